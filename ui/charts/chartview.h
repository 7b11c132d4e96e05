// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/serverchart.h"

#include <QChartView>

namespace dnstester::ui {

/// A chart on screen with keyboard, mouse, and tool tips. A click selects a server, with Ctrl it
/// adds or removes one; so do the arrows and Space, with Ctrl the arrows only move the focus.
class ChartView : public QChartView
{
    Q_OBJECT
public:
    explicit ChartView(ChartKind kind, QWidget *parent = nullptr);
    ~ChartView() override;

    void present(const RunAnalysisPointer &analysis, const QList<int> &selected); ///< not null
    [[nodiscard]] ServerChart *serverChart() const { return m_chart; }
    [[nodiscard]] ChartLook look() const;
    /// Pixels, as ServerChart's.
    [[nodiscard]] int scrollPosition() const { return m_scroll; }
    [[nodiscard]] int hiddenHeight() const;
    void scrollTo(int position);

Q_SIGNALS:
    void selected(const QList<int> &servers); ///< by a person
    void scrollChanged();                     ///< how much is hidden, or where it is scrolled to
    void wheeled(QWheelEvent *event);

protected:
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void takeLook();
    void moveTo(qsizetype place, Qt::KeyboardModifiers modifiers);
    void toggle(int server);
    void select(const QList<int> &servers);
    void showCurrent();
    void showServer(int server);
    [[nodiscard]] QString toolTipAt(const QPoint &point) const;

    ServerChart *m_chart; ///< owned by the base class
    RunAnalysisPointer m_analysis;
    QList<int> m_selected;
    int m_current = ServerChart::noServer; ///< where the keyboard is
    int m_scroll = 0;
};

} // namespace dnstester::ui
