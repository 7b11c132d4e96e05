// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/digtext.h"

#include "ui/samplerun.h"

#include <QLocale>
#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;
using namespace std::chrono_literals;

class DigTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void endsWithServerAndTime();
    void namesTheTransportThatWasUsed();
    void isTheSameInEveryLanguage();
    void isEmptyWithoutAnAnswer();
};

namespace {

AnswerSubject subjectOf(RunRecord record)
{
    const qint16 last = record.servers.first().lastReply();
    return {std::make_shared<const RunAnalysis>(analyse(std::move(record))), 0, last};
}

} // namespace

void DigTextTest::endsWithServerAndTime()
{
    const QString text = digText(subjectOf(answeredRun({QStringLiteral("192.0.2.1:5353")})));
    QVERIFY2(text.contains(QStringLiteral(";; ->>HEADER<<- opcode: QUERY, status: NOERROR")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral(";; Query time: 10 msec\n"
                                          ";; SERVER: 192.0.2.53#5353(192.0.2.1) (UDP)\n"
                                          ";; WHEN: ")),
             qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("\n;; MSG SIZE  rcvd: ")));
}

void DigTextTest::namesTheTransportThatWasUsed()
{
    RunRecord record = answeredRun({QStringLiteral("192.0.2.1")}, 1);
    record.servers[0].replies[0].transport = Protocol::Tcp;
    QVERIFY(digText(subjectOf(record)).contains(QStringLiteral("(TCP)")));
}

void DigTextTest::isTheSameInEveryLanguage()
{
    RunRecord record = answeredRun({QStringLiteral("192.0.2.1")}, 1);
    record.servers[0].replies[0].timings.total = 4321ms;
    const AnswerSubject subject = subjectOf(record);
    const QString text = digText(subject);
    QVERIFY(text.contains(QStringLiteral("4321 msec")));
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(digText(subject), text);
}

void DigTextTest::isEmptyWithoutAnAnswer()
{
    RunRecord record = RunRecord::begin(plan({QStringLiteral("192.0.2.1")}), {});
    record.add(0,
               failedRow(record.servers.first().server.server, ErrorKind::Timeout,
                         QStringLiteral("no answer")),
               0ms);
    QCOMPARE(digText(subjectOf(record)), QString());
}

QTEST_GUILESS_MAIN(DigTextTest)

#include "digtexttest.moc"
