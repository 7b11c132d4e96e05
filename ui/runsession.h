// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/analyst.h"
#include "ui/run/run.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace dnstester::ui {

/// The run that a window shows: one under way, whose analysis is renewed a few times a second, or
/// one that was opened.
///
/// Lives in the GUI's thread.
class RunSession : public QObject
{
    Q_OBJECT
public:
    explicit RunSession(QObject *parent = nullptr);
    ~RunSession() override;

    /// In place of what was shown. \a service outlives the run; see isRunning().
    void start(LookupService *service, RunPlan plan, const QString &place);
    void stop();
    /// Shows a run that has ended, in place of what was shown. Not while one is under way.
    void show(const RunRecord &record);

    [[nodiscard]] bool isRunning() const { return m_run && m_run->isRunning(); }
    [[nodiscard]] RunAnalysisPointer analysis() const { return m_analysis; } ///< null: none yet
    [[nodiscard]] int rounds() const { return m_run ? m_run->record().plan.rounds : 0; }
    [[nodiscard]] qsizetype roundsDone() const { return m_run ? m_run->record().roundsDone() : 0; }
    [[nodiscard]] std::optional<Duration> remaining() const;

Q_SIGNALS:
    void runningChanged(bool running);
    void progressed();
    void analysisChanged(const dnstester::ui::RunAnalysisPointer &analysis);
    /// The run that was started here has ended, however it did.
    void ended(const dnstester::ui::RunRecord &record);

private:
    void renew();
    void finish();
    void take(const RunAnalysisPointer &analysis);

    std::unique_ptr<Run> m_run;
    Analyst m_analyst;
    QTimer m_renewal;
    RunAnalysisPointer m_analysis;
    QUuid m_shown;
    qsizetype m_analysed = 0; ///< samples of the run that have been given to the analyst
};

} // namespace dnstester::ui
