// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/endpoint.h"

#include <QByteArray>
#include <QList>
#include <QObject>

#include <chrono>
#include <functional>

namespace dnstester::test {

/// What a loopback server sends back for one query.
struct LoopbackReply
{
    QList<QByteArray>
        messages; ///< sent in this order, each framed as the protocol wants; empty: silence
    std::chrono::milliseconds delay{0}; ///< before the first of them
    bool closeAfter = false;            ///< streams: close the connection once they are sent
};

/// An in-process DNS server on a free loopback port, in the test's own thread and event loop, that
/// answers as the test tells it. One class per protocol derives from it and adds its own faults.
class LoopbackServer : public QObject
{
    Q_OBJECT
public:
    /// Given the query without framing, as received (with its ID); gives what to send.
    using Handler = std::function<LoopbackReply(const QByteArray &query)>;

    using QObject::QObject;

    [[nodiscard]] virtual Endpoint endpoint() const = 0;

    /// Default: answerTo(query), see dnsmessages.h.
    void setHandler(Handler handler) { m_handler = std::move(handler); }
    [[nodiscard]] int queryCount() const { return int(m_queries.size()); }
    [[nodiscard]] const QList<QByteArray> &queries() const { return m_queries; }
    [[nodiscard]] int connectionCount() const
    {
        return m_connections;
    } ///< accepted so far; streams and QUIC

protected:
    [[nodiscard]] LoopbackReply handle(const QByteArray &query);
    void countConnection() { ++m_connections; }

private:
    Handler m_handler;
    QList<QByteArray> m_queries;
    int m_connections = 0;
};

} // namespace dnstester::test
