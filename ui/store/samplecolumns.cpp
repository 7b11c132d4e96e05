// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/samplecolumns.h"

#include "ui/store/runfields.h"
#include "ui/store/samplecheck.h"

#include <cmath>
#include <limits>
#include <utility>

namespace dnstester::ui {

namespace {

constexpr const char *timeKeys[] = {"began_ns", "resolve_ns", "connect_ns",
                                    "tls_ns",   "query_ns",   "total_ns"};
constexpr Duration Sample::*times[] = {&Sample::began, &Sample::resolve, &Sample::connect,
                                       &Sample::tls,   &Sample::query,   &Sample::total};

/// Reads column by column into samples, which are as many as the first column has items.
class ColumnReader
{
public:
    ColumnReader(JsonFields &fields, int rounds)
        : m_fields(fields)
        , m_rounds(rounds)
    {
    }

    QList<Sample> read();

private:
    [[nodiscard]] QJsonArray column(const QString &key);
    /// Hands each number of a column, from \a least to \a most, to \a set with its sample.
    template<typename Set>
    void numbers(const QString &key, qint64 least, qint64 most, Set set);
    template<typename Set>
    void words(const QString &key, const QString &must, Set set);
    template<typename Set>
    void flags(const QString &key, Set set);
    void refuse(const QString &key, qsizetype i, const QString &must);

    JsonFields &m_fields;
    const int m_rounds;
    bool m_isFirst = true;
    QList<Sample> m_samples;
};

QJsonArray ColumnReader::column(const QString &key)
{
    const QJsonArray array = runfields::required(m_fields, key, m_fields.array(key));
    if (array.size() > m_rounds)
        m_fields.refuse(key, QStringLiteral("has more items than there were rounds"));
    else if (std::exchange(m_isFirst, false))
        m_samples.resize(array.size());
    if (array.size() != m_samples.size())
        m_fields.refuse(key, QStringLiteral("must have as many items as the other columns"));
    return m_fields.error() ? QJsonArray() : array;
}

void ColumnReader::refuse(const QString &key, qsizetype i, const QString &must)
{
    m_fields.refuse(QStringLiteral("%1[%2]").arg(key).arg(i), must);
}

template<typename Set>
void ColumnReader::numbers(const QString &key, qint64 least, qint64 most, Set set)
{
    const QJsonArray array = column(key);
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonValue value = array.at(i);
        const double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
        if (!(number >= double(least) && number <= double(most)) || std::trunc(number) != number) {
            refuse(key, i,
                   QStringLiteral("must be a whole number from %1 to %2").arg(least).arg(most));
            return;
        }
        set(m_samples[i], qint64(number));
    }
}

template<typename Set>
void ColumnReader::words(const QString &key, const QString &must, Set set)
{
    const QJsonArray array = column(key);
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonValue value = array.at(i);
        if (!value.isString() || !set(m_samples[i], value.toString())) {
            refuse(key, i, must);
            return;
        }
    }
}

template<typename Set>
void ColumnReader::flags(const QString &key, Set set)
{
    const QJsonArray array = column(key);
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonValue value = array.at(i);
        if (!value.isBool()) {
            refuse(key, i, QStringLiteral("must be true or false"));
            return;
        }
        set(m_samples[i], value.toBool());
    }
}

QList<Sample> ColumnReader::read()
{
    for (size_t i = 0; i < std::size(times); ++i) {
        numbers(
            QLatin1String(timeKeys[i]), -1, runfields::longest.count(),
            [part = times[i]](Sample &sample, qint64 number) { sample.*part = Duration(number); });
    }
    numbers(QStringLiteral("ttl"), -1, std::numeric_limits<quint32>::max(),
            [](Sample &sample, qint64 number) {
                sample.hasTtl = number >= 0;
                sample.ttl = quint32(std::max<qint64>(number, 0));
            });
    numbers(QStringLiteral("rcode"), 0, std::numeric_limits<quint16>::max(),
            [](Sample &sample, qint64 number) { sample.rcode = quint16(number); });
    numbers(QStringLiteral("reply"), -1, ServerRecord::mostKept - 1,
            [](Sample &sample, qint64 number) { sample.reply = qint16(number); });
    numbers(QStringLiteral("failure"), -1, ServerRecord::mostKept - 1,
            [](Sample &sample, qint64 number) { sample.failure = qint16(number); });
    numbers(QStringLiteral("attempts"), 1, std::numeric_limits<quint8>::max(),
            [](Sample &sample, qint64 number) { sample.attempts = quint8(number); });
    words(QStringLiteral("kind"), QStringLiteral("must be an error_type, or empty"),
          [](Sample &sample, const QString &word) {
              const std::optional<ErrorKind> kind = errorKindFromName(word);
              sample.kind = kind.value_or(ErrorKind::None);
              return kind.has_value() || word.isEmpty();
          });
    words(QStringLiteral("transport"), QStringLiteral("must be udp, tcp, tls, https or quic"),
          [](Sample &sample, const QString &word) {
              const std::optional<Protocol> protocol = protocolFromScheme(word);
              sample.transport = protocol.value_or(Protocol::Udp);
              return protocol.has_value();
          });
    flags(QStringLiteral("reused"), [](Sample &sample, bool set) { sample.reused = set; });
    flags(QStringLiteral("tls_resumed"), [](Sample &sample, bool set) { sample.tlsResumed = set; });
    return m_samples;
}

} // namespace

QJsonObject samplesToJson(const QList<Sample> &samples)
{
    QJsonObject json;
    const auto insert = [&json, &samples](const char *key, auto value) {
        QJsonArray column;
        for (const Sample &sample : samples)
            column.append(value(sample));
        json.insert(QLatin1String(key), column);
    };
    for (size_t i = 0; i < std::size(times); ++i)
        insert(timeKeys[i],
               [part = times[i]](const Sample &sample) { return qint64((sample.*part).count()); });
    insert("ttl", [](const Sample &sample) { return sample.hasTtl ? qint64(sample.ttl) : -1; });
    insert("rcode", [](const Sample &sample) { return int(sample.rcode); });
    insert("reply", [](const Sample &sample) { return int(sample.reply); });
    insert("failure", [](const Sample &sample) { return int(sample.failure); });
    insert("attempts", [](const Sample &sample) { return int(sample.attempts); });
    insert("kind", [](const Sample &sample) { return errorKindName(sample.kind); });
    insert("transport", [](const Sample &sample) { return protocolScheme(sample.transport); });
    insert("reused", [](const Sample &sample) { return bool(sample.reused); });
    insert("tls_resumed", [](const Sample &sample) { return bool(sample.tlsResumed); });
    return json;
}

QList<Sample> readSamples(JsonFields &columns, const ServerRecord &record, int rounds)
{
    QList<Sample> samples = ColumnReader(columns, rounds).read();
    for (qsizetype i = 0; i < samples.size() && !columns.error(); ++i) {
        if (const char *field = impossibleField(samples.at(i), record))
            columns.refuse(QStringLiteral("%1[%2]").arg(QLatin1String(field)).arg(i),
                           QStringLiteral("can't be"));
    }
    return samples;
}

} // namespace dnstester::ui
