// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/message.h"

#include "messagebuilder.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <utility>

using namespace dnstester;
using namespace dnstester::test;

namespace {

const QByteArray owner = wireName("a.example");
const QByteArray address = QByteArray::fromHex("c0000201");

MessageBuilder replyWithQuestion(quint16 flags = 0x8180)
{
    return std::move(MessageBuilder(flags).question(owner, 1));
}

Message parsed(const MessageBuilder &message)
{
    return Message::parse(message.octets()).value();
}

Record recordOf(quint16 type, const QByteArray &data)
{
    return parsed(replyWithQuestion().answer(owner, type, data)).answers.value(0);
}

QString string(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

class MessageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsHeaderQuestionAndSections();
    void readsAnEmptyQuestionSection();
    void listsFlagsInTheirOrder();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void countsTtlsWithTheTopBitSetAsZero();
    void subtractsTheAgeFromTtls();
    void presentsRecordData_data();
    void presentsRecordData();
    void presentsUnknownTypesAsRfc3597_data();
    void presentsUnknownTypesAsRfc3597();
    void decompressesNamesOfKnownTypes();
    void omitsTheFinalDotOfNamesOnly_data();
    void omitsTheFinalDotOfNamesOnly();
    void keepsTxtStringBoundaries();
    void escapesNamesFromTheNetwork();
    void neverCarriesControlCharacters();
};

void MessageTest::readsHeaderQuestionAndSections()
{
    const QByteArray octets = MessageBuilder(0x8583, 0xabcd)
                                  .question(wireName("Www.Example"), 28)
                                  .answer(QByteArray::fromHex("c00c"), 1, address, 60)
                                  .authority(QByteArray::fromHex("c010"), 2, owner)
                                  .additional(wireName("."), 1, address)
                                  .opt()
                                  .additional(owner, 1, address)
                                  .octets();
    const auto message = Message::parse(octets);
    QVERIFY(message);
    QCOMPARE(message->id, quint16(0xabcd));
    QCOMPARE(message->rcode, quint16(3));
    QCOMPARE(message->questionName, string("Www.Example"));
    QCOMPARE(message->questionType, string("AAAA"));
    QCOMPARE(message->size, int(octets.size()));

    QCOMPARE(message->answers.size(), 1);
    QCOMPARE(message->answers[0].name, string("Www.Example"));
    QCOMPARE(message->answers[0].type, string("A"));
    QCOMPARE(message->answers[0].ttl, quint32(60));
    QCOMPARE(message->answers[0].value, string("192.0.2.1"));
    QCOMPARE(message->authority.size(), 1);
    QCOMPARE(message->authority[0].name, string("Example"));
    QCOMPARE(message->authority[0].value, string("a.example"));
    QCOMPARE(message->additional.size(), 2); // without OPT
    QCOMPARE(message->additional[0].name, string("."));
    QCOMPARE(message->additional[1].name, string("a.example"));
    QVERIFY(message->edns);
}

void MessageTest::readsAnEmptyQuestionSection()
{
    const Message message = parsed(MessageBuilder(0x8181));
    QCOMPARE(message.rcode, quint16(1));
    QVERIFY(message.questionName.isEmpty());
    QVERIFY(message.questionType.isEmpty());
    QVERIFY(!message.edns);
}

void MessageTest::listsFlagsInTheirOrder()
{
    const QStringList all{string("QR"), string("AA"), string("TC"), string("RD"),
                          string("RA"), string("AD"), string("CD")};
    QCOMPARE(parsed(MessageBuilder(0x87b0)).flags, all);
    QCOMPARE(parsed(MessageBuilder(0x0000)).flags, QStringList());
    QCOMPARE(parsed(MessageBuilder(0x8120)).flags,
             QStringList({string("QR"), string("RD"), string("AD")}));
}

void MessageTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *what, const QByteArray &octets, const char *reason) {
        QTest::newRow(what) << octets << string(reason);
    };
    row("empty", {}, "has 0 octets; its header alone takes 12");
    row("short", QByteArray(11, '\0'), "has 11 octets");
    row("two questions", MessageBuilder().question(owner, 1).question(owner, 1).octets(),
        "more than one question");
    row("question cut off", MessageBuilder().count(0, 1).octets(), "question of the message");
    row("record cut off", replyWithQuestion().count(1, 1).octets(), "record of the message");
    row("two OPT records", replyWithQuestion().opt().opt().octets(), "OPT");
    row("octets left over", replyWithQuestion().raw("x").octets(), "left over");
}

