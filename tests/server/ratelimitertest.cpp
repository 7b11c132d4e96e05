// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ratelimiter.h"

#include <QTest>

using namespace dnstester;
using namespace dnstester::server;
using namespace std::chrono_literals;

namespace {

QHostAddress address(const char *text)
{
    return QHostAddress(QString::fromLatin1(text));
}

} // namespace

class RateLimiterTest : public QObject
{
    Q_OBJECT
private:
    /// How many of \a requests at one time are let through.
    static int admitted(RateLimiter &limiter, const QHostAddress &client, TimePoint now,
                        int requests)
    {
        int count = 0;
        for (int i = 0; i < requests; ++i)
            count += limiter.refuse(client, now) ? 0 : 1;
        return count;
    }

private Q_SLOTS:
    void letsABurstThroughAndThenTheRate();
    void saysHowLongToWait();
    void clientsDoNotShare_data();
    void clientsDoNotShare();
    void ratesBelowOneASecondWork();
    void zeroIsNoLimit();
    void fullBucketsAreForgotten();
    void clientsBeyondTheBoundShareABucket();
};

void RateLimiterTest::letsABurstThroughAndThenTheRate()
{
    RateLimiter limiter;
    limiter.setRate(10, 20);
    const TimePoint now{1h};
    QCOMPARE(admitted(limiter, address("192.0.2.1"), now, 100), 20);
    QCOMPARE(admitted(limiter, address("192.0.2.1"), now + 500ms, 100), 5);
    QCOMPARE(admitted(limiter, address("192.0.2.1"), now + 1h, 100), 20);
}

void RateLimiterTest::saysHowLongToWait()
{
    RateLimiter limiter;
    limiter.setRate(4, 1);
    const TimePoint now{1h};
    QVERIFY(!limiter.refuse(address("192.0.2.1"), now));
    const auto wait = limiter.refuse(address("192.0.2.1"), now);
    QVERIFY(wait);
    QCOMPARE(*wait, Duration(250ms));
    QVERIFY(!limiter.refuse(address("192.0.2.1"), now + 250ms));
}

void RateLimiterTest::clientsDoNotShare_data()
{
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("another IPv4") << QStringLiteral("192.0.2.2") << false;
    QTest::newRow("mapped") << QStringLiteral("::ffff:192.0.2.1") << true;
    QTest::newRow("an IPv6 with the same last octets") << QStringLiteral("::c000:201") << false;
}

void RateLimiterTest::clientsDoNotShare()
{
    QFETCH(QString, other);
    QFETCH(bool, same);
    RateLimiter limiter;
    limiter.setRate(1, 1);
    const TimePoint now{1h};
    QVERIFY(!limiter.refuse(address("192.0.2.1"), now));
    QCOMPARE(limiter.refuse(QHostAddress(other), now).has_value(), same);
    // An IPv6 customer has a /64.
    QVERIFY(!limiter.refuse(address("2001:db8:0:1::1"), now));
    QVERIFY(limiter.refuse(address("2001:db8:0:1:ffff::2"), now));
    QVERIFY(!limiter.refuse(address("2001:db8:0:2::1"), now));
}

void RateLimiterTest::ratesBelowOneASecondWork()
{
    RateLimiter limiter;
    limiter.setRate(0.5, 1);
    const TimePoint now{1h};
    QCOMPARE(admitted(limiter, address("192.0.2.1"), now, 2), 1);
    QCOMPARE(admitted(limiter, address("192.0.2.1"), now + 1s, 2), 0);
    QCOMPARE(admitted(limiter, address("192.0.2.1"), now + 2s, 2), 1);
}

void RateLimiterTest::zeroIsNoLimit()
{
    RateLimiter limiter;
    limiter.setRate(0, 1);
    QCOMPARE(admitted(limiter, address("192.0.2.1"), TimePoint(1h), 1000), 1000);
}

void RateLimiterTest::fullBucketsAreForgotten()
{
    RateLimiter limiter;
    limiter.setRate(1, 1);
    TimePoint now{1h};
    for (quint32 i = 0; i < 10'000; ++i, now += 10ms)
        QVERIFY(!limiter.refuse(QHostAddress(i), now));
    QVERIFY2(limiter.clients() < 3000, qPrintable(QString::number(limiter.clients())));
}

void RateLimiterTest::clientsBeyondTheBoundShareABucket()
{
    RateLimiter limiter;
    limiter.setRate(0.001, 1);
    const TimePoint now{1h};
    const auto most = quint32(RateLimiter::maxClients);
    for (quint32 i = 0; i < most; ++i)
        QVERIFY(!limiter.refuse(QHostAddress(0x0a000000 + i), now));
    QVERIFY(!limiter.refuse(address("192.0.2.1"), now));
    QVERIFY(limiter.refuse(address("192.0.2.2"), now));
    QCOMPARE(limiter.clients(), RateLimiter::maxClients + 1);
}

QTEST_APPLESS_MAIN(RateLimiterTest)
#include "ratelimitertest.moc"
