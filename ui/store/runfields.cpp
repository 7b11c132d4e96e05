// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/runfields.h"

#include "base/text.h"

#include <cmath>

namespace dnstester::ui::runfields {

namespace {

constexpr qsizetype mostCharacters = 65'536;

} // namespace

QString text(JsonFields &fields, const QString &key)
{
    QString text = neutralised(fields.string(key).value_or(QString()));
    if (text.size() > mostCharacters)
        fields.refuse(key, QStringLiteral("is too long"));
    return text;
}

QStringList texts(JsonFields &fields, const QString &key, qsizetype most)
{
    const QJsonArray array = fields.array(key).value_or(QJsonArray());
    if (array.size() > most)
        fields.refuse(key, QStringLiteral("has more than %1 items").arg(most));
    QStringList texts;
    for (qsizetype i = 0; i < array.size() && !fields.error(); ++i) {
        const QString text = neutralised(array.at(i).toString());
        if (!array.at(i).isString() || text.size() > mostCharacters)
            fields.refuse(QStringLiteral("%1[%2]").arg(key).arg(i),
                          QStringLiteral("must be a string that is not too long"));
        texts.append(text);
    }
    return texts;
}

std::optional<Duration> duration(JsonFields &fields, const QString &key)
{
    const std::optional<double> number = fields.number(key, 0, double(longest.count()));
    if (number && std::trunc(*number) != *number)
        fields.refuse(key, QStringLiteral("must be whole nanoseconds"));
    return number ? std::optional(Duration(qint64(*number))) : std::nullopt;
}

void passOn(const JsonFields &inner, JsonFields &outer)
{
    if (inner.error())
        outer.refuse(*inner.error());
}

void refuse(JsonFields &fields, const QString &key, const Error &error)
{
    fields.refuse({error.code, QStringLiteral("%1: %2").arg(fields.nameOf(key), error.detail)});
}

} // namespace dnstester::ui::runfields
