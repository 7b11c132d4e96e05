// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <optional>

namespace dnstester {

/// How probable it is that two equally fast servers differ in at least as many rounds as these:
/// two-sided, 0 to 1, exact for any distribution of the times. The first server was faster in
/// \a faster rounds and slower in \a slower ones; rounds of equal time count for neither. 1 where
/// there are none. (Conover, Practical Nonparametric Statistics, 3rd ed. 1999, section 3.4.)
[[nodiscard]] double signTest(quint64 faster, quint64 slower);

/// How many rounds there have to be in all for signTest() to be at most \a level in four of five
/// cases, should one server go on being faster in the share of rounds in which it was so far.
/// (Noether, Sample Size Determination for Some Common Nonparametric Tests, Journal of the American
/// Statistical Association 82, 1987.)
///
/// Nothing where that share is within one standard error of a half: equally fast servers are that
/// near to each other in two of three cases, and no number of rounds would tell them apart. Even
/// otherwise it is a guess from what was seen so far.
[[nodiscard]] std::optional<double> roundsToDecide(quint64 faster, quint64 slower, double level);

/// The fewest rounds after which signTest() can be at most \a level, above 0: those needed by a
/// server that is faster in every one of them.
[[nodiscard]] quint64 fewestRoundsToDecide(double level);

} // namespace dnstester
