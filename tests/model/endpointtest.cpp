// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/endpoint.h"

#include <QRandomGenerator>
#include <QTest>

using namespace dnstester;

namespace {

QString pick(QRandomGenerator &random, const QStringList &choices)
{
    return choices[random.bounded(int(choices.size()))];
}

QString randomHost(QRandomGenerator &random)
{
    static const QStringList labels{QStringLiteral("dns"),        QStringLiteral("a"),
                                    QStringLiteral("x-1"),        QStringLiteral("_dns"),
                                    QStringLiteral("DNS"),        QStringLiteral("xn--bcher-kva"),
                                    QStringLiteral("b\u00fccher")};
    QStringList parts;
    const int count = random.bounded(1, 5);
    for (int i = 0; i < count; ++i)
        parts.append(pick(random, labels));
    parts.append(QStringLiteral("example"));
    return parts.join(u'.') + pick(random, {QString(), QStringLiteral(".")});
}

QString randomAddress(QRandomGenerator &random)
{
    if (random.bounded(2) == 0)
        return QHostAddress(random.generate()).toString();
    Q_IPV6ADDR octets;
    for (quint8 &octet : octets.c)
        octet = random.bounded(3) == 0 ? quint8(random.bounded(256)) : quint8(0);
    const QString text = QHostAddress(octets).toString();
    return u'[' + (random.bounded(2) == 0 ? text.toUpper() : text) + u']';
}

/// A target that must be accepted.
QString randomTarget(QRandomGenerator &random)
{
    const QString scheme =
        pick(random, {QString(), QStringLiteral("udp"), QStringLiteral("TCP"),
                      QStringLiteral("tls"), QStringLiteral("Https"), QStringLiteral("quic")});
    const bool encrypted = !scheme.isEmpty() && scheme != u"udp" && scheme != u"TCP";
    QString text = scheme.isEmpty() ? QString() : scheme + QStringLiteral("://");
    text += random.bounded(2) == 0 ? randomHost(random) : randomAddress(random);
    if (encrypted && random.bounded(2) == 0)
        text += u'@' + randomAddress(random);
    if (random.bounded(2) == 0)
        text += u':' + pick(random, {QStringLiteral("1"), QStringLiteral("53"),
                                     QStringLiteral("443"), QStringLiteral("853"),
                                     QStringLiteral("0853"), QStringLiteral("65535")});
    if (scheme == u"Https")
        text += pick(random, {QString(), QStringLiteral("/"), QStringLiteral("/dns-query"),
                              QStringLiteral("/Ab/c%2Fd;x=1")});
    return text;
}

} // namespace

class EndpointTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryForm_data();
    void readsEveryForm();
    void fillsInOnlySchemeAndPathOfTheTarget_data();
    void fillsInOnlySchemeAndPathOfTheTarget();
    void canonicalSpellingIsOneForAll_data();
    void canonicalSpellingIsOneForAll();
    void refusesWithASentence_data();
    void refusesWithASentence();
    void errorsCarryNoControlCharacters();
    void errorsStayShort();
    void randomTargetsRoundTrip();
    void randomOctetsNeverCrash();
    void otherProtocolKeepsHostAndPort();
    void everyProtocolHasSchemeAndFamily();
};

