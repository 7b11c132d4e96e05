// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/message.h"

#include "messagebuilder.h"

#include <QTest>

using namespace dnstester;
using namespace dnstester::test;

namespace {

QString digOf(const MessageBuilder &message, quint32 age = 0)
{
    return Message::parse(message.octets(), age).value().toDig();
}

} // namespace

class MessageDigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsAWholeMessageAsDigDoes();
    void printsTheOptPseudoSection();
    void printsAMessageWithoutQuestion();
    void printsTtlsLessTheAge();
    void keepsLongNamesApartFromTheNextColumn();
    void printsAMessageWithoutOctetsFromItsFields();
};

void MessageDigTest::printsAWholeMessageAsDigDoes()
{
    const QByteArray owner = wireName("a.example");
    const QString text = digOf(MessageBuilder(0x85b0, 1)
                                   .question(owner, 15)
                                   .answer(owner, 15, big16(10) + wireName("mx.a.example"))
                                   .answer(owner, 16, "\3a. \0", 300, 3)
                                   .authority(wireName("example"), 2, wireName("."))
                                   .additional(owner, 1, QByteArray::fromHex("c0000201"))
                                   .additional(owner, 65280, QByteArray::fromHex("0102"))
                                   .opt());
    QCOMPARE(text, QStringLiteral(";; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1\n"
                                  ";; flags: qr aa rd ra ad cd; QUERY: 1, ANSWER: 2, AUTHORITY: 1, "
                                  "ADDITIONAL: 3\n"
                                  "\n"
                                  ";; OPT PSEUDOSECTION:\n"
                                  "; EDNS: version: 0, flags:; udp: 1232\n"
                                  ";; QUESTION SECTION:\n"
                                  ";a.example.\t\t\tIN\tMX\n"
                                  "\n"
                                  ";; ANSWER SECTION:\n"
                                  "a.example.\t\t300\tIN\tMX\t10 mx.a.example.\n"
                                  "a.example.\t\t300\tCH\tTXT\t\"a. \"\n"
                                  "\n"
                                  ";; AUTHORITY SECTION:\n"
                                  "example.\t\t300\tIN\tNS\t.\n"
                                  "\n"
                                  ";; ADDITIONAL SECTION:\n"
                                  "a.example.\t\t300\tIN\tA\t192.0.2.1\n"
                                  "a.example.\t\t300\tIN\tTYPE65280 \\# 2 0102\n"));
}

void MessageDigTest::printsTheOptPseudoSection()
{
    const QByteArray options =
        ednsOption(3, "ns") + ednsOption(10, "12345678abcdefgh") +
        ednsOption(8, QByteArray::fromHex("0001 18 10 c00002")) +
        ednsOption(15, QByteArray::fromHex("0006") + "no\nway") +
        ednsOption(15, QByteArray::fromHex("0003")) + ednsOption(15, QByteArray::fromHex("fffe")) +
        ednsOption(12, QByteArray(3, '\0')) + ednsOption(65001, QByteArray::fromHex("0aff"));
    const QString text =
        digOf(MessageBuilder(0x8180).question(wireName("a"), 1).opt(options, 0x01008000, 512));
    QVERIFY(text.contains(QStringLiteral("status: BADVERS,")));
    const qsizetype begin = text.indexOf(QStringLiteral(";; OPT"));
    const qsizetype end = text.indexOf(QStringLiteral(";; QUESTION"));
    QCOMPARE(text.sliced(begin, end - begin),
             QStringLiteral(";; OPT PSEUDOSECTION:\n"
                            "; EDNS: version: 0, flags: do; udp: 512\n"
                            "; NSID: 6e73 (\"ns\")\n"
                            "; CLIENT-SUBNET: 192.0.2.0/24/16\n"
                            "; COOKIE: 31323334353637386162636465666768\n"
                            "; EDE: 6 (DNSSEC Bogus): (no\\x0away)\n"
                            "; EDE: 3 (Stale Answer)\n"
                            "; EDE: 65534\n"));
}

void MessageDigTest::printsAMessageWithoutQuestion()
{
    QCOMPARE(digOf(MessageBuilder(0x8001, 7)),
             QStringLiteral(";; ->>HEADER<<- opcode: QUERY, status: FORMERR, id: 7\n"
                            ";; flags: qr; QUERY: 0, ANSWER: 0, AUTHORITY: 0, ADDITIONAL: 0\n\n"));
    QVERIFY(digOf(MessageBuilder(0x8000 | 3 << 11)).contains(QStringLiteral("RESERVED3")));
}

void MessageDigTest::printsTtlsLessTheAge()
{
    const auto message = MessageBuilder().answer(wireName("a"), 1, QByteArray::fromHex("c0000201"));
    QVERIFY(digOf(message, 100).contains(QStringLiteral("\t200\tIN\tA")));
    QVERIFY(digOf(message, 301).contains(QStringLiteral("\t0\tIN\tA")));
}

void MessageDigTest::keepsLongNamesApartFromTheNextColumn()
{
    const auto message =
        MessageBuilder().answer(wireName("a-rather-long-name.example"), 5, wireName("a"));
    QVERIFY(digOf(message).contains(
        QStringLiteral("a-rather-long-name.example. 300\tIN\tCNAME\ta.\n")));
}

void MessageDigTest::printsAMessageWithoutOctetsFromItsFields()
{
    Message message;
    message.rcode = 3;
    message.flags = QStringList{QStringLiteral("QR"), QStringLiteral("AA")};
    message.questionName = QStringLiteral("a.example");
    message.questionType = QStringLiteral("MX");
    message.answers = {{QStringLiteral("a.example"), QStringLiteral("MX"), 300,
                        QStringLiteral("10 mx.a.example")}};
    message.authority = {{QStringLiteral("."), QStringLiteral("NS"), 5, QStringLiteral("b")}};
    message.edns = EdnsFacts{};
    message.edns->udpSize = 1232;
    QCOMPARE(message.toDig(), QStringLiteral(";; ->>HEADER<<- opcode: QUERY, status: NXDOMAIN\n"
                                             ";; flags: qr aa; QUERY: 1, ANSWER: 1, AUTHORITY: 1, "
                                             "ADDITIONAL: 1\n"
                                             "\n"
                                             ";; OPT PSEUDOSECTION:\n"
                                             "; EDNS: version: 0, flags:; udp: 1232\n"
                                             ";; QUESTION SECTION:\n"
                                             ";a.example.\t\t\tIN\tMX\n"
                                             "\n"
                                             ";; ANSWER SECTION:\n"
                                             "a.example.\t\t300\tIN\tMX\t10 mx.a.example\n"
                                             "\n"
                                             ";; AUTHORITY SECTION:\n"
                                             ".\t\t\t5\tIN\tNS\tb\n"));
}

QTEST_APPLESS_MAIN(MessageDigTest)
#include "messagedigtest.moc"
