// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/memorytaskqueue.h"

#include "taskqueuecontract.h"

#include <QTest>
#include <QThread>

#include <atomic>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

class MemoryTaskQueueTest : public TaskQueueContract
{
    Q_OBJECT
protected:
    void startAnew() override
    {
        m_passed = 0ms;
        MemoryTaskLimits limits;
        limits.maxPending = maxPending;
        limits.lease = lease;
        limits.retention = retention;
        limits.maxKeptOctets = maxKeptOctets;
        const TaskClock clock{[this] { return TimePoint(m_passed); },
                              [this] { return WallTime(1'700'000'000'000ms + m_passed); }};
        m_tasks = std::make_shared<MemoryTasks>(limits, clock);
    }
    std::unique_ptr<TaskQueue> makeQueue() override
    {
        return std::make_unique<MemoryTaskQueue>(m_tasks);
    }
    void letPass(std::chrono::milliseconds time) override { m_passed += time; }

private Q_SLOTS:
    void resultsBeyondTheBoundAreNotAccepted();
    void threadsShareTheTasks();

private:
    static constexpr int maxKeptOctets = 1000;

    std::shared_ptr<MemoryTasks> m_tasks;
    std::chrono::milliseconds m_passed{0};
};

void MemoryTaskQueueTest::resultsBeyondTheBoundAreNotAccepted()
{
    MemoryTaskQueue queue(m_tasks);
    const Result<TaskId> id = m_tasks->submit({});
    QVERIFY(id);
    QVERIFY(m_tasks->complete(*id, {TaskState::Success, QByteArray(maxKeptOctets, ' '), {}}));
    const Result<TaskId> refused = m_tasks->submit({});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Unavailable);
    letPass(retention);
    QVERIFY(m_tasks->submit({}));
}

/// Clients and workers in threads of their own: every task that was accepted ends once, and each
/// waiter is told.
void MemoryTaskQueueTest::threadsShareTheTasks()
{
    constexpr int tasksPerClient = 200;
    constexpr int parties = 2;
    const auto tasks = std::make_shared<MemoryTasks>();
    std::atomic<int> told = 0;
    std::atomic<int> completed = 0;

    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < parties; ++i) {
        threads.emplace_back(QThread::create([&] {
            MemoryTaskQueue queue(tasks);
            std::vector<TaskWait> waits;
            int ended = 0;
            for (int task = 0; task < tasksPerClient; ++task) {
                queue.submit({}, [&](Result<TaskId> &&id) {
                    waits.push_back(queue.awaitEnd(*id, [&](Result<std::optional<Task>> &&end) {
                        ended += *end && (*end)->state == TaskState::Success ? 1 : 0;
                    }));
                });
            }
            (void)QTest::qWaitFor([&] { return ended == tasksPerClient; }, 30'000);
            told += ended;
        }));
        threads.emplace_back(QThread::create([&] {
            MemoryTaskQueue queue(tasks);
            std::function<void()> next = [&] {
                queue.lease(3, [&](const QList<TaskLease> &leases) {
                    for (const TaskLease &given : leases)
                        queue.complete(given.id, {},
                                       [&](Result<bool> &&first) { completed += *first ? 1 : 0; });
                    next();
                });
            };
            next();
            (void)QTest::qWaitFor([&] { return told == parties * tasksPerClient; }, 30'000);
        }));
    }
    for (const auto &thread : threads)
        thread->start();
    for (const auto &thread : threads)
        QVERIFY(thread->wait(60'000));
    QCOMPARE(told.load(), parties * tasksPerClient);
    QCOMPARE(completed.load(), parties * tasksPerClient);
}

QTEST_GUILESS_MAIN(MemoryTaskQueueTest)
#include "memorytaskqueuetest.moc"
