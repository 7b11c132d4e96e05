// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redis/redislink.h"

#include <utility>

namespace dnstester {

RedisLink::RedisLink(Locate locate, RedisIdentity identity, const RedisClientOptions &options,
                     QObject *parent)
    : QObject(parent)
    , m_locate(std::move(locate))
    , m_identity(std::move(identity))
    , m_options(options)
    , m_backoff(options.firstBackoff)
{
    m_connectTimer.setSingleShot(true);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &RedisLink::attempt);
    connect(&m_connectTimer, &QTimer::timeout, this, [this] {
        m_connection->close({QStringLiteral("Redis does not answer in time"),
                             QStringLiteral("Redis at %1 does not answer in time")
                                 .arg(m_connection->target().text())});
    });
}

void RedisLink::open()
{
    attempt();
}

void RedisLink::attempt()
{
    const QPointer<RedisLink> alive(this);
    m_locate([alive, number = ++m_attempt](tl::expected<RedisTarget, RedisFailure> target) {
        if (!alive || alive->m_attempt != number)
            return;
        if (target)
            alive->connectTo(*target);
        else
            alive->attemptFailed(target.error());
    });
}

void RedisLink::connectTo(const RedisTarget &target)
{
    m_connection = new RedisConnection(target, m_options.commandTimeout, this);
    connect(m_connection, &RedisConnection::closed, this, &RedisLink::connectionClosed);
    m_connectTimer.start(m_options.connectTimeout);
    m_connection->open();
    greetRedis(m_connection, m_identity, [this](const std::optional<RedisFailure> &failure) {
        if (failure)
            m_connection->close(*failure);
        else
            greeted();
    });
}

void RedisLink::greeted()
{
    m_connectTimer.stop();
    m_state = State::Up;
    m_toldDown = false;
    m_upSince = Clock::now();
    for (auto &[arguments, reply] : std::exchange(m_waiting, {}))
        m_connection->send(arguments, std::move(reply));
    Q_EMIT up();
}

void RedisLink::send(const QByteArrayList &arguments, Reply reply)
{
    if (m_state == State::Up && m_connection->isOpen()) {
        m_connection->send(arguments, std::move(reply));
    } else if (m_state == State::Down) {
        QMetaObject::invokeMethod(
            this,
            [reply = std::move(reply), detail = m_refusal] {
                reply(fail(ErrorCode::Unavailable, detail));
            },
            Qt::QueuedConnection);
    } else {
        m_waiting.emplace_back(arguments, std::move(reply));
    }
}

bool RedisLink::isIdle() const
{
    return m_waiting.empty() && (m_state != State::Up || m_connection->isIdle());
}

void RedisLink::renew(const RedisFailure &why)
{
    if (m_connection)
        m_connection->close(why);
}

void RedisLink::connectionClosed(const RedisFailure &failure)
{
    m_connectTimer.stop();
    m_connection->deleteLater(); // fails what was under way first
    m_connection = nullptr;
    if (m_state != State::Up) {
        attemptFailed(failure);
        return;
    }
    if (Clock::now() - m_upSince >= m_backoff)
        m_backoff = m_options.firstBackoff;
    // Commands wait for an attempt that comes soon, and not where Redis keeps being lost.
    m_state = m_backoff > m_options.firstBackoff ? State::Down : State::Connecting;
    m_refusal = failure.detail;
    pause();
    tellDown(failure);
}

void RedisLink::attemptFailed(const RedisFailure &failure)
{
    m_state = State::Down;
    m_refusal = failure.detail;
    pause();
    const QPointer<RedisLink> alive(this);
    for (auto &[arguments, reply] : std::exchange(m_waiting, {})) {
        reply(fail(ErrorCode::Unavailable, failure.detail));
        if (!alive)
            return;
    }
    tellDown(failure);
}

void RedisLink::pause()
{
    m_pause.start(jittered(m_backoff));
    m_backoff = qMin(m_backoff * 2, m_options.maxBackoff);
}

void RedisLink::tellDown(const RedisFailure &failure)
{
    if (!std::exchange(m_toldDown, true))
        Q_EMIT down(failure);
}

} // namespace dnstester
