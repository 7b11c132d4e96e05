// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/loopbackquicserver.h"
#include "support/loopbackudpserver.h"
#include "support/realserver.h"
#include "support/testcertificates.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace dnstester;
using namespace dnstester::test;

namespace {

struct Finished
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs the program while the event loop goes on, in which the loopback servers of the test live.
Finished run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(DNSTESTER_PROGRAM), arguments);
    const bool ended =
        QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 60'000);
    if (!ended || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QStringList linesOf(const QByteArray &text)
{
    return QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

/// The program as a user runs it, against unbound over four transports and a DoQ server.
class RealServersTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] QStringList query(const QStringList &flags) const
    {
        return QStringList{QStringLiteral("query"), QStringLiteral("www.example.com")} + m_targets +
               QStringList{QStringLiteral("--ca-file"), m_certificates.caFile()} + flags;
    }

    TestCertificates m_certificates;
    UnboundServer m_unbound{m_certificates};
    LoopbackQuicServer m_quic{m_certificates.get(TestCertificates::Kind::Good)};
    QStringList m_targets;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_unbound.start(), qPrintable(m_unbound.errorString()));
        for (const Protocol protocol :
             {Protocol::Udp, Protocol::Tcp, Protocol::Tls, Protocol::Https})
            m_targets.append(m_unbound.endpoint(protocol).target());
        m_targets.append(m_quic.endpoint().target());
    }

    void fiveTransportsGiveFiveOkRows()
    {
        const Finished finished = run(query({QStringLiteral("-o"), QStringLiteral("json")}));
        QVERIFY2(finished.exitCode == 0, finished.err + finished.out);
        const QJsonObject result = QJsonDocument::fromJson(finished.out).object();
        QVERIFY(result[QStringLiteral("duration")].toDouble() > 0);
        const QJsonObject details = result[QStringLiteral("details")].toObject();
        QCOMPARE(details.size(), 5);
        for (const QString &target : m_targets) {
            const QJsonObject row = details[target].toObject();
            QCOMPARE(row[QStringLiteral("command_status")].toString(), QStringLiteral("ok"));
            QCOMPARE(row[QStringLiteral("rcode")].toString(), QStringLiteral("NOERROR"));
            QCOMPARE(row[QStringLiteral("connection")].toString(), QStringLiteral("fresh"));
            const QJsonArray answers = row[QStringLiteral("answers")].toArray();
            QCOMPARE(answers.size(), 1);
            QCOMPARE(answers.first()[QStringLiteral("value")].toString(),
                     QStringLiteral("192.0.2.1"));
        }
    }

    void everyFormatNamesEveryServer_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"table", "dig", "json", "jsonl", "csv"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }
    void everyFormatNamesEveryServer()
    {
        QFETCH(QString, format);
        const Finished finished = run(query({QStringLiteral("-o"), format}));
        QVERIFY2(finished.exitCode == 0, finished.err + finished.out);
        QVERIFY2(finished.err.isEmpty(), finished.err);
        QVERIFY(finished.out.contains("192.0.2.1"));
        for (const QString &target : m_targets)
            QVERIFY2(finished.out.contains(target.toUtf8()), finished.out);
    }

    void shortIsTheValueAlone()
    {
        const Finished finished =
            run({QStringLiteral("query"), QStringLiteral("www.example.com"), m_targets.first(),
                 QStringLiteral("-o"), QStringLiteral("short")});
        QCOMPARE(finished.exitCode, 0);
        QCOMPARE(linesOf(finished.out), QStringList{QStringLiteral("192.0.2.1")});
    }

    void anAddressIsLookedUpInReverse()
    {
        const Finished finished =
            run({QStringLiteral("query"), QStringLiteral("192.0.2.1"), m_targets.first(),
                 QStringLiteral("-o"), QStringLiteral("json")});
        const QJsonObject details =
            QJsonDocument::fromJson(finished.out).object()[QStringLiteral("details")].toObject();
        const QJsonObject row = details.begin()->toObject();
        QCOMPARE(row[QStringLiteral("name")].toString(), QStringLiteral("1.2.0.192.in-addr.arpa"));
        QCOMPARE(row[QStringLiteral("qtype")].toString(), QStringLiteral("PTR"));
    }

    void oneSilentOneRefusingAndOneWorkingGiveThreeRightRows()
    {
        LoopbackUdpServer silent;
        silent.setHandler([](const QByteArray &) { return LoopbackReply(); });
        const QString silentTarget = silent.endpoint().target();
        const QString refusingTarget = LoopbackUdpServer::closedEndpoint().target();
        const Finished finished =
            run({QStringLiteral("query"), QStringLiteral("www.example.com"), silentTarget,
                 refusingTarget, m_targets.first(), QStringLiteral("--timeout"),
                 QStringLiteral("1s"), QStringLiteral("--retries"), QStringLiteral("0"),
                 QStringLiteral("-o"), QStringLiteral("json")});
        QCOMPARE(finished.exitCode, 1);
        const QJsonObject result = QJsonDocument::fromJson(finished.out).object();
        const QJsonObject details = result[QStringLiteral("details")].toObject();
        const auto errorOf = [&details](const QString &target) {
            return details[target].toObject()[QStringLiteral("error_type")].toString();
        };
        QCOMPARE(errorOf(silentTarget), QStringLiteral("timeout"));
        QCOMPARE(errorOf(refusingTarget), QStringLiteral("refused"));
        QCOMPARE(details[m_targets.first()].toObject()[QStringLiteral("command_status")].toString(),
                 QStringLiteral("ok"));
        // The slow one's own time is nearly all there is: nobody waited for another.
        const double slow = details[silentTarget].toObject()[QStringLiteral("time_ms")].toDouble();
        QVERIFY(result[QStringLiteral("duration")].toDouble() * 1000 < 2 * slow);
    }

    void unverifiableCertificatesAreRowsOfTheirOwn()
    {
        const Finished finished =
            run({QStringLiteral("query"), QStringLiteral("www.example.com"), m_targets[2],
                 m_targets[3], m_targets[4], QStringLiteral("-o"), QStringLiteral("json")});
        QCOMPARE(finished.exitCode, 1);
        const QJsonObject details =
            QJsonDocument::fromJson(finished.out).object()[QStringLiteral("details")].toObject();
        QCOMPARE(details.size(), 3);
        for (const QJsonValue &row : details)
            QCOMPARE(row[QStringLiteral("error_type")].toString(), QStringLiteral("certificate"));
    }

    void benchCountsWhatItSent_data()
    {
        QTest::addColumn<QStringList>("flags");
        QTest::newRow("reused") << QStringList{};
        QTest::newRow("fresh") << QStringList{QStringLiteral("--fresh")};
        QTest::newRow("open loop") << QStringList{QStringLiteral("--rate"), QStringLiteral("500")};
    }
    void benchCountsWhatItSent()
    {
        QFETCH(QStringList, flags);
        const Finished finished =
            run(QStringList{QStringLiteral("bench")} + m_targets +
                QStringList{QStringLiteral("--name"), QStringLiteral("www.example.com"),
                            QStringLiteral("--count"), QStringLiteral("50"),
                            QStringLiteral("--ca-file"), m_certificates.caFile(),
                            QStringLiteral("-o"), QStringLiteral("json")} +
                flags);
        QVERIFY2(finished.exitCode == 0, finished.err + finished.out);
        const QJsonArray servers =
            QJsonDocument::fromJson(finished.out).object()[QStringLiteral("servers")].toArray();
        QCOMPARE(servers.size(), 5);
        for (const QJsonValue &server : servers) {
            QCOMPARE(server[QStringLiteral("sent")].toInt(), 50);
            QCOMPARE(server[QStringLiteral("answered")].toInt(), 50);
            QCOMPARE(server[QStringLiteral("lost")].toInt(), 0);
            QVERIFY(server[QStringLiteral("answers_per_second")].toDouble() > 0);
            QCOMPARE(server[QStringLiteral("rcodes")][QStringLiteral("NOERROR")].toInt(), 50);
        }
    }
};

QTEST_GUILESS_MAIN(RealServersTest)
#include "realserverstest.moc"