void EndpointTest::readsEveryForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("path");

    const auto row = [](const char *text, Protocol protocol, const char *host, const char *address,
                        int port, const char *path = "") {
        QTest::newRow(text) << QString::fromUtf8(text) << protocol << QString::fromLatin1(host)
                            << QString::fromLatin1(address) << port << QString::fromLatin1(path);
    };
    row("8.8.8.8", Protocol::Udp, "8.8.8.8", "8.8.8.8", 53);
    row("8.8.8.8:5353", Protocol::Udp, "8.8.8.8", "8.8.8.8", 5353);
    row("dns.google", Protocol::Udp, "dns.google", "", 53);
    row("dns.google:54", Protocol::Udp, "dns.google", "", 54);
    row("localhost", Protocol::Udp, "localhost", "", 53);
    row("2001:db8::1", Protocol::Udp, "2001:db8::1", "2001:db8::1", 53);
    row("[2001:db8::1]", Protocol::Udp, "2001:db8::1", "2001:db8::1", 53);
    row("[2001:DB8:0::1]:5353", Protocol::Udp, "2001:db8::1", "2001:db8::1", 5353);
    row("fe80::1%eth0", Protocol::Udp, "fe80::1", "fe80::1%eth0", 53);
    row("udp://[fe80::1%eth0]:54", Protocol::Udp, "fe80::1", "fe80::1%eth0", 54);
    row("udp://1.1.1.1", Protocol::Udp, "1.1.1.1", "1.1.1.1", 53);
    row("tcp://1.1.1.1", Protocol::Tcp, "1.1.1.1", "1.1.1.1", 53);
    row("TCP://one.one.one.one:65535", Protocol::Tcp, "one.one.one.one", "", 65535);
    row("tls://dns.google", Protocol::Tls, "dns.google", "", 853);
    row("tls://1.1.1.1", Protocol::Tls, "1.1.1.1", "1.1.1.1", 853);
    row("tls://dns.google@8.8.8.8:853", Protocol::Tls, "dns.google", "8.8.8.8", 853);
    row("tls://dns.google@8.8.8.8", Protocol::Tls, "dns.google", "8.8.8.8", 853);
    row("tls://1.1.1.1@1.0.0.1", Protocol::Tls, "1.1.1.1", "1.0.0.1", 853);
    row("quic://dns.adguard-dns.com", Protocol::Quic, "dns.adguard-dns.com", "", 853);
    row("quic://dns.example@[2001:db8::1]:8853", Protocol::Quic, "dns.example", "2001:db8::1",
        8853);
    row("tls://[2001:db8::2]@[2001:db8::1%eth1]", Protocol::Tls, "2001:db8::2", "2001:db8::1%eth1",
        853);
    row("https://dns.google", Protocol::Https, "dns.google", "", 443, "/dns-query");
    row("https://dns.google/", Protocol::Https, "dns.google", "", 443, "/");
    row("https://dns.google:8443/q/%41", Protocol::Https, "dns.google", "", 8443, "/q/%41");
    row("https://dns.google@8.8.4.4/resolve@x", Protocol::Https, "dns.google", "8.8.4.4", 443,
        "/resolve@x");
    row("https://[2606:4700::1111]/dns-query", Protocol::Https, "2606:4700::1111",
        "2606:4700::1111", 443, "/dns-query");
    row("tls://b\xc3\xbc"
        "cher.example",
        Protocol::Tls, "xn--bcher-kva.example", "", 853);
    row("tls://DNS.Example.", Protocol::Tls, "DNS.Example", "", 853);
    row("_dns.resolver.arpa", Protocol::Udp, "_dns.resolver.arpa", "", 53);
    row("::ffff:192.0.2.1", Protocol::Udp, "::ffff:192.0.2.1", "::ffff:192.0.2.1", 53);
}

void EndpointTest::readsEveryForm()
{
    QFETCH(QString, text);
    const Result<Endpoint> endpoint = Endpoint::parse(text);
    QVERIFY2(endpoint, qPrintable(endpoint ? QString() : endpoint.error().detail));
    QTEST(endpoint->protocol(), "protocol");
    QTEST(endpoint->host(), "host");
    QTEST(endpoint->address().toString(), "address");
    QTEST(int(endpoint->port()), "port");
    QTEST(endpoint->path(), "path");
}

