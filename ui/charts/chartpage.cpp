// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartpage.h"

#include "ui/charts/charttext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QStackedLayout>
#include <QWheelEvent>

namespace dnstester::ui {

ChartPage::ChartPage(ChartKind kind, QWidget *parent)
    : QWidget(parent)
    , m_view(new ChartView(kind))
    , m_bar(new QScrollBar(Qt::Vertical))
    , m_empty(new QLabel)
    , m_content(new QWidget)
    , m_stack(new QStackedLayout(this))
{
    auto *row = new QHBoxLayout(m_content);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_view, 1);
    row->addWidget(m_bar);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);

    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(fontMetrics().height());
    m_empty->setText(ChartText::invitation(kind));
    m_empty->setForegroundRole(QPalette::Text);
    m_empty->setBackgroundRole(QPalette::Base);
    m_empty->setAutoFillBackground(true);

    setFocusProxy(m_view);
    m_bar->setFocusPolicy(Qt::NoFocus); // the keys of the chart scroll it
    m_bar->setAccessibleName(tr("Scroll the chart"));
    m_described.setSingleShot(true);
    m_described.setInterval(describeEvery);

    connect(&m_described, &QTimer::timeout, this, &ChartPage::describe);
    connect(m_view, &ChartView::selected, this, &ChartPage::selected);
    connect(m_view, &ChartView::scrollChanged, this, &ChartPage::updateScrollBar);
    connect(m_view, &ChartView::wheeled, this,
            [this](QWheelEvent *event) { QCoreApplication::sendEvent(m_bar, event); });
    connect(m_bar, &QScrollBar::valueChanged, m_view, &ChartView::scrollTo);
    updateScrollBar();
}

ChartPage::~ChartPage() = default;

void ChartPage::present(const RunAnalysisPointer &analysis, const QList<int> &selected)
{
    const bool isUrgent = !m_analysis || !analysis || selected != m_selected ||
                          analysis->record.state != RunState::Running ||
                          analysis->record.id != m_analysis->record.id;
    m_analysis = analysis;
    m_selected = selected;
    if (!analysis || analysis->record.sampleCount() == 0) {
        m_empty->setText(analysis ? tr("The first answers are on their way.")
                                  : ChartText::invitation(kind()));
        m_stack->setCurrentWidget(m_empty);
    } else {
        m_stack->setCurrentWidget(m_content);
        m_view->present(analysis, selected);
    }
    if (isUrgent || !m_described.isActive())
        describe();
}

void ChartPage::describe()
{
    const bool isEmpty = m_stack->currentWidget() == m_empty;
    const QString text =
        isEmpty ? m_empty->text() : textEquivalent(kind(), *m_analysis, m_selected);
    if (text == m_view->accessibleDescription())
        return;
    m_view->setAccessibleDescription(text);
    m_described.start();
}

void ChartPage::updateScrollBar()
{
    const int hidden = m_view->hiddenHeight();
    m_bar->setVisible(hidden > 0);
    m_bar->setPageStep(int(m_view->serverChart()->plotArea().height()));
    m_bar->setSingleStep(int(m_view->serverChart()->rowHeight()));
    m_bar->setRange(0, hidden);
    m_bar->setValue(m_view->scrollPosition());
}

} // namespace dnstester::ui
