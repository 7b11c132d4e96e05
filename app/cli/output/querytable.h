// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/output/queryformatter.h"
#include "cli/output/table.h"

#include <optional>

namespace dnstester::cli {

struct QueryTableOptions
{
    Name name;
    RecordType type;
    LookupOptions lookup;
    std::optional<Duration> warnThreshold;
    QString daemon{}; ///< URL of the one that asked; empty: this process did
};

/// The rows of a comparison, each made once when it is added.
class QueryTable
{
public:
    explicit QueryTable(QueryTableOptions options)
        : m_options(std::move(options))
    {
    }

    void add(const ServerResult &result);

    /// What is asked, then the rows there are, in order of time and those without an answer last.
    [[nodiscard]] QStringList lines(const TableStyle &style) const;

private:
    struct Row
    {
        bool answered = false;
        Duration time{0};
        QList<Cell> cells;
    };

    [[nodiscard]] QString caption() const;
    [[nodiscard]] QList<Cell> timeCells(const ServerResult &result, Row &row) const;
    [[nodiscard]] bool isSlow(Duration time) const;

    QueryTableOptions m_options;
    QList<Row> m_rows;
};

/// The whole table with a closing line that sums up.
class TableFormatter : public QueryFormatter
{
public:
    TableFormatter(QueryTableOptions options, const TableStyle &style)
        : m_options(std::move(options))
        , m_style(style)
    {
    }
    [[nodiscard]] QString whole(const LookupResult &result) const override;

private:
    QueryTableOptions m_options;
    TableStyle m_style;
};

} // namespace dnstester::cli
