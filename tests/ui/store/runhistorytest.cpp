// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/runhistory.h"

#include "historyfixture.h"
#include "keptruns.h"
#include "ui/samplerun.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QTimeZone>

#include <memory>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

class RunHistoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_file = std::make_unique<HistoryFile>(); }
    void cleanup() { m_file.reset(); }

    void listsNothingAtFirst();
    void givesTheSameRunAgainAfterARestart();
    void listsTheLatestFirst();
    void saysWhatARunWas();
    void savesInPlaceOfTheSameRun();
    void removes();
    void tellsOfARunThatIsGone();
    void keepsWhatWasSavedJustBeforeTheEnd();
    void tellsOneAloneWhoFetches();
    void isForItsOwnerOnly();
    void tellsOfAFolderThatCannotBe();
    void tellsOfAFolderThatCannotBeWritten();
    void tellsOfALockAndGoesOnAfterIt();
    void isUsedByTwoAtOnce();

private:
    std::unique_ptr<HistoryFile> m_file;
};

namespace {

RunRecord simpleRun()
{
    return answeredRun({QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.2")});
}

} // namespace

void RunHistoryTest::listsNothingAtFirst()
{
    Watched watched(m_file->path());
    QVERIFY(watched.waitForLists(1));
    QVERIFY(watched.runs.isEmpty());
    QVERIFY(watched.troubles.isEmpty());
    QVERIFY(QFile::exists(m_file->path()));
}

void RunHistoryTest::givesTheSameRunAgainAfterARestart()
{
    const RunRecord run = fullRun();
    {
        Watched watched(m_file->path());
        watched.history.save(run);
        QVERIFY(watched.waitForLists(2));
        QCOMPARE(watched.troubles, QStringList());
    }
    Watched watched(m_file->path());
    QVERIFY(watched.waitForLists(1));
    QCOMPARE(watched.runs.size(), 1);
    watched.load(watched.runs.first().id);
    QVERIFY(watched.waitForLoaded());
    QCOMPARE(watched.troubles, QStringList());
    QCOMPARE(difference(run, watched.loaded.first()), QString());
}

void RunHistoryTest::listsTheLatestFirst()
{
    Watched watched(m_file->path());
    QList<QUuid> ids;
    for (const int hour : {2, 9, 5}) {
        RunRecord run = simpleRun();
        run.began = QDateTime(QDate(2030, 1, 1), QTime(hour, 0), QTimeZone::utc()).toUTC();
        ids.append(run.id);
        watched.history.save(run);
    }
    QVERIFY(watched.waitForLists(4));
    QCOMPARE(watched.runs.size(), 3);
    QCOMPARE(watched.runs.at(0).id, ids.at(1));
    QCOMPARE(watched.runs.at(1).id, ids.at(2));
    QCOMPARE(watched.runs.at(2).id, ids.at(0));
}

void RunHistoryTest::saysWhatARunWas()
{
    RunRecord run = simpleRun();
    run.place = QStringLiteral("https://daemon.example");
    run.plan.rounds = 25;
    run.state = RunState::Stopped;
    Watched watched(m_file->path());
    watched.history.save(run);
    QVERIFY(watched.waitForLists(2));
    const RunSummary expected{run.id,
                              QDateTime::fromMSecsSinceEpoch(run.began.toMSecsSinceEpoch()).toUTC(),
                              QStringLiteral("www.example.com"),
                              QStringLiteral("A"),
                              2,
                              25,
                              10,
                              RunState::Stopped,
                              QStringLiteral("https://daemon.example")};
    QCOMPARE(watched.runs.size(), 1);
    QVERIFY(watched.runs.first() == expected);
}

void RunHistoryTest::savesInPlaceOfTheSameRun()
{
    RunRecord run = simpleRun();
    Watched watched(m_file->path());
    watched.history.save(run);
    run.servers.removeLast();
    run.plan.servers.removeLast();
    run.trouble = QStringLiteral("changed");
    watched.history.save(run);
    QVERIFY(watched.waitForLists(3));
    QCOMPARE(watched.runs.size(), 1);
    watched.load(run.id);
    QVERIFY(watched.waitForLoaded());
    QCOMPARE(difference(run, watched.loaded.value(0)), QString());
}

void RunHistoryTest::removes()
{
    const QList<RunRecord> runs{simpleRun(), simpleRun(), simpleRun()};
    Watched watched(m_file->path());
    for (const RunRecord &run : runs)
        watched.history.save(run);
    watched.history.remove({runs.at(0).id, runs.at(2).id, QUuid::createUuid()});
    QVERIFY(watched.waitForLists(5));
    QCOMPARE(watched.runs.size(), 1);
    QCOMPARE(watched.runs.first().id, runs.at(1).id);
    QVERIFY(watched.troubles.isEmpty());
}

void RunHistoryTest::tellsOfARunThatIsGone()
{
    Watched watched(m_file->path());
    watched.load(QUuid::createUuid());
    QVERIFY(watched.waitForTrouble());
    QVERIFY(watched.troubles.first().contains(QStringLiteral("no longer")));
    QVERIFY(watched.loaded.isEmpty());
}

void RunHistoryTest::keepsWhatWasSavedJustBeforeTheEnd()
{
    {
        RunHistory history(m_file->path());
        for (int i = 0; i < 10; ++i)
            history.save(simpleRun());
    }
    Watched watched(m_file->path());
    QVERIFY(watched.waitForLists(1));
    QCOMPARE(watched.runs.size(), 10);
}

void RunHistoryTest::tellsOneAloneWhoFetches()
{
    const RunRecord run = simpleRun();
    Watched watched(m_file->path());
    watched.history.save(run);
    QStringList told;
    auto gone = std::make_unique<QObject>();
    watched.history.fetch(run.id, gone.get(), [&told](const Result<RunRecord> &) {
        told.append(QStringLiteral("nobody is there"));
    });
    gone.reset();
    watched.history.fetch(run.id, this, [&told, &run](const Result<RunRecord> &record) {
        told.append(record ? difference(run, *record) : record.error().detail);
    });
    watched.history.fetch(QUuid::createUuid(), this, [&told](const Result<RunRecord> &record) {
        told.append(record ? QString() : QStringLiteral("not found"));
    });
    QTRY_COMPARE(told, QStringList({QString(), QStringLiteral("not found")}));
    QVERIFY(watched.loaded.isEmpty());
    QVERIFY(watched.troubles.isEmpty());
}

void RunHistoryTest::isForItsOwnerOnly()
{
    Watched watched(m_file->path());
    QVERIFY(watched.waitForLists(1));
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                                            QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(m_file->path()) & others));
}

