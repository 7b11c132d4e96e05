// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/values.h"

#include "model/host.h"
#include "model/quoted.h"

#include <cmath>
#include <optional>

namespace dnstester::cli {

namespace {

/// Digits with at most one point among them; nothing else that toDouble() would take, as "1e3" or
/// "nan".
std::optional<double> decimal(QStringView text)
{
    bool point = false;
    bool digit = false;
    for (const QChar c : text) {
        if (c == u'.' && !point)
            point = true;
        else if (c >= u'0' && c <= u'9')
            digit = true;
        else
            return std::nullopt;
    }
    if (!digit)
        return std::nullopt;
    bool ok = false;
    const double value = text.toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

struct Unit
{
    QLatin1String suffix;
    double nanoseconds;
};

// "ms" before "s" and "m": the first suffix that fits is taken.
constexpr Unit units[] = {
    {QLatin1String("ms"), 1e6},
    {QLatin1String("s"), 1e9},
    {QLatin1String("m"), 60e9},
    {QLatin1String("h"), 3600e9},
};

QString number(double value)
{
    return QString::number(value, 'g', 12);
}

QString range(TimeUnit unit, Duration min, Duration max)
{
    const bool seconds = unit == TimeUnit::Seconds;
    const double tick = seconds ? 1e9 : 1e6;
    return QStringLiteral("%1 to %2 %3")
        .arg(number(double(min.count()) / tick), number(double(max.count()) / tick),
             seconds ? QStringLiteral("seconds") : QStringLiteral("milliseconds"));
}

} // namespace

Result<qint64> parseInteger(QStringView flag, QStringView text, qint64 min, qint64 max)
{
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    if (!ok || value < min || value > max || text.startsWith(u'+'))
        return invalid(QStringLiteral("%1 must be a whole number from %2 to %3, not %4")
                           .arg(flag)
                           .arg(min)
                           .arg(max)
                           .arg(quoted(text)));
    return value;
}

Result<QString> parseListenHost(const QString &flag, const QString &text)
{
    if (parseAddress(text).isNull() && !parseHost(text))
        return invalid(
            QStringLiteral("%1 must be an address or a host name, not %2").arg(flag, quoted(text)));
    return text;
}

Result<double> parsePositive(QStringView flag, QStringView text, double max)
{
    const std::optional<double> value = decimal(text);
    if (!value || *value <= 0 || *value > max)
        return invalid(QStringLiteral("%1 must be a number above 0 and at most %2, not %3")
                           .arg(flag, number(max), quoted(text)));
    return *value;
}

Result<Duration> parseTime(QStringView flag, QStringView text, TimeUnit unit, Duration min,
                           Duration max)
{
    double tick = unit == TimeUnit::Seconds ? 1e9 : 1e6;
    QStringView digits = text;
    for (const Unit &candidate : units) {
        if (text.endsWith(candidate.suffix)) {
            digits = text.chopped(candidate.suffix.size());
            tick = candidate.nanoseconds;
            break;
        }
    }
    const std::optional<double> value = decimal(digits);
    const double nanoseconds = value ? std::round(*value * tick) : -1;
    if (nanoseconds < double(min.count()) || nanoseconds > double(max.count()))
        return invalid(
            QStringLiteral(
                "%1 must be a time of %2, or one with a unit such as 500ms or 2s, not %3")
                .arg(flag, range(unit, min, max), quoted(text)));
    return Duration(qint64(nanoseconds));
}

Error notOneOf(QStringView flag, QStringView text, const QStringList &words)
{
    const QString last = words.last();
    const QString others = words.mid(0, words.size() - 1).join(QStringLiteral(", "));
    return {ErrorCode::InvalidArgument,
            QStringLiteral("%1 must be %2 or %3, not %4").arg(flag, others, last, quoted(text))};
}

} // namespace dnstester::cli
