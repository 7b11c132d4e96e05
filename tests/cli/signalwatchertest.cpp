// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/signalwatcher.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace dnstester::cli;

namespace {

bool hasUsualEffect(int signal)
{
    struct sigaction action = {};
    ::sigaction(signal, nullptr, &action);
    return action.sa_handler == SIG_DFL;
}

} // namespace

class SignalWatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstInterruptIsASignalAndTheNextEndsTheProcess_data();
    void firstInterruptIsASignalAndTheNextEndsTheProcess();
    void everyHangupAsksADaemonToReload();
    void aCommandLeavesHangupAlone();
    void usualEffectsComeBack();
};

void SignalWatcherTest::firstInterruptIsASignalAndTheNextEndsTheProcess_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl-C") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void SignalWatcherTest::firstInterruptIsASignalAndTheNextEndsTheProcess()
{
    QFETCH(int, signal);
    const SignalWatcher watcher(SignalWatcher::Hangup::AsksForReload);
    QSignalSpy interrupts(&watcher, &SignalWatcher::interrupted);
    QSignalSpy reloads(&watcher, &SignalWatcher::reloadRequested);
    QVERIFY(!hasUsualEffect(SIGINT) && !hasUsualEffect(SIGTERM));
    ::raise(signal);
    QTRY_COMPARE(interrupts.size(), 1);
    QVERIFY(hasUsualEffect(SIGINT) && hasUsualEffect(SIGTERM));

    ::raise(SIGHUP); // still watched while the process comes to its end
    QTRY_COMPARE(reloads.size(), 1);
    QCOMPARE(interrupts.size(), 1);
}

void SignalWatcherTest::everyHangupAsksADaemonToReload()
{
    const SignalWatcher watcher(SignalWatcher::Hangup::AsksForReload);
    QSignalSpy interrupts(&watcher, &SignalWatcher::interrupted);
    QSignalSpy reloads(&watcher, &SignalWatcher::reloadRequested);
    for (int i = 1; i <= 3; ++i) {
        ::raise(SIGHUP);
        QTRY_COMPARE(reloads.size(), i);
    }
    for (int i = 0; i < 50; ++i)
        ::raise(SIGHUP);
    QTRY_COMPARE(reloads.size(), 4);
    ::raise(SIGTERM);
    QTRY_COMPARE(interrupts.size(), 1);
    QCOMPARE(reloads.size(), 4);
}

void SignalWatcherTest::aCommandLeavesHangupAlone()
{
    const SignalWatcher watcher;
    QVERIFY(hasUsualEffect(SIGHUP));
}

void SignalWatcherTest::usualEffectsComeBack()
{
    {
        const SignalWatcher watcher(SignalWatcher::Hangup::AsksForReload);
        QVERIFY(!hasUsualEffect(SIGHUP));
    }
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        QVERIFY(hasUsualEffect(signal));
}

QTEST_GUILESS_MAIN(SignalWatcherTest)
#include "signalwatchertest.moc"
