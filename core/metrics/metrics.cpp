// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/metrics.h"

#include "base/version.h"
#include "dns/replyview.h"
#include "metrics/labelbound.h"
#include "metrics/processfigures.h"

#include <prometheus/counter.h>
#include <prometheus/family.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <algorithm>
#include <ctime>
#include <map>
#include <mutex>
#include <tuple>

namespace dnstester {

namespace {

using prometheus::Counter;
using prometheus::Family;
using prometheus::Gauge;
using prometheus::Histogram;
using prometheus::MetricFamily;

/// Upper bounds in seconds, for what a DNS exchange may take.
const Histogram::BucketBoundaries exchangeBuckets{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                  0.1,    0.25,  0.5,    1,     2.5,  5,     10};
const Histogram::BucketBoundaries requestBuckets{0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005,
                                                 0.01,   0.05,    0.25,   1,     5,      30};

/// Older than the rule that a counter's name ends in "_total": shown without a type.
constexpr const char *untypedNames[]{"dns_total_queries", "dns_noerror_count", "dns_failure_count",
                                     "dns_query_types_count"};

constexpr quint16 commonTypes[]{1,  2,  5,  6,  12, 13, 15, 16, 17, 18, 28, 29, 33,  35, 37,
                                39, 43, 44, 46, 47, 48, 50, 51, 52, 64, 65, 99, 255, 257};

constexpr auto gauge = prometheus::MetricType::Gauge;
constexpr auto count = prometheus::MetricType::Counter;

double seconds(Duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

std::string typeLabel(RecordType type)
{
    const bool common = std::find(std::begin(commonTypes), std::end(commonTypes), type.number()) !=
                        std::end(commonTypes);
    return common ? type.toString().toStdString() : "other";
}

std::string rcodeLabel(quint16 rcode)
{
    constexpr quint16 lastNamed = 23; // BADCOOKIE
    return rcode <= lastNamed ? rcodeName(rcode).toStdString() : "other";
}

MetricFamily single(const char *name, const char *help, prometheus::MetricType type, double value)
{
    MetricFamily family{name, help, type, {}};
    prometheus::ClientMetric metric;
    metric.gauge.value = value;
    metric.counter.value = value;
    family.metric.push_back(std::move(metric));
    return family;
}

void addQueue(std::vector<MetricFamily> &families, const QueueFigures &queue)
{
    const auto add = [&families](const char *name, const char *help, prometheus::MetricType type,
                                 double value) {
        families.push_back(single(name, help, type, value));
    };
    add("dnstester_queue_depth", "Tasks that wait for a worker", gauge, double(queue.pending));
    add("dnstester_queue_oldest_seconds", "How long the oldest of them has waited", gauge,
        seconds(queue.oldestPending));
    add("dnstester_tasks_active", "Tasks in the hands of workers", gauge, double(queue.active));
    add("dnstester_tasks_kept", "Ended tasks whose results can be read", gauge, double(queue.kept));
    add("dnstester_tasks_kept_bytes", "Size of their results", gauge, double(queue.keptOctets));
    add("dnstester_leases_reclaimed_total", "Leases that ran out before their task was done", count,
        double(queue.leasesReclaimed));
    add("dnstester_workers", "Workers alive", gauge, queue.workers);
}

MetricFamily byReason(const char *name, const char *help,
                      const std::initializer_list<std::pair<const char *, quint64>> &counts)
{
    MetricFamily family{name, help, prometheus::MetricType::Counter, {}};
    for (const auto &[reason, times] : counts) {
        prometheus::ClientMetric metric;
        metric.label = {{"reason", reason}};
        metric.counter.value = double(times);
        family.metric.push_back(std::move(metric));
    }
    return family;
}

void makeUntyped(MetricFamily &family)
{
    family.type = prometheus::MetricType::Untyped;
    for (prometheus::ClientMetric &metric : family.metric)
        metric.untyped.value = metric.counter.value;
}

} // namespace

class Metrics::Private
{
public:
    Family<Counter> &counter(const char *name, const char *help)
    {
        return prometheus::BuildCounter().Name(name).Help(help).Register(registry);
    }
    Family<Histogram> &histogram(const char *name, const char *help)
    {
        return prometheus::BuildHistogram().Name(name).Help(help).Register(registry);
    }

    void countRow(const ServerResult &row);
    void countRun(const std::string &name, const Outcome &run);
    void countPhases(const Outcome &run);

