// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/csvwriter.h"

#include <QTest>

using namespace dnstester;

class CsvWriterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void neutralisesFormulas_data();
    void neutralisesFormulas();
    void keepsNumbersNumbers();
};

void CsvWriterTest::neutralisesFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    QTest::newRow("equals") << QStringLiteral("=1+1") << QStringLiteral("'=1+1");
    QTest::newRow("plus") << QStringLiteral("+1") << QStringLiteral("'+1");
    QTest::newRow("minus") << QStringLiteral("-1") << QStringLiteral("'-1");
    QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QStringLiteral("'@SUM(A1)");
    QTest::newRow("tab") << QStringLiteral("\t=1") << QStringLiteral("'\\x09=1");
    QTest::newRow("carriage return") << QStringLiteral("\r=1") << QStringLiteral("'\\x0d=1");
    QTest::newRow("inside") << QStringLiteral("a=1") << QStringLiteral("a=1");
    QTest::newRow("comma") << QStringLiteral("a,b") << QStringLiteral("\"a,b\"");
    QTest::newRow("formula with comma")
        << QStringLiteral("=HYPERLINK(\"x\",1)") << QStringLiteral("\"'=HYPERLINK(\"\"x\"\",1)\"");
    QTest::newRow("quote") << QStringLiteral("say \"x\"") << QStringLiteral("\"say \"\"x\"\"\"");
    QTest::newRow("line feed") << QStringLiteral("a\nb") << QStringLiteral("a\\x0ab");
    QTest::newRow("empty") << QString() << QString();
}

void CsvWriterTest::neutralisesFormulas()
{
    QFETCH(QString, text);
    CsvWriter csv;
    csv.text(u"first").text(text).endRow();
    QFETCH(QString, field);
    QCOMPARE(csv.result(), QStringLiteral("first,%1\r\n").arg(field));
}

void CsvWriterTest::keepsNumbersNumbers()
{
    CsvWriter csv;
    csv.number(qint64(-5)).number(-1.5).number(0.1234567).number(40.0).number(0.0).empty().endRow();
    QCOMPARE(csv.result(), QStringLiteral("-5,-1.5,0.123457,40,0,\r\n"));
}

QTEST_GUILESS_MAIN(CsvWriterTest)

#include "csvwritertest.moc"
