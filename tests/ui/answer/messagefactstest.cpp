// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/messagefacts.h"

#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;

class MessageFactsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasEverySection();
    void showsRecords();
    void takesWellKnownValuesApart_data();
    void takesWellKnownValuesApart();
    void leavesValuesOfAnotherFormWhole();
    void showsEdns();
    void saysThatThereIsNoEdns();
};

namespace {

Message message()
{
    Message message;
    message.rcode = 3;
    message.id = 4711;
    message.octets = "not looked at";
    message.flags = {QStringLiteral("QR"), QStringLiteral("AD")};
    message.questionName = QStringLiteral("www.example.com");
    message.questionType = QStringLiteral("A");
    return message;
}

Record record(const QString &type, const QString &value)
{
    return {QStringLiteral("example.com"), type, 86'400, value};
}

/// The value of the line with this name, or of the first whose name begins so.
QString valueOf(const Fact &section, const QString &name)
{
    for (const Fact &fact : section.parts) {
        if (fact.cells.first().startsWith(name))
            return fact.cells.value(3);
    }
    return QStringLiteral("there is none");
}

} // namespace

void MessageFactsTest::hasEverySection()
{
    const std::vector<Fact> facts = messageFacts(message());
    QStringList titles;
    for (const Fact &fact : facts)
        titles.append(fact.cells.first());
    QCOMPARE(titles, (QStringList{QStringLiteral("Header"), QStringLiteral("Question"),
                                  QStringLiteral("Answer (0)"), QStringLiteral("Authority (0)"),
                                  QStringLiteral("Additional (0)"), QStringLiteral("EDNS")}));
    QCOMPARE(valueOf(facts[0], QStringLiteral("Response code")), QStringLiteral("NXDOMAIN"));
    QCOMPARE(valueOf(facts[0], QStringLiteral("ID")), QStringLiteral("4711"));
    QCOMPARE(valueOf(facts[0], QStringLiteral("Flags")), QStringLiteral("QR AD"));
    QCOMPARE(valueOf(facts[0].parts.back(), QStringLiteral("AD")), QStringLiteral("yes"));
    QCOMPARE(valueOf(facts[0].parts.back(), QStringLiteral("AA")), QStringLiteral("no"));
    QCOMPARE(facts[1].parts.front().cells.first(), QStringLiteral("www.example.com"));
    QCOMPARE(facts[1].parts.front().cells.at(1), QStringLiteral("A"));
}

void MessageFactsTest::showsRecords()
{
    Message with = message();
    with.answers = {record(QStringLiteral("A"), QStringLiteral("192.0.2.1"))};
    with.authority = {record(QStringLiteral("NS"), QStringLiteral("ns.example")),
                      record(QStringLiteral("NS"), QStringLiteral("ns2.example"))};
    const std::vector<Fact> facts = messageFacts(with);
    QCOMPARE(facts[2].cells.first(), QStringLiteral("Answer (1)"));
    QCOMPARE(facts[2].parts.front().cells,
             (QStringList{QStringLiteral("example.com"), QStringLiteral("A"),
                          QStringLiteral("86,400"), QStringLiteral("192.0.2.1")}));
    QVERIFY(facts[2].parts.front().parts.empty());
    QCOMPARE(facts[3].cells.first(), QStringLiteral("Authority (2)"));
    QCOMPARE(facts[3].parts.size(), size_t(2));
}

void MessageFactsTest::takesWellKnownValuesApart_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("fields");
    QTest::addColumn<QString>("last");
    QTest::newRow("SOA") << "SOA"
                         << "ns.example mail.example 2024 7200 3600 1209600 300" << 7 << "300";
    QTest::newRow("MX") << "MX"
                        << "10 mail.example" << 2 << "mail.example";
    QTest::newRow("HTTPS") << "HTTPS"
                           << "1 . alpn=\"h2,h3\" port=8443" << 3 << "alpn=\"h2,h3\" port=8443";
    QTest::newRow("HTTPS, alias") << "HTTPS"
                                  << "0 other.example" << 2 << "other.example";
    QTest::newRow("CAA") << "CAA"
                         << "0 issue \"ca.example; x=1\"" << 3 << "\"ca.example; x=1\"";
}

void MessageFactsTest::takesWellKnownValuesApart()
{
    QFETCH(QString, type);
    QFETCH(QString, value);
    QFETCH(int, fields);
    QFETCH(QString, last);
    Message with = message();
    with.answers = {record(type, value)};
    const std::vector<Fact> parts = messageFacts(with)[2].parts.front().parts;
    QCOMPARE(int(parts.size()), fields);
    QCOMPARE(parts.back().cells.at(3), last);
    QStringList values;
    for (const Fact &part : parts)
        values.append(part.cells.at(3));
    QCOMPARE(values.join(u' '), value);
}

void MessageFactsTest::leavesValuesOfAnotherFormWhole()
{
    Message with = message();
    with.answers = {record(QStringLiteral("SOA"), QStringLiteral("\\# 3 010203")),
                    record(QStringLiteral("SOA"), QString())};
    const std::vector<Fact> records = messageFacts(with)[2].parts;
    QVERIFY(records.front().parts.empty());
    QVERIFY(records.back().parts.empty());
}

void MessageFactsTest::showsEdns()
{
    Message with = message();
    with.edns = EdnsFacts{};
    with.edns->udpSize = 1232;
    with.edns->nsid = QStringLiteral("6e73 (\"ns\")");
    with.edns->ecs = QStringLiteral("192.0.2.0/24/0");
    with.edns->cookie = QByteArray::fromHex("0102030405060708");
    with.edns->errors = {{3, QStringLiteral("Stale Answer"), QStringLiteral("old")},
                         {65'000, {}, {}}};
    const Fact edns = messageFacts(with).back();
    QCOMPARE(valueOf(edns, QStringLiteral("Identifier")), QStringLiteral("6e73 (\"ns\")"));
    QCOMPARE(valueOf(edns, QStringLiteral("Client subnet")), QStringLiteral("192.0.2.0/24/0"));
    QCOMPARE(valueOf(edns, QStringLiteral("Cookie")), QStringLiteral("0102030405060708"));
    QCOMPARE(valueOf(edns, QStringLiteral("Extended error 3")),
             QStringLiteral("Stale Answer: old"));
    QCOMPARE(valueOf(edns, QStringLiteral("Extended error 65000")), QString());
}

void MessageFactsTest::saysThatThereIsNoEdns()
{
    const Fact edns = messageFacts(message()).back();
    QCOMPARE(edns.cells.at(3), QStringLiteral("not in the answer"));
    QVERIFY(edns.parts.empty());
}

QTEST_GUILESS_MAIN(MessageFactsTest)

#include "messagefactstest.moc"
