// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/name.h"

#include <QRandomGenerator>
#include <QTest>

using namespace dnstester;

class NameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheRootByDefault();
    void readsPresentationForm_data();
    void readsPresentationForm();
    void refusesWithASentence_data();
    void refusesWithASentence();
    void labelsMayHave63Octets();
    void namesMayHave255Octets();
    void mapsInternationalLabelsByUts46_data();
    void mapsInternationalLabelsByUts46();
    void keepsUnsafeAceLabelsAsTheyAre_data();
    void keepsUnsafeAceLabelsAsTheyAre();
    void escapesDddAndDotsInNames();
    void comparesWithoutCase();
    void reversesAddresses_data();
    void reversesAddresses();
    void roundTripsRandomNames();
    void survivesRandomText();
};

void NameTest::isTheRootByDefault()
{
    QVERIFY(Name().isRoot());
    QCOMPARE(Name().wire(), QByteArray(1, '\0'));
    QCOMPARE(Name().toString(), QStringLiteral("."));
    QCOMPARE(Name().toUnicode(), QStringLiteral("."));
}

void NameTest::readsPresentationForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QString>("printed");
    const auto row = [](const char *text, const char *hex, const char *printed) {
        QTest::newRow(text) << QString::fromLatin1(text) << QByteArray::fromHex(hex)
                            << QString::fromLatin1(printed);
    };
    row(".", "00", ".");
    row("a", "016100", "a");
    row("a.", "016100", "a");
    row("Www.Example", "03577777 074578616d706c65 00", "Www.Example");
    row("_dmarc._tcp.a", "065f646d617263 045f746370 0161 00", "_dmarc._tcp.a");
    row("a\\.b.c", "03612e62 0163 00", "a\\.b.c");
    row("a\\.", "02612e 00", "a\\.");
    row("a\\\\.c", "02615c 0163 00", "a\\\\.c");
    row("\\000\\255\\032", "0300ff20 00", "\\000\\255\\032");
    row("\\097", "0161 00", "a");
    row("a;b(c)", "06613b62286329 00", "a\\;b\\(c\\)");
    row("*.a", "012a 0161 00", "*.a");
    row("1/2.a", "03312f32 0161 00", "1/2.a");
    row("xn--bcher-kva", "0d786e2d2d62636865722d6b7661 00", "xn--bcher-kva");
}

void NameTest::readsPresentationForm()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, wire);
    QFETCH(QString, printed);
    const auto name = Name::parse(text);
    QVERIFY(name);
    QCOMPARE(name->wire().toHex(' '), wire.toHex(' '));
    QCOMPARE(name->toString(), printed);
}

void NameTest::refusesWithASentence_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *what, const QString &text, const char *reason) {
        QTest::newRow(what) << text << QString::fromLatin1(reason);
    };
    row("empty", QString(), "is empty");
    row("empty label", QStringLiteral("a..b"), "empty label");
    row("leading dot", QStringLiteral(".a"), "empty label");
    row("two final dots", QStringLiteral("a.."), "empty label");
    row("only dots", QStringLiteral(".."), "empty label");
    row("label of 64", QString(64, u'a'), "label of 64 octets; 63");
    row("name of 256", QStringLiteral("aaa.").repeated(63) + QStringLiteral("bb"),
        "takes 256 octets; 255");
    row("lone backslash", QStringLiteral("a\\"), "lone backslash");
    row("short escape", QStringLiteral("a\\12"), "bad escape");
    row("escape and letter", QStringLiteral("a\\12b"), "bad escape");
    row("escape over 255", QStringLiteral("a\\256"), "bad escape");
    row("escaped control", QStringLiteral("a\\\x01"), "\\DDD");
    row("a mebibyte", QString(1 << 20, QChar(0xfc)), "more than 255 octets");
    row("space", QStringLiteral("a b"), "space or control character");
    row("newline", QStringLiteral("a\n"), "space or control character");
    row("DEL", QStringLiteral("a\x7f"), "space or control character");
    row("escape beside IDN", QStringLiteral("b\u00fc\\032"), "mixes an escape");
    row("disallowed by UTS 46", QStringLiteral("\u2488\u00fc"), "UTS 46");
    row("nothing left by UTS 46", QStringLiteral("\u00ad"), "UTS 46");
    row("bidirectional override", QStringLiteral("\u202e\u00fc"), "UTS 46");
    row("IDN over 63", QString(60, QChar(0xfc)), "UTS 46");
}

