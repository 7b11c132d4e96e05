// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QVarLengthArray>

#include <optional>

namespace dnstester {

/// Reads the fields of a JSON object from outside one by one. A getter gives nothing for a field
/// that is absent or wrong; the first thing wrong is kept as the error, and every later call is
/// harmless, so that a caller checks once, at the end.
class JsonFields
{
public:
    /// \a path leads to the object in the names of its fields: "options."; empty at the top.
    explicit JsonFields(const QJsonObject &object, QString path = {});

    std::optional<bool> boolean(const QString &key);
    std::optional<QString> string(const QString &key);
    std::optional<int> integer(const QString &key, int least, int most);
    std::optional<quint32> unsignedInteger(const QString &key); ///< of 32 bits
    std::optional<double> number(const QString &key, double least, double most);
    std::optional<QJsonArray> array(const QString &key);
    std::optional<QJsonObject> object(const QString &key);

    /// The field in quotes with its path, for sentences.
    [[nodiscard]] QString nameOf(const QString &key) const;

    /// Says what is wrong: `"<field>" <must>`.
    void refuse(const QString &key, const QString &must);
    void refuse(const Error &error);

    /// The first thing wrong so far.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// The first thing wrong; where nothing was, a field that nobody asked for.
    [[nodiscard]] std::optional<Error> finish();

private:
    std::optional<double> wholeNumber(const QString &key, double least, double most);
    std::optional<QJsonValue> value(const QString &key, QJsonValue::Type type, const QString &must);

    struct Field
    {
        QString key;
        QJsonValue value;
        bool asked = false;
    };

    // A list, because it is looked through faster than QJsonObject finds a key.
    QVarLengthArray<Field, 8> m_fields;
    const QString m_path;
    std::optional<Error> m_error;
};

} // namespace dnstester
