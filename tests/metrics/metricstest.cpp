// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/metrics.h"

#include "metrics/labelbound.h"
#include "support/dnsmessages.h"

#include <QRegularExpression>
#include <QTest>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

namespace {

Outcome answered(Duration total, quint16 rcode = 0)
{
    Outcome outcome;
    outcome.reply = answerTo(queryFor(QStringLiteral("www.example.com")));
    outcome.rcode = rcode;
    outcome.timings.connect = total / 4;
    outcome.timings.query = total / 2;
    outcome.timings.total = total;
    outcome.transport = Protocol::Tcp;
    return outcome;
}

ServerResult rowOf(const QString &target, const QList<Outcome> &runs, RecordType type = {})
{
    ServerResult row;
    row.server.endpoint = *Endpoint::parse(target);
    row.name = *Name::parse(u"www.example.com");
    row.type = type;
    row.runs = runs;
    return row;
}

LookupResult resultOf(const QList<ServerResult> &rows)
{
    return {1s, rows};
}

const QString target = QStringLiteral("tcp://192.0.2.1");

} // namespace

class MetricsTest : public QObject
{
    Q_OBJECT
private:
    static bool has(const Metrics &metrics, const QByteArray &line)
    {
        return ('\n' + metrics.text({})).contains('\n' + line + '\n');
    }

private Q_SLOTS:
    void answersAreCounted();
    void failuresAreCounted();
    void runsAreCountedApartFromLookups();
    void phasesAreMeasuredByTransport();
    void serversAreBounded();
    void typesAreBounded();
    void tasksAreCounted();
    void requestsAreCounted();
    void snapshotIsShown();
    void nothingIsMadeUpOfAQueueOutOfReach();
    void redisIsShownWhereThereIsOne();
    void countersWithoutTotalHaveNoType();
    void boundKeepsTheFirst();
};

void MetricsTest::answersAreCounted()
{
    Metrics metrics;
    metrics.lookupEnded(resultOf({rowOf(target, {answered(8ms)})}));
    metrics.lookupEnded(resultOf({rowOf(target, {answered(16ms, 3)})}));
    const QByteArray server = "server=\"tcp://192.0.2.1\"";
    QVERIFY(has(metrics, "dns_lookup_total{query_type=\"A\",result=\"success\"," + server + "} 2"));
    QVERIFY(has(metrics, "dns_total_queries{" + server + "} 2"));
    QVERIFY(has(metrics, "dns_noerror_count{" + server + "} 1"));
    QVERIFY(has(metrics, "dns_failure_count{rcode=\"NXDOMAIN\"," + server + "} 1"));
    QVERIFY(has(metrics, "dns_query_types_count{qtype=\"A\"} 2"));
    QVERIFY(has(metrics, "dns_lookup_duration_seconds_count{query_type=\"A\"," + server + "} 2"));
    QVERIFY(has(metrics, "dns_lookup_duration_seconds_bucket{query_type=\"A\"," + server +
                             ",le=\"0.01\"} 1"));
    QVERIFY(has(metrics, "dns_response_time_seconds_count{" + server + "} 2"));
    QVERIFY(has(metrics, "dns_avg_response_time_seconds{" + server + "} 0.006"));
}

void MetricsTest::failuresAreCounted()
{
    Metrics metrics;
    Outcome failed = Outcome::failed({ErrorKind::Timeout, QStringLiteral("no answer")});
    metrics.lookupEnded(resultOf({rowOf(target, {failed})}));
    const QByteArray server = "server=\"tcp://192.0.2.1\"";
    QVERIFY(has(metrics, "dns_lookup_total{query_type=\"A\",result=\"error\"," + server + "} 1"));
    QVERIFY(has(metrics, "dns_lookup_errors_total{error_type=\"timeout\"," + server + "} 1"));
    QVERIFY(!metrics.text({}).contains("dns_response_time_seconds_count{" + server));
}

void MetricsTest::runsAreCountedApartFromLookups()
{
    Metrics metrics;
    metrics.lookupEnded(resultOf({rowOf(target, {answered(1ms), answered(2ms), answered(3ms)})}));
    const QByteArray server = "server=\"tcp://192.0.2.1\"";
    QVERIFY(has(metrics, "dns_lookup_total{query_type=\"A\",result=\"success\"," + server + "} 1"));
    QVERIFY(has(metrics, "dns_total_queries{" + server + "} 3"));
}

void MetricsTest::phasesAreMeasuredByTransport()
{
    Metrics metrics;
    metrics.lookupEnded(resultOf({rowOf(target, {answered(8ms)})}));
    const QByteArray name = "dnstester_phase_duration_seconds";
    QVERIFY(has(metrics, name + "_count{phase=\"connect\",protocol=\"tcp\"} 1"));
    QVERIFY(has(metrics, name + "_sum{phase=\"query\",protocol=\"tcp\"} 0.004"));
    QVERIFY(!metrics.text({}).contains("phase=\"tls\""));
}

