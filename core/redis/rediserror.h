// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArrayView>

#include <chrono>

namespace dnstester {

/// Why a Redis can't be used.
struct RedisFailure
{
    QString detail; ///< without addresses, for clients of ours: "Redis can't be reached"
    QString reason; ///< a sentence for the log, with the address
};

/// What an error reply means for who asked; its first word tells.
enum class RedisFault
{
    Moved,    ///< the slot is another node's: MOVED slot host:port
    Ask,      ///< the slot is moving to another node and the key is there: ASK slot host:port
    NoScript, ///< EVALSHA of a script that Redis does not have
    Passing,  ///< not carried out; the same command may succeed in a moment
    ReadOnly, ///< this node is no master any more
    Refusal,  ///< user, password or what the user may do
    Other,
};

[[nodiscard]] RedisFault redisFault(QByteArrayView error);

/// The same as an Error: Unavailable with a sentence of ours, or Internal with Redis's own text.
[[nodiscard]] Error redisError(QByteArrayView error);

/// A time for trying again: half of \a most to all of it, so that many clients spread out.
[[nodiscard]] std::chrono::milliseconds jittered(std::chrono::milliseconds most);

} // namespace dnstester
