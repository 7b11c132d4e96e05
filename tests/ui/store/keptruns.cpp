// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keptruns.h"

#include "dns/message.h"
#include "model/resultjson.h"
#include "ui/samplerun.h"

#include <QTimeZone>

namespace dnstester::ui::test {

namespace {

using namespace std::chrono_literals;

std::shared_ptr<const TlsFacts> tlsFacts()
{
    TlsFacts facts;
    facts.version = QStringLiteral("TLSv1.3");
    facts.cipher = QStringLiteral("TLS_AES_256_GCM_SHA384");
    facts.alpn = QStringLiteral("dot");
    facts.certificate = {QStringLiteral("CN=dns.example"), QStringLiteral("CN=Authority, O=Ähre"),
                         QDateTime(QDate(2031, 2, 3), QTime(4, 5, 6), QTimeZone::utc()).toUTC(),
                         QByteArray(32, '\xab')};
    return std::make_shared<const TlsFacts>(facts);
}

/// As a daemon tells it: without octets.
ServerResult toldRow(const Server &server)
{
    ServerResult row = answeredRow(server, 7654321ns, "198.51.100.7", 60);
    const LookupRequest request{row.name, row.type, {server}, {}};
    return *serverResultFromJson(row.toJson(), server, request);
}

LookupOptions unusualOptions()
{
    LookupOptions options;
    options.timeout = 1234ms;
    options.retries = 2;
    options.connection = ConnectionUse::Reuse;
    options.dnssec = true;
    options.cd = true;
    options.rd = false;
    options.nsid = true;
    options.ecs = *ClientSubnet::parse(QStringLiteral("192.0.2.0/24"));
    options.udpSize = 4096;
    options.pad = true;
    options.cookie = true;
    options.dohMethod = DohMethod::Get;
    options.insecure = true;
    options.caFile = QStringLiteral("/etc/ssl/Behörde.pem");
    return options;
}

bool isSame(const LookupOptions &a, const LookupOptions &b)
{
    const auto ecs = [](const LookupOptions &options) {
        return options.ecs ? options.ecs->toString() : QString();
    };
    return a.timeout == b.timeout && a.retries == b.retries && a.connection == b.connection &&
           a.repeat == b.repeat && a.dnssec == b.dnssec && a.cd == b.cd && a.rd == b.rd &&
           a.nsid == b.nsid && ecs(a) == ecs(b) && a.udpSize == b.udpSize && a.pad == b.pad &&
           a.cookie == b.cookie && a.dohMethod == b.dohMethod && a.insecure == b.insecure &&
           a.caFile == b.caFile;
}

bool isSame(const TlsFacts *a, const TlsFacts *b)
{
    if (!a || !b)
        return a == b;
    return a->version == b->version && a->cipher == b->cipher && a->alpn == b->alpn &&
           a->certificate.subject == b->certificate.subject &&
           a->certificate.issuer == b->certificate.issuer &&
           a->certificate.notAfter == b->certificate.notAfter &&
           a->certificate.sha256 == b->certificate.sha256;
}

bool isSame(const Outcome &a, const Outcome &b)
{
    const bool isSameMessage = bool(a.message) == bool(b.message) &&
                               (!a.message || (a.message->toDig() == b.message->toDig() &&
                                               a.message->size == b.message->size));
    return a.failure.kind == b.failure.kind && a.reply == b.reply && isSameMessage &&
           a.rcode == b.rcode && a.age == b.age && a.timings == b.timings &&
           a.transport == b.transport && a.address == b.address && a.reused == b.reused &&
           a.tlsResumed == b.tlsResumed && a.attempts == b.attempts &&
           isSame(a.tls.get(), b.tls.get());
}

bool isSame(const ComparedServer &a, const ComparedServer &b)
{
    return a.server.endpoint.target() == b.server.endpoint.target() &&
           a.server.tags == b.server.tags && a.operatorName == b.operatorName &&
           a.isSystem == b.isSystem;
}

QString difference(const ServerRecord &a, const ServerRecord &b)
{
    if (!isSame(a.server, b.server))
        return QStringLiteral("server");
    if (a.samples != b.samples)
        return QStringLiteral("samples");
    if (a.signatures != b.signatures)
        return QStringLiteral("signatures");
    if (a.failures != b.failures)
        return QStringLiteral("failures");
    if (!std::equal(a.replies.cbegin(), a.replies.cend(), b.replies.cbegin(), b.replies.cend(),
                    [](const Outcome &x, const Outcome &y) { return isSame(x, y); }))
        return QStringLiteral("replies");
    return {};
}

} // namespace

RunRecord fullRun()
{
    RunPlan asked =
        plan({QStringLiteral("192.0.2.1"), QStringLiteral("tls://dns.example@192.0.2.2"),
              QStringLiteral("https://dns.example/dns-query"),
              QStringLiteral("quic://[2001:db8::1]:8853")},
             5);
    asked.name = *Name::parse(QStringLiteral("Wei\\.rd\\007.bücher.example"));
    asked.type = RecordType(65);
    asked.options = unusualOptions();
    asked.servers[0].isSystem = true;
    asked.servers[1].operatorName = QStringLiteral("Ünïque, \"Ltd\" <x>");
    asked.servers[1].server.tags = {QStringLiteral("fast"), QStringLiteral("schön")};
    RunRecord record = RunRecord::begin(asked, QStringLiteral("https://daemon.example:5000"));

    const auto server = [&record](qsizetype i) { return record.servers.at(i).server.server; };
    record.add(0, answeredRow(server(0), 1234567ns), 1ns);
    record.add(0, answeredRow(server(0), 2234567ns, "192.0.2.77", 4'000'000'000U), 20ms);
    record.add(0, failedRow(server(0), ErrorKind::Timeout, QStringLiteral("no answer")), 40ms);
    record.add(0, rcodeRow(server(0), 3ms, 5), 60ms);
    ServerResult secure = answeredRow(server(1), 9999999ns);
    secure.runs[0].tls = tlsFacts();
    secure.runs[0].timings.resolve = 17ns;
    secure.runs[0].reused = true;
    secure.runs[0].tlsResumed = true;
    secure.runs[0].attempts = 300;
    secure.runs[0].age = 11;
    record.add(1, secure, 2ms);
    record.add(2, toldRow(server(2)), 3ms);
    record.add(2,
               failedRow(server(2), ErrorKind::Certificate, QStringLiteral("Zertifikat: ungültig")),
               23ms);
    record.took = 123456789ns;
    record.state = RunState::Failed;
    record.trouble = QStringLiteral("The daemon has gone.");
    return record;
}

QString difference(const RunRecord &a, const RunRecord &b)
{
    if (a.id != b.id)
        return QStringLiteral("id");
    if (a.plan.name.wire() != b.plan.name.wire() || a.plan.type != b.plan.type ||
        a.plan.rounds != b.plan.rounds || !isSame(a.plan.options, b.plan.options))
        return QStringLiteral("plan");
    if (!std::equal(a.plan.servers.cbegin(), a.plan.servers.cend(), b.plan.servers.cbegin(),
                    b.plan.servers.cend(),
                    [](const ComparedServer &x, const ComparedServer &y) { return isSame(x, y); }))
        return QStringLiteral("plan.servers");
    if (a.state != b.state || a.trouble != b.trouble)
        return QStringLiteral("state");
    if (a.began != b.began || a.began.timeSpec() != b.began.timeSpec() || a.took != b.took)
        return QStringLiteral("times");
    if (a.place != b.place || a.build != b.build)
        return QStringLiteral("place and build");
    if (a.servers.size() != b.servers.size())
        return QStringLiteral("number of servers");
    for (qsizetype i = 0; i < a.servers.size(); ++i) {
        if (const QString what = difference(a.servers.at(i), b.servers.at(i)); !what.isEmpty())
            return QStringLiteral("server %1: %2").arg(i).arg(what);
    }
    return {};
}

} // namespace dnstester::ui::test
