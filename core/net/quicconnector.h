// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/quicchannel.h"

#include <QBasicTimer>

#include <vector>

namespace dnstester {

/// Makes a QUIC connection to one of several addresses of a server (RFC 8305): the next is tried
/// when the one before has failed or was silent for 250 ms, and the first with a whole handshake is
/// kept.
///
/// Lives in one thread, calls its listener in it, once, and never from inside open().
class QuicConnector : public QObject, private QuicChannel::Listener
{
    Q_OBJECT
public:
    class Listener
    {
    public:
        virtual ~Listener() = default;
        /// \a channel has no listener yet and now belongs to the one called.
        virtual void quicConnected(QuicChannel *channel) = 0;
        /// All addresses failed, the last one by \a closure.
        virtual void quicNotConnected(const QuicClosure &closure) = 0;
    };

    explicit QuicConnector(Listener *listener, QObject *parent = nullptr);
    ~QuicConnector() override;

    void open(const QuicSettings &settings, const QList<QHostAddress> &addresses, quint16 port);

    /// Gives up; the listener is not called any more.
    void close();

    [[nodiscard]] QHostAddress lastAddress() const { return m_lastAddress; }
    [[nodiscard]] std::shared_ptr<const TlsFacts> tlsFacts() const { return m_facts; }
    /// First flight sent (to the first address) to handshake done; empty before.
    [[nodiscard]] std::optional<Duration> connectTime() const { return m_connectTime; }

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void quicReady(QuicChannel *channel) override;
    void quicClosed(QuicChannel *channel, const QuicClosure &closure) override;
    void quicCredit(QuicChannel *) override {}
    void quicSent(QuicChannel *, qint64, TimePoint) override {}
    void quicReceived(QuicChannel *, qint64, QByteArrayView, bool, TimePoint) override {}
    void quicReset(QuicChannel *, qint64, quint64) override {}
    void quicSilent(QuicChannel *) override {}

    void tryNext();
    void noteFirstFlight(const QuicChannel *channel);

    Listener *m_listener;
    QuicSettings m_settings;
    QList<QHostAddress> m_untried;
    quint16 m_port = 0;
    std::vector<QuicChannel *> m_attempts; // children
    QBasicTimer m_nextAttempt;
    TimePoint m_firstFlight = TimePoint::max();
    QHostAddress m_lastAddress;
    std::shared_ptr<const TlsFacts> m_facts; // of the last attempt that saw a certificate
    std::optional<Duration> m_connectTime;
};

} // namespace dnstester
