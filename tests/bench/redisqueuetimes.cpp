// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

// redisqueuetimes URL QUEUED: what submitting, and taking and completing, a task costs with QUEUED
// tasks in a Redis, whose data it deletes. Prints {"submit_us", "take_us"}, medians per task over
// batches, during which the number queued stays the same but for one batch.

#include "tasks/redistaskqueue.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace dnstester;
using namespace std::chrono_literals;

namespace {

constexpr int batch = 1'000;
constexpr int batches = 21;

LookupRequest someRequest()
{
    LookupRequest request;
    request.name = *Name::parse(u"www.example.com");
    request.servers = {{*Endpoint::parse(u"udp://127.0.0.1:5353"), {}}};
    return request;
}

void waitFor(const bool &condition)
{
    while (!condition)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

[[noreturn]] void giveUp(const QString &why)
{
    std::fprintf(stderr, "redisqueuetimes: %s\n", qPrintable(why));
    std::exit(1);
}

/// Submits \a count tasks, a batch at a time.
void submit(RedisTaskQueue &queue, int count)
{
    const LookupRequest request = someRequest();
    for (int left = count; left > 0;) {
        const int now = std::min(left, batch);
        left -= now;
        int accepted = 0;
        bool done = false;
        for (int i = 0; i < now; ++i)
            queue.submit(request, [&](Result<TaskId> &&id) {
                if (!id)
                    giveUp(id.error().detail);
                done = ++accepted == now;
            });
        waitFor(done);
    }
}

void takeBatch(RedisTaskQueue &queue)
{
    QList<TaskLease> taken;
    while (taken.size() < batch) {
        bool given = false;
        queue.lease(int(batch - taken.size()), [&](const QList<TaskLease> &leases) {
            taken += leases;
            given = true;
        });
        waitFor(given);
    }
    int completed = 0;
    bool done = false;
    for (const TaskLease &lease : taken)
        queue.complete(lease.id, {TaskState::Success, QByteArray(479, 'r'), {}},
                       [&](Result<bool> &&first) {
                           if (!first || !*first)
                               giveUp(QStringLiteral("a task had ended before"));
                           done = ++completed == batch;
                       });
    waitFor(done);
}

template<typename Work>
double microsecondsPerTask(Work work)
{
    const TimePoint begin = Clock::now();
    work();
    return std::chrono::duration<double, std::micro>(Clock::now() - begin).count() / batch;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const Result<RedisUrl> url = RedisUrl::parse(app.arguments().value(1));
    const int queued = app.arguments().value(2).toInt();
    if (!url || queued < 0)
        giveUp(QStringLiteral("usage: redisqueuetimes URL QUEUED"));
    RedisTaskOptions options;
    options.maxPending = queued + 2 * batch;
    options.needsWorker = false;
    options.retention = 1min;
    RedisTaskQueue queue(*url, options);

    submit(queue, queued);
    std::vector<double> submits;
    std::vector<double> takes;
    for (int i = 0; i < batches; ++i) {
        submits.push_back(microsecondsPerTask([&] { submit(queue, batch); }));
        takes.push_back(microsecondsPerTask([&] { takeBatch(queue); }));
    }
    const QJsonObject figures{{QStringLiteral("submit_us"), median(submits)},
                              {QStringLiteral("take_us"), median(takes)}};
    std::puts(QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    return 0;
}
