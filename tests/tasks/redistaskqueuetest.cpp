// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/redistaskqueue.h"

#include "support/redisserver.h"
#include "taskqueuecontract.h"
#include "tasks/redistaskcodec.h"

#include <QSignalSpy>
#include <QTest>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 30'000;

RedisServerOptions serverOptions()
{
    RedisServerOptions options;
    options.shiftableClock = true;
    options.appendOnly = true;
    return options;
}

LookupRequest someRequest()
{
    LookupRequest request;
    request.name = *Name::parse(u"www.example.com");
    request.servers = {{*Endpoint::parse(u"udp://127.0.0.1:5353"), {}}};
    return request;
}

/// Calls an operation that replies, and waits for the reply.
template<typename T, typename Operation>
Result<T> await(Operation operation)
{
    std::optional<Result<T>> taken;
    operation([&taken](Result<T> &&result) { taken = std::move(result); });
    if (!QTest::qWaitFor([&taken] { return taken.has_value(); }, patience))
        return fail(ErrorCode::Internal, QStringLiteral("no reply"));
    return *std::move(taken);
}

Result<TaskId> submitTo(RedisTaskQueue &queue)
{
    return await<TaskId>([&](auto reply) { queue.submit(someRequest(), reply); });
}

QList<TaskLease> leaseFrom(RedisTaskQueue &worker, int most)
{
    std::optional<QList<TaskLease>> taken;
    worker.lease(most, [&taken](const QList<TaskLease> &leases) { taken = leases; });
    if (!QTest::qWaitFor([&taken] { return taken.has_value(); }, patience))
        return {};
    return *taken;
}

Result<bool> completeAt(RedisTaskQueue &worker, TaskId id, const QByteArray &result)
{
    return await<bool>([&](auto reply) {
        worker.complete(id, {TaskState::Success, result, {}}, reply);
    });
}

Result<std::optional<Task>> findAt(RedisTaskQueue &queue, TaskId id)
{
    return await<std::optional<Task>>([&](auto reply) { queue.find(id, reply); });
}

} // namespace

/// The promises of every queue, kept with a real Redis whose clock the test moves on; and what is
/// Redis's own.
class RedisTaskQueueTest : public TaskQueueContract
{
    Q_OBJECT
protected:
    void startAnew() override
    {
        QVERIFY2(m_server.isRunning() || m_server.start(), qPrintable(m_server.errorString()));
        QVERIFY(m_server.command({"FLUSHALL"}).isOk());
    }
    std::unique_ptr<TaskQueue> makeQueue() override { return makeParty(); }
    void letPass(std::chrono::milliseconds time) override { m_server.advance(time); }

private Q_SLOTS:
    void refusesWhileNoWorkerIsAlive();
    void submittingAgainChangesNothing();
    void keepsLargeResultsCompressed_data();
    void keepsLargeResultsCompressed();
    void leavesNothingBehind();
    void workersThatAreGoneAreClearedAway();
    void toldOfAnEndWhoseMessageWasMissed();
    void workerLearnsOfARemovalWhoseMessageWasMissed();
    void repliesAtOnceWhileRedisIsGone();
    void completesOnceRedisIsBack();
    void keepsWhatItAcceptedOverARestart();
    void tellsWhyRedisAcceptsNoChanges();
    void takesTasksAfterRedisLostThem();
    void loadsScriptsAgain();

private:
    [[nodiscard]] RedisTaskOptions options() const
    {
        RedisTaskOptions options;
        options.maxPending = maxPending;
        options.lease = lease;
        options.retention = retention;
        options.needsWorker = false;
        options.heartbeat = 500ms;
        options.lookAgain = 50ms;
        return options;
    }
    [[nodiscard]] std::unique_ptr<RedisTaskQueue> makeParty() const { return makeParty(options()); }
    [[nodiscard]] std::unique_ptr<RedisTaskQueue> makeParty(const RedisTaskOptions &options) const
    {
        return std::make_unique<RedisTaskQueue>(*RedisUrl::parse(m_server.url()), options);
    }
    [[nodiscard]] QByteArrayList keys() const
    {
        QByteArrayList keys = m_server.command({"KEYS", "*"}).texts();
        std::sort(keys.begin(), keys.end());
        return keys;
    }

    RedisServer m_server{serverOptions()};
};

void RedisTaskQueueTest::refusesWhileNoWorkerIsAlive()
{
    RedisTaskOptions strict = options();
    strict.needsWorker = true;
    const auto queue = makeParty(strict);
    const Result<TaskId> refused = submitTo(*queue);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Unavailable);
    QCOMPARE(refused.error().detail, QStringLiteral("no worker is alive"));

    auto worker = makeParty();
    worker->lease(1, [](const QList<TaskLease> &) {});
    QTRY_VERIFY_WITH_TIMEOUT(submitTo(*queue), patience);
    worker.reset();
    letPass(1min);
    QVERIFY(!submitTo(*queue));
}