void EndpointTest::fillsInOnlySchemeAndPathOfTheTarget_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("target");
    const auto row = [](const char *text, const char *target) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(target);
    };
    row("8.8.8.8", "udp://8.8.8.8");
    row("8.8.8.8:53", "udp://8.8.8.8:53");
    row("DNS.Google.", "udp://DNS.Google.");
    row("2001:DB8::1", "udp://[2001:DB8::1]");
    row("[2001:db8:0::1]:053", "udp://[2001:db8:0::1]:053");
    row("TLS://Dns.Google:853", "TLS://Dns.Google:853");
    row("tls://dns.google@8.8.8.8:853", "tls://dns.google@8.8.8.8:853");
    row("https://dns.google", "https://dns.google/dns-query");
    row("https://dns.google:443", "https://dns.google:443/dns-query");
    row("https://dns.google/", "https://dns.google/");
    row("https://dns.google/dns-query", "https://dns.google/dns-query");
    row("quic://b\xc3\xbc"
        "cher.example",
        "quic://b\xc3\xbc"
        "cher.example");
}

void EndpointTest::fillsInOnlySchemeAndPathOfTheTarget()
{
    QFETCH(QString, text);
    const Result<Endpoint> endpoint = Endpoint::parse(text);
    QVERIFY(endpoint);
    QTEST(endpoint->target(), "target");
}

void EndpointTest::canonicalSpellingIsOneForAll_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const char *text, const char *canonical) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(canonical);
    };
    row("8.8.8.8", "udp://8.8.8.8");
    row("UDP://8.8.8.8:53", "udp://8.8.8.8");
    row("tcp://8.8.8.8:853", "tcp://8.8.8.8:853");
    row("Dns.Google.", "udp://dns.google");
    row("2001:DB8:0:0::1", "udp://[2001:db8::1]");
    row("tls://[2001:DB8::1]:00853", "tls://[2001:db8::1]");
    row("tls://Dns.Google@8.8.8.8:853", "tls://dns.google@8.8.8.8");
    row("tls://8.8.8.8@8.8.8.8", "tls://8.8.8.8");
    row("tls://[2001:db8::1]@[2001:DB8::1]:853", "tls://[2001:db8::1]");
    row("tls://[2001:db8::1]@1.1.1.1", "tls://[2001:db8::1]@1.1.1.1");
    row("quic://x.example@[2001:DB8::1]:443", "quic://x.example@[2001:db8::1]:443");
    row("https://DNS.Google:443", "https://dns.google/dns-query");
    row("https://dns.google/Path", "https://dns.google/Path");
    row("tls://B\xc3\x9c"
        "CHER.example",
        "tls://xn--bcher-kva.example");
    row("fe80::1%eth0", "udp://[fe80::1%eth0]");
}

void EndpointTest::canonicalSpellingIsOneForAll()
{
    QFETCH(QString, text);
    const Result<Endpoint> endpoint = Endpoint::parse(text);
    QVERIFY(endpoint);
    QTEST(endpoint->canonical(), "canonical");
}

