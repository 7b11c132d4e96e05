// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "taskqueuecontract.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

namespace dnstester::test {

namespace {

constexpr int patience = 30'000; // milliseconds; only a broken queue takes so long

LookupRequest requestFor(const QString &name)
{
    LookupRequest request;
    request.name = *Name::parse(name);
    request.servers = {{*Endpoint::parse(u"udp://127.0.0.1:5353"), {QStringLiteral("TAG")}}};
    return request;
}

/// Takes a reply and tells whether it has come.
template<typename T>
class Taken
{
public:
    [[nodiscard]] TaskQueue::Reply<T> reply()
    {
        return [this](Result<T> &&result) {
            ++m_count;
            m_result = std::move(result);
        };
    }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] bool came() const
    {
        return QTest::qWaitFor([this] { return m_count > 0; }, patience);
    }
    [[nodiscard]] const Result<T> &result() const { return *m_result; }

private:
    std::optional<Result<T>> m_result;
    int m_count = 0;
};

/// Somebody waiting for the end of a task.
struct Waiter
{
    Waiter(TaskQueue &queue, TaskId id)
        : wait(queue.awaitEnd(id, taken.reply()))
    {
    }

    Taken<std::optional<Task>> taken;
    TaskWait wait;
};

/// Somebody waiting for tasks.
struct Leasing
{
    Leasing(TaskQueue &worker, int most)
    {
        worker.lease(most, [this](const QList<TaskLease> &given) {
            ++count;
            leases = given;
        });
    }

    [[nodiscard]] bool came() const
    {
        return QTest::qWaitFor([this] { return count > 0; }, patience);
    }

    QList<TaskLease> leases;
    int count = 0;
};

/// Gives everything that is under way between queues the chance to arrive.
void settle(TaskQueue &queue)
{
    Taken<QueueStatus> status;
    queue.status(status.reply());
    QVERIFY(status.came());
    QCoreApplication::processEvents();
}

} // namespace

TaskId TaskQueueContract::submit(TaskQueue &queue, const QString &name)
{
    Taken<TaskId> id;
    queue.submit(requestFor(name), id.reply());
    if (!id.came() || !id.result()) {
        QTest::qFail("the task was not accepted", __FILE__, __LINE__);
        return {};
    }
    return *id.result();
}

std::optional<Task> TaskQueueContract::find(TaskQueue &queue, TaskId id)
{
    Taken<std::optional<Task>> task;
    queue.find(id, task.reply());
    if (!task.came() || !task.result()) {
        QTest::qFail("the queue could not be asked", __FILE__, __LINE__);
        return {};
    }
    return *task.result();
}

QueueStatus TaskQueueContract::status(TaskQueue &queue)
{
    Taken<QueueStatus> status;
    queue.status(status.reply());
    if (!status.came() || !status.result()) {
        QTest::qFail("the queue could not be asked", __FILE__, __LINE__);
        return {};
    }
    return *status.result();
}

QList<TaskLease> TaskQueueContract::take(TaskQueue &worker, int most)
{
    Leasing leasing(worker, most);
    if (!leasing.came())
        QTest::qFail("no task was delivered", __FILE__, __LINE__);
    return leasing.leases;
}

bool TaskQueueContract::complete(TaskQueue &worker, TaskId id, const QByteArray &result)
{
    Taken<bool> first;
    worker.complete(id, {TaskState::Success, result, {}}, first.reply());
    return first.came() && first.result().value_or(false);
}

void TaskQueueContract::submittedTaskIsPending()
{
    const auto queue = makeQueue();
    const TaskId id = submit(*queue);
    const std::optional<Task> task = find(*queue, id);
    QVERIFY(task);
    QCOMPARE(task->id, id);
    QCOMPARE(task->state, TaskState::Pending);
    QVERIFY(!task->completedAt);
    QVERIFY(task->result.isEmpty());
}

void TaskQueueContract::unknownTaskIsNotFound()
{
    const auto queue = makeQueue();
    QVERIFY(!find(*queue, TaskId::create(wallNow())));
}

