// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/timeline.h"

#include "ui/run/runanalysis.h"

#include <algorithm>

namespace dnstester::ui {

namespace {

TimelineBin binOf(const Sample *begin, const Sample *end, ConnectionUse connection)
{
    TimelineBin bin;
    bin.rounds = int(end - begin);
    bin.at = begin->began + ((end - 1)->began - begin->began) / 2;
    std::vector<Duration> times;
    for (const Sample *sample = begin; sample != end; ++sample) {
        if (const auto time = comparedTime(*sample, connection))
            times.push_back(*time);
    }
    std::sort(times.begin(), times.end());
    bin.lost = bin.rounds - int(times.size());
    bin.median = quantile(times, 0.5);
    bin.p95 = quantile(times, 0.95);
    return bin;
}

} // namespace

int roundsPerBin(qsizetype rounds, qsizetype mostBins)
{
    int perBin = 1;
    for (int power = 1; perBin * mostBins < rounds; power *= 10) {
        for (const int digit : {1, 2, 5}) {
            perBin = digit * power;
            if (perBin * mostBins >= rounds)
                break;
        }
    }
    return perBin;
}

qsizetype longestSeries(const RunRecord &record)
{
    qsizetype longest = 0;
    for (const ServerRecord &server : record.servers)
        longest = std::max(longest, server.samples.size());
    return longest;
}

std::vector<TimelineBin> timeline(const QList<Sample> &samples, ConnectionUse connection,
                                  int perBin)
{
    std::vector<TimelineBin> bins;
    for (qsizetype first = 0; first < samples.size(); first += perBin) {
        const qsizetype end = std::min(first + perBin, samples.size());
        bins.push_back(binOf(samples.data() + first, samples.data() + end, connection));
    }
    return bins;
}

} // namespace dnstester::ui