void RedisTaskQueueTest::submittingAgainChangesNothing()
{
    const auto queue = makeParty();
    const Result<TaskId> id = submitTo(*queue);
    QVERIFY(id);
    const QByteArray text = id->toString();
    QFile file(QStringLiteral(":/dnstester/redis/submit.lua"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const RedisAnswer again = m_server.command(
        {"EVAL", file.readAll(), "5", "dnstester:{s0}:queue", "dnstester:{s0}:task:" + text,
         "dnstester:{s0}:end:" + text, "dnstester:{s0}:workers", "dnstester:{s0}:hungry", text,
         "{}", "10", "0", "w", "0"});
    QCOMPARE(again.text, QByteArray("ok"));
    QCOMPARE(m_server.command({"XLEN", "dnstester:{s0}:queue"}).number, 1);
}

void RedisTaskQueueTest::keepsLargeResultsCompressed_data()
{
    QTest::addColumn<QByteArray>("result");
    QTest::addColumn<bool>("smaller");
    QByteArray noise;
    quint32 state = 1;
    for (int i = 0; i < 4000; ++i)
        noise.append(char((state = state * 1664525 + 1013904223) >> 24));
    QTest::newRow("small") << QByteArray(500, 'a') << false;
    QTest::newRow("large") << QByteArray(50'000, 'a') << true;
    QTest::newRow("large and not compressible") << noise << false;
}

void RedisTaskQueueTest::keepsLargeResultsCompressed()
{
    QFETCH(QByteArray, result);
    QFETCH(bool, smaller);
    const auto queue = makeParty();
    const Result<TaskId> id = submitTo(*queue);
    QVERIFY(id);
    QVERIFY(completeAt(*queue, *id, result).value_or(false));
    const Result<std::optional<Task>> task = findAt(*queue, *id);
    QVERIFY(task && *task);
    QCOMPARE((*task)->result, result);
    const qint64 stored =
        m_server.command({"STRLEN", "dnstester:{s0}:end:" + id->toString()}).number;
    QCOMPARE(stored < result.size(), smaller);
}

/// When all tasks have ended and their time is over, what is left does not depend on their number.
void RedisTaskQueueTest::leavesNothingBehind()
{
    const auto queue = makeParty();
    for (int i = 0; i < 50; ++i) {
        const Result<TaskId> id = submitTo(*queue);
        QVERIFY(id);
        const QList<TaskLease> leases = leaseFrom(*queue, 1);
        QCOMPARE(leases.size(), 1);
        QVERIFY(completeAt(*queue, *id, "{}").value_or(false));
    }
    QCOMPARE(m_server.command({"XLEN", "dnstester:{s0}:queue"}).number, 0);
    QCOMPARE(m_server.command({"DBSIZE"}).number, 50 + 3);
    letPass(retention + 1s);
    QTRY_COMPARE_WITH_TIMEOUT(
        keys(),
        (QByteArrayList{"dnstester:{s0}:kept", "dnstester:{s0}:queue", "dnstester:{s0}:workers"}),
        patience);
}

void RedisTaskQueueTest::workersThatAreGoneAreClearedAway()
{
    const auto consumers = [this] {
        return m_server.command({"XINFO", "CONSUMERS", "dnstester:{s0}:queue", "workers"})
            .items.size();
    };
    for (int i = 0; i < 3; ++i) {
        const auto worker = makeParty();
        QVERIFY(submitTo(*worker));
        const QList<TaskLease> leases = leaseFrom(*worker, 1);
        QCOMPARE(leases.size(), 1);
        QVERIFY(completeAt(*worker, leases[0].id, "{}").value_or(false));
    }
    QCOMPARE(consumers(), size_t(3));
    letPass(1min);
    const auto worker = makeParty();
    worker->lease(1, [](const QList<TaskLease> &) {});
    QTRY_VERIFY_WITH_TIMEOUT(consumers() <= 1, patience);
}

void RedisTaskQueueTest::toldOfAnEndWhoseMessageWasMissed()
{
    const auto queue = makeParty();
    const auto worker = makeParty();
    const Result<TaskId> id = submitTo(*queue);
    QVERIFY(id);
    std::optional<Task> told;
    const TaskWait wait = queue->awaitEnd(
        *id, [&](Result<std::optional<Task>> &&task) { told = task.value_or(std::nullopt); });
    QTRY_VERIFY_WITH_TIMEOUT(
        m_server.command({"HEXISTS", "dnstester:{s0}:task:" + id->toString(), "waiting"}).number ==
            1,
        patience);
    // Nobody will be told.
    QCOMPARE(m_server.command({"HDEL", "dnstester:{s0}:task:" + id->toString(), "waiting"}).number,
             1);
    QVERIFY(completeAt(*worker, *id, "7").value_or(false));
    QTRY_VERIFY_WITH_TIMEOUT(told, patience);
    QCOMPARE(told->result, QByteArray("7"));
}

void RedisTaskQueueTest::workerLearnsOfARemovalWhoseMessageWasMissed()
{
    const auto worker = makeParty();
    QSignalSpy removed(worker.get(), &TaskQueue::removed);
    const Result<TaskId> id = submitTo(*worker);
    QVERIFY(id);
    const QList<TaskLease> leases = leaseFrom(*worker, 1);
    QCOMPARE(leases.size(), 1);
    // As remove.lua does, but for the message.
    const QByteArray queue("dnstester:{s0}:queue");
    const QByteArray key = "dnstester:{s0}:task:" + id->toString();
    const QByteArray entry = m_server.command({"HGET", key, "entry"}).text;
    QCOMPARE(m_server.command({"XACK", queue, "workers", entry}).number, 1);
    QCOMPARE(m_server.command({"XDEL", queue, entry}).number, 1);
    QCOMPARE(m_server.command({"DEL", key}).number, 1);
    worker->renew({*id});
    QTRY_COMPARE_WITH_TIMEOUT(removed.size(), 1, patience);
}

void RedisTaskQueueTest::repliesAtOnceWhileRedisIsGone()
{
    const auto queue = makeParty();
    QSignalSpy lost(queue.get(), &RedisTaskQueue::lost);
    QSignalSpy connected(queue.get(), &RedisTaskQueue::connected);
    const Result<TaskId> id = submitTo(*queue);
    QVERIFY(id);
    m_server.stop();
    QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, patience);
    const Result<TaskId> refused = submitTo(*queue);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Unavailable);
    QVERIFY(!findAt(*queue, *id));
    QVERIFY(!await<QueueStatus>([&](auto reply) { queue->status(reply); }));

    connected.clear();
    QVERIFY2(m_server.start(), qPrintable(m_server.errorString()));
    QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, patience);
    QVERIFY(submitTo(*queue));
    QCOMPARE(lost.size(), 1);
}

