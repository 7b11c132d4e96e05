// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/rediscluster.h"
#include "tasks/redistaskqueue.h"

#include <QSet>
#include <QTest>

#include <set>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 60'000;
constexpr int taskCount = 96;

LookupRequest someRequest()
{
    LookupRequest request;
    request.name = *Name::parse(u"www.example.com");
    request.servers = {{*Endpoint::parse(u"udp://127.0.0.1:5353"), {}}};
    return request;
}

/// A worker that completes each task at once with its id.
class Completer
{
public:
    explicit Completer(RedisTaskQueue &queue, int room)
        : m_queue(queue)
        , m_room(room)
    {
        next();
    }
    [[nodiscard]] int mostAtOnce() const { return m_mostAtOnce; }
    [[nodiscard]] const std::multiset<QByteArray> &ended() const { return m_ended; }

private:
    void next()
    {
        m_queue.lease(m_room, [this](const QList<TaskLease> &leases) {
            m_mostAtOnce = std::max(m_mostAtOnce, int(leases.size()));
            for (const TaskLease &lease : leases) {
                const QByteArray id = lease.id.toString();
                m_queue.complete(lease.id, {TaskState::Success, id, {}},
                                 [this, id](Result<bool> &&first) {
                                     if (first && *first)
                                         m_ended.insert(id);
                                 });
            }
            next();
        });
    }

    RedisTaskQueue &m_queue;
    const int m_room;
    int m_mostAtOnce = 0;
    std::multiset<QByteArray> m_ended;
};

} // namespace

/// A RedisTaskQueue whose shards are on the masters of a Redis Cluster.
class RedisTaskClusterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void spreadsTasksOverTheMasters();
    void endsEveryTaskOnce();
    void givesAWorkerNoMoreThanItWants();
    void sumsUpTheShards();
    void goesOnWhileASlotMoves();

private:
    [[nodiscard]] std::unique_ptr<RedisTaskQueue> makeParty(int maxPending = 10'000) const;
    /// Submits tasks until so many are accepted.
    [[nodiscard]] QSet<TaskId> submit(RedisTaskQueue &queue, int count);
    [[nodiscard]] std::optional<QueueStatus> statusOf(RedisTaskQueue &queue);

    RedisCluster m_cluster;
};

void RedisTaskClusterTest::initTestCase()
{
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
}

void RedisTaskClusterTest::init()
{
    for (RedisServer *master : m_cluster.masters())
        QVERIFY(master->command({"FLUSHALL"}).isOk());
}

std::unique_ptr<RedisTaskQueue> RedisTaskClusterTest::makeParty(int maxPending) const
{
    RedisTaskOptions options;
    options.maxPending = maxPending;
    options.needsWorker = false;
    options.lookAgain = 100ms;
    return std::make_unique<RedisTaskQueue>(*RedisUrl::parse(m_cluster.url()), options);
}

QSet<TaskId> RedisTaskClusterTest::submit(RedisTaskQueue &queue, int count)
{
    QSet<TaskId> ids;
    int replies = 0;
    for (int i = 0; i < count; ++i)
        queue.submit(someRequest(), [&](Result<TaskId> &&id) {
            ++replies;
            if (id)
                ids.insert(*id);
        });
    (void)QTest::qWaitFor([&] { return replies == count; }, patience);
    return ids;
}

std::optional<QueueStatus> RedisTaskClusterTest::statusOf(RedisTaskQueue &queue)
{
    std::optional<Result<QueueStatus>> taken;
    queue.status([&](Result<QueueStatus> &&status) { taken = std::move(status); });
    if (!QTest::qWaitFor([&] { return taken.has_value(); }, patience) || !*taken)
        return std::nullopt;
    return **taken;
}

void RedisTaskClusterTest::spreadsTasksOverTheMasters()
{
    const auto queue = makeParty();
    QCOMPARE(submit(*queue, taskCount).size(), taskCount);
    const std::vector<RedisServer *> masters = m_cluster.masters();
    QCOMPARE(masters.size(), size_t(3));
    for (const RedisServer *master : masters)
        QVERIFY(master->command({"DBSIZE"}).number > 1);
}

