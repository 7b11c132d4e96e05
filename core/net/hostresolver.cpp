// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/hostresolver.h"

#include <QHostInfo>

namespace dnstester {

namespace {

/// IPv6 and IPv4 by turns, each family in the order that the system's resolver prefers.
QList<QHostAddress> interleaved(const QList<QHostAddress> &addresses)
{
    QList<QHostAddress> v6;
    QList<QHostAddress> v4;
    for (const QHostAddress &address : addresses)
        (address.protocol() == QAbstractSocket::IPv6Protocol ? v6 : v4).append(address);

    QList<QHostAddress> out;
    for (qsizetype i = 0; i < qMax(v6.size(), v4.size()); ++i) {
        if (i < v6.size())
            out.append(v6[i]);
        if (i < v4.size())
            out.append(v4[i]);
    }
    return out;
}

} // namespace

void resolveHost(const QString &host, QObject *context, std::function<void(ResolvedHost)> done)
{
    const TimePoint began = Clock::now();
    QHostInfo::lookupHost(host, context, [began, done = std::move(done)](const QHostInfo &info) {
        ResolvedHost resolved;
        resolved.elapsed = Clock::now() - began;
        resolved.addresses = interleaved(info.addresses());
        if (resolved.addresses.isEmpty()) {
            resolved.failure = {ErrorKind::Resolve,
                                QStringLiteral("the name \"%1\" of the server has no address: %2")
                                    .arg(info.hostName(), info.errorString())};
        }
        done(std::move(resolved));
    });
}

} // namespace dnstester
