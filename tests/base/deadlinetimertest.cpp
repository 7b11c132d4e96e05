// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/deadlinetimer.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace dnstester;
using namespace std::chrono_literals;

class DeadlineTimerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsBackInOrderOfTimeAndNeverEarly();
    void equalTimesKeepTheOrderOfAdding();
    void passedDeadlineIsCalledFromTheEventLoop();
    void removedDeadlineIsNotCalled();
    void nearerDeadlineIsNotKeptWaitingByAFartherOne();
    void everyOneOfManyIsCalledOnce();
    void callbackMayAddDeadlines();
    void callbackMayRemoveOtherDeadlines();
    void callbackMayDestroyTheTimer();
    void endOfTimeIsADeadline();
};

void DeadlineTimerTest::callsBackInOrderOfTimeAndNeverEarly()
{
    DeadlineTimer timer;
    const TimePoint start = Clock::now();
    QList<int> called;
    QList<bool> early;
    for (const int milliseconds : {30, 10, 20, 0}) {
        const TimePoint when = start + std::chrono::milliseconds(milliseconds);
        (void)timer.add(when, [&called, &early, when, milliseconds] {
            called.append(milliseconds);
            early.append(Clock::now() < when);
        });
    }
    QTRY_VERIFY(timer.isEmpty());
    QCOMPARE(called, (QList<int>{0, 10, 20, 30}));
    QVERIFY(!early.contains(true));
}

void DeadlineTimerTest::equalTimesKeepTheOrderOfAdding()
{
    DeadlineTimer timer;
    const TimePoint when = Clock::now();
    QList<int> called;
    for (int i = 0; i < 3; ++i)
        (void)timer.add(when, [&called, i] { called.append(i); });
    QTRY_COMPARE(called, (QList<int>{0, 1, 2}));
}

void DeadlineTimerTest::passedDeadlineIsCalledFromTheEventLoop()
{
    DeadlineTimer timer;
    int calls = 0;
    (void)timer.add(Clock::now() - 1h, [&calls] { ++calls; });
    QCOMPARE(calls, 0);
    QTRY_COMPARE(calls, 1);
}

void DeadlineTimerTest::removedDeadlineIsNotCalled()
{
    DeadlineTimer timer;
    QList<int> called;
    const TimePoint now = Clock::now();
    const auto first = timer.add(now, [&called] { called.append(1); });
    (void)timer.add(now + 5ms, [&called] { called.append(2); });
    timer.remove(first);
    QTRY_COMPARE(called, QList<int>{2});
    QVERIFY(timer.isEmpty());
}

void DeadlineTimerTest::nearerDeadlineIsNotKeptWaitingByAFartherOne()
{
    DeadlineTimer timer;
    bool near = false;
    const auto far = timer.add(Clock::now() + 1h, [] {});
    (void)timer.add(Clock::now() + 1ms, [&near] { near = true; });
    QTRY_VERIFY(near);
    QVERIFY(!timer.isEmpty());
    timer.remove(far);
    QVERIFY(timer.isEmpty());
}

void DeadlineTimerTest::everyOneOfManyIsCalledOnce()
{
    constexpr int count = 1000;
    DeadlineTimer timer;
    QList<int> calls(count, 0);
    const TimePoint start = Clock::now();
    for (int i = 0; i < count; ++i) {
        const auto when = start + std::chrono::microseconds(i * 7919 % 20000);
        (void)timer.add(when, [&calls, i] { ++calls[i]; });
    }
    QTRY_VERIFY(timer.isEmpty());
    QCOMPARE(calls, QList<int>(count, 1));
}

void DeadlineTimerTest::callbackMayAddDeadlines()
{
    DeadlineTimer timer;
    QList<int> called;
    (void)timer.add(Clock::now(), [&] {
        called.append(1);
        (void)timer.add(Clock::now() + 2ms, [&called] { called.append(3); });
        (void)timer.add(Clock::now() - 1ms, [&called] { called.append(2); });
    });
    QTRY_COMPARE(called, (QList<int>{1, 2, 3}));
}

void DeadlineTimerTest::callbackMayRemoveOtherDeadlines()
{
    DeadlineTimer timer;
    const TimePoint now = Clock::now();
    QList<int> called;
    std::optional<DeadlineTimer::Handle> second;
    (void)timer.add(now, [&] {
        called.append(1);
        timer.remove(*second);
    });
    second = timer.add(now, [&called] { called.append(2); });
    (void)timer.add(now, [&called] { called.append(3); });
    QTRY_VERIFY(timer.isEmpty());
    QCOMPARE(called, (QList<int>{1, 3}));
}

void DeadlineTimerTest::callbackMayDestroyTheTimer()
{
    auto timer = std::make_unique<DeadlineTimer>();
    int calls = 0;
    for (int i = 0; i < 2; ++i) {
        (void)timer->add(Clock::now(), [&] {
            ++calls;
            timer.reset();
        });
    }
    QTRY_COMPARE(calls, 1);
    QCoreApplication::processEvents();
    QCOMPARE(calls, 1);
}

void DeadlineTimerTest::endOfTimeIsADeadline()
{
    DeadlineTimer timer;
    bool never = false;
    bool soon = false;
    (void)timer.add(TimePoint::max(), [&never] { never = true; });
    (void)timer.add(Clock::now(), [&soon] { soon = true; });
    QTRY_VERIFY(soon);
    QVERIFY(!never);
    QVERIFY(!timer.isEmpty());
}

QTEST_GUILESS_MAIN(DeadlineTimerTest)
#include "deadlinetimertest.moc"
