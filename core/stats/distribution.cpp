// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/distribution.h"

#include <algorithm>
#include <cmath>

namespace dnstester {

void Moments::record(Duration value)
{
    const double x = toMilliseconds(value);
    ++m_count;
    const double difference = x - m_mean;
    m_mean += difference / double(m_count);
    m_squares += difference * (x - m_mean);
}

double Moments::standardDeviation() const
{
    return m_count < 2 ? 0 : std::sqrt(m_squares / double(m_count - 1));
}

void Distribution::record(Duration value)
{
    m_histogram.record(value);
    m_moments.record(value);
    if (m_first.size() < size_t(exactCount))
        m_first.push_back(value);
}

Duration Distribution::quantile(double p) const
{
    if (m_first.empty() || m_first.size() < count())
        return m_histogram.quantile(p);
    std::vector<Duration> values = m_first;
    const auto nth = values.begin() + qsizetype(nearestRank(p, values.size())) - 1;
    std::nth_element(values.begin(), nth, values.end());
    return *nth;
}

} // namespace dnstester
