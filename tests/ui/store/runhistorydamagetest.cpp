// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/runhistory.h"

#include "historyfixture.h"
#include "keptruns.h"
#include "ui/samplerun.h"

#include <QFile>
#include <QTest>

#include <memory>
#include <random>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

class RunHistoryDamageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_file = std::make_unique<HistoryFile>(); }
    void cleanup() { m_file.reset(); }

    void beginsAnewAfterADamage_data();
    void beginsAnewAfterADamage();
    void beginsAnewInAnEmptyFile();
    void beginsAnewWhereATableHasGone();
    void survivesFlippedBitsAnywhere();
    void tellsOfADamagedRunAndShowsTheOthers_data();
    void tellsOfADamagedRunAndShowsTheOthers();
    void leavesANewerHistoryAsItIs();
    void leavesAForeignDatabaseAsItIs();
    void isRecoveredByTwoAtOnce();

private:
    std::unique_ptr<HistoryFile> m_file;
};

namespace {

RunRecord simpleRun()
{
    return answeredRun({QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.2")});
}

} // namespace

void RunHistoryDamageTest::beginsAnewAfterADamage_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("random octets") << 0;
    QTest::newRow("cut off within its first page") << 1;
    QTest::newRow("cut in half") << 2;
    QTest::newRow("zeros in its middle") << 3;
}

void RunHistoryDamageTest::beginsAnewAfterADamage()
{
    {
        RunHistory history(m_file->path());
        for (int i = 0; i < 20; ++i)
            history.save(simpleRun());
    }
    QFETCH(int, kind);
    QByteArray damaged = m_file->content();
    QVERIFY(damaged.size() > 20'000);
    if (kind == 0) {
        std::mt19937 random(7);
        for (char &octet : damaged)
            octet = char(random());
    } else if (kind == 1) {
        damaged.truncate(700);
    } else if (kind == 2) {
        damaged.truncate(damaged.size() / 2);
    } else {
        damaged.replace(4096, 12'000, QByteArray(12'000, '\0'));
    }
    QVERIFY(m_file->setContent(damaged));

    Watched watched(m_file->path());
    const RunRecord run = simpleRun();
    watched.history.save(run);
    QVERIFY(watched.waitForLists(1));
    QTRY_COMPARE(watched.runs.size(), 1);
    QCOMPARE(watched.runs.first().id, run.id);
    QCOMPARE(watched.troubles.size(), 1);
    const QStringList aside = m_file->asideFiles();
    QCOMPARE(aside.size(), 1);
    QVERIFY2(watched.troubles.first().contains(aside.first()),
             qPrintable(watched.troubles.first()));
    QFile kept(m_file->folder() + u'/' + aside.first());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), damaged);
}

void RunHistoryDamageTest::beginsAnewInAnEmptyFile()
{
    QVERIFY(m_file->setContent({}));
    Watched watched(m_file->path());
    watched.history.save(simpleRun());
    QVERIFY(watched.waitForLists(2));
    QCOMPARE(watched.runs.size(), 1);
    QVERIFY(watched.troubles.isEmpty());
}

void RunHistoryDamageTest::beginsAnewWhereATableHasGone()
{
    {
        RunHistory history(m_file->path());
        history.save(simpleRun());
    }
    QVERIFY(m_file->execute(QStringLiteral("DROP TABLE samples")));
    Watched watched(m_file->path());
    QVERIFY(watched.waitForLists(1));
    QCOMPARE(watched.runs.size(), 0);
    QCOMPARE(watched.troubles.size(), 1);
    QCOMPARE(m_file->asideFiles().size(), 1);
}

