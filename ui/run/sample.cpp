// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/sample.h"

namespace dnstester::ui {

namespace {

constexpr quint16 noError = 0;
constexpr quint16 nxDomain = 3;

} // namespace

static_assert(sizeof(Sample) == 64);

bool Sample::usable() const
{
    return answered() && (rcode == noError || rcode == nxDomain);
}

std::optional<Duration> comparedTime(const Sample &sample, ConnectionUse connection)
{
    if (!sample.usable())
        return std::nullopt;
    return connection == ConnectionUse::Fresh ? sample.total : phase(sample.query);
}

} // namespace dnstester::ui
