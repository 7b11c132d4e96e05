// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <CLI/CLI.hpp>

#include <QStringList>

#include <optional>
#include <utility>

namespace dnstester::cli {

/// Takes the values of flags out of a parsed verb, one after the other, and keeps the first Error.
class FlagReader
{
public:
    explicit FlagReader(const CLI::App &verb)
        : m_verb(verb)
    {
    }

    [[nodiscard]] bool has(const char *flag) const { return m_verb.count(flag) > 0; }
    /// The value given last; empty where the flag was not given.
    [[nodiscard]] QString text(const char *flag) const
    {
        const QStringList all = texts(flag);
        return all.isEmpty() ? QString() : all.last();
    }
    [[nodiscard]] QStringList texts(const char *flag) const
    {
        QStringList all;
        for (const std::string &value : m_verb.get_option(flag)->results())
            all.append(QString::fromStdString(value));
        return all;
    }

    /// Where the flag was given and nothing was wrong so far, calls \a parse, which takes the
    /// flag's name and its text and gives a Result, and keeps the value in \a target.
    template<typename T, typename Parse>
    void read(const char *flag, T &target, Parse parse)
    {
        if (m_error || !has(flag))
            return;
        auto value = parse(QString::fromLatin1(flag), text(flag));
        if (value)
            target = T(*std::move(value));
        else
            fail(value.error());
    }

    void fail(Error error)
    {
        if (!m_error)
            m_error = std::move(error);
    }
    /// Refuses two flags that can't both be meant.
    void exclude(const char *flag, const char *other)
    {
        if (has(flag) && has(other))
            fail({ErrorCode::InvalidArgument, QStringLiteral("%1 and %2 must not be given together")
                                                  .arg(QLatin1String(flag), QLatin1String(other))});
    }

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    const CLI::App &m_verb;
    std::optional<Error> m_error;
};

} // namespace dnstester::cli
