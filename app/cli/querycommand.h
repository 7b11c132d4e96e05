// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/options.h"
#include "cli/output/querytable.h"
#include "cli/terminal.h"
#include "service/lookupservice.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace dnstester::cli {

/// One comparison: has it done by a service, shows rows as they arrive, and prints the result in
/// the end.
///
/// Lives in the main thread.
class QueryCommand : public QObject
{
    Q_OBJECT
public:
    /// \a service outlives this. \a request is what \a options ask for.
    QueryCommand(LookupService *service, LookupRequest request, const QueryOptions &options,
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
    void fail(const Error &error);
    void clearTerminal();
    /// Ends the lookup, and the command once the service has nothing more to do.
    void leave(int exitCode);

    LookupService *m_service;
    LookupRequest m_request;
    QString m_daemon; ///< its URL; empty: this process does the work
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
    std::unique_ptr<ServiceLookup> m_lookup;
};

} // namespace dnstester::cli