void TaskQueueContract::leaseTakesTheOldestUpToItsNumber()
{
    const auto queue = makeQueue();
    const auto worker = makeQueue();
    QList<TaskId> ids;
    for (int i = 0; i < 3; ++i)
        ids.append(submit(*queue));

    const QList<TaskLease> two = take(*worker, 2);
    QCOMPARE(two.size(), 2);
    QCOMPARE(two[0].id, ids[0]);
    QCOMPARE(two[1].id, ids[1]);
    QCOMPARE(two[0].delivery, 1);
    QCOMPARE(find(*queue, ids[0])->state, TaskState::Active);
    QCOMPARE(find(*queue, ids[2])->state, TaskState::Pending);
    const QList<TaskLease> rest = take(*worker, 2);
    QCOMPARE(rest.size(), 1);
    QCOMPARE(rest[0].id, ids[2]);
}

void TaskQueueContract::leaseWaitsForATask()
{
    const auto queue = makeQueue();
    const auto worker = makeQueue();
    Leasing leasing(*worker, 4);
    settle(*worker);
    QCOMPARE(leasing.count, 0);
    const TaskId id = submit(*queue);
    QVERIFY(leasing.came());
    QCOMPARE(leasing.leases.size(), 1);
    QCOMPARE(leasing.leases[0].id, id);
}

void TaskQueueContract::requestArrivesAsItWasGiven()
{
    const auto queue = makeQueue();
    const auto worker = makeQueue();
    LookupRequest request = requestFor(QStringLiteral("_sip._tcp.example"));
    request.type = RecordType(33);
    request.servers.append({*Endpoint::parse(u"tls://dns.example@127.0.0.1:8853"), {}});
    request.options.timeout = 1234ms;
    request.options.retries = 1;
    request.options.repeat = 7;
    request.options.connection = ConnectionUse::Reuse;
    request.options.dnssec = true;
    request.options.rd = false;
    request.options.insecure = true;
    request.options.udpSize = 4096;
    Taken<TaskId> id;
    queue->submit(request, id.reply());
    QVERIFY(id.came());

    const LookupRequest arrived = take(*worker)[0].request;
    QCOMPARE(arrived.name.toString(), request.name.toString());
    QCOMPARE(arrived.type, request.type);
    QCOMPARE(arrived.servers.size(), 2);
    QCOMPARE(arrived.servers[0].tags, request.servers[0].tags);
    QCOMPARE(arrived.servers[1].endpoint, request.servers[1].endpoint);
    QCOMPARE(arrived.options.timeout, request.options.timeout);
    QCOMPARE(arrived.options.retries, 1);
    QCOMPARE(arrived.options.repeat, 7);
    QCOMPARE(arrived.options.connection, ConnectionUse::Reuse);
    QVERIFY(arrived.options.dnssec);
    QVERIFY(!arrived.options.rd);
    QVERIFY(arrived.options.insecure);
    QCOMPARE(arrived.options.udpSize, quint16(4096));
}

void TaskQueueContract::workersDoNotShareATask()
{
    const auto queue = makeQueue();
    const auto one = makeQueue();
    const auto other = makeQueue();
    Leasing first(*one, 4);
    Leasing second(*other, 4);
    const TaskId id = submit(*queue);
    QVERIFY(QTest::qWaitFor([&] { return first.count + second.count > 0; }, patience));
    settle(*queue);
    QCOMPARE(first.leases.size() + second.leases.size(), 1);
    const TaskId next = submit(*queue);
    QVERIFY(first.came());
    QVERIFY(second.came());
    const QList<TaskLease> all = first.leases + second.leases;
    QCOMPARE(all.size(), 2);
    QVERIFY(all[0].id != all[1].id);
    QVERIFY((all[0].id == id || all[1].id == id) && (all[0].id == next || all[1].id == next));
}

void TaskQueueContract::completedTaskTellsItsResult()
{
    const auto queue = makeQueue();
    const auto worker = makeQueue();
    const TaskId id = submit(*queue);
    QCOMPARE(take(*worker)[0].id, id);
    QVERIFY(complete(*worker, id, "{\"details\":{}}"));
    const std::optional<Task> task = find(*queue, id);
    QVERIFY(task);
    QCOMPARE(task->state, TaskState::Success);
    QCOMPARE(task->result, QByteArray("{\"details\":{}}"));
    QVERIFY(task->completedAt && *task->completedAt >= task->createdAt);
}