void RunHistoryDamageTest::survivesFlippedBitsAnywhere()
{
    QList<RunRecord> runs{simpleRun(), simpleRun()};
    {
        RunHistory history(m_file->path());
        for (const RunRecord &run : std::as_const(runs))
            history.save(run);
    }
    const QByteArray whole = m_file->content();
    std::mt19937 random(11);
    for (int i = 0; i < 100; ++i) {
        QByteArray damaged = whole;
        // the header and the tables' definitions every other time
        const auto at = qsizetype(random() % (i % 2 == 0 ? 2000 : quint32(whole.size())));
        damaged[at] = char(damaged.at(at) ^ (1 << (random() % 8)));
        QVERIFY(QFile::remove(m_file->path()));
        QVERIFY(m_file->setContent(damaged));
        Watched watched(m_file->path());
        for (const RunRecord &run : std::as_const(runs))
            watched.load(run.id);
        const bool isDone = QTest::qWaitFor(
            [&watched] { return watched.loaded.size() + watched.troubles.size() >= 2; }, 20'000);
        QVERIFY2(isDone, qPrintable(QStringLiteral("octet %1").arg(at)));
        for (const RunRecord &loaded : std::as_const(watched.loaded)) {
            const RunRecord &saved = loaded.id == runs.at(0).id ? runs.at(0) : runs.at(1);
            QCOMPARE(difference(saved, loaded), QString());
        }
    }
}

void RunHistoryDamageTest::tellsOfADamagedRunAndShowsTheOthers_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("head") << QStringLiteral("UPDATE runs SET head = x'7b7d' WHERE rounds = 11");
    QTest::newRow("head of another run")
        << QStringLiteral("UPDATE runs SET head = (SELECT head FROM runs WHERE rounds <> 11) "
                          "WHERE rounds = 11");
    QTest::newRow("samples") << QStringLiteral(
        "UPDATE samples SET samples = x'00' WHERE server = 2");
    QTest::newRow("samples are text")
        << QStringLiteral("UPDATE samples SET samples = 'many' WHERE server = 2");
    QTest::newRow("samples are gone") << QStringLiteral("DELETE FROM samples WHERE server = 2");
}

void RunHistoryDamageTest::tellsOfADamagedRunAndShowsTheOthers()
{
    const RunRecord hit = answeredRun(
        {QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.2"), QStringLiteral("192.0.2.3")},
        11);
    const RunRecord other = simpleRun();
    {
        RunHistory history(m_file->path());
        history.save(hit);
        history.save(other);
    }
    QFETCH(QString, statement);
    QVERIFY(m_file->execute(statement));
    Watched watched(m_file->path());
    QVERIFY(watched.waitForLists(1));
    QCOMPARE(watched.runs.size(), 2);
    watched.load(hit.id);
    QVERIFY(watched.waitForTrouble());
    QVERIFY2(watched.troubles.first().contains(QStringLiteral("damaged")),
             qPrintable(watched.troubles.first()));
    QVERIFY(watched.loaded.isEmpty());
    watched.load(other.id);
    QTRY_COMPARE(watched.loaded.size(), 1);
    QCOMPARE(difference(other, watched.loaded.first()), QString());
    watched.history.remove({hit.id});
    QTRY_COMPARE(watched.runs.size(), 1);
    QVERIFY(m_file->asideFiles().isEmpty());
}

void RunHistoryDamageTest::leavesANewerHistoryAsItIs()
{
    {
        RunHistory history(m_file->path());
        history.save(simpleRun());
    }
    QVERIFY(m_file->execute(QStringLiteral("PRAGMA user_version = 2")));
    const QByteArray before = m_file->content();
    {
        Watched watched(m_file->path());
        watched.history.save(simpleRun());
        QTRY_COMPARE(watched.troubles.size(), 2);
        QVERIFY(watched.troubles.first().contains(QStringLiteral("newer version")));
        QCOMPARE(watched.lists, 0);
    }
    QCOMPARE(m_file->content(), before);
    QVERIFY(m_file->asideFiles().isEmpty());
}

void RunHistoryDamageTest::leavesAForeignDatabaseAsItIs()
{
    QVERIFY(m_file->execute(QStringLiteral("CREATE TABLE runs (miles INTEGER)")));
    const QByteArray before = m_file->content();
    {
        Watched watched(m_file->path());
        QVERIFY(watched.waitForTrouble());
        QVERIFY(watched.troubles.first().contains(QStringLiteral("not a history")));
    }
    QCOMPARE(m_file->content(), before);
}

void RunHistoryDamageTest::isRecoveredByTwoAtOnce()
{
    QVERIFY(m_file->setContent(QByteArray(10'000, 'x')));
    Watched a(m_file->path());
    Watched b(m_file->path());
    a.history.save(simpleRun());
    b.history.save(simpleRun());
    QVERIFY(a.waitForLists(2));
    QVERIFY(b.waitForLists(2));
    QCOMPARE(a.troubles.size() + b.troubles.size(), 1);
    QCOMPARE(m_file->asideFiles().size(), 1);
    a.history.refresh();
    QVERIFY(a.waitForLists(3));
    QCOMPARE(a.runs.size(), 2);
}

QTEST_GUILESS_MAIN(RunHistoryDamageTest)

#include "runhistorydamagetest.moc"
