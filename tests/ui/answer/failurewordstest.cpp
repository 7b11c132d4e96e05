// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/failurewords.h"

#include "ui/samplerun.h"

#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;
using namespace std::chrono_literals;

class FailureWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsTheStage_data();
    void knowsTheStage();
    void everyStageHasItsOwnWords();
    void countsTheCommonestFirst();
    void sumsUpInASentence();
};

void FailureWordsTest::knowsTheStage_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Protocol>("transport");
    QTest::addColumn<bool>("connected");
    QTest::addColumn<bool>("shookHands");
    QTest::addColumn<bool>("reused");
    QTest::addColumn<Stage>("stage");
    const auto row = [](const char *name, ErrorKind kind, Protocol transport, bool connected,
                        bool shookHands, bool reused, Stage stage) {
        QTest::newRow(name) << kind << transport << connected << shookHands << reused << stage;
    };
    row("UDP waits", ErrorKind::Timeout, Protocol::Udp, false, false, false, Stage::Waiting);
    row("no name", ErrorKind::Resolve, Protocol::Tls, false, false, false, Stage::Resolving);
    row("TCP refused", ErrorKind::Refused, Protocol::Tcp, false, false, false, Stage::Connecting);
    row("TCP waits", ErrorKind::Timeout, Protocol::Tcp, true, false, false, Stage::Waiting);
    row("TLS hangs", ErrorKind::Timeout, Protocol::Tls, true, false, false, Stage::Handshake);
    row("TLS fails", ErrorKind::Tls, Protocol::Https, true, false, false, Stage::Handshake);
    row("bad certificate", ErrorKind::Certificate, Protocol::Tls, true, true, false,
        Stage::Handshake);
    row("TLS closed later", ErrorKind::Unreachable, Protocol::Tls, true, true, false,
        Stage::Waiting);
    row("reused", ErrorKind::Timeout, Protocol::Tls, false, false, true, Stage::Waiting);
    row("HTTP status", ErrorKind::Http, Protocol::Https, true, true, false, Stage::Waiting);
    row("QUIC connects", ErrorKind::Timeout, Protocol::Quic, false, false, false,
        Stage::Connecting);
    row("QUIC waits", ErrorKind::Quic, Protocol::Quic, true, false, false, Stage::Waiting);
    row("nonsense", ErrorKind::Malformed, Protocol::Udp, false, false, false, Stage::Reading);
    row("cancelled", ErrorKind::Cancelled, Protocol::Tcp, false, false, false, Stage::Unknown);
}

void FailureWordsTest::knowsTheStage()
{
    QFETCH(ErrorKind, kind);
    QFETCH(Protocol, transport);
    QFETCH(bool, connected);
    QFETCH(bool, shookHands);
    QFETCH(bool, reused);
    Sample sample;
    sample.kind = kind;
    sample.transport = transport;
    sample.reused = reused;
    sample.connect = connected ? Duration(1ms) : Sample::notTaken;
    sample.tls = shookHands ? Duration(1ms) : Sample::notTaken;
    QTEST(stageOfFailure(sample), "stage");
}

void FailureWordsTest::everyStageHasItsOwnWords()
{
    QSet<QString> words;
    for (int stage = 0; stage <= int(Stage::Reading); ++stage)
        words.insert(failureWords(ErrorKind::Timeout, Stage(stage)));
    QCOMPARE(words.size(), int(Stage::Reading) + 1);
    QVERIFY(words.contains(QStringLiteral("timed out, while connecting")));
}

namespace {

/// A server over UDP with these failures after one answer.
ServerRecord failing(const QList<ErrorKind> &kinds)
{
    RunRecord record = RunRecord::begin(plan({QStringLiteral("192.0.2.1")}), {});
    const Server server = record.servers.first().server.server;
    record.add(0, answeredRow(server, 10ms), 0ms);
    for (const ErrorKind kind : kinds)
        record.add(0, failedRow(server, kind, QStringLiteral("it went wrong")), 0ms);
    return record.servers.first();
}

} // namespace

void FailureWordsTest::countsTheCommonestFirst()
{
    const QList<FailureCount> counts =
        countFailures(failing({ErrorKind::Refused, ErrorKind::Timeout, ErrorKind::Timeout}));
    QCOMPARE(counts.size(), 2);
    QCOMPARE(counts.first().kind, ErrorKind::Timeout);
    QCOMPARE(counts.first().rounds, 2);
    QCOMPARE(counts.first().text, QStringLiteral("it went wrong"));
    QCOMPARE(counts.last().kind, ErrorKind::Refused);
    QVERIFY(countFailures(failing({})).isEmpty());
}

void FailureWordsTest::sumsUpInASentence()
{
    QCOMPARE(failureSummary(failing({})), QString());
    QCOMPARE(
        failureSummary(failing({ErrorKind::Timeout})),
        QStringLiteral("No answer in 1 of 2 rounds: timed out, while waiting for the answer."));
    QCOMPARE(failureSummary(failing({ErrorKind::Refused, ErrorKind::Timeout, ErrorKind::Timeout})),
             QStringLiteral("No answer in 3 of 4 rounds, most often: timed out, while waiting for "
                            "the answer."));
}

QTEST_GUILESS_MAIN(FailureWordsTest)

#include "failurewordstest.moc"