void NameTest::refusesWithASentence()
{
    QFETCH(QString, text);
    QFETCH(QString, reason);
    const auto name = Name::parse(text);
    QVERIFY(!name);
    QCOMPARE(name.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(name.error().detail.contains(reason), qPrintable(name.error().detail));
    for (const QChar c : name.error().detail)
        QVERIFY(c.category() != QChar::Other_Control && c != QChar(0x202e));
}

void NameTest::labelsMayHave63Octets()
{
    const auto name = Name::parse(QString(63, u'a'));
    QVERIFY(name);
    QCOMPARE(name->wire().size(), 65);
}

void NameTest::namesMayHave255Octets()
{
    const auto name = Name::parse(QStringLiteral("aaa.").repeated(63) + u'b');
    QVERIFY(name);
    QCOMPARE(name->wire().size(), 255);
}

void NameTest::mapsInternationalLabelsByUts46_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("ascii");
    QTest::addColumn<QString>("unicode");
    const auto row = [](const char *what, const QString &text, const char *ascii,
                        const QString &unicode) {
        QTest::newRow(what) << text << QString::fromLatin1(ascii) << unicode;
    };
    const QString buecher = QStringLiteral("b\u00fccher.example");
    row("lower case", buecher, "xn--bcher-kva.example", buecher);
    row("upper case", QStringLiteral("B\u00dcCHER.example"), "xn--bcher-kva.example", buecher);
    row("decomposed", QStringLiteral("bu\u0308cher.example"), "xn--bcher-kva.example", buecher);
    row("already ASCII", QStringLiteral("xn--bcher-kva.example"), "xn--bcher-kva.example", buecher);
    row("ACE in upper case", QStringLiteral("XN--BCHER-KVA.example"), "XN--BCHER-KVA.example",
        buecher);
    row("not transitional", QStringLiteral("stra\u00dfe"), "xn--strae-oqa",
        QStringLiteral("stra\u00dfe"));
    row("a domain that Qt has not whitelisted", QStringLiteral("\u2603.invalid"), "xn--n3h.invalid",
        QStringLiteral("\u2603.invalid"));
    row("beyond the BMP", QStringLiteral("\U0001f600.example"), "xn--e28h.example",
        QStringLiteral("\U0001f600.example"));
    row("ideographic full stops", QStringLiteral("\u4f8b\u3002a\uff0eb\uff61c"), "xn--fsq.a.b.c",
        QStringLiteral("\u4f8b.a.b.c"));
    row("fullwidth letters", QStringLiteral("\uff45\uff58"), "ex", QStringLiteral("ex"));
    row("underscore label kept", QStringLiteral("_443._tcp.b\u00fccher"), "_443._tcp.xn--bcher-kva",
        QStringLiteral("_443._tcp.b\u00fccher"));
    row("case of ASCII labels kept", QStringLiteral("WWW.b\u00fccher"), "WWW.xn--bcher-kva",
        QStringLiteral("WWW.b\u00fccher"));
}

void NameTest::mapsInternationalLabelsByUts46()
{
    QFETCH(QString, text);
    QFETCH(QString, ascii);
    QFETCH(QString, unicode);
    const auto name = Name::parse(text);
    QVERIFY(name);
    QCOMPARE(name->toString(), ascii);
    QCOMPARE(name->toUnicode(), unicode);
}

