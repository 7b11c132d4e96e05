// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redis/redisinquiry.h"

#include <utility>

namespace dnstester {

RedisInquiry::RedisInquiry(QList<RedisNode> nodes, bool tls, RedisIdentity identity,
                           Question question, const RedisClientOptions &options, Done done,
                           QObject *parent)
    : QObject(parent)
    , m_nodes(std::move(nodes))
    , m_tls(tls)
    , m_identity(std::move(identity))
    , m_question(std::move(question))
    , m_options(options)
    , m_done(std::move(done))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        leave({QStringLiteral("Redis does not answer in time"),
               QStringLiteral("Redis at %1 does not answer in time")
                   .arg(m_connection->target().text())});
    });
    connectToNext();
}

void RedisInquiry::connectToNext()
{
    m_signedIn = false;
    m_connection =
        new RedisConnection({m_nodes[m_asked++], {}, m_tls}, m_options.commandTimeout, this);
    connect(m_connection, &RedisConnection::closed, this, &RedisInquiry::leave);
    m_timer.start(m_options.connectTimeout);
    m_connection->open();
    if (!m_question.greets) {
        ask();
        return;
    }
    greetRedis(m_connection, m_identity,
               [this, of = m_connection](const std::optional<RedisFailure> &failure) {
                   if (of != m_connection)
                       return;
                   if (failure)
                       leave(*failure);
                   else
                       ask();
               });
}

void RedisInquiry::ask()
{
    m_connection->send(m_question.words, [this, of = m_connection](Result<RedisReply> &&reply) {
        if (reply && of == m_connection)
            answered(*reply);
    });
}

void RedisInquiry::answered(const RedisReply &reply)
{
    if (!m_question.greets && reply.isError() && reply.text().startsWith("NOAUTH") &&
        !m_identity.password.isEmpty() && !std::exchange(m_signedIn, true)) {
        m_connection->send(redisAuthentication(m_identity), [](Result<RedisReply> &&) {});
        ask();
        return;
    }
    const QString fault = m_question.faultOf(reply);
    if (fault.isEmpty()) {
        finish(Answer{reply, m_connection->target().node});
        return;
    }
    leave({QStringLiteral("Redis can't be reached"),
           QStringLiteral("Redis at %1: %2").arg(m_connection->target().text(), fault)});
}

void RedisInquiry::leave(const RedisFailure &failure)
{
    m_timer.stop();
    m_connection->disconnect(this);
    std::exchange(m_connection, nullptr)->deleteLater();
    m_reasons.append(failure.reason);
    if (m_asked < m_nodes.size()) {
        connectToNext();
        return;
    }
    finish(tl::unexpected(RedisFailure{
        failure.detail,
        QStringLiteral("%1: %2").arg(m_question.complaint, m_reasons.join(QStringLiteral("; ")))}));
}

void RedisInquiry::finish(tl::expected<Answer, RedisFailure> answer)
{
    m_timer.stop();
    if (m_connection)
        m_connection->disconnect(this);
    m_connection = nullptr;
    deleteLater();
    m_done(std::move(answer), m_asked);
}

} // namespace dnstester