void MessageTest::saysWhatIsWrong()
{
    QFETCH(QByteArray, octets);
    QFETCH(QString, reason);
    const auto message = Message::parse(octets);
    QVERIFY(!message);
    QVERIFY2(message.error().detail.contains(reason), qPrintable(message.error().detail));
}

void MessageTest::countsTtlsWithTheTopBitSetAsZero()
{
    for (const quint32 ttl : {0x80000000u, 0x80000001u, 0xffffffffu})
        QCOMPARE(parsed(replyWithQuestion().answer(owner, 1, address, ttl)).answers[0].ttl, 0u);
    QCOMPARE(parsed(replyWithQuestion().answer(owner, 1, address, 0x7fffffff)).answers[0].ttl,
             0x7fffffffu);
}

void MessageTest::subtractsTheAgeFromTtls()
{
    const QByteArray octets = replyWithQuestion()
                                  .answer(owner, 1, address, 100)
                                  .answer(owner, 1, address, 10)
                                  .answer(owner, 1, address, 0xffffffff)
                                  .octets();
    const Message message = Message::parse(octets, 11).value();
    QCOMPARE(message.answers[0].ttl, 89u);
    QCOMPARE(message.answers[1].ttl, 0u);
    QCOMPARE(message.answers[2].ttl, 0u);
}

void MessageTest::presentsRecordData_data()
{
    QTest::addColumn<quint16>("type");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *what, quint16 type, const char *hex, const char *value) {
        QTest::newRow(what) << type << QByteArray::fromHex(hex) << string(value);
    };
    row("AAAA", 28, "20010db8000000000000000000000001", "2001:db8::1");
    row("MX", 15, "000a 0162 00", "10 b");
    row("MX null", 15, "0000 00", "0 .");
    row("SOA", 6, "0162 00 0163 00 00000001 00000002 00000003 00000004 00000005", "b c 1 2 3 4 5");
    row("SRV", 33, "0001 0002 0035 0162 0163 00", "1 2 53 b.c");
    row("NAPTR", 35, "0001 0002 0155 03612e62 00 0162 00", "1 2 \"U\" \"a.b\" \"\" b");
    row("CAA", 257, "00 05 6973737565 612e 3b", "0 issue \"a.;\"");
    row("URI", 256, "0001 0002 68747470733a2f2f612e", "1 2 \"https://a.\"");
    row("DS", 43, "1234 0d 02 aabb", "4660 13 2 aabb");
    row("DNSKEY", 48, "0101 03 0d 0102", "257 3 13 AQI=");
    row("NSEC", 47, "0162 00 0001 40", "b A");
    row("NSEC3", 50, "01 00 0001 02aabb 04deadbeef 0001 40", "1 0 1 aabb rqmrtro= A");
    row("NSEC3 without salt", 50, "01 00 0001 00 04deadbeef 0001 40", "1 0 1 - rqmrtro= A");
    row("SSHFP", 44, "01 02 aabb", "1 2 aabb");
    row("TLSA", 52, "03 01 01 aabb", "3 1 1 aabb");
    row("HINFO", 13, "0161 0122", "\"a\" \"\\\"\"");
    row("DNAME", 39, "0162 00", "b");
}

void MessageTest::presentsRecordData()
{
    QFETCH(quint16, type);
    QFETCH(QByteArray, data);
    QFETCH(QString, value);
    QCOMPARE(recordOf(type, data).value, value);
}

void MessageTest::presentsUnknownTypesAsRfc3597_data()
{
    QTest::addColumn<quint16>("type");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("typeName");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *what, quint16 type, const char *hex, const char *typeName,
                        const char *value) {
        QTest::newRow(what) << type << QByteArray::fromHex(hex) << string(typeName)
                            << string(value);
    };
    row("unknown type", 65280, "010203", "TYPE65280", "\\# 3 010203");
    row("unknown type without data", 65280, "", "TYPE65280", "\\# 0");
    row("not decompressed", 65280, "c00c", "TYPE65280", "\\# 2 c00c");
    row("A with five octets", 1, "0102030405", "A", "\\# 5 0102030405");
    row("A with three octets", 1, "010203", "A", "\\# 3 010203");
    row("A without data", 1, "", "A", "\\# 0");
    row("TXT whose string leaves the record", 16, "05 6162", "TXT", "\\# 3 056162");
    row("TXT without strings", 16, "", "TXT", "\\# 0");
    row("SRV with a pointer ahead", 33, "0001 0002 0035 ffff", "SRV", "\\# 8 000100020035ffff");
    row("APL of an unknown family", 42, "0001 04 01 00 0001 04 01", "APL",
        "\\# 9 000104010000010401");
    row("WKS", 11, "7f000001 06 40", "WKS", "\\# 6 7f0000010640");
}

