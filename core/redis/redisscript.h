// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QCryptographicHash>

#include <utility>

namespace dnstester {

/// A Lua script for Redis, and the name by which Redis keeps it.
struct RedisScript
{
    QByteArray source;
    QByteArray sha1; ///< in lower-case hexadecimal

    [[nodiscard]] static RedisScript fromSource(QByteArray source)
    {
        QByteArray sha1 = QCryptographicHash::hash(source, QCryptographicHash::Sha1).toHex();
        return {std::move(source), std::move(sha1)};
    }
};

} // namespace dnstester
