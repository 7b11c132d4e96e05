// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redis/rediserror.h"

#include "base/text.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace dnstester {

namespace {

struct Known
{
    QByteArrayView word;
    RedisFault fault;
    const char16_t *sentence; ///< null: Redis's own text
};

constexpr const char16_t *full = u"Redis is full: it has reached maxmemory and may not evict";
constexpr const char16_t *refused = u"Redis refused the user name or password";
constexpr const char16_t *forbidden = u"Redis does not permit its user what is needed";
constexpr const char16_t *readOnly = u"Redis is a read-only replica";

const std::array<Known, 17> &known()
{
    static const std::array<Known, 17> table{{
        {"MOVED", RedisFault::Moved, u"the slots of the Redis cluster keep moving"},
        {"ASK", RedisFault::Ask, u"the slots of the Redis cluster keep moving"},
        {"NOSCRIPT", RedisFault::NoScript, nullptr},
        {"TRYAGAIN", RedisFault::Passing, u"a slot of the Redis cluster is being moved"},
        {"CLUSTERDOWN", RedisFault::Passing, u"the Redis cluster is down"},
        {"LOADING", RedisFault::Passing, u"Redis is loading its data"},
        {"BUSY", RedisFault::Passing, u"Redis is busy with a script"},
        {"MASTERDOWN", RedisFault::Passing, u"Redis has lost its master"},
        {"READONLY", RedisFault::ReadOnly, readOnly},
        {"UNBLOCKED", RedisFault::ReadOnly, readOnly},
        {"OOM", RedisFault::Other, full},
        {"MISCONF", RedisFault::Other, u"Redis can't save its data and accepts no changes"},
        {"NOREPLICAS", RedisFault::Other, u"Redis has too few replicas and accepts no changes"},
        {"WRONGPASS", RedisFault::Refusal, refused},
        {"NOAUTH", RedisFault::Refusal, u"Redis asks for a password"},
        {"NOPERM", RedisFault::Refusal, forbidden},
        {"DENIED", RedisFault::Refusal, u"Redis is in protected mode and refuses this machine"},
    }};
    return table;
}

/// The word of an error, also where Redis 6.2 tells of one inside a script:
/// "ERR Error running script (call to f_1e0f): @user_script:1: -OOM command not allowed ...".
QByteArrayView firstWord(QByteArrayView error)
{
    if (error.startsWith("ERR Error running script")) {
        const qsizetype inner = error.indexOf(": -");
        if (inner >= 0)
            error = error.sliced(inner + 3);
    }
    if (error.startsWith('-')) // as scripts of Redis 6.2 see it
        error = error.sliced(1);
    const qsizetype space = error.indexOf(' ');
    return space < 0 ? error : error.first(space);
}

const Known *find(QByteArrayView error)
{
    const QByteArrayView word = firstWord(error);
    const auto it = std::find_if(known().begin(), known().end(),
                                 [&](const Known &entry) { return entry.word == word; });
    return it == known().end() ? nullptr : &*it;
}

} // namespace

RedisFault redisFault(QByteArrayView error)
{
    const Known *entry = find(error);
    return entry ? entry->fault : RedisFault::Other;
}

Error redisError(QByteArrayView error)
{
    const Known *entry = find(error);
    if (entry && entry->sentence)
        return {ErrorCode::Unavailable, QString::fromUtf16(entry->sentence)};
    return {ErrorCode::Internal,
            QStringLiteral("Redis answered with an error: %1").arg(neutralisedUtf8(error))};
}

std::chrono::milliseconds jittered(std::chrono::milliseconds most)
{
    const qint64 half = most.count() / 2;
    return std::chrono::milliseconds(half +
                                     QRandomGenerator::global()->bounded(most.count() - half + 1));
}

} // namespace dnstester
