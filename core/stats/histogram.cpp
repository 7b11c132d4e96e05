// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace dnstester {

void Histogram::record(Duration value)
{
    value = std::clamp(value, Duration::zero(), longest);
    m_min = std::min(m_min, value);
    m_max = std::max(m_max, value);
    ++m_count;

    const auto ticks = quint64(value.count());
    const int group = std::max(0, int(std::bit_width(ticks)) - groupBits);
    // In group 0 and 1 a bucket is 1 ns wide, in group g it is 2^(g-1).
    const quint64 bucket = group == 0 ? ticks : (ticks >> (group - 1)) - groupSize;
    std::vector<quint64> &counts = m_groups[size_t(group)];
    if (counts.empty())
        counts.resize(groupSize);
    ++counts[bucket];
}

void Histogram::merge(const Histogram &other)
{
    for (size_t group = 0; group < m_groups.size(); ++group) {
        const std::vector<quint64> &from = other.m_groups[group];
        std::vector<quint64> &to = m_groups[group];
        if (to.empty())
            to = from;
        else if (!from.empty())
            std::transform(to.begin(), to.end(), from.begin(), to.begin(), std::plus<>());
    }
    m_count += other.m_count;
    m_min = std::min(m_min, other.m_min);
    m_max = std::max(m_max, other.m_max);
}

Duration Histogram::quantile(double p) const
{
    if (m_count == 0)
        return Duration::zero();
    if (p <= 0)
        return m_min;
    if (p >= 1)
        return m_max;

    const quint64 rank = nearestRank(p, m_count);
    quint64 seen = 0;
    for (int group = 0; group < groupCount; ++group) {
        const std::vector<quint64> &counts = m_groups[size_t(group)];
        for (size_t bucket = 0; bucket < counts.size(); ++bucket) {
            seen += counts[bucket];
            if (seen < rank)
                continue;
            if (group == 0)
                return Duration(qint64(bucket));
            const qint64 width = qint64(1) << (group - 1);
            const qint64 middle = (qint64(bucket) + groupSize) * width + (width - 1) / 2;
            return std::clamp(Duration(middle), m_min, m_max);
        }
    }
    return m_max;
}

qsizetype Histogram::memory() const
{
    size_t octets = sizeof(Histogram);
    for (const std::vector<quint64> &counts : m_groups)
        octets += counts.capacity() * sizeof(quint64);
    return qsizetype(octets);
}

quint64 nearestRank(double p, quint64 count)
{
    // 0.95 * 20 is a little above 19 in binary; a rank must not be one too high for that.
    const auto rank = quint64(std::ceil(p * double(count) * (1 - 1e-12)));
    return std::clamp<quint64>(rank, 1, std::max<quint64>(count, 1));
}

} // namespace dnstester
