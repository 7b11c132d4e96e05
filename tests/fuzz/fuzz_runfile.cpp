// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/text.h"
#include "base/tlsfacts.h"
#include "model/reading.h"
#include "ui/store/runfile.h"

#include <algorithm>
#include <cstdlib>

using namespace dnstester;
using namespace dnstester::ui;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void requireSafe(const QString &text)
{
    require(neutralised(text) == text);
}

void requireSafe(const QStringList &texts)
{
    for (const QString &text : texts)
        requireSafe(text);
}

/// Whether the other parts of a program can rely on it.
void requireGood(const ServerRecord &record, const RunPlan &plan)
{
    require(record.samples.size() <= plan.rounds);
    require(record.replies.size() <= ServerRecord::mostKept);
    require(record.failures.size() <= ServerRecord::mostKept);
    require(record.signatures.size() == record.replies.size());
    require(record.lastReply() < record.replies.size());
    for (const Sample &sample : record.samples) {
        require(sample.reply < record.replies.size());
        require(sample.failure < record.failures.size());
        require(sample.answered() || sample.reply == Sample::notKept);
    }
    for (const Outcome &reply : record.replies)
        require(Reading(reply).answered());
    requireSafe(record.failures);
    requireSafe(record.server.operatorName);
    requireSafe(record.server.server.tags);
}

void requireGood(const RunRecord &record)
{
    require(record.plan.rounds >= 1 && record.plan.rounds <= RunPlan::mostRounds);
    require(!record.servers.isEmpty() && record.servers.size() == record.plan.servers.size());
    require(record.state != RunState::Running);
    requireSafe({record.trouble, record.place, record.build, record.plan.options.caFile});
    for (const ServerRecord &server : record.servers)
        requireGood(server, record.plan);
}

/// One without sha256 is none, whatever else it says.
bool isSame(const TlsFacts::Certificate &a, const TlsFacts::Certificate &b)
{
    return a.sha256 == b.sha256 &&
           (a.sha256.isEmpty() ||
            (a.subject == b.subject && a.issuer == b.issuer && a.notAfter == b.notAfter));
}

bool isSame(const TlsFacts *a, const TlsFacts *b)
{
    if (!a || !b)
        return a == b;
    return a->version == b->version && a->cipher == b->cipher && a->alpn == b->alpn &&
           isSame(a->certificate, b->certificate);
}

bool isSame(const Outcome &a, const Outcome &b)
{
    return Reading(a).message->toDig() == Reading(b).message->toDig() && a.rcode == b.rcode &&
           a.age == b.age && a.timings == b.timings && a.address == b.address &&
           isSame(a.tls.get(), b.tls.get());
}

/// Of what is not plain to see in the file.
bool isSame(const ServerRecord &a, const ServerRecord &b)
{
    return a.samples == b.samples && a.signatures == b.signatures &&
           std::equal(a.replies.begin(), a.replies.end(), b.replies.begin(), b.replies.end(),
                      [](const Outcome &x, const Outcome &y) { return isSame(x, y); });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    const QByteArray content(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<RunRecord> record = runFromFile(content, QStringLiteral("f"));
    if (!record) {
        require(record.error().code == ErrorCode::InvalidArgument);
        require(record.error().detail.startsWith(QLatin1String("\"f\" ")));
        requireSafe(record.error().detail);
        return 0;
    }
    requireGood(*record);

    const QByteArray written = runToFile(*record);
    const Result<RunRecord> again = runFromFile(written, QStringLiteral("f"));
    require(again && runToFile(*again) == written);
    require(again->id == record->id && again->began == record->began);
    require(std::equal(record->servers.begin(), record->servers.end(), again->servers.begin(),
                       again->servers.end(),
                       [](const ServerRecord &a, const ServerRecord &b) { return isSame(a, b); }));
    return 0;
}
