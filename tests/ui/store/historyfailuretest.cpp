// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/historyfailure.h"

#include <QSqlError>
#include <QTest>

using namespace dnstester::ui;

class HistoryFailureTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsWhatSqliteMeans_data();
    void knowsWhatSqliteMeans();
    void hasASentenceForEveryFault();
    void showsNothingHostile();
};

Q_DECLARE_METATYPE(HistoryFault)

void HistoryFailureTest::knowsWhatSqliteMeans_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<HistoryFault>("fault");
    QTest::newRow("corrupt") << QStringLiteral("11") << HistoryFault::Damaged;
    QTest::newRow("corrupt index") << QStringLiteral("779") << HistoryFault::Damaged;
    QTest::newRow("not a database") << QStringLiteral("26") << HistoryFault::Damaged;
    QTest::newRow("no such table") << QStringLiteral("1") << HistoryFault::Damaged;
    QTest::newRow("busy") << QStringLiteral("5") << HistoryFault::Locked;
    QTest::newRow("busy, snapshot") << QStringLiteral("517") << HistoryFault::Locked;
    QTest::newRow("full") << QStringLiteral("13") << HistoryFault::Full;
    QTest::newRow("read-only") << QStringLiteral("8") << HistoryFault::ReadOnly;
    QTest::newRow("read-only directory") << QStringLiteral("1544") << HistoryFault::ReadOnly;
    QTest::newRow("cannot open") << QStringLiteral("14") << HistoryFault::Unreachable;
    QTest::newRow("input or output") << QStringLiteral("10") << HistoryFault::Other;
    QTest::newRow("none") << QStringLiteral("-1") << HistoryFault::Other;
    QTest::newRow("empty") << QString() << HistoryFault::Other;
}

void HistoryFailureTest::knowsWhatSqliteMeans()
{
    QFETCH(QString, code);
    QFETCH(HistoryFault, fault);
    const QSqlError error(QStringLiteral("driver"), QStringLiteral("database"),
                          QSqlError::StatementError, code);
    QCOMPARE(failureOf(error).fault, fault);
    QCOMPARE(failureOf(error).detail, QStringLiteral("database"));
}

void HistoryFailureTest::hasASentenceForEveryFault()
{
    const QString path = QStringLiteral("/home/me/history.sqlite");
    QCOMPARE(sentence({}, path), QString());
    QStringList seen;
    for (int fault = 1; fault <= int(HistoryFault::Other); ++fault) {
        const QString said =
            sentence({HistoryFault(fault), QStringLiteral("disk I/O error")}, path);
        QVERIFY2(said.endsWith(u'.'), qPrintable(said));
        QVERIFY(!seen.contains(said));
        QVERIFY(HistoryFault(fault) == HistoryFault::NoDriver || said.contains(path));
        seen.append(said);
    }
}

void HistoryFailureTest::showsNothingHostile()
{
    const QSqlError error({}, QStringLiteral("near \"\x1b[2J\""), QSqlError::StatementError,
                          QStringLiteral("10"));
    QVERIFY(!sentence(failureOf(error), QStringLiteral("/x\x1b")).contains(QChar(0x1b)));
}

QTEST_GUILESS_MAIN(HistoryFailureTest)

#include "historyfailuretest.moc"
