// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redis/redisclient.h"

#include "base/clock.h"
#include "redis/redisclusterroute.h"
#include "redis/rediserror.h"
#include "redis/redissentinelroute.h"
#include "redis/redissubscriber.h"

#include <QTimer>

#include <utility>

namespace dnstester {

namespace {

constexpr std::chrono::milliseconds passingPause{200};

RedisRoute *makeRoute(const RedisUrl &url, const RedisClientOptions &options, QObject *parent)
{
    if (url.kind == RedisUrl::Kind::Cluster)
        return new RedisClusterRoute(url, options, parent);
    if (url.kind == RedisUrl::Kind::Sentinel)
        return new RedisSentinelRoute(url, options, parent);
    return new RedisSingleRoute(url, options, parent);
}

RedisPart partOfSubscriptions(RedisUrl::Kind kind)
{
    if (kind == RedisUrl::Kind::Cluster)
        return RedisPart::ClusterNode;
    return kind == RedisUrl::Kind::Sentinel ? RedisPart::NamedMaster : RedisPart::Master;
}

struct Request
{
    QByteArray key;
    QByteArrayList arguments;
    RedisClient::Reply reply;
    TimePoint began = Clock::now();
    QByteArrayList whole; ///< instead, where Redis does not know the script
};

} // namespace

class RedisClient::Private
{
public:
    Private(RedisClient *client, RedisUrl where, const RedisClientOptions &how)
        : q(client)
        , url(std::move(where))
        , options(how)
        , route(makeRoute(url, options, client))
    {
    }

    void send(const std::shared_ptr<Request> &request)
    {
        route->send(request->key, request->arguments, [this, request](Result<RedisReply> &&reply) {
            settle(request, std::move(reply));
        });
    }

    void settle(const std::shared_ptr<Request> &request, Result<RedisReply> &&reply)
    {
        if (!reply || !reply->isError()) {
            request->reply(std::move(reply));
            return;
        }
        switch (redisFault(reply->text())) {
        case RedisFault::NoScript:
            if (request->whole.isEmpty())
                break;
            request->arguments = std::exchange(request->whole, {});
            send(request);
            return;
        case RedisFault::Passing:
            route->lookAgain(RedisFault::Passing);
            if (Clock::now() - request->began >= options.commandTimeout)
                break;
            QTimer::singleShot(jittered(passingPause), q, [this, request] { send(request); });
            return;
        case RedisFault::ReadOnly:
            route->lookAgain(RedisFault::ReadOnly);
            break;
        default:
            break;
        }
        request->reply(tl::unexpected(redisError(reply->text())));
    }

    RedisClient *const q;
    const RedisUrl url;
    const RedisClientOptions options;
    RedisRoute *const route;
    RedisSubscriber *subscriber = nullptr;
    quint64 connections = 0;
};

RedisClient::RedisClient(RedisUrl url, const RedisClientOptions &options, QObject *parent)
    : QObject(parent)
    , m_d(std::make_unique<Private>(this, std::move(url), options))
{
    connect(m_d->route, &RedisRoute::up, this, [this] {
        ++m_d->connections;
        Q_EMIT connected();
    });
    connect(m_d->route, &RedisRoute::down, this, [this](const RedisFailure &failure) {
        if (m_d->subscriber && m_d->url.kind != RedisUrl::Kind::Cluster)
            m_d->subscriber->renew(failure); // the master may be another one now
        Q_EMIT lost(failure.reason);
    });
    m_d->route->open();
}

RedisClient::~RedisClient()
{
    // Before what they call back.
    delete m_d->subscriber;
    delete m_d->route;
}

void RedisClient::command(const QByteArray &key, const QByteArrayList &arguments, Reply reply)
{
    m_d->send(
        std::make_shared<Request>(Request{key, arguments, std::move(reply), Clock::now(), {}}));
}

void RedisClient::run(const RedisScript &script, const QByteArrayList &keys,
                      const QByteArrayList &arguments, Reply reply)
{
    const QByteArrayList rest = QByteArrayList{QByteArray::number(keys.size())} + keys + arguments;
    m_d->send(std::make_shared<Request>(
        Request{keys.value(0), QByteArrayList{"EVALSHA", script.sha1} + rest, std::move(reply),
                Clock::now(), QByteArrayList{"EVAL", script.source} + rest}));
}

void RedisClient::subscribe(const QByteArray &channel)
{
    if (!m_d->subscriber) {
        RedisRoute *route = m_d->route;
        m_d->subscriber = new RedisSubscriber(
            [route](const RedisLink::Located &located) { route->locate(located); },
            {m_d->url.user, m_d->url.password, 0, partOfSubscriptions(m_d->url.kind)}, m_d->options,
            this);
        connect(m_d->subscriber, &RedisSubscriber::subscribed, this, &RedisClient::subscribed);
        connect(m_d->subscriber, &RedisSubscriber::message, this, &RedisClient::message);
    }
    m_d->subscriber->add(channel);
}

bool RedisClient::isConnected() const
{
    return m_d->route->isUp();
}

quint64 RedisClient::reconnections() const
{
    return m_d->connections > 0 ? m_d->connections - 1 : 0;
}

} // namespace dnstester
