// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/resultfields.h"

#include "base/text.h"

#include <cmath>

namespace dnstester::resultfields {

namespace {

constexpr double maxMilliseconds = 1e9;

std::optional<Duration> readTime(JsonFields &fields, const QString &key)
{
    const std::optional<double> time = fields.number(key, 0, maxMilliseconds);
    return time ? std::optional(Duration(std::llround(*time * 1e6))) : std::nullopt;
}

/// "example.com." without its final dot, which older daemons leave there.
QString withoutFinalDot(QString name)
{
    if (name.size() > 1 && name.endsWith(u'.') && !name.endsWith(QLatin1String("\\.")))
        name.chop(1);
    return name;
}

EdnsFacts readEdnsFields(JsonFields &fields)
{
    EdnsFacts edns;
    edns.udpSize = quint16(fields.integer(QStringLiteral("udp_size"), 0, 65'535).value_or(0));
    edns.nsid = readText(fields, QStringLiteral("nsid"));
    edns.ecs = readText(fields, QStringLiteral("ecs"));
    readObjects(fields, QStringLiteral("edns."), QStringLiteral("ede"), [&edns](JsonFields &error) {
        const quint16 code = quint16(error.integer(QStringLiteral("code"), 0, 65'535).value_or(0));
        edns.errors.append({code, extendedErrorName(code),
                            readText(error, QStringLiteral("text")).value_or(QString())});
    });
    return edns;
}

TlsFacts::Certificate readCertificate(JsonFields &fields)
{
    TlsFacts::Certificate certificate;
    certificate.subject = readText(fields, QStringLiteral("subject")).value_or(QString());
    certificate.issuer = readText(fields, QStringLiteral("issuer")).value_or(QString());

    const QString notAfter = QStringLiteral("not_after");
    if (const QString text = fields.string(notAfter).value_or(QString()); !text.isEmpty()) {
        certificate.notAfter = QDateTime::fromString(text, Qt::ISODate).toUTC();
        const int year = certificate.notAfter.date().year();
        if (!certificate.notAfter.isValid() || year < 1 || year > 9999)
            fields.refuse(notAfter, QStringLiteral("must be a time such as 2030-01-02T03:04:05Z"));
    }
    const QString sha256 = QStringLiteral("sha256");
    if (const std::optional<QString> text = fields.string(sha256)) {
        certificate.sha256 = QByteArray::fromHex(text->toLatin1());
        if (certificate.sha256.size() != 32 || text->size() != 64)
            fields.refuse(sha256, QStringLiteral("must be 64 hexadecimal digits"));
    }
    return certificate;
}

} // namespace

QJsonObject withoutNulls(QJsonObject object)
{
    for (auto it = object.begin(); it != object.end();)
        it = it.value().isNull() ? object.erase(it) : it + 1;
    return object;
}

std::optional<QString> readText(JsonFields &fields, const QString &key)
{
    const std::optional<QString> text = fields.string(key);
    return text ? std::optional(neutralised(*text)) : std::nullopt;
}

std::optional<QStringList> readTexts(JsonFields &fields, const QString &key)
{
    const std::optional<QJsonArray> array = fields.array(key);
    if (!array)
        return std::nullopt;
    QStringList texts;
    for (const QJsonValue value : *array) {
        if (!value.isString())
            fields.refuse(key, QStringLiteral("must be a list of strings"));
        texts.append(neutralised(value.toString()));
    }
    return texts;
}

Timings readTimings(JsonFields &fields, const QString &path)
{
    Timings timings;
    timings.total = readTime(fields, QStringLiteral("time_ms")).value_or(Duration{0});
    readObject(fields, path, QStringLiteral("timings"), [&timings](JsonFields &phases) {
        timings.resolve = readTime(phases, QStringLiteral("resolve_ms"));
        timings.connect = readTime(phases, QStringLiteral("connect_ms"));
        timings.tls = readTime(phases, QStringLiteral("tls_ms"));
        timings.query = readTime(phases, QStringLiteral("query_ms"));
    });
    return timings;
}

QList<Record> readRecords(JsonFields &fields, const QString &key)
{
    QList<Record> records;
    readObjects(fields, {}, key, [&records](JsonFields &record) {
        const auto text = [&record](const char *name) {
            return readText(record, QString::fromLatin1(name)).value_or(QString());
        };
        records.append({withoutFinalDot(text("name")), text("type"),
                        record.unsignedInteger(QStringLiteral("ttl")).value_or(0), text("value")});
    });
    return records;
}

std::optional<EdnsFacts> readEdns(JsonFields &fields)
{
    std::optional<EdnsFacts> edns;
    readObject(fields, {}, QStringLiteral("edns"),
               [&edns](JsonFields &inner) { edns = readEdnsFields(inner); });
    return edns;
}

std::shared_ptr<const TlsFacts> readTls(JsonFields &fields)
{
    std::shared_ptr<const TlsFacts> tls;
    readObject(fields, {}, QStringLiteral("tls"), [&tls](JsonFields &inner) {
        TlsFacts facts;
        facts.version = readText(inner, QStringLiteral("version")).value_or(QString());
        facts.cipher = readText(inner, QStringLiteral("cipher")).value_or(QString());
        facts.alpn = readText(inner, QStringLiteral("alpn")).value_or(QString());
        readObject(inner, QStringLiteral("tls."), QStringLiteral("certificate"),
                   [&facts](JsonFields &shown) { facts.certificate = readCertificate(shown); });
        tls = std::make_shared<const TlsFacts>(std::move(facts));
    });
    return tls;
}

} // namespace dnstester::resultfields
