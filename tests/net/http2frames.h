// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http2session.h"

#include <QtEndian>

#include <nghttp2/nghttp2.h>

#include <algorithm>

namespace dnstester::test {

using namespace std::chrono_literals;

enum FrameType : quint8
{
    Data = 0,
    Headers = 1,
    RstStream = 3,
    Settings = 4,
    PushPromise = 5,
    Ping = 6,
    GoAway = 7,
    WindowUpdate = 8,
    Continuation = 9,
};

inline constexpr quint8 noFlags = 0;
inline constexpr quint8 endStream = 1;
inline constexpr quint8 ack = 1;
inline constexpr quint8 endHeaders = 4;

struct Frame
{
    quint8 type = 0;
    quint8 flags = 0;
    quint32 stream = 0;
    QByteArray payload;
};

inline QByteArray number(quint32 value)
{
    QByteArray octets(4, Qt::Uninitialized);
    qToBigEndian(value, octets.data());
    return octets;
}

inline QByteArray frame(quint8 type, quint8 flags, quint32 stream, const QByteArray &payload = {})
{
    return number(quint32(payload.size())).mid(1) + char(type) + char(flags) + number(stream) +
           payload;
}

inline QByteArray setting(quint16 id, quint32 value)
{
    return number(id).mid(2) + number(value);
}

/// A literal field, neither indexed nor compressed (RFC 7541 6.2.2).
inline QByteArray field(const QByteArray &name, const QByteArray &value)
{
    return QByteArray(1, '\0') + char(name.size()) + name + char(value.size()) + value;
}

inline QByteArray responseHeaders(quint32 stream, quint8 flags = endHeaders,
                                  const QByteArray &more = {}, const QByteArray &status = "200")
{
    return frame(Headers, flags, stream, field(":status", status) + more);
}

inline QList<Frame> framesOf(QByteArrayView octets)
{
    const QByteArrayView preface("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    if (octets.startsWith(preface))
        octets = octets.sliced(preface.size());
    QList<Frame> frames;
    while (octets.size() >= 9) {
        const qsizetype length = qFromBigEndian<quint32>(octets.data()) >> 8;
        frames.append({quint8(octets[3]), quint8(octets[4]),
                       qFromBigEndian<quint32>(octets.data() + 5),
                       octets.sliced(9, length).toByteArray()});
        octets = octets.sliced(9 + length);
    }
    return frames;
}

/// The fields of a HEADERS frame's payload; the inflater keeps the connection's state.
class FieldReader
{
public:
    FieldReader() { nghttp2_hd_inflate_new(&m_inflater); }
    ~FieldReader() { nghttp2_hd_inflate_del(m_inflater); }
    Q_DISABLE_COPY_MOVE(FieldReader)

    QByteArrayList read(const QByteArray &block)
    {
        QByteArrayList fields;
        auto *at = reinterpret_cast<const uint8_t *>(block.constData());
        size_t left = size_t(block.size());
        for (;;) {
            nghttp2_nv nv;
            int flags = 0;
            const ssize_t taken = nghttp2_hd_inflate_hd2(m_inflater, &nv, &flags, at, left, 1);
            if (taken < 0)
                return {};
            at += taken;
            left -= size_t(taken);
            if (flags & NGHTTP2_HD_INFLATE_EMIT) {
                fields.append(
                    QByteArray(reinterpret_cast<char *>(nv.name), qsizetype(nv.namelen)) + "=" +
                    QByteArray(reinterpret_cast<char *>(nv.value), qsizetype(nv.valuelen)));
            }
            if (flags & NGHTTP2_HD_INFLATE_FINAL) {
                nghttp2_hd_inflate_end_headers(m_inflater);
                return fields;
            }
        }
    }

private:
    nghttp2_hd_inflater *m_inflater = nullptr;
};

inline Http2Request postRequest(const QByteArray &body = "question")
{
    return {{{":method", "POST"},
             {":scheme", "https"},
             {":authority", "dns.example"},
             {":path", "/dns-query"},
             {"content-type", "application/dns-message"},
             {"content-length", QByteArray::number(body.size())}},
            body};
}

inline Http2Request getRequest()
{
    return {
        {{":method", "GET"}, {":scheme", "https"}, {":authority", "dns.example"}, {":path", "/"}},
        {}};
}

/// A session and the clock of what it is fed.
class Connection
{
public:
    explicit Connection(const Http2Limits &limits = {})
        : session(limits)
    {
    }

    QList<Frame> output()
    {
        QByteArray octets;
        sent.clear();
        session.takeOutput(octets, sent);
        return framesOf(octets);
    }
    void feed(const QByteArray &octets) { session.receive(octets, now += 1ms); }
    /// Past the exchange of SETTINGS.
    void begin(const QByteArray &settings = {})
    {
        output();
        feed(frame(Settings, noFlags, 0, settings));
        output();
    }
    qint32 request()
    {
        const qint32 id = session.submit(postRequest());
        output();
        return id;
    }
    QList<Http2Event> events()
    {
        QList<Http2Event> all;
        while (auto event = session.nextEvent())
            all.append(std::move(*event));
        return all;
    }

    Http2Session session;
    TimePoint now{};
    std::vector<qint32> sent;
};

inline QList<Frame> ofType(const QList<Frame> &frames, quint8 type)
{
    QList<Frame> some;
    std::copy_if(frames.begin(), frames.end(), std::back_inserter(some),
                 [type](const Frame &f) { return f.type == type; });
    return some;
}

} // namespace dnstester::test
