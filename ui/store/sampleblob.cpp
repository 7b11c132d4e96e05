// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/sampleblob.h"

#include "ui/store/samplecheck.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace dnstester::ui {

namespace {

constexpr qsizetype sealSize = 8;
constexpr quint8 layoutVersion = 1;
constexpr qsizetype headSize = 5;
constexpr qsizetype sampleSize = 62;

// What these are called on disk is their place here: others are appended.
constexpr std::array kinds{ErrorKind::None,        ErrorKind::Timeout,  ErrorKind::Refused,
                           ErrorKind::Unreachable, ErrorKind::Resolve,  ErrorKind::Tls,
                           ErrorKind::Certificate, ErrorKind::Http,     ErrorKind::Quic,
                           ErrorKind::Malformed,   ErrorKind::Mismatch, ErrorKind::Cancelled,
                           ErrorKind::Internal};
constexpr std::array protocols{Protocol::Udp, Protocol::Tcp, Protocol::Tls, Protocol::Https,
                               Protocol::Quic};
enum Flag : quint8
{
    HasTtl = 1,
    Reused = 2,
    TlsResumed = 4,
    AllFlags = 7,
};

template<typename Values, typename Value>
quint8 codeOf(const Values &values, Value value)
{
    return quint8(std::find(values.begin(), values.end(), value) - values.begin());
}

class Writer
{
public:
    explicit Writer(QByteArray &out)
        : m_out(out)
    {
    }

    template<typename T>
    void put(T value)
    {
        value = qToLittleEndian(value);
        m_out.append(reinterpret_cast<const char *>(&value), sizeof value);
    }

    void put(const Sample &sample);

private:
    QByteArray &m_out;
};

void Writer::put(const Sample &sample)
{
    for (const Duration time :
         {sample.began, sample.resolve, sample.connect, sample.tls, sample.query, sample.total})
        put(qint64(time.count()));
    put(sample.ttl);
    put(sample.rcode);
    put(sample.reply);
    put(sample.failure);
    put(sample.attempts);
    put(codeOf(kinds, sample.kind));
    put(codeOf(protocols, sample.transport));
    put(quint8((sample.hasTtl ? HasTtl : 0) | (sample.reused ? Reused : 0) |
               (sample.tlsResumed ? TlsResumed : 0)));
}

/// Reads what is known to be long enough.
class Reader
{
public:
    explicit Reader(const char *octets)
        : m_octets(octets)
    {
    }

    template<typename T>
    [[nodiscard]] T take()
    {
        const T value = qFromLittleEndian<T>(m_octets);
        m_octets += sizeof value;
        return value;
    }

    [[nodiscard]] std::optional<Sample> takeSample();

private:
    const char *m_octets;
};

std::optional<Sample> Reader::takeSample()
{
    Sample sample;
    for (Duration Sample::*time : {&Sample::began, &Sample::resolve, &Sample::connect, &Sample::tls,
                                   &Sample::query, &Sample::total})
        sample.*time = Duration(take<qint64>());
    sample.ttl = take<quint32>();
    sample.rcode = take<quint16>();
    sample.reply = take<qint16>();
    sample.failure = take<qint16>();
    sample.attempts = take<quint8>();
    const auto kind = take<quint8>();
    const auto transport = take<quint8>();
    const auto flags = take<quint8>();
    if (kind >= kinds.size() || transport >= protocols.size() || (flags & ~AllFlags) != 0)
        return std::nullopt;
    sample.kind = kinds[kind];
    sample.transport = protocols[transport];
    sample.hasTtl = (flags & HasTtl) != 0;
    sample.reused = (flags & Reused) != 0;
    sample.tlsResumed = (flags & TlsResumed) != 0;
    return sample;
}

QByteArray sealOf(QByteArrayView content)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(content);
    return hash.result().first(sealSize);
}

} // namespace

QByteArray sealed(QByteArray content)
{
    const QByteArray seal = sealOf(content);
    return content.append(seal);
}

std::optional<QByteArray> unsealed(QByteArrayView octets)
{
    if (octets.size() < sealSize)
        return std::nullopt;
    const QByteArrayView content = octets.chopped(sealSize);
    if (sealOf(content) != octets.last(sealSize))
        return std::nullopt;
    return content.toByteArray();
}

QByteArray samplesToBlob(const QList<Sample> &samples)
{
    QByteArray blob;
    blob.reserve(headSize + samples.size() * sampleSize + sealSize);
    Writer writer(blob);
    writer.put(layoutVersion);
    writer.put(quint32(samples.size()));
    for (const Sample &sample : samples)
        writer.put(sample);
    return sealed(std::move(blob));
}

std::optional<QList<Sample>> samplesFromBlob(const QByteArray &blob, const ServerRecord &record,
                                             int rounds)
{
    const std::optional<QByteArray> content = unsealed(blob);
    if (!content || content->size() < headSize)
        return std::nullopt;
    Reader reader(content->constData());
    const auto version = reader.take<quint8>();
    const qint64 count = reader.take<quint32>();
    if (version != layoutVersion || count > rounds ||
        content->size() != headSize + count * sampleSize)
        return std::nullopt;
    QList<Sample> samples;
    samples.reserve(count);
    for (qint64 i = 0; i < count; ++i) {
        const std::optional<Sample> sample = reader.takeSample();
        if (!sample || impossibleField(*sample, record))
            return std::nullopt;
        samples.append(*sample);
    }
    return samples;
}

} // namespace dnstester::ui
