// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/output/table.h"
#include "cli/output/textwidth.h"

#include <QTest>

using namespace dnstester::cli;

class TableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void widthsAreThoseOfATerminal_data();
    void widthsAreThoseOfATerminal();
    void elisionIsHonest_data();
    void elisionIsHonest();
    void columnsWithoutTextAreLeftOut();
    void columnsLeftOutForWidthAreNamed();
    void wideCharactersKeepColumnsAligned();
    void controlCharactersAreNeutralised();
};

void TableTest::widthsAreThoseOfATerminal_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");
    QTest::newRow("empty") << QString() << 0;
    QTest::newRow("ascii") << QStringLiteral("abc") << 3;
    QTest::newRow("cjk") << QStringLiteral(u"例え.テスト") << 11;
    QTest::newRow("hangul") << QStringLiteral(u"테스트") << 6;
    QTest::newRow("fullwidth") << QStringLiteral(u"ＡＢ") << 4;
    QTest::newRow("combining") << QStringLiteral(u"e\u0301x") << 2;
    QTest::newRow("emoji") << QStringLiteral(u"\U0001f600") << 2;
    QTest::newRow("ideograph beyond the first plane") << QStringLiteral(u"\U00020000") << 2;
    QTest::newRow("umlaut") << QStringLiteral(u"bücher") << 6;
}

void TableTest::widthsAreThoseOfATerminal()
{
    QFETCH(QString, text);
    QTEST(columnsOf(QStringView(text)), "columns");
}

void TableTest::elisionIsHonest_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");
    QTest::addColumn<Elide>("where");
    QTest::addColumn<QString>("shown");
    QTest::newRow("fits") << QStringLiteral("abc") << 3 << Elide::End << QStringLiteral("abc");
    QTest::newRow("end") << QStringLiteral("abcdef") << 4 << Elide::End << QStringLiteral(u"abc…");
    QTest::newRow("middle") << QStringLiteral("udp://192.0.2.53:5353") << 12 << Elide::Middle
                            << QStringLiteral(u"udp://…:5353");
    QTest::newRow("wide at the edge")
        << QStringLiteral(u"漢字漢字") << 4 << Elide::End << QStringLiteral(u"漢…");
    QTest::newRow("wide in the middle")
        << QStringLiteral(u"漢字漢字") << 6 << Elide::Middle << QStringLiteral(u"漢…字");
    QTest::newRow("one column") << QStringLiteral("abc") << 1 << Elide::Middle
                                << QStringLiteral(u"…");
    QTest::newRow("no column") << QStringLiteral("abc") << 0 << Elide::End << QString();
}

void TableTest::elisionIsHonest()
{
    QFETCH(QString, text);
    QFETCH(int, columns);
    QFETCH(Elide, where);
    QTEST(elided(text, columns, where), "shown");
}

void TableTest::columnsWithoutTextAreLeftOut()
{
    Table table(
        {{QStringLiteral("a")}, {QStringLiteral("b")}, {QStringLiteral("c"), Align::Right}});
    table.addRow({{QStringLiteral("1")}, {}, {QStringLiteral("30")}});
    table.addRow({{QStringLiteral("2")}, {}, {QStringLiteral("4")}});
    const QStringList expected{QStringLiteral("a   c"), QStringLiteral("1  30"),
                               QStringLiteral("2   4")};
    QCOMPARE(table.lines({}), expected);
}

void TableTest::columnsLeftOutForWidthAreNamed()
{
    Table table({{QStringLiteral("name"), Align::Left, 4},
                 {QStringLiteral("first"), Align::Left, 99, 2},
                 {QStringLiteral("second"), Align::Left, 99, 1}});
    table.addRow({{QStringLiteral("a.example")}, {QStringLiteral("one")}, {QStringLiteral("two")}});
    const QStringList expected{QStringLiteral("name       second"),
                               QStringLiteral("a.example  two"),
                               QStringLiteral("(too narrow to s…")};
    QCOMPARE(table.lines({17, false}), expected);
    QVERIFY(table.lines({24, false}).size() == 2);
}

void TableTest::wideCharactersKeepColumnsAligned()
{
    Table table({{QStringLiteral("name")}, {QStringLiteral("value")}});
    table.addRow({{QStringLiteral(u"漢字")}, {QStringLiteral("1")}});
    table.addRow({{QStringLiteral("abcd")}, {QStringLiteral("2")}});
    const QStringList expected{QStringLiteral("name  value"), QStringLiteral(u"漢字  1"),
                               QStringLiteral("abcd  2")};
    QCOMPARE(table.lines({}), expected);
}

void TableTest::controlCharactersAreNeutralised()
{
    Table table({{QStringLiteral("name")}});
    table.addRow({{QStringLiteral("\x1b[2J\n")}});
    QCOMPARE(table.lines({})[1], QStringLiteral("\\x1b[2J\\x0a"));
}

Q_DECLARE_METATYPE(Elide)

QTEST_APPLESS_MAIN(TableTest)

#include "tabletest.moc"