void TaskQueueContract::failedTaskTellsItsReason()
{
    const auto queue = makeQueue();
    const auto worker = makeQueue();
    const TaskId id = submit(*queue);
    QCOMPARE(take(*worker)[0].id, id);
    Taken<bool> first;
    worker->complete(id, {TaskState::Failure, {}, QStringLiteral("no room")}, first.reply());
    QVERIFY(first.came());
    QVERIFY(*first.result());
    const std::optional<Task> task = find(*queue, id);
    QCOMPARE(task->state, TaskState::Failure);
    QCOMPARE(task->error, QStringLiteral("no room"));
}

void TaskQueueContract::firstCompletionWins()
{
    const auto queue = makeQueue();
    const auto worker = makeQueue();
    const TaskId id = submit(*queue);
    QCOMPARE(take(*worker)[0].id, id);
    QVERIFY(complete(*worker, id, "1"));
    QVERIFY(!complete(*worker, id, "2"));
    QCOMPARE(find(*queue, id)->result, QByteArray("1"));
}

void TaskQueueContract::waiterIsToldOfTheEnd()
{
    const auto queue = makeQueue();
    const auto worker = makeQueue();
    const TaskId id = submit(*queue);
    Waiter one(*queue, id);
    Waiter other(*queue, id);
    QCOMPARE(take(*worker)[0].id, id);
    settle(*queue);
    QCOMPARE(one.taken.count(), 0);
    QVERIFY(complete(*worker, id, "7"));
    QVERIFY(one.taken.came());
    QVERIFY(other.taken.came());
    QCOMPARE((*one.taken.result())->result, QByteArray("7"));
    QCOMPARE((*one.taken.result())->state, TaskState::Success);
}

void TaskQueueContract::waiterIsToldOfAnEndBeforeItCame()
{
    const auto queue = makeQueue();
    const auto worker = makeQueue();
    const TaskId id = submit(*queue);
    QCOMPARE(take(*worker)[0].id, id);
    QVERIFY(complete(*worker, id, "7"));
    Waiter waiter(*queue, id);
    QCOMPARE(waiter.taken.count(), 0); // not from inside the call
    QVERIFY(waiter.taken.came());
    QCOMPARE((*waiter.taken.result())->result, QByteArray("7"));
}

void TaskQueueContract::waiterForNoTaskIsTold()
{
    const auto queue = makeQueue();
    Waiter waiter(*queue, TaskId::create(wallNow()));
    QVERIFY(waiter.taken.came());
    QVERIFY(!*waiter.taken.result());
}

void TaskQueueContract::waiterThatHasGoneIsNotTold()
{
    const auto queue = makeQueue();
    const auto worker = makeQueue();
    const TaskId id = submit(*queue);
    Waiter waiter(*queue, id);
    Waiter late(*queue, id);
    QCOMPARE(take(*worker)[0].id, id);
    waiter.wait = {};
    QVERIFY(complete(*worker, id));
    late.wait = {}; // the end may be on its way already
    settle(*queue);
    QCOMPARE(waiter.taken.count(), 0);
    QCOMPARE(late.taken.count(), 0);
}

void TaskQueueContract::waiterIsToldOfARemoval()
{
    const auto queue = makeQueue();
    const auto other = makeQueue();
    const TaskId id = submit(*queue);
    Waiter waiter(*queue, id);
    Taken<std::optional<TaskState>> removed;
    other->remove(id, removed.reply());
    QVERIFY(removed.came());
    QVERIFY(waiter.taken.came());
    QVERIFY(!*waiter.taken.result());
}

void TaskQueueContract::leaseThatRanOutIsDeliveredAgain()
{
    const auto queue = makeQueue();
    const auto lost = makeQueue();
    const auto worker = makeQueue();
    const TaskId id = submit(*queue);
    QCOMPARE(take(*lost)[0].id, id);
    Leasing next(*worker, 1);
    letPass(lease - 1s);
    settle(*worker);
    QCOMPARE(next.count, 0);
    letPass(2s);
    QVERIFY(next.came());
    QCOMPARE(next.leases[0].id, id);
    QCOMPARE(next.leases[0].delivery, 2);
    QCOMPARE(status(*queue).reclaimed, 1);
}