void MessageTest::presentsUnknownTypesAsRfc3597()
{
    QFETCH(quint16, type);
    QFETCH(QByteArray, data);
    QFETCH(QString, typeName);
    QFETCH(QString, value);
    const Record record = recordOf(type, data);
    QCOMPARE(record.type, typeName);
    QCOMPARE(record.value, value);
    QCOMPARE(record.name, string("a.example"));
}

void MessageTest::decompressesNamesOfKnownTypes()
{
    QCOMPARE(recordOf(5, QByteArray::fromHex("0162 c00e")).value, string("b.example"));
    QCOMPARE(recordOf(15, QByteArray::fromHex("0001 c00c")).value, string("1 a.example"));
}

void MessageTest::omitsTheFinalDotOfNamesOnly_data()
{
    QTest::addColumn<quint16>("type");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *what, quint16 type, const char *hex, const char *value) {
        QTest::newRow(what) << type << QByteArray::fromHex(hex) << string(value);
    };
    row("the root", 2, "00", ".");
    row("a label that ends in a dot", 2, "02612e 00", "a\\.");
    row("a TXT string that ends in a dot", 16, "02612e", "\"a.\"");
    row("a TXT string like a name in a list", 16, "0a 612e2062 2e206320 2e20", "\"a. b. c . \"");
    row("SVCB's alias target", 64, "0000 0162 0163 00", "0 b.c");
    row("SVCB's own name", 64, "0001 00", "1 .");
    row("IPSECKEY's gateway", 45, "0a0302 0162 0163 00 0102", "10 3 2 b.c AQI=");
    row("IPSECKEY without gateway", 45, "0a0002 0102", "10 0 2 . AQI=");
    row("HIP's servers", 55, "02 02 0002 aabb 0102 0162 0163 00", "2 aabb AQI= b.c");
    row("RRSIG's signer", 46, "0001 08 02 00000e10 5f000000 5e000000 1234 0162 00 aabb",
        "A 8 2 3600 20200704040520 20191222234504 4660 b qrs=");
}

void MessageTest::omitsTheFinalDotOfNamesOnly()
{
    QFETCH(quint16, type);
    QFETCH(QByteArray, data);
    QFETCH(QString, value);
    QCOMPARE(recordOf(type, data).value, value);
}

void MessageTest::keepsTxtStringBoundaries()
{
    QCOMPARE(recordOf(16, QByteArray::fromHex("026162 00 0163")).value,
             string("\"ab\" \"\" \"c\""));
    QCOMPARE(recordOf(16, QByteArray::fromHex("05 22 5c 09 0a c3")).value,
             string("\"\\\"\\\\\\009\\010\\195\""));
    const QByteArray full = '\xff' + QByteArray(255, 'x');
    QCOMPARE(recordOf(16, full + full).value.size(), 2 * 257 + 1);
}

void MessageTest::escapesNamesFromTheNetwork()
{
    const QByteArray hostile = QByteArray::fromHex("07 1b5b316d 2e 20 ff") + wireName("a");
    const Message message =
        parsed(MessageBuilder().question(hostile, 1).answer(hostile, 5, hostile));
    const QString shown = string("\\027[1m\\.\\032\\255.a");
    QCOMPARE(message.questionName, shown);
    QCOMPARE(message.answers[0].name, shown);
    QCOMPARE(message.answers[0].value, shown);
}

void MessageTest::neverCarriesControlCharacters()
{
    QRandomGenerator random(4);
    const auto isSafe = [](const QString &text) {
        return std::all_of(text.begin(), text.end(),
                           [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
    };
    for (int round = 0; round < 40000; ++round) {
        const auto type = static_cast<quint16>(random.bounded(270));
        if (type == 41)
            continue;
        QByteArray data;
        for (int i = random.bounded(1, 40); i > 0; --i)
            data += static_cast<char>(random.bounded(4) ? random.bounded(8) : random.bounded(256));
        const auto message = Message::parse(replyWithQuestion().answer(owner, type, data).octets());
        if (!message)
            continue;
        const Record &record = message->answers[0];
        QVERIFY2(isSafe(record.value), qPrintable(record.type));
        QVERIFY2(!record.value.isEmpty(), qPrintable(record.type));
    }
}

QTEST_APPLESS_MAIN(MessageTest)
#include "messagetest.moc"
