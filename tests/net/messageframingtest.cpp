// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/messageframing.h"

#include <QRandomGenerator>
#include <QTest>

using namespace dnstester;
using namespace std::chrono_literals;

namespace {

constexpr TimePoint first = TimePoint(1s);
constexpr TimePoint second = TimePoint(2s);

QByteArray frame(QByteArrayView message)
{
    QByteArray out;
    appendFrame(out, message);
    return out;
}

QByteArrayList readAll(FrameReader &reader)
{
    QByteArrayList messages;
    while (const auto next = reader.next())
        messages.append(next->payload.toByteArray());
    return messages;
}

} // namespace

class MessageFramingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLengthIsInNetworkOrder()
    {
        QCOMPARE(frame("abc"), QByteArray("\0\3abc", 5));
        QCOMPARE(frame(QByteArray(0x1234, 'x')).first(2), QByteArray("\x12\x34"));
        QCOMPARE(frame(QByteArray(65535, 'x')).first(2), QByteArray("\xff\xff"));
        QCOMPARE(frame({}), QByteArray(2, '\0'));
    }

    void framesAreAppended()
    {
        QByteArray out = frame("a");
        appendFrame(out, "b");
        QCOMPARE(out, QByteArray("\0\1a\0\1b", 6));
    }

    void manyMessagesInOneChunk()
    {
        const QByteArray octets = frame("one") + frame("two") + frame("three");
        FrameReader reader;
        reader.feed(octets, first);
        QCOMPARE(readAll(reader), QByteArrayList({"one", "two", "three"}));
        QVERIFY(!reader.isPartial());
    }

    void partialReads()
    {
        const QByteArray octets = frame("one") + frame(QByteArray(300, 'x'));
        FrameReader reader;
        QByteArrayList messages;
        for (const char octet : octets) {
            reader.feed(QByteArrayView(&octet, 1), first);
            messages += readAll(reader);
        }
        QCOMPARE(messages, QByteArrayList({"one", QByteArray(300, 'x')}));
        QVERIFY(!reader.isPartial());
    }

    void anyCutGivesTheSameMessages()
    {
        QRandomGenerator random(1);
        QByteArray octets;
        QByteArrayList sent;
        for (int i = 0; i < 200; ++i) {
            sent.append(QByteArray(random.bounded(i % 10 == 0 ? 5000 : 40), char('a' + i % 26)));
            appendFrame(octets, sent.last());
        }
        for (int round = 0; round < 50; ++round) {
            FrameReader reader;
            QByteArrayList messages;
            for (qsizetype at = 0; at < octets.size();) {
                const qsizetype size =
                    std::min<qsizetype>(octets.size() - at, random.bounded(1, 3000));
                reader.feed(QByteArrayView(octets).sliced(at, size), first);
                messages += readAll(reader);
                at += size;
            }
            QCOMPARE(messages, sent);
            QVERIFY(!reader.isPartial());
        }
    }

    void aZeroLengthIsTold()
    {
        const QByteArray octets = frame({}) + frame("next");
        FrameReader reader;
        reader.feed(octets, first);
        QCOMPARE(readAll(reader), QByteArrayList({QByteArray(), "next"}));
    }

    void aZeroLengthInTwoPiecesIsTold()
    {
        FrameReader reader;
        reader.feed(QByteArrayView("\0", 1), first);
        QVERIFY(!reader.next());
        reader.feed(QByteArrayView("\0", 1), second);
        const auto next = reader.next();
        QVERIFY(next);
        QVERIFY(next->payload.isEmpty());
        QVERIFY(!reader.next());
        QVERIFY(!reader.isPartial());
    }

    void theTimeIsThatOfTheFirstOctet()
    {
        const QByteArray octets = frame("one") + frame("two");
        FrameReader reader;
        reader.feed(QByteArrayView(octets).first(6),
                    first); // "one" and an octet of the next length
        QCOMPARE(reader.next()->firstOctet, first);
        QVERIFY(!reader.next());
        reader.feed(QByteArrayView(octets).sliced(6), second);
        const auto next = reader.next();
        QVERIFY(next);
        QCOMPARE(next->payload, QByteArrayView("two"));
        QCOMPARE(next->firstOctet, first);
    }

    void theTimeOfAWholeMessageIsThatOfItsChunk()
    {
        const QByteArray one = frame("one");
        FrameReader reader;
        reader.feed(QByteArrayView(one).first(2), first);
        QVERIFY(!reader.next());
        const QByteArray rest = one.sliced(2) + frame("two");
        reader.feed(rest, second);
        QCOMPARE(reader.next()->firstOctet, first);
        QCOMPARE(reader.next()->firstOctet, second);
    }

    void aHalfMessageIsPartial()
    {
        FrameReader reader;
        reader.feed(QByteArrayView("\0\5ab", 4), first);
        QVERIFY(!reader.next());
        QVERIFY(reader.isPartial());
    }
};

QTEST_APPLESS_MAIN(MessageFramingTest)

#include "messageframingtest.moc"
