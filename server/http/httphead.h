// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/httplimits.h"
#include "server/http/httprefusal.h"

#include <QByteArrayView>

#include <vector>

namespace dnstester::server {

/// Where the parts of a request head lie in its octets.
struct HttpHead
{
    struct Slice
    {
        quint32 at = 0;
        quint32 size = 0;

        [[nodiscard]] QByteArrayView of(QByteArrayView octets) const
        {
            return octets.sliced(at, size);
        }
    };
    struct Field
    {
        Slice name;
        Slice value; ///< without the white space around it
        /// Concerns this connection only (RFC 9110, 7.6.1), or frames the body.
        bool hopByHop = false;
        bool isHost = false;
    };

    Slice method;
    Slice authority; ///< of an absolute target; counts instead of Host. Empty: an origin target
    Slice path;      ///< empty: an absolute target without one, which means "/"
    Slice query;     ///< behind '?'
    std::vector<Field> fields;
    qint64 contentLength = 0;
    bool keepAlive = true;
    bool expectsContinue = false;
    qsizetype size = 0; ///< octets of the head, with the empty line at its end
};

/// Text that may be in the name or the value of a field: no control characters but HTAB.
[[nodiscard]] bool isFieldText(QByteArrayView text);

/// Reads and checks the head of one request after the other (RFC 9112, 2 to 6). A state machine
/// over octets, without input or output; costs time in proportion to the octets, however they are
/// cut.
class HttpHeadReader
{
public:
    enum class Status
    {
        Partial,
        Complete,
        Refused
    };

    /// \a octets are those of the request from its first one, all that have come so far: the same
    /// as in the call before, and more. Further octets behind the head are not looked at.
    Status read(QByteArrayView octets, const HttpLimits &limits);

    [[nodiscard]] const HttpHead &head() const { return m_head; }          ///< when Complete
    [[nodiscard]] const HttpRefusal &refusal() const { return m_refusal; } ///< when Refused
    /// A part of a request has been seen; empty lines before it are none (RFC 9112, 2.2).
    [[nodiscard]] bool hasBegun() const { return m_scanned > m_skipped; }

    void reset(); ///< for the next request

private:
    Status refuse(int status, const char *sentence);
    Status tooLarge(const HttpLimits &limits);
    Status readLine(QByteArrayView octets, HttpHead::Slice line, const HttpLimits &limits);
    Status readRequestLine(QByteArrayView octets, HttpHead::Slice line);
    Status readTarget(QByteArrayView octets, HttpHead::Slice target);
    Status readAbsoluteTarget(QByteArrayView octets, HttpHead::Slice target, quint32 schemeSize);
    Status readVersion(QByteArrayView version);
    Status readField(QByteArrayView octets, HttpHead::Slice line, const HttpLimits &limits);
    Status interpret(HttpHead::Field &field, QByteArrayView name, QByteArrayView value,
                     const HttpLimits &limits);
    Status readContentLength(QByteArrayView value, const HttpLimits &limits);
    void splitPathAndQuery(QByteArrayView octets, HttpHead::Slice target);
    Status finish();

    HttpHead m_head;
    HttpRefusal m_refusal;
    quint32 m_line = 0;    ///< where the line being read begins
    quint32 m_scanned = 0; ///< up to where it has been searched for its end
    quint32 m_skipped = 0; ///< octets of empty lines before the request line
    bool m_hasRequestLine = false;
    bool m_isHttp10 = false;
    bool m_hasHost = false;
    bool m_hasContentLength = false;
};

} // namespace dnstester::server