void RedisTaskClusterTest::endsEveryTaskOnce()
{
    const auto queue = makeParty();
    const auto one = makeParty();
    const auto other = makeParty();
    const Completer first(*one, 4);
    const Completer second(*other, 4);
    const QSet<TaskId> ids = submit(*queue, taskCount);
    QCOMPARE(ids.size(), taskCount);

    QHash<TaskId, QByteArray> told;
    std::vector<TaskWait> waits;
    for (const TaskId &id : ids)
        waits.push_back(queue->awaitEnd(id, [&told, id](Result<std::optional<Task>> &&task) {
            if (task && *task)
                told.insert(id, (*task)->result);
        }));
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), taskCount, patience);
    for (const TaskId &id : ids)
        QCOMPARE(told.value(id), id.toString());
    QTRY_COMPARE_WITH_TIMEOUT(first.ended().size() + second.ended().size(), size_t(taskCount),
                              patience);
    for (const QByteArray &id : first.ended())
        QCOMPARE(first.ended().count(id) + second.ended().count(id), size_t(1));
}

void RedisTaskClusterTest::givesAWorkerNoMoreThanItWants()
{
    const auto queue = makeParty();
    const auto worker = makeParty();
    QCOMPARE(submit(*queue, taskCount).size(), taskCount);
    const Completer completer(*worker, 3);
    QTRY_COMPARE_WITH_TIMEOUT(completer.ended().size(), size_t(taskCount), patience);
    QVERIFY(completer.mostAtOnce() <= 3);
}

void RedisTaskClusterTest::sumsUpTheShards()
{
    const auto queue = makeParty();
    const auto worker = makeParty();
    QCOMPARE(submit(*queue, taskCount).size(), taskCount);
    std::optional<QueueStatus> status = statusOf(*queue);
    QVERIFY(status);
    QCOMPARE(status->pending, taskCount);
    QCOMPARE(status->workers, 0);
    {
        const Completer completer(*worker, 8);
        QTRY_COMPARE_WITH_TIMEOUT(completer.ended().size(), size_t(taskCount), patience);
        status = statusOf(*queue);
        QVERIFY(status);
        QCOMPARE(status->pending, 0);
        QCOMPARE(status->active, 0);
        QCOMPARE(status->kept, taskCount);
        QCOMPARE(status->keptOctets, taskCount * 36);
        QCOMPARE(status->workers, 1);
        worker->leave();
    }
    // A share of what may wait for each of 16 shards.
    const auto small = makeParty(32);
    const qsizetype accepted = submit(*small, 500).size();
    QVERIFY(accepted <= 32);
    QVERIFY(accepted > 16);
}

void RedisTaskClusterTest::goesOnWhileASlotMoves()
{
    const auto queue = makeParty();
    const auto worker = makeParty();
    const QByteArray key("dnstester:{s5}:queue");
    const int slot = m_cluster.slotOf(key);
    RedisServer *const from = m_cluster.masterOf(key);
    QVERIFY(from);
    RedisServer *target = nullptr;
    for (RedisServer *master : m_cluster.masters()) {
        if (master != from)
            target = master;
    }
    QSet<TaskId> ids = submit(*queue, taskCount);
    QVERIFY(m_cluster.beginMigration(slot, *target));
    QVERIFY(m_cluster.moveKeys(slot, *target));
    ids +=
        submit(*queue, taskCount); // those of the shard are refused, with some keys here or there
    QVERIFY(m_cluster.finishMigration(slot, *target));
    ids += submit(*queue, taskCount);
    QVERIFY(ids.size() > 2 * taskCount + taskCount / 2);
    const Completer completer(*worker, 8);
    QTRY_COMPARE_WITH_TIMEOUT(completer.ended().size(), size_t(ids.size()), patience);
}

QTEST_GUILESS_MAIN(RedisTaskClusterTest)
#include "redistaskclustertest.moc"
