// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/quicclosure.h"

#include "base/text.h"
#include "net/quictlssession.h"

#include <QStringList>

#include <array>

namespace dnstester {

namespace {

/// RFC 9000 20.1 and RFC 9368 9.2.
constexpr std::array<const char *, 18> transportErrors{
    "NO_ERROR",
    "INTERNAL_ERROR",
    "CONNECTION_REFUSED",
    "FLOW_CONTROL_ERROR",
    "STREAM_LIMIT_ERROR",
    "STREAM_STATE_ERROR",
    "FINAL_SIZE_ERROR",
    "FRAME_ENCODING_ERROR",
    "TRANSPORT_PARAMETER_ERROR",
    "CONNECTION_ID_LIMIT_ERROR",
    "PROTOCOL_VIOLATION",
    "INVALID_TOKEN",
    "APPLICATION_ERROR",
    "CRYPTO_BUFFER_EXCEEDED",
    "KEY_UPDATE_ERROR",
    "AEAD_LIMIT_REACHED",
    "NO_VIABLE_PATH",
    "VERSION_NEGOTIATION_ERROR",
};

constexpr quint64 cryptoErrors = 0x100; // and the TLS alert in the low octet (RFC 9001 4.8)

QString transportErrorName(quint64 code)
{
    return code < transportErrors.size()
               ? QString::fromLatin1(transportErrors[code]) + QLatin1Char(' ')
               : QString();
}

} // namespace

QString quicHex(quint64 number)
{
    return QStringLiteral("0x") + QString::number(number, 16);
}

QString quicReasonSuffix(const QString &reason)
{
    return reason.isEmpty() ? QString() : QStringLiteral(": ") + reason;
}

QuicClosure QuicClosure::of(Cause cause, ErrorKind kind, const QString &text)
{
    QuicClosure closure;
    closure.cause = cause;
    closure.failure = {kind, text};
    return closure;
}

QuicClosure QuicClosure::byApplication(quint64 code, QByteArrayView reason)
{
    const QString text = neutralisedUtf8(reason);
    QuicClosure closure =
        of(Cause::Application, ErrorKind::Quic,
           QStringLiteral("the server closed the connection with application error %1%2")
               .arg(quicHex(code), quicReasonSuffix(text)));
    closure.code = code;
    closure.reason = text;
    return closure;
}

QuicClosure QuicClosure::byTransport(quint64 code, QByteArrayView reason)
{
    const QString text = neutralisedUtf8(reason);
    QuicClosure closure;
    if ((code & ~quint64(0xff)) == cryptoErrors) {
        closure = of(Cause::Transport, ErrorKind::Tls,
                     QStringLiteral("the server ended the TLS handshake: %1%2")
                         .arg(tlsAlertText(quint8(code & 0xff)), quicReasonSuffix(text)));
    } else {
        closure = of(Cause::Transport, ErrorKind::Quic,
                     QStringLiteral("the server closed the connection with QUIC error %1(%2)%3")
                         .arg(transportErrorName(code), quicHex(code), quicReasonSuffix(text)));
    }
    closure.code = code;
    closure.reason = text;
    return closure;
}

QuicClosure QuicClosure::byStatelessReset()
{
    return of(Cause::StatelessReset, ErrorKind::Quic,
              QStringLiteral("the server does not know the connection any more (stateless reset)"));
}

QuicClosure QuicClosure::byIdleTimeout(std::chrono::milliseconds timeout)
{
    return of(Cause::IdleTimeout, ErrorKind::Quic,
              QStringLiteral("the connection had an idle timeout: nothing came for %1 s")
                  .arg(double(timeout.count()) / 1000));
}

QuicClosure QuicClosure::byVersionNegotiation(const QList<quint32> &offered, quint32 usable)
{
    QStringList versions;
    for (const quint32 version : offered)
        versions.append(quicHex(version));
    QuicClosure closure = of(Cause::VersionNegotiation, ErrorKind::Quic,
                             QStringLiteral("the server speaks no QUIC version that we do, but: %1")
                                 .arg(versions.join(QStringLiteral(", "))));
    closure.offeredVersion = usable;
    return closure;
}

} // namespace dnstester
