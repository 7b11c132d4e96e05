// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redis/redissentinelroute.h"

#include "base/text.h"

#include <utility>

namespace dnstester {

namespace {

/// Asks one sentinel after the other until one names the master. Destroys itself at the end.
class MasterSearch : public QObject
{
public:
    /// The master, and how many sentinels were asked for it.
    using Done = std::function<void(tl::expected<RedisTarget, RedisFailure>, qsizetype asked)>;

    MasterSearch(RedisUrl url, QList<RedisNode> sentinels, const RedisClientOptions &options,
                 Done done, QObject *parent)
        : QObject(parent)
        , m_url(std::move(url))
        , m_sentinels(std::move(sentinels))
        , m_options(options)
        , m_done(std::move(done))
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            leave(QStringLiteral("Redis at %1 does not answer in time")
                      .arg(m_connection->target().text()));
        });
        askNext();
    }

private:
    void askNext()
    {
        m_signedIn = false;
        m_connection = new RedisConnection({m_sentinels[m_asked++], {}, m_url.tls},
                                           m_options.commandTimeout, this);
        connect(m_connection, &RedisConnection::closed, this,
                [this](const RedisFailure &failure) { leave(failure.reason); });
        m_timer.start(m_options.connectTimeout);
        m_connection->open();
        ask();
    }

    void ask()
    {
        m_connection->send({"SENTINEL", "get-master-addr-by-name", m_url.master.toUtf8()},
                           [this, of = m_connection](Result<RedisReply> &&reply) {
                               if (reply && of == m_connection)
                                   answered(*reply);
                           });
    }

    void answered(const RedisReply &reply)
    {
        const QString address = m_connection->target().text();
        if (reply.isError() && reply.text().startsWith("NOAUTH") && !m_url.password.isEmpty() &&
            !std::exchange(m_signedIn, true)) {
            const RedisIdentity identity{m_url.user, m_url.password, 0, RedisPart::NamedMaster};
            m_connection->send(redisAuthentication(identity), [](Result<RedisReply> &&) {});
            ask();
        } else if (reply.array().size() == 2) {
            const RedisNode node{neutralisedUtf8(reply.array()[0].text()),
                                 reply.array()[1].text().toUShort()};
            finish(RedisTarget{node, {}, m_url.tls});
        } else {
            leave(reply.isError()
                      ? QStringLiteral("the sentinel at %1: %2")
                            .arg(address, redisError(reply.text()).detail)
                      : QStringLiteral("the sentinel at %1 knows no such master").arg(address));
        }
    }

    void leave(const QString &why)
    {
        m_timer.stop();
        m_connection->disconnect(this);
        std::exchange(m_connection, nullptr)->deleteLater();
        m_reasons.append(why);
        if (m_asked < m_sentinels.size()) {
            askNext();
            return;
        }
        finish(tl::unexpected(
            RedisFailure{QStringLiteral("Redis can't be reached"),
                         QStringLiteral("no sentinel names the Redis master \"%1\": %2")
                             .arg(m_url.master, m_reasons.join(QStringLiteral("; ")))}));
    }

    void finish(tl::expected<RedisTarget, RedisFailure> target)
    {
        m_timer.stop();
        if (m_connection)
            m_connection->disconnect(this);
        m_connection = nullptr;
        deleteLater();
        m_done(std::move(target), m_asked);
    }

    const RedisUrl m_url;
    const QList<RedisNode> m_sentinels;
    const RedisClientOptions m_options;
    const Done m_done;
    qsizetype m_asked = 0;
    RedisConnection *m_connection = nullptr; ///< to the sentinel that is being asked
    bool m_signedIn = false;
    QTimer m_timer;
    QStringList m_reasons;
};

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
    new MasterSearch(
        m_url, m_sentinels, m_options,
        [this, located](const tl::expected<RedisTarget, RedisFailure> &target, qsizetype asked) {
            // A sentinel that is gone or behind the times comes last the next time.
            for (qsizetype i = 0; i < asked; ++i)
                m_sentinels.append(m_sentinels.takeFirst());
            located(target);
        },
        this);
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
