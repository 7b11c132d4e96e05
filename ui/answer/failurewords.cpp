// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/failurewords.h"

#include "ui/text/numbers.h"
#include "ui/text/terms.h"

#include <QCoreApplication>

#include <algorithm>

namespace dnstester::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FailureWords)
};

Stage stageOfExchange(const Sample &sample)
{
    if (sample.transport == Protocol::Udp || sample.reused)
        return Stage::Waiting;
    if (!phase(sample.connect))
        return Stage::Connecting;
    const bool hasHandshake =
        sample.transport == Protocol::Tls || sample.transport == Protocol::Https;
    return hasHandshake && !phase(sample.tls) ? Stage::Handshake : Stage::Waiting;
}

} // namespace

Stage stageOfFailure(const Sample &sample)
{
    switch (sample.kind) {
    case ErrorKind::None:
    case ErrorKind::Cancelled:
    case ErrorKind::Internal:
        return Stage::Unknown;
    case ErrorKind::Resolve:
        return Stage::Resolving;
    case ErrorKind::Malformed:
    case ErrorKind::Mismatch:
        return Stage::Reading;
    case ErrorKind::Certificate:
        return sample.transport == Protocol::Quic ? Stage::Connecting : Stage::Handshake;
    case ErrorKind::Timeout:
    case ErrorKind::Refused:
    case ErrorKind::Unreachable:
    case ErrorKind::Tls:
    case ErrorKind::Http:
    case ErrorKind::Quic:
        return stageOfExchange(sample);
    }
    return Stage::Unknown;
}

QString failureWords(ErrorKind kind, Stage stage)
{
    const QString what = failureText(kind);
    switch (stage) {
    case Stage::Unknown:
        return what;
    case Stage::Resolving:
        return Words::tr("%1, while looking up the server's address", "%1: what failed").arg(what);
    case Stage::Connecting:
        return Words::tr("%1, while connecting", "%1: what failed").arg(what);
    case Stage::Handshake:
        return Words::tr("%1, in the TLS handshake", "%1: what failed").arg(what);
    case Stage::Waiting:
        return Words::tr("%1, while waiting for the answer", "%1: what failed").arg(what);
    case Stage::Reading:
        return Words::tr("%1, when it was read", "%1: what failed").arg(what);
    }
    return what;
}

QList<FailureCount> countFailures(const ServerRecord &server)
{
    QList<FailureCount> counts;
    for (const Sample &sample : server.samples) {
        if (sample.answered())
            continue;
        const Stage stage = stageOfFailure(sample);
        auto known = std::find_if(counts.begin(), counts.end(), [&](const FailureCount &count) {
            return count.kind == sample.kind && count.stage == stage;
        });
        if (known == counts.end()) {
            const QString text = server.failures.value(sample.failure);
            known = counts.insert(counts.end(), {sample.kind, stage, text, 0});
        }
        ++known->rounds;
    }
    std::stable_sort(
        counts.begin(), counts.end(),
        [](const FailureCount &a, const FailureCount &b) { return a.rounds > b.rounds; });
    return counts;
}

QString failureSummary(const ServerRecord &server)
{
    const QList<FailureCount> counts = countFailures(server);
    if (counts.isEmpty())
        return {};
    qsizetype failed = 0;
    for (const FailureCount &count : counts)
        failed += count.rounds;
    const QString words = failureWords(counts.first().kind, counts.first().stage);
    const QString lost = count(quint64(failed));
    const QString asked = count(quint64(server.samples.size()));
    if (counts.size() == 1)
        return Words::tr("No answer in %1 of %2 rounds: %3.").arg(lost, asked, words);
    return Words::tr("No answer in %1 of %2 rounds, most often: %3.").arg(lost, asked, words);
}

} // namespace dnstester::ui
