// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/terms.h"

#include "dns/replyview.h"
#include "ui/text/numbers.h"

#include <QCoreApplication>

namespace dnstester::ui {

namespace {

struct Terms
{
    Q_DECLARE_TR_FUNCTIONS(Terms)
};

} // namespace

QString transportName(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Udp:
        return QStringLiteral("UDP");
    case Protocol::Tcp:
        return QStringLiteral("TCP");
    case Protocol::Tls:
    case Protocol::Https:
    case Protocol::Quic:
        return protocolFamily(protocol);
    }
    return {};
}

QString failureText(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::None:
        return {};
    case ErrorKind::Timeout:
        return Terms::tr("timed out");
    case ErrorKind::Refused:
        return Terms::tr("connection refused");
    case ErrorKind::Unreachable:
        return Terms::tr("unreachable");
    case ErrorKind::Resolve:
        return Terms::tr("name not found", "the server's own host name has no address");
    case ErrorKind::Tls:
        return Terms::tr("TLS failed");
    case ErrorKind::Certificate:
        return Terms::tr("bad certificate");
    case ErrorKind::Http:
        return Terms::tr("HTTP error");
    case ErrorKind::Quic:
        return Terms::tr("QUIC error");
    case ErrorKind::Malformed:
        return Terms::tr("malformed answer");
    case ErrorKind::Mismatch:
        return Terms::tr("wrong answer", "an answer to another question");
    case ErrorKind::Cancelled:
        return Terms::tr("cancelled");
    case ErrorKind::Internal:
        return Terms::tr("internal error");
    }
    return {};
}

QString statusText(const ServerAnalysis &server)
{
    if (server.asked == 0)
        return Terms::tr("not asked yet");
    if (server.answered == 0)
        return failureText(server.failure);
    if (server.usable == 0)
        return rcodeName(server.rcode.value_or(0));
    if (server.usable == server.asked)
        return Terms::tr("answered");
    return Terms::tr("answered %1 of %2").arg(count(server.usable), count(server.asked));
}

QString shownServer(const ComparedServer &server)
{
    if (server.operatorName.isEmpty())
        return server.server.endpoint.target();
    return Terms::tr("%1 (%2)", "operator and transport, as in Quad9 (DoT)")
        .arg(server.operatorName, transportName(server.server.endpoint.protocol()));
}

QStringList shownServers(const RunRecord &record)
{
    QStringList names;
    for (const ServerRecord &server : record.servers)
        names.append(shownServer(server.server));
    QStringList shown = names;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (names.count(names.at(i)) > 1)
            shown[i] = record.servers.at(i).server.server.endpoint.target();
    }
    return shown;
}

QString shownPlace(const QString &place)
{
    return place.isEmpty() ? Terms::tr("this computer") : place;
}

} // namespace dnstester::ui
