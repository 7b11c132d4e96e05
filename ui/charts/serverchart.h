// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartaxis.h"
#include "ui/charts/chartkind.h"
#include "ui/charts/chartlegend.h"
#include "ui/run/runanalysis.h"

#include <QChart>
#include <QFont>
#include <QValueAxis>

namespace dnstester::ui {

/// What a chart takes over from the widget that shows it.
struct ChartLook
{
    QPalette palette;
    QFont font;
    Qt::LayoutDirection direction = Qt::LeftToRight;
};

/// A chart of the servers of a run, on screen or in a picture: heading, legend, note, axes, and the
/// place of the plot. Its series are in coordinates from 0 to 1, mirrored where people read from
/// right to left. Axes are painted here, because those of Qt Charts lay out all labels anew at
/// every change, which costs more than all the rest, and can neither elide them in the middle nor
/// stand at 1, 2, 5 on a logarithmic scale.
///
/// Keeps no run: it takes what it shows from one. For the GUI's thread.
class ServerChart : public QChart
{
public:
    static constexpr int noServer = -1;

    ~ServerChart() override;

    [[nodiscard]] ChartKind kind() const { return m_kind; }
    void setLook(const ChartLook &look);
    void setHeading(const QString &heading); ///< of a picture that stands alone
    void present(const RunAnalysis &analysis, const QList<int> &selected);
    /// Gives servers the same colours as \a other of the same kind, from the next present() on.
    virtual void resemble(const ServerChart & /*other*/) {}
    virtual void setCurrent(int server); ///< that has the keyboard's focus, or noServer

    [[nodiscard]] const QList<int> &order() const { return m_order; } ///< of servers, for the keys
    [[nodiscard]] virtual int serverAt(const QPointF &point) const = 0; ///< or noServer

    /// Pixels: how much of the chart's rows does not fit, and how much of it is above the top.
    [[nodiscard]] virtual double hiddenHeight() const { return 0; }
    [[nodiscard]] virtual double rowHeight() const { return 0; }
    virtual void scrollTo(double) {}
    /// The scroll position next to \a scroll at which a server is wholly visible.
    [[nodiscard]] virtual double scrollFor(int /*server*/, double scroll) const { return scroll; }
    /// Height at which nothing is hidden, for the present width.
    [[nodiscard]] double wholeHeight() const;

protected:
    /// Logical sides: leading is right where people read from right to left.
    struct Sides
    {
        double leading = 0;
        double trailing = 0;
        double below = 0; ///< between the plot and the numbers of its axis
    };

    explicit ServerChart(ChartKind kind);

    virtual void take(const RunAnalysis &analysis, const QList<int> &selected) = 0;
    /// What is to be left free beside the plot in a chart of this width.
    virtual Sides measure(double width) = 0;
    virtual void placed() {} ///< the plot has its place
    virtual void recolour() = 0;
    virtual void paintBelow(QPainter &painter) = 0; ///< the series
    virtual void paintAbove(QPainter &painter) = 0;
    [[nodiscard]] virtual double leastPlotHeight() const;

    void resizeEvent(QGraphicsSceneResizeEvent *event) override;

    void attach(QAbstractSeries *series); ///< adds it, with the axes
    void setHorizontalAxis(const ChartAxis &axis, const QString &title);
    void setOrder(const QList<int> &order) { m_order = order; }
    void setVerticalRange(double low, double high);
    void arrange();

    [[nodiscard]] ChartLegend &legendOf() { return m_legend; }
    [[nodiscard]] const ChartLegend &legendOf() const { return m_legend; }
    [[nodiscard]] const ChartAxis &horizontalAxis() const { return m_horizontal; }
    [[nodiscard]] const QPalette &colours() const { return m_look.palette; }
    [[nodiscard]] const QFont &textFont() const { return m_look.font; }
    [[nodiscard]] QFont boldFont() const;
    [[nodiscard]] QFontMetricsF metrics() const { return QFontMetricsF(m_look.font); }
    [[nodiscard]] bool isMirrored() const { return m_look.direction == Qt::RightToLeft; }
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] double seriesX(double position) const
    {
        return isMirrored() ? -position : position;
    }
    [[nodiscard]] double pixelX(double position) const;
    [[nodiscard]] QRectF mirrored(const QRectF &place) const; ///< to where it belongs on screen

private:
    friend class ChartLayer;

    void paintLayer(QPainter &painter, bool isAbove);
    void paintGrid(QPainter &painter) const;
    void paintNumbers(QPainter &painter) const;
    [[nodiscard]] double textHeight(const QString &text, const QFont &font, double width) const;

    ChartKind m_kind;
    ChartLook m_look;
    QString m_heading;
    QString m_note;
    ChartLegend m_legend;
    ChartAxis m_horizontal;
    QString m_horizontalTitle;
    QList<int> m_order;
    int m_current = noServer;
    QRectF m_headingPlace;
    QRectF m_notePlace;
    double m_belowPlot = 0;
    double m_frameHeight = 0; ///< of all but the plot
    QValueAxis *m_xAxis;
    QValueAxis *m_yAxis;
    std::vector<QGraphicsItem *> m_layers;
};

} // namespace dnstester::ui
