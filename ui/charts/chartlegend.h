// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFontMetricsF>
#include <QPalette>
#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

class QPainter;

namespace dnstester::ui {

/// A sample of what is drawn, and what it stands for.
struct LegendEntry
{
    static constexpr int noServer = -1;

    QString text;
    std::function<void(QPainter &, const QRectF &)> paintSample; ///< empty: there is none
    int server = noServer; ///< that a click on the entry means
};

/// A legend in as many lines as it needs. Drawn by its chart, because QLegend knows neither samples
/// of other shapes than a square, nor texts elided in the middle, nor a focus.
class ChartLegend
{
public:
    void setEntries(std::vector<LegendEntry> entries) { m_entries = std::move(entries); }
    [[nodiscard]] const std::vector<LegendEntry> &entries() const { return m_entries; }

    /// Places the entries from the top of \a within, and returns the height they take.
    double arrange(const QRectF &within, const QFontMetricsF &metrics,
                   Qt::LayoutDirection direction);
    /// \a current: the server whose entry has the focus, or noServer.
    void paint(QPainter &painter, const QPalette &palette, int current) const;
    [[nodiscard]] int serverAt(const QPointF &point) const; ///< or noServer

private:
    struct Place
    {
        QRectF whole;
        QRectF sample;
        QRectF text;
        QString shown; ///< elided
    };

    std::vector<LegendEntry> m_entries;
    std::vector<Place> m_places; ///< of each entry
};

} // namespace dnstester::ui
