// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QStringList>
#include <QStringView>

/// Reads the values of flags. An Error is a sentence that names the flag and what it must be.
namespace dnstester::cli {

[[nodiscard]] Result<qint64> parseInteger(QStringView flag, QStringView text, qint64 min,
                                          qint64 max);

template<int least, int most>
[[nodiscard]] Result<qint64> parseCount(const QString &flag, const QString &text)
{
    return parseInteger(flag, text, least, most);
}

[[nodiscard]] Result<QString> parseListenHost(const QString &flag, const QString &text);

/// A decimal number above 0 and at most \a max.
[[nodiscard]] Result<double> parsePositive(QStringView flag, QStringView text, double max);

/// Units in which a flag counts time where none is written behind the number.
enum class TimeUnit
{
    Milliseconds,
    Seconds,
};

/// A decimal number with "ms", "s", "m" or "h" behind it, or nothing, which means \a unit.
[[nodiscard]] Result<Duration> parseTime(QStringView flag, QStringView text, TimeUnit unit,
                                         Duration min, Duration max);

/// What a value class of core read, its Error with the flag's name before it.
template<typename T>
[[nodiscard]] Result<T> about(const QString &flag, Result<T> result)
{
    if (!result)
        result.error().detail = flag + QStringLiteral(": ") + result.error().detail;
    return result;
}

[[nodiscard]] Error notOneOf(QStringView flag, QStringView text, const QStringList &words);

template<typename T>
struct Word
{
    const char *word;
    T value;
};

/// One of a few words.
template<typename T, size_t N>
[[nodiscard]] Result<T> parseWord(QStringView flag, QStringView text, const Word<T> (&words)[N])
{
    QStringList all;
    for (const Word<T> &word : words) {
        if (text == QLatin1String(word.word))
            return word.value;
        all.append(QLatin1String(word.word));
    }
    return tl::unexpected<Error>(notOneOf(flag, text, all));
}

} // namespace dnstester::cli
