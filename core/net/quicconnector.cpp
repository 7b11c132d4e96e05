// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/quicconnector.h"

#include <QTimerEvent>

#include <algorithm>

namespace dnstester {

namespace {

constexpr int attemptDelay = 250; // ms, RFC 8305 8

} // namespace

QuicConnector::QuicConnector(Listener *listener, QObject *parent)
    : QObject(parent)
    , m_listener(listener)
{
}

QuicConnector::~QuicConnector() = default;

void QuicConnector::open(const QuicSettings &settings, const QList<QHostAddress> &addresses,
                         quint16 port)
{
    m_settings = settings;
    m_untried = addresses;
    m_port = port;
    tryNext();
}

void QuicConnector::tryNext()
{
    m_lastAddress = m_untried.takeFirst();
    auto *channel = new QuicChannel(this, this);
    m_attempts.push_back(channel);
    channel->open(m_settings, m_lastAddress, m_port);
    if (m_untried.isEmpty())
        m_nextAttempt.stop();
    else
        m_nextAttempt.start(attemptDelay, this);
}

void QuicConnector::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_nextAttempt.timerId())
        tryNext();
}

void QuicConnector::noteFirstFlight(const QuicChannel *channel)
{
    m_firstFlight = std::min(m_firstFlight, channel->firstFlightAt().value_or(TimePoint::max()));
}

void QuicConnector::close()
{
    m_nextAttempt.stop();
    for (QuicChannel *attempt : std::exchange(m_attempts, {})) {
        attempt->close(0);
        attempt->deleteLater();
    }
}

void QuicConnector::quicReady(QuicChannel *channel)
{
    for (const QuicChannel *attempt : m_attempts)
        noteFirstFlight(attempt);
    std::erase(m_attempts, channel);
    close();
    m_lastAddress = channel->peerAddress();
    m_facts = channel->tlsFacts();
    m_connectTime = *channel->readyAt() - m_firstFlight;
    channel->setListener(nullptr);
    channel->setParent(nullptr);
    m_listener->quicConnected(channel);
}

void QuicConnector::quicClosed(QuicChannel *channel, const QuicClosure &closure)
{
    noteFirstFlight(channel);
    if (channel->tlsFacts())
        m_facts = channel->tlsFacts();
    std::erase(m_attempts, channel);
    channel->deleteLater();
    if (!m_untried.isEmpty())
        tryNext();
    else if (m_attempts.empty())
        m_listener->quicNotConnected(closure);
}

} // namespace dnstester
