// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/query.h"

#include "dns/replyview.h"

#include <QTest>

using namespace dnstester;

namespace {

Query exampleQuery()
{
    Query query;
    query.name = Name::parse(u"a.example").value();
    query.type = RecordType(28);
    return query;
}

const QByteArray question = QByteArray::fromHex("0161 076578616d706c65 00 001c 0001");
constexpr qsizetype optAt = 27; ///< behind header and question

QByteArray header(const char *flags, bool withOpt)
{
    return QByteArray::fromHex("0000") + QByteArray::fromHex(flags) +
           QByteArray::fromHex(withOpt ? "0001 0000 0000 0001" : "0001 0000 0000 0000");
}

QByteArray optionsOf(const Query &query)
{
    return query.encode().sliced(optAt + 11);
}

} // namespace

class QueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodesHeaderQuestionAndOpt();
    void hasNoOptWithoutEdns();
    void setsTheFlagsAsked();
    void setsTheDoBit();
    void asksForNsid();
    void sendsCookies();
    void sendsTruncatedSubnets_data();
    void sendsTruncatedSubnets();
    void padsToMultiplesOf128_data();
    void padsToMultiplesOf128();
    void countsTheOptionHeaderInPadding();
    void padsBehindAllOtherOptions();
    void defaultsToUdpSize1232();
    void readsSubnets_data();
    void readsSubnets();
    void refusesBadSubnets_data();
    void refusesBadSubnets();
};

void QueryTest::encodesHeaderQuestionAndOpt()
{
    const QByteArray opt = QByteArray::fromHex("00 0029 04d0 00000000 0000");
    QCOMPARE(exampleQuery().encode().toHex(' '),
             (header("0100", true) + question + opt).toHex(' '));
}

void QueryTest::hasNoOptWithoutEdns()
{
    Query query = exampleQuery();
    query.edns = false;
    query.dnssec = query.nsid = query.pad = true;
    query.cookie = QByteArray(8, 'c');
    query.ecs = ClientSubnet::parse(u"192.0.2.0/24").value();
    QCOMPARE(query.encode().toHex(' '), (header("0100", false) + question).toHex(' '));
}

void QueryTest::setsTheFlagsAsked()
{
    Query query = exampleQuery();
    query.cd = true;
    QVERIFY(query.encode().startsWith(header("0110", true)));
    query.rd = false;
    QVERIFY(query.encode().startsWith(header("0010", true)));
    query.cd = false;
    QVERIFY(query.encode().startsWith(header("0000", true)));
}

void QueryTest::setsTheDoBit()
{
    Query query = exampleQuery();
    query.dnssec = true;
    QCOMPARE(query.encode().sliced(optAt).toHex(), QByteArray("00002904d0000080000000"));
}

void QueryTest::asksForNsid()
{
    Query query = exampleQuery();
    query.nsid = true;
    QCOMPARE(query.encode().sliced(optAt).toHex(), QByteArray("00002904d0000000000004"
                                                              "00030000"));
}

void QueryTest::sendsCookies()
{
    Query query = exampleQuery();
    query.cookie = "12345678";
    QCOMPARE(optionsOf(query).toHex(), QByteArray("000a0008"
                                                  "3132333435363738"));
    query.cookie = QByteArray(40, 'c');
    QCOMPARE(optionsOf(query), QByteArray::fromHex("000a0028") + QByteArray(40, 'c'));
}

void QueryTest::sendsTruncatedSubnets_data()
{
    QTest::addColumn<QString>("subnet");
    QTest::addColumn<QByteArray>("option");
    const auto row = [](const char *subnet, const char *option) {
        QTest::newRow(subnet) << QString::fromLatin1(subnet) << QByteArray::fromHex(option);
    };
    row("192.0.2.0/24", "0008 0007 0001 18 00 c00002");
    row("192.0.2.255/24", "0008 0007 0001 18 00 c00002");
    row("192.0.2.255/25", "0008 0008 0001 19 00 c0000280");
    row("192.0.2.255/23", "0008 0007 0001 17 00 c00002");
    row("192.0.3.255/23", "0008 0007 0001 17 00 c00002");
    row("255.255.255.255/1", "0008 0005 0001 01 00 80");
    row("192.0.2.1/32", "0008 0008 0001 20 00 c0000201");
    row("0.0.0.0/0", "0008 0004 0001 00 00");
    row("2001:db8:1:2ff::/56", "0008 000b 0002 38 00 20010db8000102");
    row("2001:db8:ffff::/33", "0008 0009 0002 21 00 20010db880");
    row("::/0", "0008 0004 0002 00 00");
}

