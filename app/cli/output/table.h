// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/output/textwidth.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <limits>

namespace dnstester::cli {

enum class Align
{
    Left,
    Right,
};

enum class Style
{
    Plain,
    Heading,
    Good,
    Warning,
    Bad,
    Faint,
};

/// \a text in the colours of an ANSI terminal.
[[nodiscard]] QString styled(const QString &text, Style style);

struct Column
{
    QString title;
    Align align = Align::Left;
    /// Least width that still says something; the column is cut down to it before any is left out.
    int minimum = std::numeric_limits<int>::max(); ///< default: never cut
    int rank = 0; ///< the column with the highest goes first where width is short; 0: never
    Elide elide = Elide::End;
};

struct Cell
{
    QString text; ///< control characters are neutralised on the way out
    Style style = Style::Plain;
};

struct TableStyle
{
    static constexpr int unlimited = std::numeric_limits<int>::max();
    int width = unlimited; ///< columns of the terminal
    bool color = false;
};

/// Rows of text laid out in columns. A column without any text is left out silently; one for which
/// the width does not suffice is named in a line of its own below the table.
class Table
{
public:
    explicit Table(QList<Column> columns)
        : m_columns(std::move(columns))
    {
    }

    void addRow(QList<Cell> cells); ///< as many as there are columns
    [[nodiscard]] qsizetype rowCount() const { return m_rows.size(); }

    /// The heading, the rows, and what was left out; no line is wider than style.width.
    [[nodiscard]] QStringList lines(const TableStyle &style) const;

private:
    struct Layout;
    [[nodiscard]] Layout layout(int width) const;
    [[nodiscard]] QString line(const Layout &layout, const QList<Cell> &cells,
                               const TableStyle &style) const;

    QList<Column> m_columns;
    QList<QList<Cell>> m_rows;
};

} // namespace dnstester::cli
