// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/redisleases.h"

#include "base/log.h"
#include "tasks/redisscripts.h"
#include "tasks/redistaskcodec.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace dnstester {

namespace {

void ignored(Result<RedisReply> &&) {}

} // namespace

RedisLeases::RedisLeases(RedisParty &party)
    : m_party(party)
    , m_shards(size_t(party.keys.shards()))
{
    m_heartbeat.setInterval(party.options.heartbeat);
    connect(&m_heartbeat, &QTimer::timeout, this, &RedisLeases::heartbeat);
    m_tick.setInterval(party.options.lookAgain);
    connect(&m_tick, &QTimer::timeout, this, &RedisLeases::tick);
}

void RedisLeases::take(int most, TaskQueue::LeaseReply reply)
{
    m_wanted = most;
    m_reply = std::move(reply);
    join();
    if (m_ready.empty())
        ask();
    else
        QMetaObject::invokeMethod(this, &RedisLeases::deliver, Qt::QueuedConnection);
}

void RedisLeases::join()
{
    if (std::exchange(m_joined, true))
        return;
    m_party.client.subscribe(RedisKeys::wakeChannel());
    m_party.client.subscribe(m_party.channel);
    m_heartbeat.start();
    m_tick.start();
    heartbeat();
}

void RedisLeases::leave()
{
    m_reply = nullptr;
    if (!std::exchange(m_joined, false))
        return;
    m_heartbeat.stop();
    m_tick.stop();
    for (int shard = 0; shard < m_party.keys.shards(); ++shard)
        m_party.client.run(redisScripts().leave, {m_party.keys.workers(shard)}, {m_party.name},
                           ignored);
    for (const TaskLease &lease : std::exchange(m_ready, {}))
        handBack(lease.id, {});
}

void RedisLeases::heartbeat()
{
    struct Told
    {
        int missing;
        QString fault; ///< of one shard, where it is not well with all
    };
    const auto told = std::make_shared<Told>(Told{m_party.keys.shards(), {}});
    for (int shard = 0; shard < m_party.keys.shards(); ++shard)
        m_party.client.run(
            redisScripts().heartbeat, {m_party.keys.queue(shard), m_party.keys.workers(shard)},
            {m_party.name, m_party.workerLife()}, [this, told](Result<RedisReply> &&reply) {
                if (!reply)
                    told->fault = reply.error().detail;
                if (--told->missing == 0)
                    complainOf(told->fault);
            });
}

/// Of what keeps the worker from its tasks although Redis is there; once.
void RedisLeases::complainOf(const QString &fault)
{
    if (!m_party.client.isConnected() || std::exchange(m_fault, fault) == fault)
        return;
    if (fault.isEmpty())
        processLog().info(QStringLiteral("Redis lets this worker work again"));
    else
        processLog().warning(QStringLiteral("Redis does not let this worker work"),
                             {{"reason", fault}});
}

int RedisLeases::room() const
{
    return m_reply ? m_wanted - int(m_ready.size()) - m_asking : 0;
}

/// Asks shards that may have tasks, each for a share of what there is room for.
void RedisLeases::ask()
{
    const int count = int(m_shards.size());
    const auto candidates =
        int(std::count_if(m_shards.begin(), m_shards.end(),
                          [](const Shard &shard) { return shard.mayHaveTasks && !shard.asked; }));
    if (candidates == 0)
        return;
    const int share = std::max(1, room() / candidates);
    for (int i = 0; i < count && room() > 0; ++i) {
        const Shard &shard = m_shards[size_t(m_next)];
        if (shard.mayHaveTasks && !shard.asked)
            askShard(m_next, share);
        m_next = (m_next + 1) % count;
    }
}

void RedisLeases::askShard(int index, int most)
{
    const RedisKeys &keys = m_party.keys;
    Shard &asked = m_shards[size_t(index)];
    asked.asked = true;
    m_asking += most;
    const auto reply = [this, index, most, wakes = asked.wakes](Result<RedisReply> &&leases) {
        Shard &shard = m_shards[size_t(index)];
        shard.asked = false;
        m_asking -= most;
        if (!leases) { // the next tick asks again
            shard.mayHaveTasks = false;
            return;
        }
        // What was announced in the meantime may have come after the reply was made.
        shard.mayHaveTasks = leases->array().size() == most || shard.wakes != wakes;
        receive(leases->array());
        ask();
    };
    m_party.client.run(redisScripts().lease,
                       {keys.queue(index), keys.returned(index), keys.hungry(index)},
                       {m_party.name, QByteArray::number(most)}, reply);
}

void RedisLeases::reclaim()
{
    // Begins with another shard each time, because the first gets all the room.
    const int count = m_party.keys.shards();
    Q_ASSERT(count > 0);
    for (int i = 0; i < count; ++i)
        reclaimFrom((m_next + i) % count, std::max(0, room()));
    m_next = (m_next + 1) % count;
}

void RedisLeases::reclaimFrom(int shard, int most)
{
    m_asking += most;
    m_party.client.run(redisScripts().reclaim,
                       {m_party.keys.queue(shard), m_party.keys.reclaimed(shard)},
                       {m_party.name, QByteArray::number(most),
                        QByteArray::number(qint64(m_party.options.lease.count())),
                        QByteArray::number(TaskQueue::maxDeliveries)},
                       [this, most](Result<RedisReply> &&reply) {
                           m_asking -= most;
                           if (!reply || reply->array().size() != 2)
                               return;
                           receive(reply->array()[0].array());
                           abandon(reply->array()[1].array());
                           ask();
                       });
}

