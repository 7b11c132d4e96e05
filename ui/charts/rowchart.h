// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartrows.h"
#include "ui/charts/serverchart.h"

namespace dnstester::ui {

/// A chart with a row for each server, which has its name before it and perhaps a text behind. Rows
/// are never squeezed: what does not fit is scrolled to, below an axis that stays.
class RowChart : public ServerChart
{
public:
    [[nodiscard]] int serverAt(const QPointF &point) const override;
    [[nodiscard]] double hiddenHeight() const override;
    [[nodiscard]] double rowHeight() const override { return m_rowHeight; }
    void scrollTo(double scroll) override;
    [[nodiscard]] double scrollFor(int server, double scroll) const override;

protected:
    /// What is written in a row.
    struct RowText
    {
        QString behind; ///< beside the plot, on the trailing side
        QString inside; ///< instead of what would be drawn
    };

    explicit RowChart(ChartKind kind);

    void setRows(std::vector<ChartRow> rows, std::vector<RowText> texts,
                 const QList<int> &selected);
    [[nodiscard]] const std::vector<ChartRow> &rows() const { return m_rows; }
    [[nodiscard]] double seriesY(size_t row) const { return double(m_rows.size() - 1 - row); }
    [[nodiscard]] QRectF rowPlace(size_t row) const; ///< in the plot, perhaps out of sight
    [[nodiscard]] bool isInSight(const QRectF &place) const;

    Sides measure(double width) override;
    void placed() override;
    void paintBelow(QPainter &painter) override;
    void paintAbove(QPainter &painter) override;
    [[nodiscard]] double leastPlotHeight() const override;

    virtual void paintRow(QPainter &painter, size_t row, const QRectF &place) = 0; ///< the series
    virtual void paintOver(QPainter &, size_t /*row*/, const QRectF & /*place*/) {}

private:
    void elide(double width);
    void scrollAxis();
    void paintLabel(QPainter &painter, size_t row, const QRectF &place) const;
    [[nodiscard]] double leastRowHeight() const;
    [[nodiscard]] bool isSelected(const ChartRow &row) const;

    std::vector<ChartRow> m_rows;
    std::vector<RowText> m_texts;  ///< of each row
    std::vector<QString> m_labels; ///< of each row, elided
    QList<int> m_selected;
    double m_rowHeight = 1;
    double m_labelWidth = 0;
    double m_behindWidth = 0;
    double m_scroll = 0; ///< pixels
};

} // namespace dnstester::ui
