// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/message.h"

#include "messagebuilder.h"

#include <QTest>

using namespace dnstester;
using namespace dnstester::test;

namespace {

Message parsed(const MessageBuilder &message)
{
    return Message::parse(message.octets()).value();
}

QString string(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

class EdnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsTheExtendedRcodeTo12Bits();
    void readsEdnsFacts();
    void readsNsidAsHexAndText();
    void readsSubnets_data();
    void readsSubnets();
    void neutralisesTheTextOfExtendedErrors();
    void survivesBadEdnsOptions();
};

void EdnsTest::joinsTheExtendedRcodeTo12Bits()
{
    QCOMPARE(parsed(MessageBuilder().opt({}, 0x01000000)).rcode, quint16(16));
    QCOMPARE(parsed(MessageBuilder(0x8187).opt({}, 0x01000000)).rcode, quint16(23));
}

void EdnsTest::readsEdnsFacts()
{
    const Message message = parsed(MessageBuilder().opt(
        ednsOption(10, "12345678abcdefgh") + ednsOption(65001, "x"), 0x00018000, 4096));
    QVERIFY(message.edns);
    QCOMPARE(message.edns->version, quint8(1));
    QCOMPARE(message.edns->udpSize, quint16(4096));
    QVERIFY(message.edns->dnssecOk);
    QCOMPARE(message.edns->cookie, QByteArray("12345678abcdefgh"));
    QVERIFY(!message.edns->nsid && !message.edns->ecs && message.edns->errors.isEmpty());
}

void EdnsTest::readsNsidAsHexAndText()
{
    const auto nsidOf = [](const QByteArray &nsid) {
        return parsed(MessageBuilder().opt(ednsOption(3, nsid))).edns->nsid.value();
    };
    QCOMPARE(nsidOf("ns"), string("6e73 (\"ns\")"));
    QCOMPARE(nsidOf("n\x1b"), string("6e1b"));
    QCOMPARE(nsidOf("\xff\xfe"), string("fffe"));
    QCOMPARE(nsidOf({}), QString());
}

void EdnsTest::readsSubnets_data()
{
    QTest::addColumn<QByteArray>("option");
    QTest::addColumn<QString>("ecs"); // null: none
    const auto row = [](const char *what, const char *hex, const char *ecs) {
        QTest::newRow(what) << QByteArray::fromHex(hex) << (ecs ? string(ecs) : QString());
    };
    row("IPv4", "0001 18 10 c00002", "192.0.2.0/24/16");
    row("IPv4 /0", "0001 00 00", "0.0.0.0/0/0");
    row("IPv6", "0002 38 30 20010db8000102", "2001:db8:1:200::/56/48");
    row("too short", "0001 18", nullptr);
    row("unknown family", "0003 18 00 c00002", nullptr);
    row("prefix too long", "0001 21 00 c0000200", nullptr);
    row("scope too long", "0001 18 21 c00002", nullptr);
    row("address too long", "0001 18 00 c000020000", nullptr);
}

void EdnsTest::readsSubnets()
{
    QFETCH(QByteArray, option);
    QFETCH(QString, ecs);
    const Message message = parsed(MessageBuilder().opt(ednsOption(8, option)));
    QCOMPARE(message.edns->ecs.value_or(QString()), ecs);
}

void EdnsTest::neutralisesTheTextOfExtendedErrors()
{
    const Message message = parsed(MessageBuilder().opt(
        ednsOption(15, QByteArray::fromHex("0003")) +
        ednsOption(15, QByteArray::fromHex("0006") + "bad \x1b[31m"
                                                     "\xe2\x80\xae"
                                                     "sig\0") +
        ednsOption(15, QByteArray::fromHex("0010") + QByteArray("ended by NUL\0", 13)) +
        ednsOption(15, QByteArray::fromHex("ffff") + "\xff\xfe"
                                                     "caf\xc3\xa9") +
        ednsOption(15, QByteArray::fromHex("00"))));
    const QList<ExtendedError> &errors = message.edns->errors;
    QCOMPARE(errors.size(), 4);
    QCOMPARE(errors[0].code, quint16(3));
    QCOMPARE(errors[0].name, string("Stale Answer"));
    QVERIFY(errors[0].text.isEmpty());
    QCOMPARE(errors[1].name, string("DNSSEC Bogus"));
    QCOMPARE(errors[1].text, string("bad \\x1b[31m\\u{202e}sig"));
    QCOMPARE(errors[2].name, string("Censored"));
    QCOMPARE(errors[2].text, string("ended by NUL"));
    QCOMPARE(errors[3].code, quint16(65535));
    QVERIFY(errors[3].name.isEmpty());
    QCOMPARE(errors[3].text, string("\\xff\\xfecaf\\xc3\\xa9"));
}

void EdnsTest::survivesBadEdnsOptions()
{
    const Message message = parsed(MessageBuilder().opt(ednsOption(8, {}) + ednsOption(10, {}) +
                                                        ednsOption(15, {}) + ednsOption(3, {})));
    QVERIFY(message.edns && !message.edns->ecs && message.edns->errors.isEmpty());
}

QTEST_APPLESS_MAIN(EdnsTest)
#include "ednstest.moc"
