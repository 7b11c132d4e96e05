// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "redis/redisinquiry.h"
#include "redis/redisroute.h"
#include "redis/redisslots.h"

#include <QHash>

#include <deque>
#include <memory>

namespace dnstester {

/// The masters of a cluster, a link to each once it is needed. Learns the slots from any node and
/// again when a node is lost or redirects; follows MOVED and ASK.
class RedisClusterRoute : public RedisRoute
{
    Q_OBJECT
public:
    RedisClusterRoute(const RedisUrl &url, const RedisClientOptions &options, QObject *parent);

    void open() override { learn(); }
    void send(const QByteArray &key, const QByteArrayList &arguments, Reply reply) override;
    /// The last look at the cluster found every slot, and no master is known to be lost.
    [[nodiscard]] bool isUp() const override { return m_state == State::Up; }
    void locate(const RedisLink::Located &located) override;
    void lookAgain(RedisFault) override { learnSoon(); }

private:
    struct Request;
    enum class State
    {
        Learning, ///< for the first time: commands wait
        Up,
        Down,
    };

    void learn();
    void learned(const RedisInquiry::Answer &answer);
    void learnSoon();
    void notLearned(const RedisFailure &failure);
    void dropUnusedLinks();
    void judge();
    void tellDown(const RedisFailure &failure);

    [[nodiscard]] RedisLink *linkTo(const RedisNode &node);
    [[nodiscard]] RedisNode anyMaster() const;
    void dispatch(const std::shared_ptr<Request> &request);
    void sendTo(const RedisNode &node, const std::shared_ptr<Request> &request);
    void answered(const RedisNode &by, const std::shared_ptr<Request> &request,
                  Result<RedisReply> &&reply);

    const RedisUrl m_url;
    const RedisClientOptions m_options;
    State m_state = State::Learning;
    QList<RedisNode> m_known; ///< all nodes, those asked last are the last
    RedisSlotMap m_map;
    bool m_isMapFresh = false; ///< the last look at the cluster worked
    QHash<RedisNode, RedisLink *> m_links;
    std::deque<std::shared_ptr<Request>> m_waiting;
    QString m_refusal; ///< while there is no map
    RedisInquiry *m_inquiry = nullptr;
    QTimer m_pause;
    std::chrono::milliseconds m_backoff;
};

} // namespace dnstester
