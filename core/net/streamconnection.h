// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/failure.h"
#include "base/tlsfacts.h"
#include "net/tlscontext.h"

#include <QByteArrayView>
#include <QHostAddress>
#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace dnstester {

/// A TCP connection, with TLS over it where asked, and how long it took to make it.
///
/// Several addresses are raced in the order given (RFC 8305): the first to connect is kept. Octets
/// written in one turn of the event loop go to the kernel together at its end, or at the end of the
/// listener's call that writes them.
///
/// Lives in one thread, calls its listener in it, never from inside open(), write() or close(). The
/// listener must not destroy the connection in a call (use deleteLater()).
class StreamConnection : public QObject
{
    Q_OBJECT
public:
    class Listener
    {
    public:
        virtual ~Listener() = default;
        /// Connected and, with TLS, the handshake done: writing makes sense from here on.
        virtual void streamReady(StreamConnection *stream) = 0;
        /// Octets of the application, and when the socket told of them (before any decryption).
        virtual void streamReceived(StreamConnection *stream, QByteArrayView octets,
                                    TimePoint when) = 0;
        /// All octets up to \a position (as write() returned it) are with the kernel since \a when.
        virtual void streamFlushed(StreamConnection *stream, quint64 position, TimePoint when) = 0;
        /// The end, also of a connection that was never ready; called once, nothing comes after.
        /// Kind None: the peer closed in an orderly way.
        virtual void streamClosed(StreamConnection *stream, const Failure &failure) = 0;
    };

    /// \a tls: null for plain TCP.
    StreamConnection(Listener *listener, std::shared_ptr<TlsContext> tls,
                     QObject *parent = nullptr);
    ~StreamConnection() override;

    void open(const QList<QHostAddress> &addresses, quint16 port);

    /// Takes octets to send and returns the position of the last one in the stream of all octets
    /// written so far. All octets of one call leave in one segment where they fit.
    quint64 write(QByteArrayView octets);
    /// Closes in an orderly way; the listener is not called any more.
    void close();

    [[nodiscard]] bool isReady() const;
    [[nodiscard]] QHostAddress peerAddress() const; ///< connected to, or last tried
    /// Phases of making the connection, as far as they were reached. open() to TCP established;
    /// ClientHello to handshake done.
    [[nodiscard]] std::optional<Duration> connectTime() const;
    [[nodiscard]] std::optional<Duration> tlsTime() const;
    [[nodiscard]] bool tlsResumed() const;
    /// Null before the certificate was seen. With a failed verification too.
    [[nodiscard]] std::shared_ptr<const TlsFacts> tlsFacts() const;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace dnstester