void RunHistoryTest::tellsOfAFolderThatCannotBe()
{
    QVERIFY(m_file->setContent("a file"));
    Watched watched(m_file->path() + QStringLiteral("/history.sqlite"));
    QVERIFY(watched.waitForTrouble());
    QVERIFY2(watched.troubles.first().contains(QStringLiteral("can't be opened")),
             qPrintable(watched.troubles.first()));
}

void RunHistoryTest::tellsOfAFolderThatCannotBeWritten()
{
#ifdef Q_OS_UNIX
    // root may write everywhere
    const bool isRoot = geteuid() == 0;
    constexpr uid_t nobody = 65534;
    const QString folder = m_file->folder() + QStringLiteral("/locked");
    QVERIFY(QDir().mkpath(folder));
    QFile::setPermissions(m_file->folder(), QFile::permissions(m_file->folder()) |
                                                QFileDevice::ReadOther | QFileDevice::ExeOther);
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::ExeOwner |
                                      QFileDevice::ReadOther | QFileDevice::ExeOther);
    QVERIFY(!isRoot || seteuid(nobody) == 0);
    {
        Watched watched(folder + QStringLiteral("/history.sqlite"));
        watched.history.save(simpleRun());
        const bool isTold =
            QTest::qWaitFor([&watched] { return watched.troubles.size() == 2; }, 20'000);
        QVERIFY(!isRoot || seteuid(0) == 0);
        QVERIFY(isTold);
        QVERIFY2(watched.troubles.first().contains(QStringLiteral("can't be opened")),
                 qPrintable(watched.troubles.first()));
    }
    QFile::setPermissions(folder,
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
#endif
}

void RunHistoryTest::tellsOfALockAndGoesOnAfterIt()
{
    const RunRecord run = simpleRun();
    Watched watched(m_file->path());
    QVERIFY(watched.waitForLists(1));
    const QString name = QStringLiteral("other");
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        other.setDatabaseName(m_file->path());
        QVERIFY(other.open());
        QSqlQuery query(other);
        QVERIFY(query.exec(QStringLiteral("BEGIN IMMEDIATE")));
        watched.history.save(run);
        QVERIFY(watched.waitForTrouble());
        QVERIFY2(watched.troubles.first().contains(QStringLiteral("in use")),
                 qPrintable(watched.troubles.first()));
        watched.history.refresh(); // reads go on all the while
        QVERIFY(watched.waitForLists(2));
        QVERIFY(query.exec(QStringLiteral("COMMIT")));
        watched.history.save(run);
        QTRY_COMPARE(watched.runs.size(), 1);
    }
    QSqlDatabase::removeDatabase(name);
}

void RunHistoryTest::isUsedByTwoAtOnce()
{
    Watched a(m_file->path());
    Watched b(m_file->path());
    for (int i = 0; i < 20; ++i) {
        a.history.save(simpleRun());
        b.history.save(simpleRun());
    }
    QVERIFY(a.waitForLists(21));
    QVERIFY(b.waitForLists(21));
    QCOMPARE(a.troubles + b.troubles, QStringList());
    a.history.refresh();
    QVERIFY(a.waitForLists(22));
    QCOMPARE(a.runs.size(), 40);
    b.history.remove({a.runs.first().id});
    QVERIFY(b.waitForLists(22));
    QCOMPARE(b.runs.size(), 39);
}

QTEST_GUILESS_MAIN(RunHistoryTest)

#include "runhistorytest.moc"
