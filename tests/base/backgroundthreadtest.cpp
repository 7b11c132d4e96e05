// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/backgroundthread.h"

#include <QSemaphore>
#include <QTest>

#include <algorithm>
#include <atomic>

using namespace dnstester;

class BackgroundThreadTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void worksElsewhereAndHandsBackHere();
    void worksInOrder();
    void finishesItsWorkAndHandsNothingBackWhenDestroyed();
};

void BackgroundThreadTest::worksElsewhereAndHandsBackHere()
{
    BackgroundThread background(QStringLiteral("test"));
    QThread *worked = nullptr;
    QThread *handedBack = nullptr;
    background.run([] { return QThread::currentThread(); },
                   [&](QThread *thread) {
                       worked = thread;
                       handedBack = QThread::currentThread();
                   });
    QVERIFY(!handedBack);
    QTRY_COMPARE(handedBack, QThread::currentThread());
    QVERIFY(worked && worked != handedBack);
}

void BackgroundThreadTest::worksInOrder()
{
    BackgroundThread background(QStringLiteral("test"));
    QList<int> results;
    for (int i = 0; i < 100; ++i)
        background.run([i] { return i; }, [&results](int result) { results.append(result); });
    QTRY_COMPARE(results.size(), 100);
    QVERIFY(std::is_sorted(results.begin(), results.end()));
}

void BackgroundThreadTest::finishesItsWorkAndHandsNothingBackWhenDestroyed()
{
    QSemaphore begin;
    std::atomic<int> worked = 0;
    bool handedBack = false;
    {
        BackgroundThread background(QStringLiteral("test"));
        background.post([&] { begin.acquire(); });
        for (int i = 0; i < 3; ++i)
            background.run([&worked] { return ++worked; }, [&](int) { handedBack = true; });
        begin.release();
    }
    QCOMPARE(worked.load(), 3);
    QCoreApplication::processEvents();
    QVERIFY(!handedBack);
}

QTEST_GUILESS_MAIN(BackgroundThreadTest)

#include "backgroundthreadtest.moc"