void MetricsTest::serversAreBounded()
{
    Metrics metrics;
    QList<ServerResult> rows;
    for (size_t i = 0; i < Metrics::maxServers + 5; ++i)
        rows.append(rowOf(QStringLiteral("udp://s%1.example").arg(i), {answered(1ms)}));
    metrics.lookupEnded(resultOf(rows));
    QVERIFY(has(metrics, "dns_total_queries{server=\"udp://s999.example\"} 1"));
    QVERIFY(!metrics.text({}).contains("udp://s1000.example"));
    QVERIFY(has(metrics, "dns_total_queries{server=\"other\"} 5"));
}

void MetricsTest::typesAreBounded()
{
    Metrics metrics;
    for (const quint16 type : {quint16(65'280), quint16(65'281), quint16(28)})
        metrics.lookupEnded(resultOf({rowOf(target, {answered(1ms)}, RecordType(type))}));
    QVERIFY(has(metrics, "dns_query_types_count{qtype=\"other\"} 2"));
    QVERIFY(has(metrics, "dns_query_types_count{qtype=\"AAAA\"} 1"));
}

void MetricsTest::tasksAreCounted()
{
    Metrics metrics;
    metrics.taskEnded(TaskEnding::Success);
    metrics.taskEnded(TaskEnding::Cancelled);
    QVERIFY(has(metrics, "dns_tasks_total{status=\"success\"} 1"));
    QVERIFY(has(metrics, "dns_tasks_total{status=\"cancelled\"} 1"));
    QVERIFY(has(metrics, "dns_tasks_total{status=\"failure\"} 0"));
}

void MetricsTest::requestsAreCounted()
{
    Metrics metrics;
    metrics.httpRequest("/tasks/{id}", "GET", 200, 1ms);
    metrics.httpRequest("/tasks/{id}", "GET", 404, 1ms);
    metrics.httpRefusal(431);
    metrics.resultPolled();
    QVERIFY(has(metrics, "dns_api_requests_total{endpoint=\"/tasks/{id}\"} 2"));
    QVERIFY(has(metrics, "dns_api_result_polls_total 1"));
    QVERIFY(has(metrics, "dnstester_http_requests_total{method=\"GET\",route=\"/tasks/{id}\","
                         "status=\"404\"} 1"));
    QVERIFY(has(metrics, "dnstester_http_requests_total{method=\"none\",route=\"none\","
                         "status=\"431\"} 1"));
    QVERIFY(has(metrics, "dnstester_http_request_duration_seconds_count{route=\"/tasks/{id}\"} 2"));
}

void MetricsTest::snapshotIsShown()
{
    Metrics metrics;
    MetricsSnapshot now;
    now.queue = QueueFigures();
    now.queue->pending = 3;
    now.queue->oldestPending = 1500ms;
    now.queue->workers = 2;
    now.queue->leasesReclaimed = 4;
    now.http.idleTimeouts = 5;
    const QByteArray text = metrics.text(now);
    QVERIFY(text.contains("\ndnstester_queue_depth 3\n"));
    QVERIFY(text.contains("\ndnstester_queue_oldest_seconds 1.5\n"));
    QVERIFY(text.contains("\ndnstester_workers 2\n"));
    QVERIFY(text.contains("\ndnstester_leases_reclaimed_total 4\n"));
    QVERIFY(text.contains("\ndnstester_http_timeouts_total{reason=\"idle\"} 5\n"));
#ifdef Q_OS_LINUX
    const QRegularExpression resident(
        QStringLiteral("\ndnstester_process_resident_memory_bytes [1-9]"));
    QVERIFY(resident.match(QString::fromUtf8(text)).hasMatch());
#endif
}

void MetricsTest::nothingIsMadeUpOfAQueueOutOfReach()
{
    Metrics metrics;
    MetricsSnapshot now;
    QVERIFY(!metrics.text(now).contains("dnstester_queue_depth"));
    QVERIFY(!metrics.text(now).contains("dnstester_workers"));
    now.queue = QueueFigures();
    QVERIFY(metrics.text(now).contains("\ndnstester_queue_depth 0\n"));
}

void MetricsTest::redisIsShownWhereThereIsOne()
{
    Metrics metrics;
    MetricsSnapshot now;
    QVERIFY(!metrics.text(now).contains("dnstester_redis_"));
    now.redis = RedisFigures{true, 3};
    QVERIFY(metrics.text(now).contains("\ndnstester_redis_connected 1\n"));
    QVERIFY(metrics.text(now).contains("\ndnstester_redis_losses_total 3\n"));
}

void MetricsTest::countersWithoutTotalHaveNoType()
{
    Metrics metrics;
    metrics.lookupEnded(resultOf({rowOf(target, {answered(1ms)})}));
    QVERIFY(has(metrics, "# TYPE dns_noerror_count untyped"));
    QVERIFY(has(metrics, "# TYPE dns_lookup_total counter"));
}

void MetricsTest::boundKeepsTheFirst()
{
    LabelBound bound(2);
    QCOMPARE(bound(QStringLiteral("a")), std::string("a"));
    QCOMPARE(bound(QStringLiteral("b")), std::string("b"));
    QCOMPARE(bound(QStringLiteral("c")), std::string("other"));
    QCOMPARE(bound(QStringLiteral("a")), std::string("a"));
}

QTEST_APPLESS_MAIN(MetricsTest)
#include "metricstest.moc"
