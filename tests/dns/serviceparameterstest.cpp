// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/message.h"

#include "messagebuilder.h"

#include <QTest>

using namespace dnstester;
using namespace dnstester::test;

namespace {

Record recordOf(quint16 type, const QByteArray &data)
{
    const auto message = MessageBuilder().answer(wireName("a.example"), type, data);
    return Message::parse(message.octets()).value().answers.value(0);
}

QString string(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

class ServiceParametersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void presentsServiceBindings_data();
    void presentsServiceBindings();
    void fallsBackToRfc3597WhereServiceBindingsAreMalformed_data();
    void fallsBackToRfc3597WhereServiceBindingsAreMalformed();
};

void ServiceParametersTest::presentsServiceBindings_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *what, const char *hex, const char *value) {
        QTest::newRow(what) << QByteArray::fromHex(hex) << string(value);
    };
    // The vectors of RFC 9460 appendix D, in wire form and as this program presents them.
    const QByteArray target = "03666f6f 076578616d706c65 03636f6d 00";
    row("alias form", "0000" + target, "0 foo.example.com");
    row("service form for the owner", "0001 00", "1 .");
    row("port", "0010" + target + "0003 0002 0035", "16 foo.example.com port=53");
    row("unknown key", "0001" + target + "029b 0005 68656c6c6f", "1 foo.example.com key667=hello");
    row("unknown key with an octet outside ASCII", "0001" + target + "029b 0009 68656c6c6fd2716f6f",
        "1 foo.example.com key667=hello\\210qoo");
    row("two ipv6hints",
        "0001" + target +
            "0006 0020 20010db8000000000000000000000001 20010db8000000000000000000530001",
        "1 foo.example.com ipv6hint=2001:db8::1,2001:db8::53:1");
    row("keys in ascending order",
        "0010" + target + "0000 0004 0001 0004 0001 0009 02 6832 05 68332d3139 0004 0004 c0000201",
        "16 foo.example.com mandatory=alpn,ipv4hint alpn=h2,h3-19 ipv4hint=192.0.2.1");
    row("doubled escaping in alpn", "0010" + target + "0001 000c 08 665c6f6f2c626172 02 6832",
        "16 foo.example.com alpn=f\\\\\\\\oo\\\\,bar,h2");
    row("DoH path", "0001 00 0001 0003 02 6832 0007 0010 2f646e732d71756572797b3f646e737d",
        "1 . alpn=h2 dohpath=/dns-query{?dns}");
    row("no-default-alpn and ech", "0001 00 0001 0003 02 6833 0002 0000 0005 0003 010203",
        "1 . alpn=h3 no-default-alpn ech=AQID");
    row("ohttp", "0001 00 0008 0000", "1 . ohttp");
    row("quotes where needed", "0001 00 029b 0004 61 20 22 0a", "1 . key667=\"a \\\"\\010\"");
}

void ServiceParametersTest::presentsServiceBindings()
{
    QFETCH(QByteArray, data);
    QFETCH(QString, value);
    QCOMPARE(recordOf(64, data).value, value);
    const Record https = recordOf(65, data);
    QCOMPARE(https.type, string("HTTPS"));
    QCOMPARE(https.value, value);
}

void ServiceParametersTest::fallsBackToRfc3597WhereServiceBindingsAreMalformed_data()
{
    QTest::addColumn<QByteArray>("data");
    const auto row = [](const char *what, const char *hex) {
        QTest::newRow(what) << QByteArray::fromHex(hex);
    };
    row("keys descending", "0001 00 0004 0004 c0000201 0003 0002 0035");
    row("a key twice", "0001 00 0003 0002 0035 0003 0002 0036");
    row("header cut off", "0001 00 0003 00");
    row("value cut off", "0001 00 0003 0003 0035");
    row("port of three octets", "0001 00 0003 0003 003500");
    row("empty port", "0001 00 0003 0000");
    row("empty alpn", "0001 00 0001 0000");
    row("empty name in alpn", "0001 00 0001 0001 00");
    row("alpn cut off", "0001 00 0001 0002 0268");
    row("ipv4hint of five octets", "0001 00 0004 0005 c000020100");
    row("no-default-alpn with a value", "0001 00 0002 0001 00");
}

void ServiceParametersTest::fallsBackToRfc3597WhereServiceBindingsAreMalformed()
{
    QFETCH(QByteArray, data);
    QCOMPARE(recordOf(64, data).value,
             QStringLiteral("\\# %1 %2").arg(data.size()).arg(QString::fromLatin1(data.toHex())));
}

QTEST_APPLESS_MAIN(ServiceParametersTest)
#include "serviceparameterstest.moc"