    prometheus::Registry registry;
    Family<Counter> &lookups =
        counter("dns_lookup_total", "Lookups completed, one per server and task");
    Family<Histogram> &lookupDuration =
        histogram("dns_lookup_duration_seconds", "Duration of a lookup at a server, all phases");
    Family<Counter> &lookupErrors =
        counter("dns_lookup_errors_total", "Lookups without an answer, by kind of failure");
    Family<Counter> &tasks = counter("dns_tasks_total", "Tasks ended, by how they ended");
    Family<Counter> &apiRequests = counter("dns_api_requests_total", "API requests by endpoint");
    Counter &polls =
        counter("dns_api_result_polls_total", "Requests for the state or result of a task").Add({});
    Family<Histogram> &responseTime = histogram(
        "dns_response_time_seconds", "Time from a query sent to its answer received, by server");
    Family<Counter> &queries = counter("dns_total_queries", "Queries made, by server");
    Family<Counter> &noError = counter("dns_noerror_count", "Answers with NOERROR, by server");
    Family<Counter> &failures =
        counter("dns_failure_count", "Answers with another rcode than NOERROR, by server");
    Family<Gauge> &averageTime =
        prometheus::BuildGauge()
            .Name("dns_avg_response_time_seconds")
            .Help("Mean time from a query sent to its answer received, by server")
            .Register(registry);
    Family<Counter> &queryTypes = counter("dns_query_types_count", "Queries made, by record type");
    Family<Histogram> &phases = histogram("dnstester_phase_duration_seconds",
                                          "Duration of the phases of an exchange, by transport");
    Family<Counter> &httpRequests =
        counter("dnstester_http_requests_total", "HTTP requests by route, method and status");
    Family<Histogram> &httpDuration = histogram(
        "dnstester_http_request_duration_seconds",
        "Time from a whole HTTP request received to its answer given, by route; waiting included");

