// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/locallookupservice.h"

#include <utility>

namespace dnstester {

namespace {

class LocalLookup : public ServiceLookup
{
public:
    explicit LocalLookup(std::unique_ptr<Lookup> lookup)
        : m_lookup(std::move(lookup))
    {
        connect(m_lookup.get(), &Lookup::serverFinished, this, &ServiceLookup::serverFinished);
        connect(m_lookup.get(), &Lookup::finished, this, &ServiceLookup::finished);
    }

    [[nodiscard]] LookupResult result() const override { return m_lookup->result(); }

private:
    std::unique_ptr<Lookup> m_lookup;
};

} // namespace

LocalLookupService::LocalLookupService(int threads, const ResolverLimits &limits, QObject *parent)
    : LookupService(parent)
    , m_engines(threads)
    , m_resolver(&m_engines, limits)
{
}

LocalLookupService::~LocalLookupService() = default;

std::unique_ptr<ServiceLookup> LocalLookupService::start(LookupRequest request)
{
    auto lookup = std::make_unique<LocalLookup>(m_resolver.start(std::move(request)));
    ++m_lookups;
    connect(lookup.get(), &QObject::destroyed, this, [this] {
        if (--m_lookups == 0)
            Q_EMIT idle();
    });
    return lookup;
}

bool LocalLookupService::isIdle() const
{
    return m_lookups == 0;
}

} // namespace dnstester
