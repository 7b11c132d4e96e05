// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/redissentinels.h"

#include "support/waituntil.h"

#include <QStringList>

#include <algorithm>
#include <map>

namespace dnstester::test {

using namespace std::chrono_literals;

namespace {

constexpr int serverCount = 3;
constexpr int sentinelCount = 3;
constexpr int quorum = 2;
const QByteArray masterName = "mymaster";

auto runningOf(const RedisSentinels::Servers &servers)
{
    std::vector<RedisServer *> running;
    for (const auto &server : servers) {
        if (server->isRunning())
            running.push_back(server.get());
    }
    return running;
}

/// What Sentinel answers with about an instance: names and values in turn.
QByteArray value(const RedisAnswer &answer, const QByteArray &name)
{
    const QByteArrayList texts = answer.texts();
    for (qsizetype i = 0; i + 1 < texts.size(); i += 2) {
        if (texts[i] == name)
            return texts[i + 1];
    }
    return {};
}

QByteArrayList sentinelConfig(quint16 masterPort)
{
    return {
        "sentinel monitor " + masterName + " 127.0.0.1 " + QByteArray::number(masterPort) + ' ' +
            QByteArray::number(quorum),
        "sentinel down-after-milliseconds " + masterName + " 1500",
        "sentinel failover-timeout " + masterName + " 3000",
        "sentinel parallel-syncs " + masterName + " 2",
    };
}

/// Has a Sentinel look and talk more often than every ten and two seconds; and keep working after a
/// busy machine made it pause, where by default it does nothing for half a minute.
bool hasten(const RedisServer &sentinel)
{
    return sentinel
        .command({"SENTINEL", "DEBUG", "info-period", "300", "publish-period", "300", "ask-period",
                  "300", "min-link-reconnect-period", "300", "tilt-trigger", "600000"})
        .isOk();
}

} // namespace

RedisSentinels::RedisSentinels(const QByteArrayList &extraConfig)
    : m_extraConfig(extraConfig)
{
}

bool RedisSentinels::start()
{
    m_sentinels.clear();
    m_servers.clear();
    return startServers() && startSentinels() && waitUntilReady();
}

bool RedisSentinels::startServers()
{
    for (int i = 0; i < serverCount; ++i) {
        RedisServerOptions options;
        options.extraConfig = m_extraConfig;
        if (i > 0)
            options.replicaOf = m_servers.front()->port();
        m_servers.push_back(std::make_unique<RedisServer>(std::move(options)));
        if (!m_servers.back()->start()) {
            m_error = m_servers.back()->errorString();
            return false;
        }
    }
    // A Sentinel finds the replicas by what their master says.
    if (waitUntil([this] { return isReplicated(*m_servers.front()); }, 20s))
        return true;
    m_error = QStringLiteral("The replicas are not in sync with their master.\n") +
              m_servers.back()->log();
    return false;
}

bool RedisSentinels::startSentinels()
{
    for (int i = 0; i < sentinelCount; ++i) {
        RedisServerOptions options;
        options.sentinel = true;
        options.extraConfig = sentinelConfig(m_servers.front()->port());
        m_sentinels.push_back(std::make_unique<RedisServer>(std::move(options)));
        if (!m_sentinels.back()->start()) {
            m_error = m_sentinels.back()->errorString();
            return false;
        }
        if (!hasten(*m_sentinels.back())) {
            m_error = QStringLiteral("Sentinel does not take its settings.");
            return false;
        }
    }
    return true;
}

RedisServer *RedisSentinels::master() const
{
    std::map<quint16, int> votes;
    for (const RedisServer *sentinel : runningOf(m_sentinels)) {
        const QByteArrayList address =
            sentinel->command({"SENTINEL", "GET-MASTER-ADDR-BY-NAME", masterName}).texts();
        if (address.size() == 2)
            ++votes[address[1].toUShort()];
    }
    for (RedisServer *server : runningOf(m_servers)) {
        if (votes[server->port()] >= quorum && server->command({"INFO"}).field("role") == "master")
            return server;
    }
    return nullptr;
}

RedisServer &RedisSentinels::killMaster()
{
    RedisServer *killed = master();
    Q_ASSERT_X(killed, "RedisSentinels::killMaster", "there is no master");
    killed->stop();
    return *killed;
}

bool RedisSentinels::isReady() const
{
    const RedisServer *current = master();
    if (!current || !isReplicated(*current))
        return false;
    const auto sentinels = runningOf(m_sentinels);
    return std::all_of(sentinels.begin(), sentinels.end(),
                       [&](const RedisServer *sentinel) { return isWatched(*current, *sentinel); });
}

bool RedisSentinels::isReplicated(const RedisServer &master) const
{
    const auto running = runningOf(m_servers);
    for (const RedisServer *server : running) {
        const RedisAnswer info = server->command({"INFO"});
        if (server != &master && (info.field("master_port").toUShort() != master.port() ||
                                  info.field("master_link_status") != "up"))
            return false;
    }
    return master.command({"INFO"}).text.count("state=online") == qsizetype(running.size()) - 1;
}

/// The Sentinel names this master, and has what it takes to elect another one.
bool RedisSentinels::isWatched(const RedisServer &master, const RedisServer &sentinel) const
{
    const RedisAnswer watched = sentinel.command({"SENTINEL", "MASTER", masterName});
    if (value(watched, "port").toUShort() != master.port() || value(watched, "flags") != "master" ||
        value(watched, "num-other-sentinels").toInt() != sentinelCount - 1)
        return false;
    const RedisAnswer replicas = sentinel.command({"SENTINEL", "REPLICAS", masterName});
    const auto usable =
        std::count_if(replicas.items.begin(), replicas.items.end(), [](const RedisAnswer &replica) {
            return value(replica, "flags") == "slave" &&
                   value(replica, "master-link-status") == "ok";
        });
    return usable == qsizetype(runningOf(m_servers).size()) - 1;
}

bool RedisSentinels::waitForNewMaster()
{
    if (waitUntil([this] { return master() != nullptr; }, 30s))
        return true;
    m_error = QStringLiteral("There is no new master.\n") + m_sentinels.front()->log();
    return false;
}

bool RedisSentinels::waitUntilReady()
{
    if (waitUntil([this] { return isReady(); }, 30s))
        return true;
    m_error = QStringLiteral("The Sentinels are not ready.\n") + m_sentinels.front()->log();
    return false;
}

QString RedisSentinels::url() const
{
    QStringList addresses;
    for (const auto &sentinel : m_sentinels)
        addresses += QStringLiteral("127.0.0.1:%1").arg(sentinel->port());
    return QStringLiteral("redis+sentinel://%1/%2")
        .arg(addresses.join(QLatin1Char(',')), QString::fromLatin1(masterName));
}

} // namespace dnstester::test
