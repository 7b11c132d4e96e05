// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/addressrace.h"

#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTimerEvent>

#include <algorithm>
#include <utility>

namespace dnstester {

namespace {

constexpr int attemptDelay = 250; // milliseconds; the Connection Attempt Delay of RFC 8305 5

} // namespace

Failure socketFailure(QAbstractSocket::SocketError error, const QHostAddress &peer, quint16 port,
                      const QString &detail)
{
    const QString where = QStringLiteral("%1 port %2").arg(peer.toString()).arg(port);
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return {ErrorKind::Refused, QStringLiteral("%1 refused the TCP connection").arg(where)};
    case QAbstractSocket::RemoteHostClosedError:
        return {ErrorKind::Unreachable, QStringLiteral("%1 closed the connection").arg(where)};
    case QAbstractSocket::SocketTimeoutError:
        return {ErrorKind::Timeout, QStringLiteral("%1 did not answer in time").arg(where)};
    case QAbstractSocket::SocketResourceError:
        return {ErrorKind::Internal,
                QStringLiteral("this system has no socket left: %1").arg(detail)};
    default:
        return {ErrorKind::Unreachable,
                QStringLiteral("%1 cannot be reached: %2").arg(where, detail)};
    }
}

AddressRace::AddressRace(QObject *parent)
    : QObject(parent)
{
}

AddressRace::~AddressRace() = default;

void AddressRace::start(const QList<QHostAddress> &addresses, quint16 port,
                        std::function<void(Winner)> done)
{
    m_addresses = addresses;
    m_port = port;
    m_done = std::move(done);
    m_lastFailure = {ErrorKind::Unreachable, QStringLiteral("there is no address to connect to")};
    m_stagger.start(0, this);
}

void AddressRace::cancel()
{
    m_done = nullptr;
    m_stagger.stop();
    m_addresses.clear();
    m_attempts.clear();
}

void AddressRace::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_stagger.timerId())
        tryNext();
}

void AddressRace::tryNext()
{
    if (m_addresses.isEmpty()) {
        m_stagger.stop();
        if (m_attempts.empty())
            finish({nullptr, {}, m_lastFailure});
        return;
    }
    m_lastTried = m_addresses.takeFirst();
    if (m_addresses.isEmpty())
        m_stagger.stop();
    else
        m_stagger.start(attemptDelay, Qt::PreciseTimer, this);

    QTcpSocket *socket = m_attempts.emplace_back(std::make_unique<QTcpSocket>()).get();
    socket->setProxy(QNetworkProxy::NoProxy);
    connect(socket, &QTcpSocket::connected, this, [this, socket] { attemptConnected(socket); });
    connect(socket, &QTcpSocket::errorOccurred, this,
            [this, socket, address = m_lastTried](QAbstractSocket::SocketError error) {
                m_lastFailure = socketFailure(error, address, m_port, socket->errorString());
                attemptFailed(socket);
            });
    if (m_began == TimePoint::min())
        m_began = Clock::now();
    socket->connectToHost(m_lastTried, m_port);
}

void AddressRace::attemptConnected(QTcpSocket *socket)
{
    const TimePoint now = Clock::now();
    std::unique_ptr<QTcpSocket> winner = take(socket);
    winner->disconnect(this);
    finish({std::move(winner), now, {}});
}

void AddressRace::attemptFailed(QTcpSocket *socket)
{
    std::unique_ptr<QTcpSocket> failed = take(socket);
    failed->disconnect(this);
    failed.release()->deleteLater(); // it is in the middle of telling us
    tryNext();
}

std::unique_ptr<QTcpSocket> AddressRace::take(QTcpSocket *socket)
{
    const auto found =
        std::find_if(m_attempts.begin(), m_attempts.end(),
                     [socket](const auto &attempt) { return attempt.get() == socket; });
    std::unique_ptr<QTcpSocket> taken = std::move(*found);
    m_attempts.erase(found);
    return taken;
}

void AddressRace::finish(Winner winner)
{
    const std::function<void(Winner)> done = std::move(m_done);
    cancel();
    if (done)
        done(std::move(winner));
}

} // namespace dnstester
