// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lookup/resolver.h"
#include "service/lookupservice.h"

namespace dnstester {

/// Does lookups in this process. It has no servers of its own: a request that names none is done at
/// once.
class LocalLookupService : public LookupService
{
    Q_OBJECT
public:
    /// \a threads: see EnginePool.
    LocalLookupService(int threads, const ResolverLimits &limits, QObject *parent = nullptr);
    ~LocalLookupService() override;

    [[nodiscard]] std::unique_ptr<ServiceLookup> start(LookupRequest request) override;
    [[nodiscard]] bool isIdle() const override;

private:
    EnginePool m_engines;
    Resolver m_resolver;
    int m_lookups = 0; ///< that have not been destroyed
};

} // namespace dnstester
