// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/rediswaits.h"

#include "tasks/redistaskcodec.h"

#include <utility>

using namespace std::chrono_literals;

namespace dnstester {

namespace {

constexpr auto patience = 5s; // with messages that do not come
constexpr auto lookEvery = 1s;

} // namespace

Result<std::optional<Task>> readTask(const TaskId &id, Result<RedisReply> &&reply)
{
    if (!reply)
        return tl::unexpected<Error>(reply.error());
    if (reply->isNil())
        return std::optional<Task>();
    if (reply->type() != RedisReply::Type::Array) {
        Result<Task> ended = redistask::decodeEnd(id, reply->text());
        if (!ended)
            return tl::unexpected<Error>(ended.error());
        return std::optional<Task>(*std::move(ended));
    }
    const QList<RedisReply> &fields = reply->array();
    const auto state = fields.size() == 2 ? redistask::stateOf(fields[0].text()) : std::nullopt;
    if (!state)
        return fail(ErrorCode::Internal, QStringLiteral("Redis gave an unexpected reply"));
    Task task;
    task.id = id;
    task.state = *state;
    task.createdAt = redistask::wallTimeOf(fields[1].text());
    return std::optional<Task>(task);
}

RedisWaits::RedisWaits(RedisParty &party)
    : m_party(party)
{
    m_again.setInterval(lookEvery);
    connect(&m_again, &QTimer::timeout, this, [this] { askAgain(Clock::now() - patience); });
}

void RedisWaits::add(quint64 token, TaskId id, Reply reply)
{
    if (!std::exchange(m_subscribed, true))
        m_party.client.subscribe(m_party.channel);
    m_ids.emplace(token, id);
    const auto [found, isNew] = m_waited.try_emplace(id);
    found->second.replies.emplace(token, std::move(reply));
    if (isNew)
        ask(id, found->second);
    if (!m_again.isActive())
        m_again.start();
}

void RedisWaits::remove(quint64 token)
{
    const auto id = m_ids.find(token);
    if (id == m_ids.end())
        return;
    const auto waited = m_waited.find(id->second);
    m_ids.erase(id);
    waited->second.replies.erase(token);
    if (waited->second.replies.empty())
        m_waited.erase(waited);
    if (m_waited.empty())
        m_again.stop();
}

void RedisWaits::ask(TaskId id, Waited &waited)
{
    waited.askedAt = Clock::now();
    m_party.read(id, true, [this, id](Result<RedisReply> &&reply) {
        const Result<std::optional<Task>> task = readTask(id, std::move(reply));
        if (!task || !*task || (*task)->ended())
            tell(id, task);
    });
}

void RedisWaits::askAgain(TimePoint ifAskedBefore)
{
    for (auto &[id, waited] : m_waited) {
        if (waited.askedAt <= ifAskedBefore)
            ask(id, waited);
    }
}

void RedisWaits::onEnded(TaskId id)
{
    const auto found = m_waited.find(id);
    if (found != m_waited.end())
        ask(id, found->second);
}

void RedisWaits::onSubscribed()
{
    askAgain(Clock::now());
}

void RedisWaits::tell(TaskId id, const Result<std::optional<Task>> &task)
{
    const auto found = m_waited.find(id);
    if (found == m_waited.end())
        return;
    const auto replies = std::exchange(found->second.replies, {});
    m_waited.erase(found);
    for (const auto &[token, reply] : replies) {
        if (m_ids.erase(token) > 0) // not one that another reply has ended
            reply(Result<std::optional<Task>>(task));
    }
    if (m_waited.empty())
        m_again.stop();
}

} // namespace dnstester