void RedisLeases::abandon(const QList<RedisReply> &ids)
{
    for (const RedisReply &text : ids) {
        if (const auto id = TaskId::parse(text.text()))
            Q_EMIT exhausted(*id);
    }
}

void RedisLeases::tick()
{
    for (Shard &shard : m_shards)
        shard.mayHaveTasks = true;
    reclaim(); // asks when it knows what room is left
}

void RedisLeases::receive(const QList<RedisReply> &leases)
{
    for (const RedisReply &item : leases) {
        const QList<RedisReply> &fields = item.array();
        const auto id = fields.size() == 4 ? TaskId::parse(fields[1].text()) : std::nullopt;
        if (!id)
            continue;
        m_entries[*id] = fields[0].text();
        if (!m_joined) { // left in the meantime
            handBack(*id, {});
            continue;
        }
        const Result<LookupRequest> request = redistask::decodeRequest(fields[2].text());
        if (!request) {
            refuseTask(*id);
            continue;
        }
        m_ready.push_back({*id, *request, int(fields[3].integer())});
    }
    deliver();
}

/// Leaves a task to workers of the version that made it, until none of them took it.
void RedisLeases::refuseTask(const TaskId &id)
{
    processLog().warning(QStringLiteral("a task in Redis can't be read; is another version of this "
                                        "program at work?"),
                         {{"task", QString::fromLatin1(id.toString())}});
    m_entries.erase(id);
}

void RedisLeases::deliver()
{
    if (m_ready.empty() || !m_reply)
        return;
    QList<TaskLease> leases;
    while (!m_ready.empty() && leases.size() < m_wanted) {
        leases.append(std::move(m_ready.front()));
        m_ready.pop_front();
    }
    const TaskQueue::LeaseReply reply = std::exchange(m_reply, nullptr);
    reply(leases);
}

void RedisLeases::renew(const QList<TaskId> &tasks)
{
    struct Part
    {
        QByteArrayList keys;
        QByteArrayList arguments;
        QList<TaskId> ids;
    };
    std::vector<Part> parts(m_shards.size());
    for (const TaskId &id : tasks) {
        const auto entry = m_entries.find(id);
        if (entry == m_entries.end())
            continue;
        const int shard = m_party.keys.shardOf(id);
        Part &part = parts[size_t(shard)];
        if (part.ids.isEmpty()) {
            part.keys.append(m_party.keys.queue(shard));
            part.arguments.append(m_party.name);
        }
        part.keys.append(m_party.keys.task(id));
        part.arguments.append(entry->second);
        part.ids.append(id);
    }
    for (const Part &part : parts) {
        if (part.ids.isEmpty())
            continue;
        m_party.client.run(redisScripts().renew, part.keys, part.arguments,
                           [this, ids = part.ids](Result<RedisReply> &&states) {
                               if (!states || states->array().size() != ids.size())
                                   return;
                               for (qsizetype i = 0; i < ids.size(); ++i) {
                                   if (states->array()[i].text() == "gone")
                                       onRemoved(ids[i]);
                               }
                           });
    }
}

void RedisLeases::handBack(TaskId id, std::function<void()> done)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end()) {
        if (done)
            done();
        return;
    }
    giveBack(id, found->second, std::move(done));
    m_entries.erase(found);
}

void RedisLeases::giveBack(const TaskId &id, const QByteArray &entry, std::function<void()> done)
{
    const RedisKeys &keys = m_party.keys;
    const int shard = keys.shardOf(id);
    m_party.client.run(redisScripts().handBack,
                       {keys.queue(shard), keys.returned(shard), keys.hungry(shard)},
                       {m_party.name, entry, RedisKeys::wakeChannel(), QByteArray::number(shard)},
                       [done = std::move(done)](Result<RedisReply> &&) {
                           if (done) // where it failed, the lease runs out
                               done();
                       });
}

void RedisLeases::onWake(const QByteArray &shard)
{
    bool ok = false;
    const int index = shard.toInt(&ok);
    if (!ok || index < 0 || index >= int(m_shards.size()))
        return;
    ++m_shards[size_t(index)].wakes;
    m_shards[size_t(index)].mayHaveTasks = true;
    ask();
}

void RedisLeases::onRemoved(TaskId id)
{
    if (m_entries.erase(id) == 0)
        return;
    const auto ready = std::find_if(m_ready.begin(), m_ready.end(),
                                    [&](const TaskLease &lease) { return lease.id == id; });
    if (ready == m_ready.end())
        Q_EMIT removed(id);
    else
        m_ready.erase(ready);
}

void RedisLeases::onConnected()
{
    if (!m_joined)
        return;
    heartbeat();
    tick();
}

void RedisLeases::onSubscribed()
{
    if (!m_joined)
        return;
    for (const auto &[id, entry] : m_entries)
        checkRemoved(id);
    tick();
}

void RedisLeases::checkRemoved(TaskId id)
{
    m_party.read(id, false, [this, id](Result<RedisReply> &&task) {
        if (task && task->isNil())
            onRemoved(id);
    });
}

} // namespace dnstester
