// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/jsonfields.h"

#include "model/quoted.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace dnstester {

JsonFields::JsonFields(const QJsonObject &object, QString path)
    : m_path(std::move(path))
{
    for (auto it = object.begin(); it != object.end(); ++it)
        m_fields.append({it.key(), it.value()});
}

QString JsonFields::nameOf(const QString &key) const
{
    return quoted(m_path + key);
}

void JsonFields::refuse(const QString &key, const QString &must)
{
    refuse(Error{ErrorCode::InvalidArgument, QStringLiteral("%1 %2").arg(nameOf(key), must)});
}

void JsonFields::refuse(const Error &error)
{
    if (!m_error)
        m_error = error;
}

std::optional<QJsonValue> JsonFields::value(const QString &key, QJsonValue::Type type,
                                            const QString &must)
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(),
                                    [&key](const Field &field) { return field.key == key; });
    if (found == m_fields.end())
        return std::nullopt;
    found->asked = true;
    if (found->value.type() != type) {
        refuse(key, must);
        return std::nullopt;
    }
    return found->value;
}

std::optional<bool> JsonFields::boolean(const QString &key)
{
    const auto found = value(key, QJsonValue::Bool, QStringLiteral("must be true or false"));
    return found ? std::optional(found->toBool()) : std::nullopt;
}

std::optional<QString> JsonFields::string(const QString &key)
{
    const auto found = value(key, QJsonValue::String, QStringLiteral("must be a string"));
    return found ? std::optional(found->toString()) : std::nullopt;
}

std::optional<double> JsonFields::wholeNumber(const QString &key, double least, double most)
{
    const QString must =
        QStringLiteral("must be a whole number from %1 to %2").arg(qint64(least)).arg(qint64(most));
    const auto found = value(key, QJsonValue::Double, must);
    if (!found)
        return std::nullopt;
    const double number = found->toDouble();
    if (!(number >= least && number <= most) || std::trunc(number) != number) {
        refuse(key, must);
        return std::nullopt;
    }
    return number;
}

std::optional<int> JsonFields::integer(const QString &key, int least, int most)
{
    const auto number = wholeNumber(key, least, most);
    return number ? std::optional(int(*number)) : std::nullopt;
}

std::optional<quint32> JsonFields::unsignedInteger(const QString &key)
{
    const auto number = wholeNumber(key, 0, std::numeric_limits<quint32>::max());
    return number ? std::optional(quint32(*number)) : std::nullopt;
}

std::optional<double> JsonFields::number(const QString &key, double least, double most)
{
    const QString must =
        QStringLiteral("must be a number from %1 to %2").arg(least).arg(most, 0, 'g', 12);
    const auto found = value(key, QJsonValue::Double, must);
    if (!found)
        return std::nullopt;
    const double number = found->toDouble();
    if (!(number >= least && number <= most)) {
        refuse(key, must);
        return std::nullopt;
    }
    return number;
}

std::optional<QJsonArray> JsonFields::array(const QString &key)
{
    const auto found = value(key, QJsonValue::Array, QStringLiteral("must be a list"));
    return found ? std::optional(found->toArray()) : std::nullopt;
}

std::optional<QJsonObject> JsonFields::object(const QString &key)
{
    const auto found = value(key, QJsonValue::Object, QStringLiteral("must be an object"));
    return found ? std::optional(found->toObject()) : std::nullopt;
}

std::optional<Error> JsonFields::finish()
{
    for (const Field &field : m_fields) {
        if (!field.asked)
            refuse(field.key, QStringLiteral("is not a known field"));
    }
    return m_error;
}

} // namespace dnstester
