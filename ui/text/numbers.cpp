// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/numbers.h"

#include "ui/text/labels.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace dnstester::ui {

namespace {

struct Numbers
{
    Q_DECLARE_TR_FUNCTIONS(Numbers)
};

} // namespace

QString bareMilliseconds(Duration duration)
{
    const double value = toMilliseconds(duration);
    const int whole = std::abs(value) < 1 ? 1 : int(std::floor(std::log10(std::abs(value)))) + 1;
    return QLocale().toString(value, 'f', std::clamp(3 - (std::abs(value) < 1 ? 0 : whole), 0, 3));
}

QString milliseconds(Duration duration)
{
    return isolated(Numbers::tr("%1 ms").arg(bareMilliseconds(duration)));
}

QString millisecondsRange(const Interval &interval)
{
    return isolated(Numbers::tr("%1 to %2 ms", "two numbers, an interval")
                        .arg(bareMilliseconds(interval.low), bareMilliseconds(interval.high)));
}

QString percent(double share)
{
    const double value = share * 100;
    const bool isWhole = std::abs(value - std::round(value)) < 0.05 || value >= 10;
    return isolated(
        Numbers::tr("%1 %", "a number").arg(QLocale().toString(value, 'f', isWhole ? 0 : 1)));
}

QString span(Duration duration)
{
    const qint64 seconds = std::chrono::round<std::chrono::seconds>(duration).count();
    if (seconds < 60)
        return Numbers::tr("%1 s", "seconds").arg(seconds);
    if (seconds < 3600)
        return Numbers::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    return Numbers::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60);
}

QString count(quint64 number)
{
    return QLocale().toString(number);
}

QString notMeasured()
{
    return QStringLiteral("\u2014");
}

QString unknown()
{
    return Numbers::tr("unknown");
}

} // namespace dnstester::ui