void EndpointTest::refusesWithASentence_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *text, const char *sentence) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(sentence);
    };
    row("", "target \"\": it must not be empty");
    row(" 8.8.8.8", "target \" 8.8.8.8\": it must have no spaces, control or invisible characters");
    row("8.8.8.8\n",
        "target \"8.8.8.8\\x0a\": it must have no spaces, control or invisible characters");
    row("a\xe2\x80\x8b.example",
        "target \"a\xe2\x80\x8b.example\": it must have no spaces, control or "
        "invisible characters");
    row("a\xe2\x80\xae.example",
        "target \"a\\u{202e}.example\": it must have no spaces, control or "
        "invisible characters");
    row("ftp://x.example",
        "target \"ftp://x.example\": the scheme must be udp, tcp, tls, https or quic, "
        "not \"ftp\"");
    row("://x.example",
        "target \"://x.example\": the scheme must be udp, tcp, tls, https or quic, not \"\"");
    row("doh://x",
        "target \"doh://x\": the scheme must be udp, tcp, tls, https or quic, not \"doh\"");
    row("udp://", "target \"udp://\": the host must not be empty");
    row("https:///dns-query", "target \"https:///dns-query\": the host must not be empty");
    row("tls://:853", "target \"tls://:853\": the host must not be empty");
    row("udp://.", "target \"udp://.\": the host must be a name or an address, not the root");
    row("8.8.8.8:", "target \"8.8.8.8:\": the port must be a number from 1 to 65535, not \"\"");
    row("8.8.8.8:0", "target \"8.8.8.8:0\": the port must be a number from 1 to 65535, not \"0\"");
    row("8.8.8.8:65536",
        "target \"8.8.8.8:65536\": the port must be a number from 1 to 65535, not \"65536\"");
    row("8.8.8.8:dns",
        "target \"8.8.8.8:dns\": the port must be a number from 1 to 65535, not \"dns\"");
    row("8.8.8.8:-1",
        "target \"8.8.8.8:-1\": the port must be a number from 1 to 65535, not \"-1\"");
    row("8.8.8.8:99999999999",
        "target \"8.8.8.8:99999999999\": the port must be a number from 1 to 65535, "
        "not \"99999999999\"");
    row("tls://[::1]:x",
        "target \"tls://[::1]:x\": the port must be a number from 1 to 65535, not \"x\"");
    row("8.8.8.256",
        "target \"8.8.8.256\": \"8.8.8.256\" must be an IPv4 address of four numbers from 0 to "
        "255, or a host name");
    row("8.8.8",
        "target \"8.8.8\": \"8.8.8\" must be an IPv4 address of four numbers from 0 to 255, or a "
        "host name");
    row("010.8.8.8",
        "target \"010.8.8.8\": \"010.8.8.8\" must be an IPv4 address of four numbers from 0 to "
        "255, or a host name");
    row("0x7f.1",
        "target \"0x7f.1\": \"0x7f.1\" must be an IPv4 address of four numbers from 0 to 255, or a "
        "host name");
    row("x.0x7f",
        "target \"x.0x7f\": \"x.0x7f\" must be an IPv4 address of four numbers from 0 to 255, or a "
        "host name");
    row("\u2089", // a subscript that IDNA maps to a digit
        "target \"\u2089\": \"\u2089\" must be an IPv4 address of four numbers from 0 to 255, or a "
        "host name");
    row("\uff11\uff12\uff17.0.0.1", // in wide digits
        "target \"\uff11\uff12\uff17.0.0.1\": \"\uff11\uff12\uff17.0.0.1\" must be an IPv4 address "
        "of four numbers from 0 to 255, or a host name");
    row("tls://::1", "target \"tls://::1\": the IPv6 address \"::1\" must be in brackets");
    row("udp://2001:db8::1:53",
        "target \"udp://2001:db8::1:53\": the IPv6 address \"2001:db8::1:53\" must "
        "be in brackets");
    row("2001:db8::g", "target \"2001:db8::g\": \"2001:db8::g\" must be a host name or an address");
    row("[::1", "target \"[::1\": \"[::1\" must be an IPv6 address in brackets");
    row("[8.8.8.8]", "target \"[8.8.8.8]\": \"[8.8.8.8]\" must be an IPv6 address in brackets");
    row("[]", "target \"[]\": \"[]\" must be an IPv6 address in brackets");
    row("[::1]53", "target \"[::1]53\": \"[::1]53\" must be an IPv6 address in brackets");
    row("[fe80::1%]", "target \"[fe80::1%]\": \"[fe80::1%]\" must be an IPv6 address in brackets");
    row("[fe80::1%a/b]",
        "target \"[fe80::1%a/b]\": \"[fe80::1%a\" must be an IPv6 address in brackets");
    row("udp://dns.google@8.8.8.8",
        "target \"udp://dns.google@8.8.8.8\": only tls, https and quic targets "
        "may name an address after '@'");
    row("dns.google@8.8.8.8",
        "target \"dns.google@8.8.8.8\": only tls, https and quic targets may name an "
        "address after '@'");
    row("tls://user@dns.google",
        "target \"tls://user@dns.google\": what follows '@' must be an address, not "
        "the name \"dns.google\"");
    row("tls://dns.google@", "target \"tls://dns.google@\": after '@', the host must not be empty");
    row("tls://@8.8.8.8", "target \"tls://@8.8.8.8\": the host must not be empty");
    row("tls://dns.google@8.8.8.8:0",
        "target \"tls://dns.google@8.8.8.8:0\": after '@', the port must be a "
        "number from 1 to 65535, not \"0\"");
    row("tls://a@b@8.8.8.8",
        "target \"tls://a@b@8.8.8.8\": after '@', \"b@8.8.8.8\" must be an IPv4 address of four "
        "numbers from 0 to 255, or a host name");
    row("8.8.8.8.",
        "target \"8.8.8.8.\": \"8.8.8.8.\" must be an IPv4 address of four numbers from "
        "0 to 255, or a host name");
    row("https://user:secret@8.8.8.8",
        "target \"https://user:secret@8.8.8.8\": what stands before '@' must "
        "be the name to verify, without port or password, not \"user:secret\"");
    row("tls://[fe80::1%eth0]@8.8.8.8",
        "target \"tls://[fe80::1%eth0]@8.8.8.8\": the address to verify, "
        "before '@', must have no zone");
    row("udp://8.8.8.8/",
        "target \"udp://8.8.8.8/\": only https targets have a path; udp must end before "
        "\"/\"");
    row("8.8.8.8/24",
        "target \"8.8.8.8/24\": only https targets have a path; udp must end before \"/24\"");
    row("tls://x.example?y",
        "target \"tls://x.example?y\": only https targets have a path; tls must end "
        "before \"?y\"");
    row("https://x.example?dns=",
        "target \"https://x.example?dns=\": the path must end before '?': the query "
        "goes there");
    row("https://x.example/dns-query{?dns}",
        "target \"https://x.example/dns-query{?dns}\": the path must have "
        "\"{\" percent-encoded");
    row("https://x.example/q#f",
        "target \"https://x.example/q#f\": the path must end before '#': the query "
        "goes there");
    row("https://x.example/%4",
        "target \"https://x.example/%4\": in the path, '%' must be followed by two "
        "hexadecimal digits");
    row("https://x.example/%zz",
        "target \"https://x.example/%zz\": in the path, '%' must be followed by two "
        "hexadecimal digits");
    row("x!y.example",
        "target \"x!y.example\": the host name \"x!y.example\" must be made of letters, digits, "
        "'-', '_' and '.', without \"!\"");
    row("x\\.y",
        "target \"x\\.y\": \"x\\.y\" must be a host name or an address: it has a backslash");
}

