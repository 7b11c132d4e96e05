// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/failure.h"

#include <QByteArrayView>
#include <QHostAddress>
#include <QObject>

#include <memory>
#include <optional>

namespace dnstester {

/// One UDP socket connected to one peer, from a random port. Datagrams are queued and leave in
/// batches; what arrives carries the kernel's time of arrival where the system tells it.
///
/// Two forms of this class are built: recvmmsg, sendmmsg and SO_TIMESTAMPNS on Linux, and a
/// portable one on QUdpSocket, chosen by the CMake option DNSTESTER_UDP_BATCH.
///
/// Lives in one thread, calls its listener in it. The listener may send from its calls, but must
/// not destroy the channel there (use deleteLater()).
class UdpChannel : public QObject
{
    Q_OBJECT
public:
    class Listener
    {
    public:
        virtual ~Listener() = default;
        /// \a payload is valid during the call only.
        virtual void udpReceived(UdpChannel *channel, QByteArrayView payload, TimePoint when) = 0;
        /// The datagram sent with \a token was handed to the kernel at \a when.
        virtual void udpSent(UdpChannel *channel, quint64 token, TimePoint when) = 0;
        /// The peer's host or the network refused (ICMP) or the socket broke: holds for all that is
        /// in flight on this channel. The channel stays usable after Refused.
        virtual void udpFailed(UdpChannel *channel, const Failure &failure) = 0;
    };

    explicit UdpChannel(Listener *listener, QObject *parent = nullptr);
    ~UdpChannel() override;

    /// Connects the socket; at once, as UDP needs no exchange. A Failure where there is no route.
    [[nodiscard]] std::optional<Failure> open(const QHostAddress &peer, quint16 port);

    /// Queues one datagram. It leaves with the batch, at the latest when control is back in the
    /// event loop, or at once by flush().
    void send(QByteArrayView payload, quint64 token);
    void flush();

    [[nodiscard]] QHostAddress localAddress() const;
    [[nodiscard]] quint16 localPort() const;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace dnstester
