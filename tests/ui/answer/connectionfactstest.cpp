// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/connectionfacts.h"

#include "ui/samplerun.h"

#include <QTest>
#include <QTimeZone>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;
using namespace std::chrono_literals;

class ConnectionFactsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTlsAndCertificate();
    void showsThatNobodyVerified();
    void saysSoWhereNoCertificateWasShown();
    void hasNoTlsOverUdp();
    void tellsOfTcpAfterTruncation();
    void tellsOfExpiry_data();
    void tellsOfExpiry();
    void showsTimesBesideTheMedians();
    void showsWhatFailed();
    void showsTheServerThatNeverAnswered();
};

namespace {

QDateTime now()
{
    return {QDate(2024, 6, 1), QTime(12, 0), QTimeZone::utc()};
}

std::shared_ptr<TlsFacts> tlsFacts()
{
    auto facts = std::make_shared<TlsFacts>();
    facts->version = QStringLiteral("TLSv1.3");
    facts->cipher = QStringLiteral("TLS_AES_256_GCM_SHA384");
    facts->alpn = QStringLiteral("dot");
    facts->certificate.subject = QStringLiteral("CN=dns.example");
    facts->certificate.issuer = QStringLiteral("CN=Example CA");
    facts->certificate.notAfter = now().addDays(100);
    facts->certificate.sha256 = QByteArray(32, '\xab');
    return facts;
}

RunRecord encryptedRun(const std::shared_ptr<TlsFacts> &facts)
{
    RunRecord record = answeredRun({QStringLiteral("tls://dns.example@192.0.2.1")}, 3);
    record.servers[0].replies[0].tls = facts;
    return record;
}

std::vector<Fact> factsOf(RunRecord record)
{
    const qint16 last = record.servers.first().lastReply();
    return connectionFacts(
        {std::make_shared<const RunAnalysis>(analyse(std::move(record))), 0, last}, now());
}

const Fact *find(const std::vector<Fact> &facts, const QString &name)
{
    for (const Fact &fact : facts) {
        if (fact.cells.first() == name)
            return &fact;
        if (const Fact *part = find(fact.parts, name))
            return part;
    }
    return nullptr;
}

QString valueOf(const std::vector<Fact> &facts, const QString &name)
{
    const Fact *fact = find(facts, name);
    return fact == nullptr ? QStringLiteral("there is none") : fact->cells.value(1);
}

} // namespace

void ConnectionFactsTest::showsTlsAndCertificate()
{
    RunRecord record = encryptedRun(tlsFacts());
    record.servers[0].replies[0].tlsResumed = true;
    const std::vector<Fact> facts = factsOf(record);
    QCOMPARE(valueOf(facts, QStringLiteral("Server")),
             QStringLiteral("tls://dns.example@192.0.2.1"));
    QCOMPARE(valueOf(facts, QStringLiteral("Address reached")), QStringLiteral("192.0.2.53"));
    QCOMPARE(valueOf(facts, QStringLiteral("Transport")), QStringLiteral("DoT"));
    QCOMPARE(valueOf(facts, QStringLiteral("Version")), QStringLiteral("TLSv1.3"));
    QCOMPARE(valueOf(facts, QStringLiteral("Application protocol (ALPN)")), QStringLiteral("dot"));
    QVERIFY(valueOf(facts, QStringLiteral("Session")).startsWith(QStringLiteral("resumed")));
    QCOMPARE(valueOf(facts, QStringLiteral("Subject")), QStringLiteral("CN=dns.example"));
    QCOMPARE(valueOf(facts, QStringLiteral("Issuer")), QStringLiteral("CN=Example CA"));
    QCOMPARE(valueOf(facts, QStringLiteral("Verified")), QStringLiteral("yes"));
    QCOMPARE(valueOf(facts, QStringLiteral("SHA-256")).size(), 32 * 3 - 1);
    QVERIFY(valueOf(facts, QStringLiteral("SHA-256")).startsWith(QStringLiteral("AB:AB:")));
}

void ConnectionFactsTest::showsThatNobodyVerified()
{
    RunRecord record = encryptedRun(tlsFacts());
    record.plan.options.insecure = true;
    const std::vector<Fact> facts = factsOf(record);
    QVERIFY(valueOf(facts, QStringLiteral("Verified")).startsWith(QStringLiteral("no")));
    QCOMPARE(find(facts, QStringLiteral("Verified"))->tone, Tone::Warning);
}