    mutable std::mutex mutex; ///< guards what follows
    LabelBound server{Metrics::maxServers};
    struct Mean
    {
        double sum = 0;
        double count = 0;
    };
    std::map<std::string, Mean> means;
    struct RequestMetrics
    {
        Counter *requests;
        Counter *apiRequests;
        Histogram *duration;
    };
    using RequestKey = std::tuple<const char *, const char *, int>; ///< route, method, status
    std::map<RequestKey, RequestMetrics> requestMetrics;
    const double startedAt = double(std::time(nullptr));
};

Metrics::Metrics()
    : m_d(std::make_unique<Private>())
{
    prometheus::BuildGauge()
        .Name("dnstester_build_info")
        .Help("Always 1; the labels say what is running")
        .Register(m_d->registry)
        .Add({{"version", version().toStdString()}, {"qt", qVersion()}})
        .Set(1);
    for (const char *ending : {"success", "failure", "cancelled"})
        m_d->tasks.Add({{"status", ending}});
}

Metrics::~Metrics() = default;

void Metrics::taskEnded(TaskEnding ending)
{
    const char *const label = ending == TaskEnding::Success   ? "success"
                              : ending == TaskEnding::Failure ? "failure"
                                                              : "cancelled";
    m_d->tasks.Add({{"status", label}}).Increment();
}

void Metrics::lookupEnded(const LookupResult &result)
{
    const std::lock_guard lock(m_d->mutex);
    for (const ServerResult &row : result.servers)
        m_d->countRow(row);
}

void Metrics::Private::countRow(const ServerResult &row)
{
    const std::string name = server(row.server.endpoint.target());
    const std::string type = typeLabel(row.type);
    const Outcome &outcome = row.representative();
    lookups
        .Add({{"server", name},
              {"query_type", type},
              {"result", outcome.answered() ? "success" : "error"}})
        .Increment();
    lookupDuration.Add({{"server", name}, {"query_type", type}}, exchangeBuckets)
        .Observe(seconds(outcome.timings.total));
    if (!outcome.answered())
        lookupErrors
            .Add({{"server", name},
                  {"error_type", errorKindName(outcome.failure.kind).toStdString()}})
            .Increment();
    queryTypes.Add({{"qtype", type}}).Increment(double(row.runs.size()));
    for (const Outcome &run : row.runs)
        countRun(name, run);
}

void Metrics::Private::countRun(const std::string &name, const Outcome &run)
{
    const prometheus::Labels labels{{"server", name}};
    queries.Add(labels).Increment();
    countPhases(run);
    if (!run.answered())
        return;
    if (run.rcode == 0)
        noError.Add(labels).Increment();
    else
        failures.Add({{"server", name}, {"rcode", rcodeLabel(run.rcode)}}).Increment();
    const double taken = seconds(run.timings.query.value_or(run.timings.total));
    responseTime.Add(labels, exchangeBuckets).Observe(taken);
    Mean &mean = means[name];
    mean.sum += taken;
    mean.count += 1;
    averageTime.Add(labels).Set(mean.sum / mean.count);
}

void Metrics::Private::countPhases(const Outcome &run)
{
    const std::string protocol = protocolScheme(run.transport).toStdString();
    const auto observe = [&](const char *phase, const std::optional<Duration> &taken) {
        if (taken)
            phases.Add({{"protocol", protocol}, {"phase", phase}}, exchangeBuckets)
                .Observe(seconds(*taken));
    };
    observe("resolve", run.timings.resolve);
    observe("connect", run.timings.connect);
    observe("tls", run.timings.tls);
    if (run.answered())
        observe("query", run.timings.query);
}

void Metrics::httpRequest(const char *route, const char *method, int status, Duration taken)
{
    const Private::RequestKey key{route, method, status};
    Private::RequestMetrics metrics{};
    {
        const std::lock_guard lock(m_d->mutex);
        const auto found = m_d->requestMetrics.find(key);
        if (found != m_d->requestMetrics.end()) {
            metrics = found->second;
        } else {
            metrics = {
                &m_d->httpRequests.Add(
                    {{"route", route}, {"method", method}, {"status", std::to_string(status)}}),
                &m_d->apiRequests.Add({{"endpoint", route}}),
                &m_d->httpDuration.Add({{"route", route}}, requestBuckets)};
            m_d->requestMetrics.emplace(key, metrics);
        }
    }
    metrics.requests->Increment();
    metrics.apiRequests->Increment();
    metrics.duration->Observe(seconds(taken));
}

void Metrics::httpRefusal(int status)
{
    m_d->httpRequests
        .Add({{"route", "none"}, {"method", "none"}, {"status", std::to_string(status)}})
        .Increment();
}

void Metrics::resultPolled()
{
    m_d->polls.Increment();
}

QByteArray Metrics::text(const MetricsSnapshot &now) const
{
    std::vector<MetricFamily> families = m_d->registry.Collect();
    for (MetricFamily &family : families) {
        if (std::find(std::begin(untypedNames), std::end(untypedNames), family.name) !=
            std::end(untypedNames))
            makeUntyped(family);
    }
    const auto add = [&families](const char *name, const char *help, prometheus::MetricType type,
                                 double value) {
        families.push_back(single(name, help, type, value));
    };
    if (now.queue)
        addQueue(families, *now.queue);
    if (now.redis) {
        add("dnstester_redis_connected", "Whether this process can use Redis", gauge,
            now.redis->connected ? 1 : 0);
        add("dnstester_redis_losses_total", "How often it lost Redis", count,
            double(now.redis->losses));
    }
    add("dnstester_http_connections", "HTTP connections open", gauge, now.http.connections);
    add("dnstester_http_connections_accepted_total", "HTTP connections taken in", count,
        double(now.http.accepted));
    families.push_back(byReason("dnstester_http_connections_failed_total",
                                "HTTP connections that were refused or failed",
                                {{"too_many", now.http.refusedTooMany},
                                 {"too_many_of_client", now.http.refusedTooManyOfClient},
                                 {"accept", now.http.acceptFailures},
                                 {"handshake", now.http.handshakeFailures}}));
    families.push_back(byReason("dnstester_http_timeouts_total",
                                "HTTP connections that were closed because time was up",
                                {{"read", now.http.readTimeouts},
                                 {"write", now.http.writeTimeouts},
                                 {"idle", now.http.idleTimeouts}}));

    const ProcessFigures process = ProcessFigures::now();
    add("dnstester_process_cpu_seconds_total", "CPU time of this process, user and system", count,
        process.cpuSeconds);
    add("dnstester_process_start_time_seconds", "When this process began, since the epoch", gauge,
        m_d->startedAt);
    if (process.residentOctets)
        add("dnstester_process_resident_memory_bytes", "Resident memory of this process", gauge,
            double(*process.residentOctets));
    if (process.openFiles)
        add("dnstester_process_open_fds", "Open file descriptors of this process", gauge,
            double(*process.openFiles));
    return QByteArray::fromStdString(prometheus::TextSerializer().Serialize(families));
}

} // namespace dnstester
