// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redis/redisclusterroute.h"

#include <algorithm>
#include <utility>

namespace dnstester {

namespace {

constexpr int maxRedirections = 8;

} // namespace

struct RedisClusterRoute::Request
{
    std::optional<int> slot; ///< nothing: any node
    QByteArrayList arguments;
    Reply reply;
    int redirections = 0;
};

RedisClusterRoute::RedisClusterRoute(const RedisUrl &url, const RedisClientOptions &options,
                                     QObject *parent)
    : RedisRoute(parent)
    , m_url(url)
    , m_options(options)
    , m_known(url.nodes)
    , m_backoff(options.firstBackoff)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &RedisClusterRoute::learn);
}

void RedisClusterRoute::learn()
{
    const RedisInquiry::Question question{{"CLUSTER", "SLOTS"},
                                          [](const RedisReply &reply) {
                                              if (reply.isError())
                                                  return redisError(reply.text()).detail;
                                              const std::optional<RedisSlotMap> map =
                                                  RedisSlotMap::read(reply, {});
                                              return map && !map->masters().isEmpty()
                                                         ? QString()
                                                         : QStringLiteral("it knows of no slots");
                                          },
                                          QStringLiteral("no node tells of the Redis cluster"),
                                          true};
    const auto done = [this](const tl::expected<RedisInquiry::Answer, RedisFailure> &answer,
                             qsizetype asked) {
        m_inquiry = nullptr;
        for (qsizetype i = 0; i < asked; ++i)
            m_known.append(m_known.takeFirst());
        if (answer)
            learned(*answer);
        else
            notLearned(answer.error());
    };
    m_inquiry = new RedisInquiry(m_known, m_url.tls,
                                 {m_url.user, m_url.password, 0, RedisPart::ClusterNode}, question,
                                 m_options, done, this);
}

void RedisClusterRoute::learned(const RedisInquiry::Answer &answer)
{
    m_map = RedisSlotMap::read(answer.reply, answer.node).value_or(RedisSlotMap());
    m_isMapFresh = true;
    // The nodes of the URL stay, for a cluster that moves as a whole.
    QList<RedisNode> known;
    for (const RedisNode &node : m_map.masters() + m_map.replicas() + m_url.nodes) {
        if (!known.contains(node))
            known.append(node);
    }
    std::stable_sort(known.begin(), known.end(), [this](const RedisNode &a, const RedisNode &b) {
        return m_known.indexOf(a) < m_known.indexOf(b); // new ones first
    });
    m_known = known;
    dropUnusedLinks();
    for (const auto &request : std::exchange(m_waiting, {}))
        dispatch(request);
    judge();
}

void RedisClusterRoute::notLearned(const RedisFailure &failure)
{
    m_isMapFresh = false;
    m_refusal = failure.detail;
    learnSoon();
    const QPointer<RedisClusterRoute> alive(this);
    for (const auto &request : std::exchange(m_waiting, {})) {
        request->reply(fail(ErrorCode::Unavailable, failure.detail));
        if (!alive)
            return;
    }
    tellDown(failure);
}

void RedisClusterRoute::learnSoon()
{
    if (m_inquiry || m_pause.isActive())
        return;
    m_pause.start(jittered(m_backoff));
    m_backoff = qMin(m_backoff * 2, m_options.maxBackoff);
}

/// Of nodes that are no masters any more, once nobody waits for them.
void RedisClusterRoute::dropUnusedLinks()
{
    for (auto it = m_links.begin(); it != m_links.end();) {
        if (!m_map.masters().contains(it.key()) && it.value()->isIdle()) {
            it.value()->disconnect(this);
            it.value()->deleteLater();
            it = m_links.erase(it);
        } else {
            ++it;
        }
    }
}

void RedisClusterRoute::judge()
{
    bool isMasterLost = false;
    for (auto it = m_links.cbegin(); it != m_links.cend(); ++it)
        isMasterLost |= it.value()->isLost() && m_map.masters().contains(it.key());
    if (isMasterLost || !m_isMapFresh) {
        learnSoon();
    } else if (!m_map.isComplete()) {
        learnSoon();
        tellDown({QStringLiteral("the Redis cluster is down"),
                  QStringLiteral("the Redis cluster of %1 has slots without a master")
                      .arg(m_known.last().text())});
    } else {
        m_backoff = m_options.firstBackoff;
        if (std::exchange(m_state, State::Up) != State::Up)
            Q_EMIT up();
    }
}

