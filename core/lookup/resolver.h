// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lookup/enginepool.h"
#include "model/lookuprequest.h"
#include "model/lookupresult.h"
#include "model/networkpolicy.h"

#include <QObject>

#include <memory>

namespace dnstester {

/// How much a Resolver has in flight at once, and where it may go.
struct ResolverLimits
{
    int maxConcurrentQueries = 500; ///< over all servers and lookups
    int maxPerServer = 10;          ///< of one target, over all lookups
    NetworkPolicy networks{};       ///< a row that it forbids is a failure, and nothing is sent
};

/// One LookupRequest under way. Destroying it cancels what is still in flight.
///
/// Lives in its Resolver's thread and signals in it.
class Lookup : public QObject
{
    Q_OBJECT
public:
    ~Lookup() override;

    /// What is there so far, one row per server in the order of the request; a server that has not
    /// finished has the runs it has, or one Outcome of kind Cancelled.
    [[nodiscard]] LookupResult result() const;
    [[nodiscard]] bool isFinished() const;

Q_SIGNALS:
    /// The row of server \a index (of the request) is final.
    void serverFinished(int index, const dnstester::ServerResult &result);
    /// Every row is final; once, never from inside Resolver::start().
    void finished();

private:
    friend class Resolver;
    class Private;
    explicit Lookup(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m_d;
};

/// Asks one question of many servers at once, with retries and the fallbacks that the RFCs want:
/// TCP after truncation (RFC 7766), no EDNS after FORMERR (RFC 6891 7), a second try after
/// BADCOOKIE (RFC 7873 5.3), a new connection where a reused one was closed. The work runs in the
/// engine threads; what one server does never changes another's row.
///
/// Lives in one thread with an event loop. Outlives its Lookups' work; destroying it cancels all.
class Resolver : public QObject
{
    Q_OBJECT
public:
    Resolver(EnginePool *engines, const ResolverLimits &limits, QObject *parent = nullptr);
    ~Resolver() override;

    [[nodiscard]] std::unique_ptr<Lookup> start(LookupRequest request);

    /// From now on. Lookups under way keep the policy of networks that they began with.
    void setLimits(const ResolverLimits &limits);

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace dnstester
