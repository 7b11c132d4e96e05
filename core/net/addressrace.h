// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/failure.h"

#include <QAbstractSocket>
#include <QBasicTimer>
#include <QHostAddress>
#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QTcpSocket;

namespace dnstester {

/// A socket's error in words, for a peer that did not answer or went away.
[[nodiscard]] Failure socketFailure(QAbstractSocket::SocketError error, const QHostAddress &peer,
                                    quint16 port, const QString &detail);

/// Connects to the first of several addresses that answers (RFC 8305 5): in the order given, the
/// next one 250 ms after the one before or as soon as that has failed.
///
/// Lives in one thread and calls back in it, once, never from inside start(). The callback must
/// destroy neither the race nor the socket.
class AddressRace : public QObject
{
public:
    struct Winner
    {
        std::unique_ptr<QTcpSocket> socket; ///< null: none could be reached
        TimePoint connected;
        Failure failure; ///< of the address that failed last
    };

    explicit AddressRace(QObject *parent = nullptr);
    ~AddressRace() override;

    void start(const QList<QHostAddress> &addresses, quint16 port,
               std::function<void(Winner)> done);
    /// Gives up; the callback is not called any more.
    void cancel();

    /// When the first SYN was sent; min() before.
    [[nodiscard]] TimePoint began() const { return m_began; }
    [[nodiscard]] QHostAddress lastTried() const { return m_lastTried; }

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void tryNext();
    void attemptConnected(QTcpSocket *socket);
    void attemptFailed(QTcpSocket *socket);
    [[nodiscard]] std::unique_ptr<QTcpSocket> take(QTcpSocket *socket);
    void finish(Winner winner);

    QList<QHostAddress> m_addresses; // not tried yet
    quint16 m_port = 0;
    std::function<void(Winner)> m_done;
    std::vector<std::unique_ptr<QTcpSocket>> m_attempts;
    QBasicTimer m_stagger;
    TimePoint m_began = TimePoint::min();
    QHostAddress m_lastTried;
    Failure m_lastFailure;
};

} // namespace dnstester
