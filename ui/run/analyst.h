// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/backgroundthread.h"
#include "ui/run/runanalysis.h"

#include <optional>

namespace dnstester::ui {

/// Analyses runs in a thread of its own, one at a time: what is given while it works replaces what
/// waits.
///
/// Lives in the thread of its views. Destroying it waits for the analysis under way, which is not
/// told.
class Analyst : public QObject
{
    Q_OBJECT
public:
    explicit Analyst(QObject *parent = nullptr);
    ~Analyst() override;

    void analyse(const RunRecord &record);
    [[nodiscard]] bool isIdle() const { return !m_isWorking; }

Q_SIGNALS:
    void analysed(const dnstester::ui::RunAnalysisPointer &analysis);

private:
    void work(const RunRecord &record);
    void deliver(const RunAnalysisPointer &analysis);

    std::optional<RunRecord> m_next;
    bool m_isWorking = false; ///< until the result has been delivered
    BackgroundThread m_background{QStringLiteral("analyst")};
};

} // namespace dnstester::ui
