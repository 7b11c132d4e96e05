// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/mailbox.h"
#include "lookup/serverquery.h"
#include "lookup/transportcache.h"

#include <functional>
#include <unordered_map>

namespace dnstester {

/// What one engine thread works on. Lives in that thread; others reach it by post().
class Engine : public Mailbox
{
public:
    ~Engine() override;

    /// Starts a ServerQuery known by \a id; in the engine's thread. \a done is called there.
    void startQuery(quint64 id, const ServerQuery::Job &job, ServerQuery::Done done);
    /// Ends the query \a id without calling its done; one that is not there any more is no error.
    void cancelQuery(quint64 id);

private:
    TransportCache m_transports;
    std::unordered_map<quint64, std::unique_ptr<ServerQuery>> m_queries;
};

} // namespace dnstester
