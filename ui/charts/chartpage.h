// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartview.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QScrollBar;
class QStackedLayout;

namespace dnstester::ui {

/// A chart with its scroll bar, or, as long as there is nothing to show, a sentence that says what
/// will be here. Describes the chart in words for screen readers, not oftener than once in
/// describeEvery while a run goes on.
class ChartPage : public QWidget
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds describeEvery{2};

    explicit ChartPage(ChartKind kind, QWidget *parent = nullptr);
    ~ChartPage() override;

    /// \a analysis: null for none.
    void present(const RunAnalysisPointer &analysis, const QList<int> &selected);
    [[nodiscard]] ChartKind kind() const { return m_view->serverChart()->kind(); }
    [[nodiscard]] ChartView *view() const { return m_view; }

Q_SIGNALS:
    void selected(const QList<int> &servers);

private:
    void updateScrollBar();
    void describe();

    ChartView *m_view;
    QScrollBar *m_bar;
    QLabel *m_empty;
    QWidget *m_content;
    QStackedLayout *m_stack;
    QTimer m_described; ///< runs as long as no new description is due
    RunAnalysisPointer m_analysis;
    QList<int> m_selected;
};

} // namespace dnstester::ui
