// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lookup/retrypolicy.h"
#include "lookup/transportcache.h"
#include "model/lookuprequest.h"
#include "model/networkpolicy.h"
#include "model/outcome.h"
#include "transport/transport.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace dnstester {

/// One run of a question at one server, from the look-up of the server's own name over its attempts
/// to the one Outcome that counts. Of the server's addresses, those that the network policy does
/// not permit do not exist; nothing is sent where there is no other.
///
/// Lives in an engine thread. Destroying it cancels; done is called once otherwise, never from
/// inside start(), and may destroy this object by deleteLater().
class ServerQuery : public QObject
{
public:
    using Done = std::function<void(Outcome &&)>;

    struct Job
    {
        Endpoint endpoint;
        Query query;
        LookupOptions options;
        NetworkPolicy networks;
    };

    ServerQuery(TransportCache *transports, const Job &job, Done done, QObject *parent = nullptr);

    void start();

private:
    void resolve();
    void attempt();
    void ask();
    void attemptEnded(Outcome &&outcome);
    [[nodiscard]] bool prepareNext(NextStep step, const Outcome &outcome);
    [[nodiscard]] QList<QHostAddress> addressesToTry() const;
    void finish(Outcome &&outcome);
    void finishLater(const Failure &failure);

    TransportCache *m_transports;
    Endpoint m_endpoint;
    Query m_query;
    LookupOptions m_options;
    NetworkPolicy m_networks;
    Done m_done;

    QList<QHostAddress> m_addresses;
    qsizetype m_firstAddress = 0; ///< index of the address to begin with
    std::optional<Duration> m_resolveTime;
    QTimer m_resolveTimer;
    RetryState m_state;
    int m_attempts = 0;
    std::shared_ptr<Transport> m_transport;
    Exchange m_exchange; ///< after m_transport: it must go first
};

} // namespace dnstester