void QueryTest::sendsTruncatedSubnets()
{
    QFETCH(QString, subnet);
    QFETCH(QByteArray, option);
    Query query = exampleQuery();
    query.ecs = ClientSubnet::parse(subnet).value();
    QCOMPARE(optionsOf(query).toHex(' '), option.toHex(' '));

    // Host bits are zero on the wire whoever made the value.
    const qsizetype slash = subnet.indexOf(u'/');
    query.ecs = ClientSubnet{QHostAddress(subnet.first(slash)), subnet.sliced(slash + 1).toInt()};
    QCOMPARE(optionsOf(query).toHex(' '), option.toHex(' '));
}

void QueryTest::padsToMultiplesOf128_data()
{
    QTest::addColumn<int>("labelSize");
    for (int size = 1; size <= 63; ++size)
        QTest::addRow("%d", size) << size;
}

void QueryTest::padsToMultiplesOf128()
{
    QFETCH(int, labelSize);
    Query query = exampleQuery();
    query.pad = true;
    for (int labels = 1; labels <= 3; ++labels) {
        const QString label = QString(labelSize, u'x') + u'.';
        query.name = Name::parse(label.repeated(labels)).value();
        const QByteArray message = query.encode();
        QCOMPARE(message.size() % 128, 0);
        QVERIFY(ReplyView::parse(message));
        Query unpadded = query;
        unpadded.pad = false;
        QVERIFY(message.size() - unpadded.encode().size() <= 128 + 3);
    }
}

void QueryTest::countsTheOptionHeaderInPadding()
{
    Query query = exampleQuery();
    query.pad = true;
    // 12 + 15 + 11 octets, and 4 for the option's header: 86 are missing.
    QCOMPARE(optionsOf(query), QByteArray::fromHex("000c 0056") + QByteArray(86, '\0'));

    // With the option's header the message is whole already: an option without data.
    query.name = Name::parse(QString(63, u'x') + u'.' + QString(31, u'y')).value();
    QCOMPARE(query.encode().size(), 128);
    QVERIFY(query.encode().endsWith(QByteArray::fromHex("0004 000c 0000")));
}

void QueryTest::padsBehindAllOtherOptions()
{
    Query query = exampleQuery();
    query.pad = query.nsid = true;
    query.ecs = ClientSubnet::parse(u"192.0.2.0/24").value();
    query.cookie = "12345678";
    const QByteArray message = query.encode();
    QCOMPARE(message.size(), 128);
    const QByteArray expected = QByteArray::fromHex("00030000 00080007000118 00c00002"
                                                    "000a0008 3132333435363738 000c");
    QVERIFY(message.sliced(optAt + 11).startsWith(expected));
    QCOMPARE(ReplyView::parse(message).value().cookie.toByteArray(), QByteArray("12345678"));
}

void QueryTest::defaultsToUdpSize1232()
{
    QCOMPARE(Query().udpSize, quint16(1232));
    Query query = exampleQuery();
    query.udpSize = 4096;
    QCOMPARE(query.encode().sliced(optAt + 3, 2).toHex(), QByteArray("1000"));
}

void QueryTest::readsSubnets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("printed");
    const auto row = [](const char *text, const char *printed) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(printed);
    };
    row("192.0.2.77", "192.0.2.0/24");
    row("192.0.2.77/32", "192.0.2.77/32");
    row("192.0.2.77/20", "192.0.0.0/20");
    row("10.255.255.255/9", "10.128.0.0/9");
    row("0.0.0.0/0", "0.0.0.0/0");
    row("2001:db8::1", "2001:db8::/56");
    row("2001:db8::1/128", "2001:db8::1/128");
    row("2001:DB8:0:1ff::/56", "2001:db8:0:100::/56");
    row("::/0", "::/0");
}

void QueryTest::readsSubnets()
{
    QFETCH(QString, text);
    QFETCH(QString, printed);
    const auto subnet = ClientSubnet::parse(text);
    QVERIFY(subnet);
    QCOMPARE(subnet->toString(), printed);
    QCOMPARE(ClientSubnet::parse(printed).value().network, subnet->network);
}

void QueryTest::refusesBadSubnets_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "/24", "192.0.2.0/", "192.0.2.0/33", "192.0.2.0/-1", "192.0.2.0/+8", "192.0.2.0/24/8",
          "192.0.2.0/a", "192.0.2.0/ 8", "192.0.2", "10", "example.com", "2001:db8::/129",
          "fe80::1%lo/64", "[::1]", "192.0.2.256/24", "192.0.2.0/4294967320"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void QueryTest::refusesBadSubnets()
{
    QFETCH(QString, text);
    const auto subnet = ClientSubnet::parse(text);
    QVERIFY(!subnet);
    QCOMPARE(subnet.error().code, ErrorCode::InvalidArgument);
    QVERIFY(subnet.error().detail.contains(QLatin1String("must be")));
}

QTEST_APPLESS_MAIN(QueryTest)
#include "querytest.moc"
