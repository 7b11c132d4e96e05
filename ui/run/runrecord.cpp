// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/runrecord.h"

#include "base/version.h"
#include "dns/message.h"
#include "model/reading.h"

#include <algorithm>

namespace dnstester::ui {

namespace {

quint32 leastTtl(const QList<Record> &records)
{
    return std::min_element(records.begin(), records.end(),
                            [](const Record &a, const Record &b) { return a.ttl < b.ttl; })
        ->ttl;
}

/// The index of \a text after it was appended where it is new, or notKept where there is no room.
qint16 keep(QStringList &texts, const QString &text)
{
    const qsizetype found = texts.indexOf(text);
    if (found >= 0)
        return qint16(found);
    if (texts.size() >= ServerRecord::mostKept)
        return Sample::notKept;
    texts.append(text);
    return qint16(texts.size() - 1);
}

Duration orNotTaken(const std::optional<Duration> &phase)
{
    return phase.value_or(Sample::notTaken);
}

Sample sampleOf(const Outcome &outcome, Duration began)
{
    Sample sample;
    sample.began = began;
    sample.resolve = orNotTaken(outcome.timings.resolve);
    sample.connect = orNotTaken(outcome.timings.connect);
    sample.tls = orNotTaken(outcome.timings.tls);
    sample.query = orNotTaken(outcome.timings.query);
    sample.total = outcome.timings.total;
    sample.rcode = outcome.rcode;
    sample.attempts = quint8(std::clamp(outcome.attempts, 1, 255));
    sample.kind = outcome.failure.kind;
    sample.transport = outcome.transport;
    sample.reused = outcome.reused;
    sample.tlsResumed = outcome.tlsResumed;
    return sample;
}

} // namespace

qint16 ServerRecord::lastReply() const
{
    const auto last = std::find_if(samples.crbegin(), samples.crend(), [](const Sample &sample) {
        return sample.reply != Sample::notKept;
    });
    return last == samples.crend() ? Sample::notKept : last->reply;
}

RunRecord RunRecord::begin(RunPlan plan, const QString &place)
{
    RunRecord record;
    record.id = QUuid::createUuid();
    record.began = QDateTime::currentDateTimeUtc();
    record.place = place;
    record.build = version();
    for (const ComparedServer &server : plan.servers)
        record.servers.append(ServerRecord{server, {}, {}, {}, {}});
    record.plan = std::move(plan);
    return record;
}

void RunRecord::add(qsizetype server, const ServerResult &row, Duration sinceBegin)
{
    ServerRecord &record = servers[server];
    const Outcome &outcome = row.representative();
    const Reading reading(outcome);
    Sample sample = sampleOf(outcome, sinceBegin);
    sample.kind = reading.failure.kind;
    if (reading.message) {
        if (!reading.message->answers.isEmpty()) {
            sample.hasTtl = true;
            sample.ttl = leastTtl(reading.message->answers);
        }
        sample.reply = keep(record.signatures, answerSignature(*reading.message));
        if (sample.reply == record.replies.size())
            record.replies.append(outcome);
    } else {
        sample.failure = keep(record.failures, reading.failure.text);
    }
    record.samples.append(sample);
}

qsizetype RunRecord::roundsDone() const
{
    qsizetype least = plan.rounds;
    for (const ServerRecord &server : servers)
        least = std::min(least, server.samples.size());
    return servers.isEmpty() ? 0 : least;
}

qsizetype RunRecord::sampleCount() const
{
    qsizetype count = 0;
    for (const ServerRecord &server : servers)
        count += server.samples.size();
    return count;
}

QString answerSignature(const Message &message)
{
    QStringList lines;
    for (const Record &record : message.answers)
        lines.append(record.name.toLower() + u' ' + record.type + u' ' + record.value);
    lines.sort();
    lines.prepend(QString::number(message.rcode));
    return lines.join(u'\n');
}

} // namespace dnstester::ui
