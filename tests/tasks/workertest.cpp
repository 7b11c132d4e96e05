// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/worker.h"

#include "support/dnsmessages.h"
#include "support/loopbackudpserver.h"
#include "tasks/memorytaskqueue.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 30'000;

/// Everything a worker needs, and a server that answers or is silent.
struct Bench
{
    explicit Bench(const WorkerOptions &options = {})
        : worker(&queue, &resolver, &metrics, options)
    {
    }

    TaskId submit(int repeat = 1)
    {
        LookupRequest request;
        request.name = *Name::parse(u"www.example.com");
        request.servers = {{server.endpoint(), {}}};
        request.options.timeout = 20s;
        request.options.retries = 0;
        request.options.repeat = repeat;
        return *tasks->submit(request);
    }
    [[nodiscard]] bool ends(TaskId id)
    {
        return QTest::qWaitFor([&] { return tasks->find(id) && tasks->find(id)->ended(); },
                               patience);
    }
    [[nodiscard]] bool counted(const QByteArray &line) const
    {
        return metrics.text({}).contains(line + '\n');
    }
    void silence()
    {
        server.setHandler([](const QByteArray &) { return LoopbackReply(); });
    }
    [[nodiscard]] bool isAsked(int queries = 1) const
    {
        return QTest::qWaitFor([&] { return server.queryCount() >= queries; }, patience);
    }

    LoopbackUdpServer server;
    EnginePool engines{1};
    Resolver resolver{&engines, {}};
    Metrics metrics;
    std::shared_ptr<MemoryTasks> tasks = std::make_shared<MemoryTasks>();
    MemoryTaskQueue queue{tasks};
    Worker worker;
};

} // namespace

class WorkerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void doesATaskAndCountsItOnce();
    void serverTroubleIsASuccessfulTask();
    void doesNoMoreAtOnceThanItMay();
    void endsATaskThatTakesTooLong();
    void removedTaskIsLeftAlone();
    void drainsWhatItHas();
    void handsBackWhatItHas();
    void goesOnWhenItsOwnLeaseComesBack();
};

void WorkerTest::doesATaskAndCountsItOnce()
{
    Bench bench;
    bench.worker.start();
    const TaskId id = bench.submit();
    QVERIFY(bench.ends(id));
    const Task task = *bench.tasks->find(id);
    QCOMPARE(task.state, TaskState::Success);
    const QJsonObject result = QJsonDocument::fromJson(task.result).object();
    const QJsonObject row = result.value(QStringLiteral("details"))
                                .toObject()
                                .value(bench.server.endpoint().target())
                                .toObject();
    QCOMPARE(row.value(QStringLiteral("command_status")).toString(), QStringLiteral("ok"));
    const QByteArray server = "server=\"" + bench.server.endpoint().target().toUtf8() + '"';
    QVERIFY(bench.counted("dns_tasks_total{status=\"success\"} 1"));
    QVERIFY(bench.counted("dns_noerror_count{" + server + "} 1"));
    QVERIFY(
        bench.counted("dns_lookup_total{query_type=\"A\",result=\"success\"," + server + "} 1"));
}

void WorkerTest::serverTroubleIsASuccessfulTask()
{
    Bench bench;
    bench.server.setHandler(
        [](const QByteArray &query) { return LoopbackReply{{refusalTo(query, 2)}}; });
    bench.worker.start();
    const TaskId id = bench.submit();
    QVERIFY(bench.ends(id));
    QCOMPARE(bench.tasks->find(id)->state, TaskState::Success);
    QVERIFY(bench.tasks->find(id)->result.contains("\"rcode\":\"SERVFAIL\""));
}

void WorkerTest::doesNoMoreAtOnceThanItMay()
{
    WorkerOptions options;
    options.maxTasks = 2;
    Bench bench(options);
    bench.silence();
    bench.worker.start();
    for (int i = 0; i < 3; ++i)
        (void)bench.submit();
    QVERIFY(bench.isAsked(2));
    QCOMPARE(bench.worker.activeTasks(), 2);
    QCOMPARE(bench.tasks->status().pending, 1);
}

void WorkerTest::endsATaskThatTakesTooLong()
{
    WorkerOptions options;
    options.maxTaskTime = 50ms;
    Bench bench(options);
    bench.silence();
    bench.worker.start();
    const TaskId id = bench.submit();
    QVERIFY(bench.ends(id));
    QCOMPARE(bench.tasks->find(id)->state, TaskState::Success);
    QVERIFY(bench.tasks->find(id)->result.contains("\"error_type\":\"cancelled\""));
}

void WorkerTest::removedTaskIsLeftAlone()
{
    Bench bench;
    bench.silence();
    bench.worker.start();
    const TaskId id = bench.submit();
    QVERIFY(bench.isAsked());
    QVERIFY(bench.tasks->remove(id) == TaskState::Active);
    QTRY_COMPARE_WITH_TIMEOUT(bench.worker.activeTasks(), 0, patience);
    QVERIFY(bench.counted("dns_tasks_total{status=\"success\"} 0"));
}

void WorkerTest::drainsWhatItHas()
{
    Bench bench;
    bench.server.setHandler([](const QByteArray &query) {
        return LoopbackReply{{answerTo(query)}, 50ms};
    });
    bench.worker.start();
    QSignalSpy drained(&bench.worker, &Worker::drained);
    const TaskId id = bench.submit();
    QVERIFY(bench.isAsked());
    bench.worker.drain();
    QCOMPARE(drained.size(), 0);
    QVERIFY(drained.wait(patience));
    QCOMPARE(bench.tasks->find(id)->state, TaskState::Success);
    const TaskId later = bench.submit();
    QCoreApplication::processEvents();
    QCOMPARE(bench.tasks->find(later)->state, TaskState::Pending);
    QCOMPARE(bench.tasks->status().workers, 0);
}

void WorkerTest::handsBackWhatItHas()
{
    Bench bench;
    bench.silence();
    bench.worker.start();
    const TaskId id = bench.submit();
    QVERIFY(bench.isAsked());
    QSignalSpy drained(&bench.worker, &Worker::drained);
    bench.worker.handBackAll();
    QVERIFY(drained.wait(patience));
    QCOMPARE(bench.tasks->find(id)->state, TaskState::Pending);
}

void WorkerTest::goesOnWhenItsOwnLeaseComesBack()
{
    Bench bench;
    bench.silence();
    bench.worker.start();
    const TaskId id = bench.submit();
    QVERIFY(bench.isAsked());
    bench.queue.handBack(id, {}); // the queue's idle worker is the same one
    QTRY_COMPARE_WITH_TIMEOUT(bench.tasks->find(id)->state, TaskState::Active, patience);
    QCoreApplication::processEvents();
    QCOMPARE(bench.worker.activeTasks(), 1);
    QCOMPARE(bench.server.queryCount(), 1);
}

QTEST_GUILESS_MAIN(WorkerTest)
#include "workertest.moc"
