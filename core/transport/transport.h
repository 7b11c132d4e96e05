// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "model/lookuprequest.h"
#include "model/outcome.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>
#include <utility>

namespace dnstester {

/// How to reach one server: constant over a Transport's life.
struct TransportOptions
{
    Endpoint endpoint;
    QList<QHostAddress>
        addresses; ///< at least one; tried as RFC 8305 says where the protocol connects
    ConnectionUse use = ConnectionUse::Fresh;
    int maxConnections = 1; ///< kept at once with ConnectionUse::Reuse
    DohMethod dohMethod = DohMethod::Post;
    bool insecure = false;
    QString caFile;
};

/// One message to send and by when its answer must be there.
struct ExchangeRequest
{
    QByteArray message; ///< Query::encode(); the transport sets the ID its protocol wants
    TimePoint deadline;
};

class Transport;

/// Owns one exchange under way: destroying it cancels, and its completion is not called any more.
class Exchange
{
public:
    Exchange() = default;
    Exchange(Transport *transport, quint64 id);
    Exchange(Exchange &&other) noexcept
        : m_transport(std::exchange(other.m_transport, nullptr))
        , m_id(std::exchange(other.m_id, 0))
    {
    }
    Exchange &operator=(Exchange &&other) noexcept
    {
        std::swap(m_transport, other.m_transport);
        std::swap(m_id, other.m_id);
        return *this;
    }
    ~Exchange();

private:
    QPointer<Transport> m_transport;
    quint64 m_id = 0;
};

/// Carries DNS messages to one server by one protocol. One exchange gives one Outcome: no retry, no
/// fallback to another protocol, which are lookup/'s business.
///
/// Lives in one thread. Every exchange completes exactly once, by answer, failure or timeout, in
/// the event loop and never from inside start(), unless its Exchange is destroyed before. A
/// completion may start and cancel exchanges but must not destroy the transport (use
/// deleteLater()). Destroying the transport calls no completion.
///
/// An Outcome with an answer has passed matchReply() and ReplyView::parse(); transport, address,
/// reused, tlsResumed, tls and timings (without resolve) are filled in as far as they were reached.
class Transport : public QObject
{
    Q_OBJECT
public:
    using Completion = std::function<void(Outcome &&)>;

    using QObject::QObject;

    [[nodiscard]] virtual Exchange start(ExchangeRequest request, Completion done) = 0;

protected:
    friend class Exchange;
    /// Forgets the exchange; \a id may be one that has completed.
    virtual void cancel(quint64 id) = 0;
};

} // namespace dnstester
