// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/redistaskqueue.h"

#include "redis/rediserror.h"
#include "tasks/redisscripts.h"
#include "tasks/redistaskcodec.h"

#include <algorithm>
#include <memory>
#include <utility>

using namespace std::chrono_literals;

namespace dnstester {

namespace {

constexpr auto completeAgainAfter = 1s;

/// Sums up what the shards say.
struct StatusSum
{
    QueueStatus sum;
    int missing = 0;
    bool failed = false;

    [[nodiscard]] bool add(const RedisReply &reply)
    {
        const QList<RedisReply> &fields = reply.array();
        if (fields.size() != 8)
            return false;
        sum.pending += fields[0].integer();
        sum.active += fields[1].integer();
        sum.kept += fields[2].integer();
        sum.keptOctets += fields[3].integer();
        sum.reclaimed += fields[4].integer();
        sum.oldestPending =
            std::max<Duration>(sum.oldestPending, std::chrono::milliseconds(fields[5].integer()));
        sum.workers = std::max(sum.workers, int(fields[6].integer())); // each has all of them
        if (const QByteArray error = fields[7].text(); !error.isEmpty())
            sum.refusal = redisError(error).detail;
        return true;
    }
};

} // namespace

RedisTaskQueue::RedisTaskQueue(const RedisUrl &url, const RedisTaskOptions &options,
                               QObject *parent)
    : TaskQueue(parent)
    , m_party(url, options)
    , m_leases(m_party)
    , m_waits(m_party)
{
    const RedisClient *const client = &m_party.client;
    connect(client, &RedisClient::connected, this, &RedisTaskQueue::onConnected);
    connect(client, &RedisClient::lost, this, &RedisTaskQueue::lost);
    connect(client, &RedisClient::message, this, &RedisTaskQueue::onMessage);
    connect(client, &RedisClient::subscribed, this, [this] {
        m_leases.onSubscribed();
        m_waits.onSubscribed();
    });
    connect(&m_leases, &RedisLeases::removed, this, &TaskQueue::removed);
    connect(&m_leases, &RedisLeases::exhausted, this, [this](const TaskId &id) {
        complete(id, abandonedEnd(), [this, id](Result<bool> &&first) {
            if (first && *first)
                Q_EMIT abandoned(id);
        });
    });
    m_completeAgain.setSingleShot(true);
    m_completeAgain.setInterval(completeAgainAfter);
    connect(&m_completeAgain, &QTimer::timeout, this, &RedisTaskQueue::sendCompletions);
}

RedisTaskQueue::~RedisTaskQueue() = default;

void RedisTaskQueue::submit(LookupRequest request, Reply<TaskId> reply)
{
    const RedisKeys &keys = m_party.keys;
    const TaskId id = TaskId::create(wallNow());
    const int shard = keys.shardOf(id);
    const int most = (m_party.options.maxPending + keys.shards() - 1) / keys.shards();
    m_party.client.run(
        redisScripts().submit,
        {keys.queue(shard), keys.task(id), keys.end(id), keys.workers(shard), keys.hungry(shard)},
        {id.toString(), redistask::encodeRequest(request), QByteArray::number(most),
         m_party.options.needsWorker ? m_party.workerLife() : QByteArray("0"),
         RedisKeys::wakeChannel(), QByteArray::number(shard)},
        [reply = std::move(reply), id,
         maxPending = m_party.options.maxPending](Result<RedisReply> &&said) {
            if (!said)
                reply(tl::unexpected<Error>(said.error()));
            else if (said->text() == "full")
                reply(tl::unexpected<Error>(queueIsFull(maxPending)));
            else if (said->text() == "no worker")
                reply(fail(ErrorCode::Unavailable, QStringLiteral("no worker is alive")));
            else
                reply(id);
        });
}

void RedisTaskQueue::find(TaskId id, Reply<std::optional<Task>> reply)
{
    m_party.read(id, false, [reply = std::move(reply), id](Result<RedisReply> &&said) {
        reply(readTask(id, std::move(said)));
    });
}

TaskWait RedisTaskQueue::awaitEnd(TaskId id, Reply<std::optional<Task>> reply)
{
    const quint64 token = ++m_lastToken;
    m_waits.add(token, id, std::move(reply));
    return {this, token};
}

void RedisTaskQueue::stopAwaiting(quint64 token)
{
    m_waits.remove(token);
}

void RedisTaskQueue::remove(TaskId id, Reply<std::optional<TaskState>> reply)
{
    const RedisKeys &keys = m_party.keys;
    const int shard = keys.shardOf(id);
    m_party.client.run(
        redisScripts().remove,
        {keys.queue(shard), keys.task(id), keys.end(id), keys.returned(shard), keys.kept(shard)},
        {id.toString(), m_party.bucketWidth(), m_party.bucketCount(), RedisKeys::partyChannels()},
        [reply = std::move(reply)](Result<RedisReply> &&said) {
            if (said)
                reply(redistask::stateOf(said->text()));
            else
                reply(tl::unexpected<Error>(said.error()));
        });
}

void RedisTaskQueue::status(Reply<QueueStatus> reply)
{
    const RedisKeys &keys = m_party.keys;
    const auto told = std::make_shared<StatusSum>();
    told->missing = keys.shards();
    const auto add = [reply = std::move(reply), told](Result<RedisReply> &&said) {
        if (std::exchange(told->failed, told->failed || !said))
            return;
        if (!said)
            return reply(tl::unexpected<Error>(said.error()));
        if (!told->add(*said)) {
            told->failed = true;
            return reply(
                fail(ErrorCode::Internal, QStringLiteral("Redis gave an unexpected reply")));
        }
        if (--told->missing == 0)
            reply(QueueStatus(told->sum));
    };
    for (int shard = 0; shard < keys.shards(); ++shard)
        m_party.client.run(redisScripts().status,
                           {keys.queue(shard), keys.returned(shard), keys.kept(shard),
                            keys.workers(shard), keys.reclaimed(shard), keys.nothing(shard)},
                           {QByteArray::number(qint64(m_party.options.retention.count())),
                            m_party.bucketWidth(), m_party.workerLife()},
                           add);
}

void RedisTaskQueue::lease(int most, LeaseReply reply)
{
    m_leases.take(most, std::move(reply));
}

void RedisTaskQueue::renew(const QList<TaskId> &tasks)
{
    m_leases.renew(tasks);
}

void RedisTaskQueue::complete(TaskId id, TaskEnd end, Reply<bool> reply)
{
    m_leases.drop(id);
    const quint64 number = ++m_lastCompletion;
    m_completions.emplace(number, Completion{id, std::move(end), std::move(reply)});
    sendCompletion(number);
}

void RedisTaskQueue::sendCompletion(quint64 number)
{
    Completion &completion = m_completions.at(number);
    completion.isUnderWay = true;
    const RedisKeys &keys = m_party.keys;
    const TaskId id = completion.id;
    const int shard = keys.shardOf(id);
    const redistask::EncodedEnd end = redistask::encodeEnd(completion.end);
    m_party.client.run(
        redisScripts().complete,
        {keys.queue(shard), keys.task(id), keys.end(id), keys.returned(shard), keys.kept(shard)},
        {id.toString(), end.form, end.body,
         QByteArray::number(qint64(m_party.options.retention.count())), m_party.bucketWidth(),
         m_party.bucketCount(), RedisKeys::partyChannels()},
        [this, number](Result<RedisReply> &&said) {
            const auto found = m_completions.find(number);
            found->second.isUnderWay = false;
            if (!said && said.error().code == ErrorCode::Unavailable) {
                m_completeAgain.start();
                return;
            }
            const Reply<bool> reply = std::move(found->second.reply);
            m_completions.erase(found);
            if (said)
                reply(said->integer() == 1);
            else
                reply(tl::unexpected<Error>(said.error()));
        });
}

void RedisTaskQueue::sendCompletions()
{
    for (const auto &[number, completion] : m_completions) {
        if (!completion.isUnderWay)
            sendCompletion(number); // is not replied to from inside the call
    }
}

void RedisTaskQueue::handBack(TaskId id, std::function<void()> done)
{
    m_leases.handBack(id, std::move(done));
}

void RedisTaskQueue::leave()
{
    m_leases.leave();
}

void RedisTaskQueue::onConnected()
{
    m_leases.onConnected();
    sendCompletions();
    Q_EMIT connected();
}

void RedisTaskQueue::onMessage(const QByteArray &channel, const QByteArray &text)
{
    if (channel == RedisKeys::wakeChannel()) {
        m_leases.onWake(text);
        return;
    }
    const qsizetype space = text.indexOf(' ');
    const std::optional<TaskId> id = TaskId::parse(QByteArrayView(text).sliced(space + 1));
    if (!id)
        return;
    if (text.startsWith("ended "))
        m_waits.onEnded(*id);
    else if (text.startsWith("removed "))
        m_leases.onRemoved(*id);
}

} // namespace dnstester
