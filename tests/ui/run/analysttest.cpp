// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/analyst.h"

#include "ui/samplerun.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

class AnalystTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deliversInItsOwnThread();
    void theLastOneReplacesWhatWaits();
    void mayGoWhileItWorks();
};

void AnalystTest::deliversInItsOwnThread()
{
    Analyst analyst;
    QThread *thread = nullptr;
    RunAnalysisPointer got;
    connect(&analyst, &Analyst::analysed, this, [&](const RunAnalysisPointer &analysis) {
        got = analysis;
        thread = QThread::currentThread();
    });
    analyst.analyse(answeredRun({QStringLiteral("192.0.2.1")}));
    QVERIFY(!got);
    QTRY_VERIFY(got);
    QCOMPARE(thread, QThread::currentThread());
    QCOMPARE(got->record.sampleCount(), 10);
}

void AnalystTest::theLastOneReplacesWhatWaits()
{
    Analyst analyst;
    QList<qsizetype> got;
    connect(&analyst, &Analyst::analysed, this, [&](const RunAnalysisPointer &analysis) {
        got.append(analysis->record.sampleCount());
    });
    for (const int rounds : {3, 4, 5})
        analyst.analyse(answeredRun({QStringLiteral("192.0.2.1")}, rounds));
    QTRY_VERIFY(analyst.isIdle());
    QTRY_COMPARE(got, (QList<qsizetype>{3, 5}));
}

void AnalystTest::mayGoWhileItWorks()
{
    RunAnalysisPointer got;
    {
        Analyst analyst;
        connect(&analyst, &Analyst::analysed, this,
                [&](const RunAnalysisPointer &analysis) { got = analysis; });
        analyst.analyse(answeredRun({QStringLiteral("192.0.2.1")}, 1000));
    }
    QCoreApplication::processEvents();
    QVERIFY(!got);
}

QTEST_GUILESS_MAIN(AnalystTest)

#include "analysttest.moc"
