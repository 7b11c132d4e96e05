// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/rediscluster.h"

#include "support/waituntil.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <utility>

namespace dnstester::test {

using namespace std::chrono_literals;

namespace {

constexpr int masterCount = 3;
constexpr int nodeCount = 2 * masterCount;
constexpr int slotCount = 16384;

/// First and last slot of the master of this index.
std::pair<int, int> slotsOf(int master)
{
    return {slotCount * master / masterCount, slotCount * (master + 1) / masterCount - 1};
}

QByteArray idOf(const RedisServer &node)
{
    return node.command({"CLUSTER", "MYID"}).text;
}

} // namespace

/// A line of CLUSTER NODES.
struct RedisCluster::Member
{
    QByteArray id;
    quint16 port = 0;
    QByteArrayList flags;
    QByteArray masterId; ///< "-": none
    int epoch = 0;
    bool isConnected = false;
    std::vector<std::pair<int, int>> slotRanges;

    static Member parse(const QByteArray &line);
    [[nodiscard]] bool has(int slot) const;
    [[nodiscard]] int slotCount() const;
    [[nodiscard]] bool isSelf() const { return flags.contains("myself"); }
    [[nodiscard]] bool isMaster() const { return flags.contains("master"); }
    [[nodiscard]] bool isWell() const;
    [[nodiscard]] bool agrees(const Member &other) const;
};

RedisCluster::Member RedisCluster::Member::parse(const QByteArray &line)
{
    enum
    {
        Id,
        Address,
        Flags,
        MasterId,
        PingSent,
        PongReceived,
        Epoch,
        Link,
        Slots
    };
    const QByteArrayList words = line.trimmed().split(' ');
    if (words.size() < Slots)
        return {};
    Member member;
    member.id = words[Id];
    const QByteArray address = words[Address].left(words[Address].indexOf('@'));
    member.port = address.mid(address.lastIndexOf(':') + 1).toUShort();
    member.flags = words[Flags].split(',');
    member.masterId = words[MasterId];
    member.epoch = words[Epoch].toInt();
    member.isConnected = words[Link] == "connected";
    for (const QByteArray &word : words.mid(Slots)) {
        if (word.startsWith('[')) // being migrated
            continue;
        const QByteArrayList ends = word.split('-');
        member.slotRanges.emplace_back(ends.first().toInt(), ends.last().toInt());
    }
    return member;
}

bool RedisCluster::Member::has(int slot) const
{
    return std::any_of(slotRanges.begin(), slotRanges.end(), [slot](const auto &range) {
        return range.first <= slot && slot <= range.second;
    });
}

int RedisCluster::Member::slotCount() const
{
    int count = 0;
    for (const auto &[first, last] : slotRanges)
        count += last - first + 1;
    return count;
}

bool RedisCluster::Member::isWell() const
{
    constexpr std::array ill = {"fail", "fail?", "handshake", "noaddr"};
    return isConnected && std::none_of(ill.begin(), ill.end(),
                                       [this](const char *flag) { return flags.contains(flag); });
}

bool RedisCluster::Member::agrees(const Member &other) const
{
    return id == other.id && isMaster() == other.isMaster() && masterId == other.masterId &&
           slotRanges == other.slotRanges;
}

RedisCluster::RedisCluster(QByteArrayList extraConfig)
    : m_extraConfig(std::move(extraConfig))
{
}

bool RedisCluster::start()
{
    m_nodes.clear();
    return startNodes() && join() && waitUntilOk();
}

bool RedisCluster::startNodes()
{
    for (int i = 0; i < nodeCount; ++i) {
        RedisServerOptions options;
        options.clusterEnabled = true;
        options.extraConfig = QByteArrayList{
            "cluster-node-timeout 2000",
            // However late a busy machine makes a replica, it may stand for election.
            "cluster-replica-validity-factor 0",
            "cluster-allow-replica-migration no",
        };
        options.extraConfig += m_extraConfig;
        m_nodes.push_back(std::make_unique<RedisServer>(std::move(options)));
        if (!m_nodes.back()->start())
            return fail(m_nodes.back()->errorString());
    }
    return true;
}

bool RedisCluster::join()
{
    for (int i = 0; i < nodeCount; ++i) {
        // Nodes of one epoch would have to settle first which is the newer.
        if (!execute(*m_nodes[i], {"CLUSTER", "SET-CONFIG-EPOCH", QByteArray::number(i + 1)}))
            return false;
    }
    for (int i = 0; i < masterCount; ++i) {
        const auto [first, last] = slotsOf(i);
        if (!execute(*m_nodes[i], {"CLUSTER", "ADDSLOTSRANGE", QByteArray::number(first),
                                   QByteArray::number(last)}))
            return false;
    }
    for (int i = 1; i < nodeCount; ++i) {
        if (!execute(*m_nodes[0],
                     {"CLUSTER", "MEET", "127.0.0.1", QByteArray::number(m_nodes[i]->port()),
                      QByteArray::number(m_nodes[i]->clusterPort())}))
            return false;
    }
    if (!waitUntil([this] { return everyoneIsKnown(); }, 30s))
        return fail(QStringLiteral("The nodes do not find each other.\n") + m_nodes[0]->log());
    for (int i = 0; i < masterCount; ++i) {
        if (!execute(*m_nodes[masterCount + i], {"CLUSTER", "REPLICATE", idOf(*m_nodes[i])}))
            return false;
    }
    return true;
}

bool RedisCluster::everyoneIsKnown() const
{
    return std::all_of(m_nodes.begin(), m_nodes.end(), [](const auto &node) {
        const View view = viewOf(*node);
        return view.size() == nodeCount &&
               std::all_of(view.begin(), view.end(), std::mem_fn(&Member::isWell));
    });
}

RedisCluster::View RedisCluster::viewOf(const RedisServer &node)
{
    View view;
    for (const QByteArray &line : node.command({"CLUSTER", "NODES"}).text.trimmed().split('\n'))
        view.push_back(Member::parse(line));
    std::sort(view.begin(), view.end(),
              [](const Member &one, const Member &other) { return one.id < other.id; });
    return view;
}

std::vector<RedisServer *> RedisCluster::running() const
{
    std::vector<RedisServer *> result;
    for (const auto &node : m_nodes) {
        if (node->isRunning())
            result.push_back(node.get());
    }
    return result;
}

/// Those that run are well and have all slots among them.
bool RedisCluster::isComplete(const View &view) const
{
    int slotsServed = 0;
    for (const RedisServer *node : running()) {
        const auto member = std::find_if(view.begin(), view.end(), [node](const Member &candidate) {
            return candidate.port == node->port();
        });
        if (member == view.end() || !member->isWell())
            return false;
        slotsServed += member->slotCount();
    }
    return slotsServed == slotCount;
}

bool RedisCluster::isOk() const
{
    std::optional<View> first;
    for (const RedisServer *node : running()) {
        const RedisAnswer info = node->command({"INFO", "replication"});
        if (info.field("role") == "slave" && info.field("master_link_status") != "up")
            return false;
        const View view = viewOf(*node);
        if (node->command({"CLUSTER", "INFO"}).field("cluster_state") != "ok" || !isComplete(view))
            return false;
        if (!first)
            first = view;
        if (!std::equal(view.begin(), view.end(), first->begin(), first->end(),
                        std::mem_fn(&Member::agrees)))
            return false;
    }
    return first.has_value();
}

bool RedisCluster::waitUntilOk()
{
    if (waitUntil([this] { return isOk(); }, 40s))
        return true;
    QString views;
    for (const RedisServer *node : running())
        views += QString::fromUtf8(node->command({"CLUSTER", "NODES"}).text) + QLatin1Char('\n');
    return fail(QStringLiteral("The cluster is not ok; its nodes see:\n") + views);
}

int RedisCluster::slotOf(const QByteArray &key) const
{
    const auto nodes = running();
    return nodes.empty()
               ? -1
               : static_cast<int>(nodes.front()->command({"CLUSTER", "KEYSLOT", key}).number);
}

RedisServer *RedisCluster::masterOf(const QByteArray &key) const
{
    return masterOfSlot(slotOf(key));
}

/// By what the nodes say of themselves: the newest, as one that was away may not know its
/// successor.
RedisServer *RedisCluster::masterOfSlot(int slot) const
{
    RedisServer *master = nullptr;
    int epoch = -1;
    for (RedisServer *node : running()) {
        for (const Member &member : viewOf(*node)) {
            if (member.isSelf() && member.isMaster() && member.has(slot) && member.epoch > epoch) {
                master = node;
                epoch = member.epoch;
            }
        }
    }
    return master;
}

std::vector<RedisServer *> RedisCluster::masters() const
{
    std::vector<RedisServer *> result;
    for (RedisServer *node : running()) {
        const View view = viewOf(*node);
        if (std::any_of(view.begin(), view.end(), [](const Member &member) {
                return member.isSelf() && member.isMaster() && member.slotCount() > 0;
            }))
            result.push_back(node);
    }
    return result;
}

RedisServer &RedisCluster::killMasterOf(const QByteArray &key)
{
    RedisServer *killed = masterOf(key);
    Q_ASSERT_X(killed, "RedisCluster::killMasterOf", "there is no master");
    killed->stop();
    return *killed;
}

bool RedisCluster::migrateSlot(int slot, RedisServer &target)
{
    return beginMigration(slot, target) && finishMigration(slot, target);
}

bool RedisCluster::beginMigration(int slot, RedisServer &target)
{
    const RedisServer *source = masterOfSlot(slot);
    if (!source)
        return fail(QStringLiteral("Slot %1 has no master.").arg(slot));
    const QByteArray number = QByteArray::number(slot);
    return execute(target, {"CLUSTER", "SETSLOT", number, "IMPORTING", idOf(*source)}) &&
           execute(*source, {"CLUSTER", "SETSLOT", number, "MIGRATING", idOf(target)});
}

bool RedisCluster::moveKeys(int slot, RedisServer &target)
{
    const RedisServer *source = masterOfSlot(slot);
    if (!source)
        return fail(QStringLiteral("Slot %1 has no master.").arg(slot));
    for (;;) {
        const QByteArrayList keys =
            source->command({"CLUSTER", "GETKEYSINSLOT", QByteArray::number(slot), "100"}).texts();
        if (keys.isEmpty())
            return true;
        const QByteArrayList command = {
            "MIGRATE", "127.0.0.1", QByteArray::number(target.port()), "", "0", "5000", "KEYS"};
        if (!execute(*source, command + keys))
            return false;
    }
}

bool RedisCluster::finishMigration(int slot, RedisServer &target)
{
    if (!moveKeys(slot, target))
        return false;
    // The target first: it is the one that makes the change newer than all.
    std::vector<RedisServer *> nodes = masters();
    std::partition(nodes.begin(), nodes.end(), [&](const RedisServer *n) { return n == &target; });
    for (const RedisServer *node : nodes) {
        if (!execute(*node, {"CLUSTER", "SETSLOT", QByteArray::number(slot), "NODE", idOf(target)}))
            return false;
    }
    return waitUntilOk();
}

QString RedisCluster::url() const
{
    QStringList addresses;
    for (const auto &node : m_nodes)
        addresses += QStringLiteral("127.0.0.1:%1").arg(node->port());
    return QStringLiteral("redis+cluster://") + addresses.join(QLatin1Char(','));
}

bool RedisCluster::execute(const RedisServer &node, const QByteArrayList &words)
{
    const RedisAnswer answer = node.command(words);
    return answer.isOk() || fail(QStringLiteral("%1: %2").arg(QString::fromUtf8(words.join(' ')),
                                                              QString::fromUtf8(answer.text)));
}

bool RedisCluster::fail(const QString &reason)
{
    m_error = reason;
    return false;
}

} // namespace dnstester::test
