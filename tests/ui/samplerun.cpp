// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/samplerun.h"

#include "dns/replyview.h"
#include "support/dnsmessages.h"

#include <QtEndian>

namespace dnstester::ui::test {

namespace {

using namespace dnstester::test;

ServerResult row(const Server &server, Outcome outcome)
{
    outcome.transport = server.endpoint.protocol();
    return {server, *Name::parse(QStringLiteral("www.example.com")), RecordType(), {outcome}};
}

ServerResult replyRow(const Server &server, Duration time, const QByteArray &reply)
{
    Outcome outcome;
    outcome.reply = reply;
    outcome.rcode = ReplyView::parse(reply)->rcode;
    outcome.timings.total = time;
    outcome.timings.query = time;
    if (server.endpoint.protocol() != Protocol::Udp) {
        outcome.timings.connect = time / 4;
        outcome.timings.query = time / 2;
    }
    if (isEncrypted(server.endpoint.protocol()))
        outcome.timings.tls = time / 4;
    outcome.address = QHostAddress(QStringLiteral("192.0.2.53"));
    return row(server, outcome);
}

QByteArray queryOctets()
{
    return queryFor(QStringLiteral("www.example.com"));
}

} // namespace

RunPlan plan(const QStringList &targets, int rounds)
{
    RunPlan plan;
    plan.name = *Name::parse(QStringLiteral("www.example.com"));
    plan.rounds = rounds;
    plan.options.retries = 0;
    for (const QString &target : targets)
        plan.servers.append(ComparedServer{{*Endpoint::parse(target), {}}, {}, false});
    return plan;
}

ServerResult answeredRow(const Server &server, Duration time, const QByteArray &address,
                         quint32 ttl)
{
    const quint32 given = qToBigEndian(QHostAddress(QString::fromLatin1(address)).toIPv4Address());
    const quint32 ttlOctets = qToBigEndian(ttl);
    QByteArray reply = answerTo(queryOctets());
    reply.replace(QByteArray("\xc0\x00\x02\x01", 4),
                  QByteArray(reinterpret_cast<const char *>(&given), 4));
    reply.replace(QByteArray("\x00\x00\x01\x2c", 4),
                  QByteArray(reinterpret_cast<const char *>(&ttlOctets), 4));
    return replyRow(server, time, reply);
}

ServerResult rcodeRow(const Server &server, Duration time, quint16 rcode)
{
    return replyRow(server, time, refusalTo(queryOctets(), quint8(rcode)));
}

ServerResult failedRow(const Server &server, ErrorKind kind, const QString &text)
{
    Outcome outcome = Outcome::failed({kind, text});
    outcome.timings.total = std::chrono::seconds(5);
    return row(server, outcome);
}

RunRecord answeredRun(const QStringList &targets, int rounds)
{
    using namespace std::chrono_literals;
    RunRecord record = RunRecord::begin(plan(targets, rounds), {});
    for (int round = 0; round < rounds; ++round) {
        for (qsizetype i = 0; i < targets.size(); ++i) {
            const Duration time = 10ms + i * 1ms + round * 10us;
            record.add(i, answeredRow(record.servers.at(i).server.server, time), round * 20ms);
        }
    }
    record.state = RunState::Complete;
    record.took = rounds * 20ms;
    return record;
}

} // namespace dnstester::ui::test