void TaskQueueContract::renewedLeaseIsNotDeliveredAgain()
{
    const auto queue = makeQueue();
    const auto busy = makeQueue();
    const auto worker = makeQueue();
    const TaskId renewed = submit(*queue);
    const TaskId other = submit(*queue);
    QCOMPARE(take(*busy, 2).size(), 2);
    letPass(lease - 1s);
    busy->renew({renewed});
    settle(*busy);
    letPass(2s);
    const QList<TaskLease> delivered = take(*worker, 2);
    QCOMPARE(delivered.size(), 1);
    QCOMPARE(delivered[0].id, other);
    QCOMPARE(find(*queue, renewed)->state, TaskState::Active);
}

void TaskQueueContract::lateCompletionWinsWhereItIsTheFirst()
{
    const auto queue = makeQueue();
    const auto late = makeQueue();
    const auto worker = makeQueue();
    const TaskId id = submit(*queue);
    QCOMPARE(take(*late)[0].id, id);
    letPass(lease + 1s);
    QCOMPARE(take(*worker)[0].id, id);
    QVERIFY(complete(*late, id, "late"));
    QVERIFY(!complete(*worker, id, "second"));
    QCOMPARE(find(*queue, id)->result, QByteArray("late"));
}

void TaskQueueContract::lateCompletionChangesNothingAfterAnother()
{
    const auto queue = makeQueue();
    const auto late = makeQueue();
    const auto worker = makeQueue();
    const TaskId id = submit(*queue);
    QCOMPARE(take(*late)[0].id, id);
    letPass(lease + 1s);
    QCOMPARE(take(*worker)[0].id, id);
    QVERIFY(complete(*worker, id, "first"));
    QVERIFY(!complete(*late, id, "late"));
    QCOMPARE(find(*queue, id)->result, QByteArray("first"));
}

void TaskQueueContract::taskThatNobodyFinishesFails()
{
    const auto queue = makeQueue();
    const auto worker = makeQueue();
    QSignalSpy abandoned(worker.get(), &TaskQueue::abandoned);
    const TaskId id = submit(*queue);
    Waiter waiter(*queue, id);
    for (int delivery = 1; delivery <= TaskQueue::maxDeliveries; ++delivery) {
        const QList<TaskLease> leases = take(*worker);
        QCOMPARE(leases[0].id, id);
        QCOMPARE(leases[0].delivery, delivery);
        letPass(lease + 1s);
    }
    QVERIFY(waiter.taken.came());
    const std::optional<Task> task = find(*queue, id);
    QCOMPARE(task->state, TaskState::Failure);
    QVERIFY(task->error.contains(QStringLiteral("none of them finished it")));
    QTRY_COMPARE_WITH_TIMEOUT(abandoned.size(), 1, patience);
    QVERIFY(!complete(*worker, id));
}

void TaskQueueContract::taskHandedBackIsDeliveredAtOnce()
{
    const auto queue = makeQueue();
    const auto leaving = makeQueue();
    const auto worker = makeQueue();
    const TaskId id = submit(*queue);
    QCOMPARE(take(*leaving)[0].id, id);
    const TaskId later = submit(*queue);
    leaving->handBack(id);
    const QList<TaskLease> leases = take(*worker, 2);
    QCOMPARE(leases.size(), 2);
    QCOMPARE(leases[0].id, id); // before those that came later
    QCOMPARE(leases[0].delivery, 1);
    QCOMPARE(leases[1].id, later);
}

void TaskQueueContract::tasksOfAWorkerThatIsGoneAreDeliveredAgain()
{
    const auto queue = makeQueue();
    auto gone = makeQueue();
    const auto worker = makeQueue();
    const TaskId id = submit(*queue);
    QCOMPARE(take(*gone)[0].id, id);
    gone.reset();
    letPass(lease + 1s);
    QCOMPARE(take(*worker)[0].id, id);
}

void TaskQueueContract::workerThatLeftGetsNothing()
{
    const auto queue = makeQueue();
    const auto leaving = makeQueue();
    const auto worker = makeQueue();
    Leasing none(*leaving, 1);
    settle(*leaving);
    QCOMPARE(status(*queue).workers, 1);
    const TaskId id = submit(*queue); // may be on its way to the one that leaves
    leaving->leave();
    QCOMPARE(take(*worker)[0].id, id);
    QCOMPARE(none.count, 0);
    QCOMPARE(status(*queue).workers, 1);
}

