// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/output/reading.h"

#include <algorithm>

namespace dnstester::cli {

QStringList answerTexts(const Message &message)
{
    QStringList texts;
    for (const Record &record : message.answers) {
        texts.append(record.type == message.questionType
                         ? record.value
                         : QStringLiteral("%1 %2").arg(record.type, record.value));
    }
    return texts;
}

QStringList extendedErrorTexts(const Message &message)
{
    QStringList texts;
    if (!message.edns)
        return texts;
    for (const ExtendedError &error : message.edns->errors)
        texts.append(QStringLiteral("EDE ") + toString(error));
    return texts;
}

QString milliseconds(Duration duration)
{
    return QString::number(toMilliseconds(duration), 'f', 2);
}

QString milliseconds(const std::optional<Duration> &duration)
{
    return duration ? milliseconds(*duration) : QString();
}

bool allAnswered(const LookupResult &result)
{
    return !result.servers.isEmpty() &&
           std::all_of(result.servers.begin(), result.servers.end(), [](const ServerResult &row) {
               return Reading(row.representative()).answered();
           });
}

} // namespace dnstester::cli
