// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/failure.h"

#include <QByteArrayView>
#include <QList>

#include <chrono>

namespace dnstester {

/// How a QUIC connection ended, and the words for it.
struct QuicClosure
{
    enum class Cause
    {
        Application, ///< the peer closed with an error code of the application
        Transport,   ///< the peer closed with an error code of QUIC or a TLS alert
        StatelessReset,
        IdleTimeout,
        VersionNegotiation, ///< the peer does not speak our version
        Handshake,          ///< we refused the peer's certificate or TLS
        Protocol,           ///< the peer broke the rules of QUIC
        Network,            ///< the socket or the network broke
        Internal,
    };

    Cause cause = Cause::Internal;
    Failure failure;            ///< without the meaning of an application's code
    quint64 code = 0;           ///< of Application and Transport
    QString reason;             ///< what the peer said to it, neutralised
    quint32 offeredVersion = 0; ///< of VersionNegotiation: one that we speak as well; 0: none

    [[nodiscard]] static QuicClosure byApplication(quint64 code, QByteArrayView reason);
    [[nodiscard]] static QuicClosure byTransport(quint64 code, QByteArrayView reason);
    [[nodiscard]] static QuicClosure byStatelessReset();
    [[nodiscard]] static QuicClosure byIdleTimeout(std::chrono::milliseconds timeout);
    [[nodiscard]] static QuicClosure byVersionNegotiation(const QList<quint32> &offered,
                                                          quint32 usable);
    [[nodiscard]] static QuicClosure of(Cause cause, ErrorKind kind, const QString &text);
};

/// "0x2", as error codes and versions of QUIC are written.
[[nodiscard]] QString quicHex(quint64 number);
/// The peer's \a reason as the end of a sentence: ": text", or nothing where it is empty.
[[nodiscard]] QString quicReasonSuffix(const QString &reason);

} // namespace dnstester
