// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/options.h"
#include "cli/output/querytable.h"
#include "cli/terminal.h"
#include "lookup/resolver.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace dnstester::cli {

/// One comparison: asks, shows rows as they arrive, and prints the result in the end.
///
/// Lives in the main thread.
class QueryCommand : public QObject
{
    Q_OBJECT
public:
    QueryCommand(LookupRequest request, const ResolverLimits &limits, const QueryOptions &options,
                 QObject *parent = nullptr);
    ~QueryCommand() override;

    void start();
    /// Ends at once with what is there; servers still being asked count as cancelled.
    void interrupt();

Q_SIGNALS:
    void finished(int exitCode); ///< once

private:
    [[nodiscard]] QueryTableOptions tableOptions() const;
    [[nodiscard]] std::unique_ptr<QueryFormatter> makeFormatter() const;
    void onServerFinished(int index, const ServerResult &result);
    void paint();
    void finish();

    LookupRequest m_request;
    ResolverLimits m_limits;
    QueryFormat m_format;
    std::optional<Duration> m_warnThreshold;
    Terminal m_out;
    Terminal m_err;
    LiveArea m_live;
    QTimer m_paintTimer; ///< never started where nothing is painted
    QueryTable m_table;  ///< of the rows that have arrived; used on a terminal only
    QSet<int> m_arrived;
    bool m_finished = false;

    std::unique_ptr<QueryFormatter> m_formatter;
    // Destroyed from the last to the first: the lookup is cancelled before its resolver and threads
    // go.
    std::unique_ptr<EnginePool> m_engines;
    std::unique_ptr<Resolver> m_resolver;
    std::unique_ptr<Lookup> m_lookup;
};

} // namespace dnstester::cli