void RedisClusterRoute::tellDown(const RedisFailure &failure)
{
    if (std::exchange(m_state, State::Down) != State::Down)
        Q_EMIT down(failure);
}

RedisLink *RedisClusterRoute::linkTo(const RedisNode &node)
{
    RedisLink *&link = m_links[node];
    if (link)
        return link;
    link =
        new RedisLink([target = RedisTarget{node, {}, m_url.tls}](
                          const RedisLink::Located &located) { located(target); },
                      {m_url.user, m_url.password, 0, RedisPart::ClusterMaster}, m_options, this);
    connect(link, &RedisLink::up, this, &RedisClusterRoute::judge);
    connect(link, &RedisLink::down, this, [this, node](const RedisFailure &failure) {
        learnSoon();
        if (m_map.masters().contains(node))
            tellDown(failure);
    });
    link->open();
    return link;
}

/// One that can be reached, if there is any.
RedisNode RedisClusterRoute::anyMaster() const
{
    for (const RedisNode &node : m_map.masters()) {
        if (const RedisLink *link = m_links.value(node); link && link->isUp())
            return node;
    }
    for (const RedisNode &node : m_map.masters()) {
        if (const RedisLink *link = m_links.value(node); !link || !link->isLost())
            return node;
    }
    return m_map.masters().first();
}

void RedisClusterRoute::send(const QByteArray &key, const QByteArrayList &arguments, Reply reply)
{
    auto request = std::make_shared<Request>();
    if (!key.isEmpty())
        request->slot = redisSlot(key);
    request->arguments = arguments;
    request->reply = std::move(reply);
    if (!m_map.masters().isEmpty()) {
        dispatch(request);
    } else if (m_state == State::Learning) {
        m_waiting.push_back(std::move(request));
    } else {
        QMetaObject::invokeMethod(
            this,
            [request, detail = m_refusal] { request->reply(fail(ErrorCode::Unavailable, detail)); },
            Qt::QueuedConnection);
    }
}

void RedisClusterRoute::dispatch(const std::shared_ptr<Request> &request)
{
    const std::optional<RedisNode> node =
        request->slot ? m_map.owner(*request->slot) : std::optional(anyMaster());
    if (node) {
        sendTo(*node, request);
        return;
    }
    QMetaObject::invokeMethod(
        this,
        [request] {
            request->reply(RedisReply(RedisReply::Type::Error, "CLUSTERDOWN Hash slot not served"));
        },
        Qt::QueuedConnection);
}

void RedisClusterRoute::sendTo(const RedisNode &node, const std::shared_ptr<Request> &request)
{
    linkTo(node)->send(request->arguments, [this, node, request](Result<RedisReply> &&reply) {
        answered(node, request, std::move(reply));
    });
}

void RedisClusterRoute::answered(const RedisNode &by, const std::shared_ptr<Request> &request,
                                 Result<RedisReply> &&reply)
{
    const RedisFault fault =
        reply && reply->isError() ? redisFault(reply->text()) : RedisFault::Other;
    const auto redirection = fault == RedisFault::Moved || fault == RedisFault::Ask
                                 ? RedisRedirection::read(reply->text(), by)
                                 : std::nullopt;
    if (!redirection || ++request->redirections > maxRedirections) {
        request->reply(std::move(reply));
        return;
    }
    if (fault == RedisFault::Moved) {
        m_map.setOwner(redirection->slot, redirection->slot, redirection->node);
        learnSoon();
    } else {
        linkTo(redirection->node)->send({"ASKING"}, [](Result<RedisReply> &&) {});
    }
    sendTo(redirection->node, request);
}

void RedisClusterRoute::locate(const RedisLink::Located &located)
{
    // Every node passes on what is published anywhere in the cluster.
    m_known.append(m_known.takeFirst());
    located(RedisTarget{m_known.last(), {}, m_url.tls});
}

} // namespace dnstester