void RedisTaskQueueTest::completesOnceRedisIsBack()
{
    const auto worker = makeParty();
    QSignalSpy lost(worker.get(), &RedisTaskQueue::lost);
    const Result<TaskId> id = submitTo(*worker);
    QVERIFY(id);
    QCOMPARE(leaseFrom(*worker, 1).size(), 1);
    m_server.stop();
    QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, patience);
    std::optional<Result<bool>> first;
    worker->complete(*id, {TaskState::Success, "9", {}},
                     [&](Result<bool> &&result) { first = std::move(result); });
    QVERIFY2(m_server.start(), qPrintable(m_server.errorString()));
    QTRY_VERIFY_WITH_TIMEOUT(first, patience);
    QVERIFY(*first && **first);
    QCOMPARE((*findAt(*worker, *id))->result, QByteArray("9"));
}

void RedisTaskQueueTest::keepsWhatItAcceptedOverARestart()
{
    const auto queue = makeParty();
    const Result<TaskId> id = submitTo(*queue);
    QVERIFY(id);
    QVERIFY2(m_server.restart(), qPrintable(m_server.errorString()));
    const auto worker = makeParty();
    const QList<TaskLease> leases = leaseFrom(*worker, 1);
    QCOMPARE(leases.size(), 1);
    QCOMPARE(leases[0].id, *id);
}

/// A Redis that keeps nothing has no group of workers after a restart.
void RedisTaskQueueTest::tellsWhyRedisAcceptsNoChanges()
{
    const auto queue = makeParty();
    const auto refusal = [&] {
        const auto status = await<QueueStatus>([&](auto reply) { queue->status(reply); });
        return status ? status->refusal : status.error().detail;
    };
    QCOMPARE(refusal(), QString());
    QVERIFY(m_server.command({"CONFIG", "SET", "maxmemory", "1"}).isOk());
    const QString full = refusal();
    QVERIFY(m_server.command({"CONFIG", "SET", "maxmemory", "0"}).isOk());
    QCOMPARE(full, QStringLiteral("Redis is full: it has reached maxmemory and may not evict"));
    QCOMPARE(refusal(), QString());
    QCOMPARE(keys(), QByteArrayList());
}

void RedisTaskQueueTest::takesTasksAfterRedisLostThem()
{
    const auto queue = makeParty();
    const auto worker = makeParty();
    std::optional<QList<TaskLease>> taken;
    worker->lease(1, [&](const QList<TaskLease> &leases) { taken = leases; });
    QTRY_VERIFY_WITH_TIMEOUT(m_server.command({"EXISTS", "dnstester:{s0}:hungry"}).number == 1,
                             patience);
    QVERIFY(m_server.command({"FLUSHALL"}).isOk());
    const Result<TaskId> id = submitTo(*queue);
    QVERIFY(id);
    QTRY_VERIFY_WITH_TIMEOUT(taken, patience);
    QCOMPARE(taken->first().id, *id);
}

void RedisTaskQueueTest::loadsScriptsAgain()
{
    const auto queue = makeParty();
    QVERIFY(submitTo(*queue));
    QVERIFY(m_server.command({"SCRIPT", "FLUSH"}).isOk());
    QVERIFY(submitTo(*queue));
}

QTEST_GUILESS_MAIN(RedisTaskQueueTest)
#include "redistaskqueuetest.moc"
