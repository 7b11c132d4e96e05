// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartview.h"

#include "ui/charts/chartpicture.h"
#include "ui/charts/chartrows.h"
#include "ui/charts/charttext.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace dnstester::ui {

ChartView::ChartView(ChartKind kind, QWidget *parent)
    : QChartView(makeChart(kind).release(), parent)
    , m_chart(static_cast<ServerChart *>(chart()))
{
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setAccessibleName(ChartText::name(kind));
    takeLook();
}

ChartView::~ChartView() = default;

ChartLook ChartView::look() const
{
    return {palette(), font(), layoutDirection()};
}

void ChartView::takeLook()
{
    setMinimumHeight(int(fontMetrics().height() * 12));
    setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    m_chart->setLook(look());
    Q_EMIT scrollChanged();
}

void ChartView::present(const RunAnalysisPointer &analysis, const QList<int> &selected)
{
    const bool isOther = selected != m_selected;
    m_analysis = analysis;
    m_selected = selected;
    m_chart->present(*analysis, selected);
    if (m_current != ServerChart::noServer && !m_chart->order().contains(m_current))
        m_current = ServerChart::noServer;
    if (m_current == ServerChart::noServer && hasFocus() && !m_chart->order().isEmpty())
        m_current = m_chart->order().constFirst();
    showCurrent();
    if (isOther && !selected.isEmpty() && !selected.contains(m_current)) {
        m_current = selected.constFirst();
        showCurrent();
        showServer(m_current);
    }
    Q_EMIT scrollChanged();
}

int ChartView::hiddenHeight() const
{
    return int(std::ceil(m_chart->hiddenHeight()));
}

void ChartView::scrollTo(int position)
{
    m_scroll = std::clamp(position, 0, hiddenHeight());
    m_chart->scrollTo(m_scroll);
    viewport()->update();
}

void ChartView::showServer(int server)
{
    scrollTo(int(std::ceil(m_chart->scrollFor(server, m_scroll))));
    Q_EMIT scrollChanged();
}

void ChartView::showCurrent()
{
    m_chart->setCurrent(hasFocus() ? m_current : ServerChart::noServer);
    viewport()->update();
}

void ChartView::select(const QList<int> &servers)
{
    if (servers == m_selected)
        return;
    Q_EMIT selected(servers);
}

void ChartView::toggle(int server)
{
    QList<int> servers = m_selected;
    if (servers.removeAll(server) == 0)
        servers.append(server);
    std::sort(servers.begin(), servers.end());
    select(servers);
}

void ChartView::moveTo(qsizetype place, Qt::KeyboardModifiers modifiers)
{
    const QList<int> &order = m_chart->order();
    if (order.isEmpty())
        return;
    m_current = order.at(std::clamp<qsizetype>(place, 0, order.size() - 1));
    showCurrent();
    showServer(m_current);
    if (modifiers.testFlag(Qt::ShiftModifier) && !m_selected.contains(m_current))
        toggle(m_current);
    else if (!(modifiers & (Qt::ControlModifier | Qt::ShiftModifier)))
        select({m_current});
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const qsizetype place = m_chart->order().indexOf(m_current); // -1: Down goes to the first
    const double row = m_chart->rowHeight();
    const int page = row > 0 ? std::max(1, int(m_chart->plotArea().height() / row) - 1) : 10;
    switch (event->key()) {
    case Qt::Key_Up:
        moveTo(place - 1, event->modifiers());
        break;
    case Qt::Key_Down:
        moveTo(place + 1, event->modifiers());
        break;
    case Qt::Key_PageUp:
        moveTo(place - page, event->modifiers());
        break;
    case Qt::Key_PageDown:
        moveTo(place + page, event->modifiers());
        break;
    case Qt::Key_Home:
        moveTo(0, event->modifiers());
        break;
    case Qt::Key_End:
        moveTo(m_chart->order().size(), event->modifiers());
        break;
    case Qt::Key_Space:
        if (m_current == ServerChart::noServer)
            moveTo(0, Qt::ControlModifier);
        if (m_current != ServerChart::noServer)
            toggle(m_current);
        break;
    default:
        event->ignore();
    }
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    const int server = m_chart->serverAt(event->position());
    if (server == ServerChart::noServer)
        return;
    m_current = server;
    showCurrent();
    if (event->modifiers().testFlag(Qt::ControlModifier))
        toggle(server);
    else
        select({server});
}

// Nothing is for the items of the chart.
void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    event->ignore();
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    event->ignore();
}

void ChartView::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->ignore();
}

void ChartView::wheelEvent(QWheelEvent *event)
{
    Q_EMIT wheeled(event);
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && !m_chart->order().isEmpty()) {
        if (m_current == ServerChart::noServer)
            m_current = m_chart->order().constFirst();
        showServer(m_current);
    }
    showCurrent();
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    showCurrent();
}

void ChartView::drawForeground(QPainter *painter, const QRectF &)
{
    if (!hasFocus())
        return;
    painter->setPen(palette().color(QPalette::Highlight));
    painter->drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    scrollTo(m_scroll);
    Q_EMIT scrollChanged();
}

void ChartView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::LayoutDirectionChange:
    case QEvent::StyleChange:
        takeLook();
        break;
    default:
        break;
    }
}

QString ChartView::toolTipAt(const QPoint &point) const
{
    const int server = m_chart->serverAt(point);
    if (server == ServerChart::noServer || !m_analysis)
        return {};
    const QString said = ChartText::server(m_chart->kind(), *m_analysis, server,
                                           chartNames(m_analysis->record).at(server));
    // Escaped, for a tool tip that looks like HTML is taken for it; a paragraph, so that it wraps.
    return QStringLiteral("<p>%1</p>").arg(said.toHtmlEscaped());
}

bool ChartView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QChartView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString text = toolTipAt(help->pos());
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, viewport());
    return true;
}

} // namespace dnstester::ui
