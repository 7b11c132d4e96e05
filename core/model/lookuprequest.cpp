// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/lookuprequest.h"

#include <QRandomGenerator>

#include <array>

namespace dnstester {

namespace {

/// The client's part (RFC 7873 4.1), new for every query: nothing is kept that a server could be
/// recognised by, or recognise us by.
QByteArray randomCookie()
{
    std::array<quint32, 2> words;
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words);
}

} // namespace

Query LookupRequest::queryFor(Protocol protocol) const
{
    Query query;
    query.name = name;
    query.type = type;
    query.rd = options.rd;
    query.cd = options.cd;
    query.dnssec = options.dnssec;
    query.nsid = options.nsid;
    query.udpSize = options.udpSize;
    query.ecs = options.ecs;
    if (options.cookie)
        query.cookie = randomCookie();
    query.pad = options.pad && isEncrypted(protocol);
    return query;
}

} // namespace dnstester
