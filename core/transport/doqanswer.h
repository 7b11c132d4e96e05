// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/failure.h"

#include <QByteArray>
#include <QByteArrayView>

namespace dnstester {

/// Error codes of DNS over QUIC (RFC 9250 8.4), for streams and connections.
enum class DoqError : quint64
{
    NoError = 0x0,
    InternalError = 0x1,
    ProtocolError = 0x2,
    RequestCancelled = 0x3,
    ExcessiveLoad = 0x4,
    UnspecifiedError = 0x5,
};

/// "DOQ_EXCESSIVE_LOAD (0x4)"; "unknown error 0x2a" for a code that RFC 9250 does not have.
[[nodiscard]] QString doqErrorText(quint64 code);

/// Puts the answer on one stream together: two octets of length, the message, FIN, and nothing else
/// (RFC 9250 4.2); the message's ID must be 0 (4.2.1).
class DoqAnswer
{
public:
    enum class State
    {
        Incomplete,
        Complete,
        Violation, ///< of the protocol: failure() says which; the connection must be closed
    };

    /// Takes the next octets of the stream.
    State add(QByteArrayView octets, bool fin);

    [[nodiscard]] bool hasBegun() const { return !m_octets.isEmpty(); }
    /// Whether all of the message is there, with or without FIN.
    [[nodiscard]] bool isWhole() const;
    /// Of a complete answer.
    [[nodiscard]] QByteArray message() const;
    [[nodiscard]] const Failure &failure() const { return m_failure; }

private:
    [[nodiscard]] bool hasLength() const;
    [[nodiscard]] qsizetype wantedSize() const; ///< with the two octets of the length
    State violation(const QString &text, ErrorKind kind = ErrorKind::Quic);

    QByteArray m_octets;
    Failure m_failure;
};

} // namespace dnstester
