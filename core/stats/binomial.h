// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace dnstester {

/// The probability of at most \a k successes in \a n trials that succeed with probability \a p, 0
/// to
/// 1. Summed term by term, so that a small probability is as exact as a large one, down to 1e-300;
/// below that it is 0. That of more than k is binomialAtMost(n - k - 1, n, 1 - p).
[[nodiscard]] double binomialAtMost(qint64 k, qint64 n, double p);

} // namespace dnstester
