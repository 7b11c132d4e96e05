// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/failure.h"
#include "base/tlsfacts.h"
#include "model/endpoint.h"

#include <QByteArray>
#include <QHostAddress>

#include <memory>
#include <optional>
#include <utility>

namespace dnstester {

struct Message;

/// How long each phase took; a phase that was not reached or does not exist is empty.
/// docs/architecture.md defines from what to what each is taken.
struct Timings
{
    std::optional<Duration> resolve;
    std::optional<Duration> connect;
    std::optional<Duration> tls;
    /// Last octet of the query with the kernel to first octet of the answer.
    std::optional<Duration> query;
    Duration total{0}; ///< exchange began to answer complete, or to its failure

    friend bool operator==(const Timings &, const Timings &) = default;
};

/// What became of one exchange with one server: an answer, or a Failure with the phases that were
/// reached. A plain value, cheap to move; the answer is parsed only by who wants to see it.
struct Outcome
{
    Failure failure;  ///< kind None: reply holds an answer to the question, whatever its rcode
    QByteArray reply; ///< the whole message, structure checked by ReplyView; empty on failure
    /// What reply would say, where the outcome was read from JSON: there is no octet then. Null
    /// otherwise. Of a failure only its size means something.
    std::shared_ptr<const Message> message;
    quint16 rcode = 0; ///< 12 bits; meaningful with an answer only
    quint32 age = 0;   ///< seconds a DoH cache held the answer (RFC 8484 5.1)
    Timings timings;
    /// When the exchange began, from which timings.total counts; default: when it was started. Over
    /// UDP it is when the query was handed to the kernel: what it waited for others of its batch is
    /// no time of the server's.
    TimePoint began;
    Protocol transport = Protocol::Udp; ///< the one that answered: tcp after truncation
    QHostAddress address;               ///< the address reached or last tried
    bool reused = false;                ///< the connection (or UDP socket) had been used before
    bool tlsResumed = false;
    int attempts = 1;
    /// The exchange ended because a reused connection was closed, or the server said that it did
    /// not process the query (GOAWAY, REFUSED_STREAM): asking again on a new connection is right.
    bool retryOnNewConnection = false;
    std::shared_ptr<const TlsFacts> tls; ///< null without TLS or before the handshake

    [[nodiscard]] static Outcome failed(Failure failure)
    {
        Outcome outcome;
        outcome.failure = std::move(failure);
        return outcome;
    }
    [[nodiscard]] bool answered() const { return failure.kind == ErrorKind::None; }
    [[nodiscard]] qsizetype size() const; ///< of the reply, octets; 0 without one
};

} // namespace dnstester
