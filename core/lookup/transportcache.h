// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "transport/transport.h"

#include <QHash>
#include <QString>

#include <memory>

namespace dnstester {

/// The transports of one engine thread, made when first asked for and shared by all who want the
/// same: what costs time to set up (trusted roots) or must be shared (reused connections) stays.
/// Transports that nobody holds are kept up to a bound, the longest unused go first.
class TransportCache
{
public:
    static constexpr int maxIdle = 64;

    /// An Error where the CA file can't be used.
    [[nodiscard]] Result<std::shared_ptr<Transport>> get(const TransportOptions &options);

private:
    struct Entry
    {
        std::shared_ptr<Transport> transport;
        quint64 lastUse = 0;
    };

    void dropIdle();

    QHash<QString, Entry> m_entries;
    quint64 m_uses = 0;
};

} // namespace dnstester
