// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/output/table.h"

#include "base/text.h"

#include <algorithm>

namespace dnstester::cli {

namespace {

constexpr int gap = 2;

int sum(const QList<int> &widths)
{
    int total = 0;
    for (const int width : widths)
        total += width;
    return total + gap * int(std::max<qsizetype>(0, widths.size() - 1));
}

} // namespace

QString styled(const QString &text, Style style)
{
    const char *code = nullptr;
    switch (style) {
    case Style::Plain:
        return text;
    case Style::Heading:
        code = "1";
        break;
    case Style::Good:
        code = "32";
        break;
    case Style::Warning:
        code = "33";
        break;
    case Style::Bad:
        code = "31";
        break;
    case Style::Faint:
        code = "2";
        break;
    }
    return QStringLiteral("\x1b[%1m%2\x1b[0m").arg(QLatin1String(code), text);
}

struct Table::Layout
{
    QList<qsizetype> columns; ///< shown, as indexes
    QList<int> widths;        ///< of those
    QStringList leftOut;      ///< titles
};

void Table::addRow(QList<Cell> cells)
{
    Q_ASSERT(cells.size() == m_columns.size());
    for (Cell &cell : cells)
        cell.text = neutralised(cell.text);
    m_rows.append(std::move(cells));
}

Table::Layout Table::layout(int width) const
{
    Layout layout;
    for (qsizetype column = 0; column < m_columns.size(); ++column) {
        int natural = 0;
        for (const QList<Cell> &row : m_rows)
            natural = std::max(natural, columnsOf(QStringView(row[column].text)));
        if (natural == 0 && !m_rows.isEmpty())
            continue;
        layout.columns.append(column);
        layout.widths.append(std::max(natural, columnsOf(QStringView(m_columns[column].title))));
    }

    const auto least = [this, &layout] {
        QList<int> widths;
        for (qsizetype i = 0; i < layout.columns.size(); ++i)
            widths.append(std::min(layout.widths[i], m_columns[layout.columns[i]].minimum));
        return widths;
    };
    while (sum(least()) > width) {
        const auto dispensable = std::max_element(
            layout.columns.begin(), layout.columns.end(),
            [this](qsizetype a, qsizetype b) { return m_columns[a].rank < m_columns[b].rank; });
        if (dispensable == layout.columns.end() || m_columns[*dispensable].rank == 0)
            break;
        layout.leftOut.prepend(m_columns[*dispensable].title);
        layout.widths.removeAt(dispensable - layout.columns.begin());
        layout.columns.erase(dispensable);
    }

    // The last columns are cut first: they hold the longest text.
    const QList<int> minimums = least();
    for (qsizetype i = layout.columns.size() - 1; i >= 0; --i) {
        const int excess = sum(layout.widths) - width;
        if (excess > 0)
            layout.widths[i] = std::max(minimums[i], layout.widths[i] - excess);
    }
    return layout;
}

QString Table::line(const Layout &layout, const QList<Cell> &cells, const TableStyle &style) const
{
    QString out;
    int room = style.width; // short of it only where columns that are never cut are too many
    for (qsizetype i = 0; i < layout.columns.size() && room > 0; ++i) {
        const qsizetype column = layout.columns[i];
        const int width = std::min(layout.widths[i], room);
        const QString text = elided(cells[column].text, width, m_columns[column].elide);
        const bool last = i + 1 == layout.columns.size();
        const bool left = m_columns[column].align == Align::Left;
        const QString space(std::max(0, width - columnsOf(QStringView(text))), u' ');
        const QString shown =
            style.color && !text.isEmpty() ? styled(text, cells[column].style) : text;
        out += left ? shown + (last ? QString() : space) : space + shown;
        room -= width + gap;
        if (!last && room > 0)
            out += QString(gap, u' ');
    }
    while (out.endsWith(u' '))
        out.chop(1);
    return out;
}

QStringList Table::lines(const TableStyle &style) const
{
    const Layout shown = layout(style.width);
    QList<Cell> titles;
    for (const Column &column : m_columns)
        titles.append({column.title, Style::Heading});

    QStringList lines{line(shown, titles, style)};
    for (const QList<Cell> &row : m_rows)
        lines.append(line(shown, row, style));
    if (!shown.leftOut.isEmpty())
        lines.append(elided(
            QStringLiteral("(too narrow to show %1)").arg(shown.leftOut.join(QStringLiteral(", "))),
            style.width));
    return lines;
}

} // namespace dnstester::cli
