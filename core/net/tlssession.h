// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/failure.h"
#include "base/tlsfacts.h"
#include "net/tlscontext.h"

#include <QByteArrayView>

#include <memory>

namespace dnstester {

/// The client's end of one TLS connection without any I/O: octets of the network go in by feed()
/// and come out by output(), octets of the application by write() and read().
///
/// Used by one thread.
class TlsSession
{
public:
    enum class State
    {
        Handshaking,
        Established,
        Closed, ///< the peer has said close_notify
        Failed, ///< see failure(); there may be an alert to send in output()
    };

    explicit TlsSession(std::shared_ptr<TlsContext> context);
    ~TlsSession();

    /// Makes the ClientHello.
    void start();
    /// Takes octets from the network and goes on with the handshake.
    void feed(QByteArrayView octets);
    /// The network's stream has ended: a failure during the handshake.
    void feedEnd();
    /// Decrypts to \a buffer and returns how many octets; 0 where there are none for now. Read
    /// until 0 after each feed() once the state is Established, then look at the state.
    [[nodiscard]] qsizetype read(char *buffer, qsizetype size);
    /// Encrypts octets, in one record where they fit (16 KiB). Only when Established.
    void write(QByteArrayView octets);
    /// Makes the close_notify alert.
    void close();

    /// What is to be sent, until takeOutput() forgets it.
    [[nodiscard]] QByteArrayView output() const;
    void takeOutput();

    [[nodiscard]] State state() const;
    [[nodiscard]] const Failure &failure() const;
    [[nodiscard]] bool isResumed() const;
    /// Null before the certificate was seen. With a failed verification too.
    [[nodiscard]] std::shared_ptr<const TlsFacts> facts() const;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace dnstester
