// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redis/redissentinelroute.h"

#include "base/text.h"
#include "redis/redisinquiry.h"

#include <utility>

namespace dnstester {

namespace {

QString faultOfMaster(const RedisReply &reply)
{
    if (reply.isError())
        return redisError(reply.text()).detail;
    if (reply.array().size() == 2 && reply.array()[1].text().toUShort() != 0)
        return {};
    return QStringLiteral("this sentinel knows no such master");
}

} // namespace

RedisSentinelRoute::RedisSentinelRoute(const RedisUrl &url, const RedisClientOptions &options,
                                       QObject *parent)
    : RedisRoute(parent)
    , m_url(url)
    , m_options(options)
    , m_sentinels(url.nodes)
    , m_link([this](const RedisLink::Located &located) { locate(located); },
             {url.user, url.password, url.database, RedisPart::NamedMaster}, options)
{
    connect(&m_link, &RedisLink::up, this, &RedisRoute::up);
    connect(&m_link, &RedisLink::down, this, &RedisRoute::down);
}

void RedisSentinelRoute::send(const QByteArray &, const QByteArrayList &arguments, Reply reply)
{
    m_link.send(arguments, std::move(reply));
}

void RedisSentinelRoute::locate(const RedisLink::Located &located)
{
    const RedisInquiry::Question question{
        {"SENTINEL", "get-master-addr-by-name", m_url.master.toUtf8()},
        faultOfMaster,
        QStringLiteral("no sentinel names the Redis master \"%1\"").arg(m_url.master),
        false};
    const auto done = [this,
                       located](const tl::expected<RedisInquiry::Answer, RedisFailure> &answer,
                                qsizetype asked) {
        // A sentinel that is gone or behind the times comes last the next time.
        for (qsizetype i = 0; i < asked; ++i)
            m_sentinels.append(m_sentinels.takeFirst());
        if (!answer) {
            located(tl::unexpected(answer.error()));
            return;
        }
        const QList<RedisReply> master = answer->reply.array();
        located(RedisTarget{
            {neutralisedUtf8(master[0].text()), master[1].text().toUShort()}, {}, m_url.tls});
    };
    new RedisInquiry(m_sentinels, m_url.tls,
                     {m_url.user, m_url.password, 0, RedisPart::NamedMaster}, question, m_options,
                     done, this);
}

void RedisSentinelRoute::lookAgain(RedisFault fault)
{
    if (fault != RedisFault::ReadOnly || !m_link.connection())
        return;
    m_link.renew({QStringLiteral("Redis is a read-only replica"),
                  QStringLiteral("Redis at %1 is no master any more")
                      .arg(m_link.connection()->target().text())});
}

} // namespace dnstester