void EndpointTest::refusesWithASentence()
{
    QFETCH(QString, text);
    const Result<Endpoint> endpoint = Endpoint::parse(text);
    QVERIFY(!endpoint);
    QCOMPARE(int(endpoint.error().code), int(ErrorCode::InvalidArgument));
    QTEST(endpoint.error().detail, "sentence");
}

void EndpointTest::errorsCarryNoControlCharacters()
{
    const QString texts[]{QStringLiteral("udp://\u001b[31mred"), QStringLiteral("a\u0000b"),
                          QStringLiteral("\u009b://x"), QString(QChar(0xd800)),
                          QStringLiteral("x\u2028y")};
    for (const QString &text : texts) {
        const Result<Endpoint> endpoint = Endpoint::parse(text);
        QVERIFY(!endpoint);
        for (const QChar c : endpoint.error().detail)
            QVERIFY(c.category() != QChar::Other_Control &&
                    c.category() != QChar::Other_Surrogate &&
                    c.category() != QChar::Separator_Line);
    }
}

void EndpointTest::errorsStayShort()
{
    const QString longLabel = QString(64, u'a') + QStringLiteral(".example");
    const QString longName = QStringList(70, QStringLiteral("abc")).join(u'.');
    const QString longText = QStringLiteral("https://x.example/") + QString(3000, u'a');
    for (const QString &text : {longLabel, longName, longText, QString(100'000, u'\u001b')}) {
        const Result<Endpoint> endpoint = Endpoint::parse(text);
        QVERIFY(!endpoint);
        QVERIFY2(endpoint.error().detail.size() < 700, qPrintable(endpoint.error().detail));
    }
    QVERIFY(Endpoint::parse(QStringList(63, QStringLiteral("abc")).join(u'.')));
}

void EndpointTest::randomTargetsRoundTrip()
{
    QRandomGenerator random(20'260'101);
    for (int i = 0; i < 5000; ++i) {
        const QString text = randomTarget(random);
        const Result<Endpoint> endpoint = Endpoint::parse(text);
        QVERIFY2(endpoint, qPrintable(text));

        const Result<Endpoint> again = Endpoint::parse(endpoint->canonical());
        QVERIFY2(again, qPrintable(endpoint->canonical()));
        QVERIFY2(*again == *endpoint, qPrintable(text));
        QCOMPARE(again->canonical(), endpoint->canonical());
        QCOMPARE(again->target(), endpoint->canonical());
        QCOMPARE(again->protocol(), endpoint->protocol());
        QCOMPARE(again->host().toLower(), endpoint->host().toLower());
        QCOMPARE(again->address(), endpoint->address());
        QCOMPARE(again->port(), endpoint->port());
        QCOMPARE(again->path(), endpoint->path());

        QVERIFY(endpoint->target().contains(text));
        const Result<Endpoint> fromTarget = Endpoint::parse(endpoint->target());
        QVERIFY2(fromTarget, qPrintable(endpoint->target()));
        QCOMPARE(fromTarget->target(), endpoint->target());
        QVERIFY(*fromTarget == *endpoint);
    }
}

void EndpointTest::randomOctetsNeverCrash()
{
    QRandomGenerator random(7);
    const QString alphabet = QStringLiteral("udp:/tlshq[]@%.0123456789abcf?#-_\\ \u00fc\u0000");
    int accepted = 0;
    for (int i = 0; i < 20'000; ++i) {
        QString text = random.bounded(2) == 0 ? QStringLiteral("https://") : QString();
        const int length = random.bounded(12);
        for (int k = 0; k < length; ++k)
            text += alphabet[random.bounded(int(alphabet.size()))];
        const Result<Endpoint> endpoint = Endpoint::parse(text);
        if (!endpoint) {
            QVERIFY(!endpoint.error().detail.isEmpty());
            continue;
        }
        ++accepted;
        const Result<Endpoint> again = Endpoint::parse(endpoint->canonical());
        QVERIFY2(again && *again == *endpoint, qPrintable(text));
    }
    QVERIFY(accepted > 0);
}

void EndpointTest::otherProtocolKeepsHostAndPort()
{
    const Result<Endpoint> udp = Endpoint::parse(u"8.8.8.8:5353");
    QVERIFY(udp);
    const Endpoint tcp = udp->withProtocol(Protocol::Tcp);
    QCOMPARE(tcp.protocol(), Protocol::Tcp);
    QCOMPARE(tcp.host(), udp->host());
    QCOMPARE(tcp.address(), udp->address());
    QCOMPARE(tcp.port(), udp->port());
    QCOMPARE(tcp.target(), QStringLiteral("tcp://8.8.8.8:5353"));
    QCOMPARE(tcp.canonical(), QStringLiteral("tcp://8.8.8.8:5353"));
    QVERIFY(!(tcp == *udp));
}

void EndpointTest::everyProtocolHasSchemeAndFamily()
{
    const auto check = [](Protocol protocol, const char *scheme, const char *family,
                          bool encrypted) {
        QCOMPARE(protocolScheme(protocol), QString::fromLatin1(scheme));
        QCOMPARE(protocolFamily(protocol), QString::fromLatin1(family));
        QCOMPARE(isEncrypted(protocol), encrypted);
    };
    check(Protocol::Udp, "udp", "Do53", false);
    check(Protocol::Tcp, "tcp", "Do53", false);
    check(Protocol::Tls, "tls", "DoT", true);
    check(Protocol::Https, "https", "DoH", true);
    check(Protocol::Quic, "quic", "DoQ", true);
}

QTEST_APPLESS_MAIN(EndpointTest)
#include "endpointtest.moc"
