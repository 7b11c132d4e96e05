// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/tlsfacts.h"
#include "dns/message.h"
#include "model/jsonfields.h"
#include "model/outcome.h"

/// Reads the parts of a row of the REST API's `task_result` one by one; see resultjson.h. \a path
/// leads to the object in the names of its fields, as in JsonFields.
namespace dnstester::resultfields {

/// A field with null is one that is absent: so some daemons write what they don't have.
[[nodiscard]] QJsonObject withoutNulls(QJsonObject object);

/// Text that is safe to print.
[[nodiscard]] std::optional<QString> readText(JsonFields &fields, const QString &key);
[[nodiscard]] std::optional<QStringList> readTexts(JsonFields &fields, const QString &key);

/// `time_ms` and `timings`, of a row or a run.
[[nodiscard]] Timings readTimings(JsonFields &fields, const QString &path);
[[nodiscard]] QList<Record> readRecords(JsonFields &fields, const QString &key);
[[nodiscard]] std::optional<EdnsFacts> readEdns(JsonFields &fields);
[[nodiscard]] std::shared_ptr<const TlsFacts> readTls(JsonFields &fields);

/// Calls \a read with the fields of each object of a list.
template<typename Read>
void readObjects(JsonFields &fields, const QString &path, const QString &key, Read read)
{
    const QJsonArray array = fields.array(key).value_or(QJsonArray());
    for (qsizetype i = 0; i < array.size() && !fields.error(); ++i) {
        const QString item = QStringLiteral("%1[%2]").arg(key).arg(i);
        if (!array[i].isObject()) {
            fields.refuse(item, QStringLiteral("must be an object"));
            return;
        }
        JsonFields itemFields(withoutNulls(array[i].toObject()), path + item + u'.');
        read(itemFields);
        if (itemFields.error())
            fields.refuse(*itemFields.error());
    }
}

/// Calls \a read with the fields of an object, where it is there.
template<typename Read>
void readObject(JsonFields &fields, const QString &path, const QString &key, Read read)
{
    const std::optional<QJsonObject> object = fields.object(key);
    if (!object)
        return;
    JsonFields inner(withoutNulls(*object), path + key + u'.');
    read(inner);
    if (inner.error())
        fields.refuse(*inner.error());
}

} // namespace dnstester::resultfields
