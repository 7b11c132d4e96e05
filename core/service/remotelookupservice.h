// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/lookupservice.h"
#include "service/remoteoptions.h"

#include <functional>
#include <memory>
#include <optional>

namespace dnstester {

/// What a daemon says of its health and of itself. A daemon that is older says less.
struct DaemonHealth
{
    bool ok = false;
    QString warning;                 ///< a sentence, where it is not
    QString version{};               ///< of its program, as "1.2.3"; empty: unknown
    std::optional<qint64> pending{}; ///< tasks that wait
    std::optional<qint64> active{};  ///< tasks under way
    std::optional<qint64> workers{}; ///< that are alive
};

/// Has lookups done by a daemon with the REST API, of this version or an older one. The rows of a
/// lookup come all at once. A daemon that is busy or out of reach is tried again within
/// RemoteOptions::patience; only a request that could not be submitted at all fails at once.
///
/// An Error's code is InvalidArgument where the daemon refuses what was asked, NotFound where it
/// has lost it, and otherwise Unavailable.
class RemoteLookupService : public LookupService
{
    Q_OBJECT
public:
    template<typename T>
    using Reply = std::function<void(Result<T> &&)>;

    explicit RemoteLookupService(const RemoteOptions &options, QObject *parent = nullptr);
    ~RemoteLookupService() override;

    /// Fails for a request with an option of notInJson().
    [[nodiscard]] std::unique_ptr<ServiceLookup> start(LookupRequest request) override;
    [[nodiscard]] bool isIdle() const override;

    // Each replies once, never from inside the call, and not at all once the service is destroyed.

    void servers(Reply<QList<Server>> reply); ///< those that the daemon asks where none is named
    /// Asks for the version too, which a daemon tells only whom it lets read its metrics; once it
    /// is known, only after the daemon was out of reach.
    void health(Reply<DaemonHealth> reply);

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace dnstester
