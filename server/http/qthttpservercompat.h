// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/httpmessage.h"

#include <QtHttpServer/QAbstractHttpServer>
#include <QtHttpServer/QHttpServerRequest>
#include <QtHttpServer/QHttpServerResponder>

#include <optional>
#include <utility>

// QtHttpServer hands the socket to a handler in 6.4, and from 6.8 on a responder; there fields are
// a class of their own too. The versions between the two are in none of the systems we build on.

namespace dnstester::server::qtcompat {

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)

using HandlerArgument = QHttpServerResponder &;

/// QtHttpServer's responder, kept until the answer.
class Answerer
{
public:
    void begin(const QHttpServerRequest & /*request*/, QHttpServerResponder &responder)
    {
        m_responder.emplace(std::move(responder));
    }
    template<typename MakeResponder>
    void write(MakeResponder /*makeResponder*/, int status, const HttpFields &fields,
               const QByteArray &body)
    {
        QHttpHeaders headers;
        headers.reserve(fields.size());
        for (const auto &[name, value] : fields)
            headers.append(name, value);
        m_responder->write(body, headers, QHttpServerResponder::StatusCode(status));
    }
    void end() { m_responder.reset(); }

private:
    std::optional<QHttpServerResponder> m_responder;
};

/// Qt has written the length itself.
inline void appendLength(HttpFields & /*fields*/, qsizetype /*size*/) {}

#elif QT_VERSION < QT_VERSION_CHECK(6, 5, 0)

using HandlerArgument = QTcpSocket *;

/// Makes QtHttpServer's responder for the answer; its request lives as long as the socket.
class Answerer
{
public:
    void begin(const QHttpServerRequest &request, QTcpSocket *socket)
    {
        m_request = &request;
        m_socket = socket;
    }
    template<typename MakeResponder>
    void write(MakeResponder makeResponder, int status, const HttpFields &fields,
               const QByteArray &body)
    {
        QHttpServerResponder responder = makeResponder(*m_request, m_socket);
        responder.writeStatusLine(QHttpServerResponder::StatusCode(status));
        for (const auto &[name, value] : fields)
            responder.writeHeader(name, value);
        responder.writeBody(body);
    }
    void end() { m_request = nullptr; }

private:
    const QHttpServerRequest *m_request = nullptr;
    QTcpSocket *m_socket = nullptr;
};

inline void appendLength(HttpFields &fields, qsizetype size)
{
    fields.emplace_back(QByteArrayLiteral("Content-Length"), QByteArray::number(size));
}

#else
#error "QtHttpServer 6.5 to 6.7 are not supported: use 6.4, or 6.8 or later"
#endif

} // namespace dnstester::server::qtcompat
