// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHashFunctions>

#include <array>
#include <optional>

namespace dnstester {

/// Names a task: a UUID of version 7 (RFC 9562 5.7), so that ids sort by the time they were made
/// and can't be guessed. A value of 16 octets; one made by default is nil.
class TaskId
{
public:
    TaskId() = default;

    [[nodiscard]] static TaskId create(WallTime now);
    /// Reads the form of toString(), in any case; nothing for any other text.
    [[nodiscard]] static std::optional<TaskId> parse(QByteArrayView text);

    [[nodiscard]] QByteArray toString() const; ///< 36 characters, lower case
    [[nodiscard]] unsigned char lastOctet() const { return m_octets.back(); } ///< evenly spread
    [[nodiscard]] bool isNil() const { return *this == TaskId(); }

    friend bool operator==(const TaskId &a, const TaskId &b) { return a.m_octets == b.m_octets; }
    friend bool operator<(const TaskId &a, const TaskId &b) { return a.m_octets < b.m_octets; }
    friend size_t qHash(const TaskId &id, size_t seed = 0)
    {
        return qHashBits(id.m_octets.data(), id.m_octets.size(), seed);
    }

private:
    std::array<unsigned char, 16> m_octets{};
};

} // namespace dnstester