void NameTest::keepsUnsafeAceLabelsAsTheyAre_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"xn--", "xn--a", "xn--zzzzz99999", "xn--\\200", "a\\.xn--bcher-kva"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void NameTest::keepsUnsafeAceLabelsAsTheyAre()
{
    QFETCH(QString, text);
    const auto name = Name::parse(text);
    QVERIFY(name);
    QCOMPARE(name->toUnicode(), text);
}

void NameTest::escapesDddAndDotsInNames()
{
    const auto name = Name::parse(u"a\\.b\\007.c");
    QVERIFY(name);
    QCOMPARE(name->wire(), QByteArray("\4a.b\7\1c\0", 8));
    QCOMPARE(name->toString(), QStringLiteral("a\\.b\\007.c"));
    QCOMPARE(name->toUnicode(), QStringLiteral("a\\.b\\007.c"));
}

void NameTest::comparesWithoutCase()
{
    const Name a = Name::parse(u"WWW.example.").value();
    QCOMPARE(a, Name::parse(u"www.EXAMPLE").value());
    QVERIFY(!(a == Name::parse(u"www.example.a").value()));
    QVERIFY(!(a == Name()));
    // '@' and '[' stand beside the letters; 0xC4 is a letter in Latin-1 only.
    QVERIFY(!(Name::parse(u"@").value() == Name::parse(u"`").value()));
    QVERIFY(!(Name::parse(u"\\196").value() == Name::parse(u"\\228").value()));
}

void NameTest::reversesAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("name");
    QTest::newRow("IPv4") << QStringLiteral("192.0.2.10")
                          << QStringLiteral("10.2.0.192.in-addr.arpa");
    QTest::newRow("IPv6") << QStringLiteral("2001:db8::567:89ab")
                          << QStringLiteral("b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0."
                                            "8.b.d.0.1.0.0.2.ip6.arpa");
}

void NameTest::reversesAddresses()
{
    QFETCH(QString, address);
    QFETCH(QString, name);
    QCOMPARE(Name::reverseOf(QHostAddress(address)).toString(), name);
    QCOMPARE(Name::reverseOf(QHostAddress(address)), Name::parse(name).value());
}

void NameTest::roundTripsRandomNames()
{
    QRandomGenerator random(1);
    for (int round = 0; round < 1000; ++round) {
        QString text;
        int size = 1;
        for (;;) {
            const int length = random.bounded(1, 64);
            size += length + 1;
            if (size > 255)
                break;
            for (int i = 0; i < length; ++i)
                text += QStringLiteral("\\%1").arg(random.bounded(256), 3, 10, QLatin1Char('0'));
            text += u'.';
        }
        const auto name = Name::parse(text);
        QVERIFY2(name, qPrintable(text));
        const auto again = Name::parse(name->toString());
        QVERIFY2(again, qPrintable(name->toString()));
        QCOMPARE(again->wire(), name->wire());
        QCOMPARE(again->toString(), name->toString());
    }
}

void NameTest::survivesRandomText()
{
    QRandomGenerator random(2);
    const QString alphabet = QStringLiteral("ab.\\0129xn-_\u00fc\u3002\u200d\u05d0\u0308\u00ad") +
                             QChar(0xd800) + QChar(0xdc00) + QChar(0) + QChar(0xffff);
    for (int round = 0; round < 5000; ++round) {
        QString text;
        for (int i = random.bounded(1, 30); i > 0; --i)
            text += alphabet[random.bounded(int(alphabet.size()))];
        const auto name = Name::parse(text);
        if (!name) {
            QVERIFY(!name.error().detail.isEmpty());
            continue;
        }
        QVERIFY(name->wire().size() <= 255);
        QCOMPARE(Name::parse(name->toString()).value().wire(), name->wire());
        QVERIFY(!name->toUnicode().isEmpty());
    }
}

QTEST_APPLESS_MAIN(NameTest)
#include "nametest.moc"
