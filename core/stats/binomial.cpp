// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/binomial.h"

#include <algorithm>
#include <cmath>

namespace dnstester {

double binomialAtMost(qint64 k, qint64 n, double p)
{
    if (k < 0)
        return 0;
    if (k >= n || p <= 0)
        return 1;
    if (p >= 1)
        return 0;

    // Terms relative to the likeliest one: none overflows, and those that underflow do not count.
    const double odds = p / (1 - p);
    const qint64 mode = std::clamp(qint64(std::floor(double(n + 1) * p)), qint64(0), n);
    double inside = 0;
    double outside = 0;
    double term = 1;
    for (qint64 i = mode; i >= 0 && term > 0; --i) {
        (i <= k ? inside : outside) += term;
        term *= double(i) / double(n - i + 1) / odds;
    }
    term = 1;
    for (qint64 i = mode + 1; i <= n && term > 0; ++i) {
        term *= double(n - i + 1) / double(i) * odds;
        (i <= k ? inside : outside) += term;
    }
    return inside / (inside + outside);
}

} // namespace dnstester
