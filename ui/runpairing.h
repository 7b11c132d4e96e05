// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/analyst.h"

#include <QObject>

#include <functional>

namespace dnstester::ui {

class RunHistory;

/// Fetches runs from the history for those who want to see one, or two side by side.
///
/// Lives in the GUI's thread, with its history, which outlives it.
class RunPairing : public QObject
{
    Q_OBJECT
public:
    explicit RunPairing(RunHistory *history, QObject *parent = nullptr);

    void open(const QUuid &id);
    void compare(const QUuid &first, const QUuid &second);
    /// Two that are at hand.
    void compare(const RunRecord &first, const RunRecord &second);

Q_SIGNALS:
    void opened(const dnstester::ui::RunRecord &record);
    void paired(const dnstester::ui::RunAnalysisPointer &first,
                const dnstester::ui::RunAnalysisPointer &second);
    void troubled(const QString &sentence); ///< a run is not to be had

private:
    struct Half
    {
        QUuid id;
        RunAnalysisPointer analysis;
    };

    void fetch(const QUuid &id, const std::function<void(const RunRecord &)> &use);
    void keep(Half &half, const RunAnalysisPointer &analysis);

    RunHistory *m_history;
    Half m_first;
    Half m_second;
    Analyst m_firstAnalyst;
    Analyst m_secondAnalyst;
};

} // namespace dnstester::ui