void TaskQueueContract::removedPendingTaskIsNeverDelivered()
{
    const auto queue = makeQueue();
    const auto worker = makeQueue();
    const TaskId id = submit(*queue);
    const TaskId next = submit(*queue);
    Taken<std::optional<TaskState>> removed;
    queue->remove(id, removed.reply());
    QVERIFY(removed.came());
    QVERIFY(*removed.result() == TaskState::Pending);
    QVERIFY(!find(*queue, id));
    const QList<TaskLease> leases = take(*worker, 2);
    QCOMPARE(leases.size(), 1);
    QCOMPARE(leases[0].id, next);
}

void TaskQueueContract::removedActiveTaskIsTakenFromItsWorker()
{
    const auto queue = makeQueue();
    const auto worker = makeQueue();
    QSignalSpy told(worker.get(), &TaskQueue::removed);
    const TaskId id = submit(*queue);
    QCOMPARE(take(*worker)[0].id, id);
    Taken<std::optional<TaskState>> removed;
    queue->remove(id, removed.reply());
    QVERIFY(removed.came());
    QVERIFY(*removed.result() == TaskState::Active);
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, patience);
    QCOMPARE(told.first().first().value<TaskId>(), id);
    QVERIFY(!complete(*worker, id));
    QVERIFY(!find(*queue, id));
}

void TaskQueueContract::removedEndedTaskIsGone()
{
    const auto queue = makeQueue();
    const auto worker = makeQueue();
    const TaskId id = submit(*queue);
    QCOMPARE(take(*worker)[0].id, id);
    QVERIFY(complete(*worker, id));
    for (const bool there : {true, false}) {
        Taken<std::optional<TaskState>> removed;
        queue->remove(id, removed.reply());
        QVERIFY(removed.came());
        QCOMPARE(removed.result()->has_value(), there);
    }
    QVERIFY(!find(*queue, id));
    QCOMPARE(status(*queue).kept, 0);
}

void TaskQueueContract::endedTaskIsForgottenAfterAWhile()
{
    const auto queue = makeQueue();
    const auto worker = makeQueue();
    const TaskId ended = submit(*queue);
    QCOMPARE(take(*worker)[0].id, ended);
    const TaskId open = submit(*queue);
    letPass(1min); // counts from the end, not from the beginning
    QVERIFY(complete(*worker, ended));
    letPass(retention - 1s);
    QVERIFY(find(*queue, ended));
    letPass(2s);
    QVERIFY(!find(*queue, ended));
    QVERIFY(find(*queue, open));
    QCOMPARE(status(*queue).keptOctets, 0);
}

void TaskQueueContract::fullQueueRefusesUntilThereIsRoom()
{
    const auto queue = makeQueue();
    const auto worker = makeQueue();
    for (int i = 0; i < maxPending; ++i)
        QVERIFY(!submit(*queue).isNil());
    Taken<TaskId> refused;
    queue->submit(requestFor(QStringLiteral("b.example")), refused.reply());
    QVERIFY(refused.came());
    QVERIFY(!refused.result());
    QCOMPARE(refused.result().error().code, ErrorCode::Unavailable);
    QCOMPARE(status(*queue).pending, maxPending);
    QCOMPARE(take(*worker).size(), 1);
    QVERIFY(!submit(*queue).isNil());
}

void TaskQueueContract::statusCountsWhatIsThere()
{
    const auto queue = makeQueue();
    const auto worker = makeQueue();
    QCOMPARE(status(*queue).workers, 0);
    for (int i = 0; i < 3; ++i)
        QVERIFY(!submit(*queue).isNil());
    letPass(2s);
    const QList<TaskLease> leases = take(*worker, 2);
    QVERIFY(complete(*worker, leases[0].id, "12345678"));
    const QueueStatus now = status(*queue);
    QCOMPARE(now.pending, 1);
    QCOMPARE(now.active, 1);
    QCOMPARE(now.kept, 1);
    QCOMPARE(now.keptOctets, 8);
    QCOMPARE(now.workers, 1);
    QVERIFY(now.oldestPending >= 2s);
}

} // namespace dnstester::test
