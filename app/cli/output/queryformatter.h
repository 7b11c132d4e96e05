// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/lookupresult.h"

#include <QString>

namespace dnstester::cli {

/// Turns results into text. Pure; what comes from the network has no control character in it.
class QueryFormatter
{
public:
    virtual ~QueryFormatter() = default;

    /// Whether row() is printed as each server finishes, instead of whole() at the end.
    [[nodiscard]] virtual bool printsRows() const { return false; }
    [[nodiscard]] virtual QString row(const ServerResult &) const { return {}; }
    [[nodiscard]] virtual QString whole(const LookupResult &) const { return {}; }
    /// What belongs on standard error beside whole(), for formats that have no place for failures.
    [[nodiscard]] virtual QString complaints(const LookupResult &) const { return {}; }
};

/// Values only, as `dig +short`: one per line, with the server's target and a tab before it where
/// there are more servers than one. Servers without an answer go to standard error.
class ShortFormatter : public QueryFormatter
{
public:
    [[nodiscard]] QString whole(const LookupResult &result) const override;
    [[nodiscard]] QString complaints(const LookupResult &result) const override;
};

/// The messages whole, as dig prints them, in the order of the request.
class DigFormatter : public QueryFormatter
{
public:
    [[nodiscard]] QString whole(const LookupResult &result) const override;
};

/// The REST API's `task_result`.
class JsonFormatter : public QueryFormatter
{
public:
    [[nodiscard]] QString whole(const LookupResult &result) const override;
};

/// One object per line and server, as they finish: a row of `details` with its `target`.
class JsonLinesFormatter : public QueryFormatter
{
public:
    [[nodiscard]] bool printsRows() const override { return true; }
    [[nodiscard]] QString row(const ServerResult &result) const override;
};

/// RFC 4180 with a header line; see CsvWriter. The columns are always the same.
class CsvFormatter : public QueryFormatter
{
public:
    /// \a use decides which runs are in one statistic, see Tally.
    explicit CsvFormatter(ConnectionUse use)
        : m_use(use)
    {
    }
    [[nodiscard]] QString whole(const LookupResult &result) const override;

private:
    ConnectionUse m_use;
};

} // namespace dnstester::cli
