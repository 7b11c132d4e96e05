// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/text.h"

#include <QTest>

using namespace dnstester;

class TextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unsafeCharactersAreEscaped_data();
    void unsafeCharactersAreEscaped();
    void noControlCharacterSurvives();
    void octetsThatAreNotUtf8AreEscaped_data();
    void octetsThatAreNotUtf8AreEscaped();
};

void TextTest::unsafeCharactersAreEscaped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *name, const QString &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    add("empty", QString(), QString());
    add("ASCII", QStringLiteral("plain text ~"), QStringLiteral("plain text ~"));
    add("accents and beyond", QStringLiteral(u"Grüße, 世界"), QStringLiteral(u"Grüße, 世界"));
    add("surrogate pair", QStringLiteral(u"\U0001f600"), QStringLiteral(u"\U0001f600"));
    add("escape sequence", QStringLiteral("\x1b[31mred"), QStringLiteral("\\x1b[31mred"));
    add("line ends", QStringLiteral("a\r\nb\tc"), QStringLiteral("a\\x0d\\x0ab\\x09c"));
    add("NUL", QStringLiteral("a") + QChar(0) + QStringLiteral("b"), QStringLiteral("a\\x00b"));
    add("DEL", QString(QChar(0x7f)), QStringLiteral("\\x7f"));
    add("C1", QString(QChar(0x9b)), QStringLiteral("\\x9b"));
    add("line separator", QString(QChar(0x2028)), QStringLiteral("\\u{2028}"));
    add("bidirectional override", QString(QChar(0x202e)), QStringLiteral("\\u{202e}"));
    add("bidirectional isolate", QString(QChar(0x2066)), QStringLiteral("\\u{2066}"));
    add("byte order mark", QString(QChar(0xfeff)), QStringLiteral("\\u{feff}"));
    add("high surrogate alone", QString(QChar(0xd83d)), QStringLiteral("\\u{d83d}"));
    add("low surrogate first", QString(QChar(0xde00)) + QChar(0xd83d),
        QStringLiteral("\\u{de00}\\u{d83d}"));
}

void TextTest::unsafeCharactersAreEscaped()
{
    QFETCH(QString, text);
    QTEST(neutralised(text), "expected");
}

void TextTest::noControlCharacterSurvives()
{
    for (char16_t c = 0; c < 0x3000; ++c) {
        const QString safe = neutralised(QString(QChar(c)));
        QVERIFY(!safe.isEmpty());
        for (const QChar unit : safe)
            QVERIFY2(unit.category() != QChar::Other_Control &&
                         unit.category() != QChar::Separator_Line &&
                         unit.category() != QChar::Separator_Paragraph,
                     qPrintable(QString::number(c, 16)));
    }
}

void TextTest::octetsThatAreNotUtf8AreEscaped_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *name, const QByteArray &octets, const QString &expected) {
        QTest::newRow(name) << octets << expected;
    };
    add("empty", QByteArray(), QString());
    add("ASCII", "plain", QStringLiteral("plain"));
    add("UTF-8", "Gr\xc3\xbc\xc3\x9f", QStringLiteral(u"Grüß"));
    add("UTF-8 with a control character", "\xc3\xbc\x1b", QStringLiteral(u"ü\\x1b"));
    add("C1 in UTF-8", "\xc2\x9b", QStringLiteral("\\x9b"));
    add("Latin 1", "Gr\xfc\xdf", QStringLiteral("Gr\\xfc\\xdf"));
    add("cut off", "a\xe4\xb8", QStringLiteral("a\\xe4\\xb8"));
    add("overlong", QByteArray("\xc0\x80"), QStringLiteral("\\xc0\\x80"));
    add("encoded surrogate", "\xed\xa0\x80", QStringLiteral("\\xed\\xa0\\x80"));
    add("NUL within", QByteArray("a\0b", 3), QStringLiteral("a\\x00b"));
    add("not UTF-8, with a control character", "\xff\x07z", QStringLiteral("\\xff\\x07z"));
}

void TextTest::octetsThatAreNotUtf8AreEscaped()
{
    QFETCH(QByteArray, octets);
    QTEST(neutralisedUtf8(octets), "expected");
}

QTEST_APPLESS_MAIN(TextTest)
#include "texttest.moc"