void ConnectionFactsTest::saysSoWhereNoCertificateWasShown()
{
    const std::shared_ptr<TlsFacts> bare = tlsFacts();
    bare->certificate = {};
    bare->alpn.clear();
    const std::vector<Fact> facts = factsOf(encryptedRun(bare));
    QCOMPARE(valueOf(facts, QStringLiteral("Certificate")), QStringLiteral("none was shown"));
    QCOMPARE(valueOf(facts, QStringLiteral("Application protocol (ALPN)")),
             QStringLiteral("none agreed on"));
    const std::vector<Fact> none = factsOf(encryptedRun(nullptr));
    QCOMPARE(valueOf(none, QStringLiteral("TLS")), QStringLiteral("unknown"));
    QCOMPARE(valueOf(none, QStringLiteral("Certificate")), QStringLiteral("unknown"));
}

void ConnectionFactsTest::hasNoTlsOverUdp()
{
    const std::vector<Fact> facts = factsOf(answeredRun({QStringLiteral("192.0.2.1")}, 1));
    QVERIFY(find(facts, QStringLiteral("TLS")) == nullptr);
    QVERIFY(find(facts, QStringLiteral("Certificate")) == nullptr);
    QVERIFY(find(facts, QStringLiteral("Failures")) == nullptr);
    QVERIFY(valueOf(facts, QStringLiteral("State")).startsWith(QStringLiteral("fresh")));
}

void ConnectionFactsTest::tellsOfTcpAfterTruncation()
{
    RunRecord record = answeredRun({QStringLiteral("192.0.2.1")}, 1);
    record.servers[0].replies[0].transport = Protocol::Tcp;
    QCOMPARE(valueOf(factsOf(record), QStringLiteral("Transport")),
             QStringLiteral("TCP, as the answer over UDP was truncated"));
}

void ConnectionFactsTest::tellsOfExpiry_data()
{
    QTest::addColumn<QDateTime>("notAfter");
    QTest::addColumn<Tone>("tone");
    QTest::addColumn<QString>("words");
    QTest::newRow("long") << now().addDays(100) << Tone::Plain << "100";
    QTest::newRow("soon") << now().addDays(14) << Tone::Warning << "expires soon";
    QTest::newRow("today") << now().addSecs(60) << Tone::Warning << "expires soon";
    QTest::newRow("past") << now().addSecs(-60) << Tone::Bad << "has expired";
    QTest::newRow("unknown") << QDateTime() << Tone::Plain << "unknown";
}

void ConnectionFactsTest::tellsOfExpiry()
{
    QFETCH(QDateTime, notAfter);
    QFETCH(QString, words);
    const Fact fact = expiryFact(notAfter, now());
    QTEST(fact.tone, "tone");
    QVERIFY2(fact.cells.at(1).contains(words), qPrintable(fact.cells.at(1)));
}

void ConnectionFactsTest::showsTimesBesideTheMedians()
{
    const std::vector<Fact> facts = factsOf(encryptedRun(tlsFacts()));
    QCOMPARE(valueOf(facts, QStringLiteral("Time")), QStringLiteral("of round 1"));
    QCOMPARE(valueOf(facts, QStringLiteral("Connecting")),
             QStringLiteral("2.50 ms (median of the run: 2.50 ms)"));
    QCOMPARE(valueOf(facts, QStringLiteral("Total")),
             QStringLiteral("10.0 ms (median of the run: 10.0 ms)"));
    QVERIFY(find(facts, QStringLiteral("Looking up the server's address")) == nullptr);
}

void ConnectionFactsTest::showsWhatFailed()
{
    RunRecord record = answeredRun({QStringLiteral("192.0.2.1")}, 2);
    const Server server = record.servers.first().server.server;
    record.add(0, failedRow(server, ErrorKind::Timeout, QStringLiteral("no answer came")), 0ms);
    const std::vector<Fact> facts = factsOf(record);
    QCOMPARE(valueOf(facts, QStringLiteral("timed out, while waiting for the answer")),
             QStringLiteral("no answer came (rounds: 1)"));
}

void ConnectionFactsTest::showsTheServerThatNeverAnswered()
{
    RunRecord record = RunRecord::begin(plan({QStringLiteral("tls://192.0.2.1")}), {});
    record.add(0,
               failedRow(record.servers.first().server.server, ErrorKind::Refused,
                         QStringLiteral("refused")),
               0ms);
    const std::vector<Fact> facts = factsOf(record);
    QCOMPARE(facts.size(), size_t(2));
    QCOMPARE(valueOf(facts, QStringLiteral("Server")), QStringLiteral("tls://192.0.2.1"));
    QVERIFY(find(facts, QStringLiteral("Time")) == nullptr);
}

QTEST_GUILESS_MAIN(ConnectionFactsTest)

#include "connectionfactstest.moc"
