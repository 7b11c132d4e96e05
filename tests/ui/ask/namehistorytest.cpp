// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ask/namehistory.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace dnstester::ui;

class NameHistoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void putsTheLastNameFirst();
    void hasEachNameOnce();
    void forgetsTheOldest();
    void leavesOutWhatIsNoName();
    void isKept();
    void survivesBadSettings();

private:
    QTemporaryDir m_folder;
};

namespace {

NameHistory historyOf(const QStringList &names)
{
    NameHistory history;
    for (const QString &name : names)
        history.remember(name);
    return history;
}

} // namespace

void NameHistoryTest::putsTheLastNameFirst()
{
    QCOMPARE(historyOf({QStringLiteral("a.example"), QStringLiteral("b.example")}).names(),
             (QStringList{QStringLiteral("b.example"), QStringLiteral("a.example")}));
}

void NameHistoryTest::hasEachNameOnce()
{
    const NameHistory history = historyOf(
        {QStringLiteral("a.example"), QStringLiteral("b.example"), QStringLiteral(" A.example ")});
    QCOMPARE(history.names(),
             (QStringList{QStringLiteral("A.example"), QStringLiteral("b.example")}));
}

void NameHistoryTest::forgetsTheOldest()
{
    NameHistory history;
    for (int i = 0; i <= NameHistory::mostNames; ++i)
        history.remember(QStringLiteral("n%1.example").arg(i));
    QCOMPARE(history.names().size(), NameHistory::mostNames);
    QCOMPARE(history.names().first(), QStringLiteral("n50.example"));
    QCOMPARE(history.names().last(), QStringLiteral("n1.example"));
}

void NameHistoryTest::leavesOutWhatIsNoName()
{
    QVERIFY(historyOf({QString(), QStringLiteral("  "), QString(5000, u'a')}).names().isEmpty());
}

void NameHistoryTest::isKept()
{
    QSettings settings(m_folder.filePath(QStringLiteral("kept.ini")), QSettings::IniFormat);
    const NameHistory history =
        historyOf({QStringLiteral("a.example"), QStringLiteral("ü.example")});
    history.save(settings);
    NameHistory again;
    again.restore(settings);
    QCOMPARE(again.names(), history.names());
}

void NameHistoryTest::survivesBadSettings()
{
    QSettings settings(m_folder.filePath(QStringLiteral("bad.ini")), QSettings::IniFormat);
    settings.setValue(QStringLiteral("history"), QStringList(200, QStringLiteral("x.example"))
                                                     << QString() << QString(9999, u'b'));
    NameHistory history;
    history.restore(settings);
    QCOMPARE(history.names(), QStringList{QStringLiteral("x.example")});
}

QTEST_GUILESS_MAIN(NameHistoryTest)

#include "namehistorytest.moc"
