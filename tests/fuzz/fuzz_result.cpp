// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/text.h"
#include "model/reading.h"
#include "model/resultjson.h"

#include <QJsonDocument>

#include <cstdlib>

using namespace dnstester;

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

void requireSafe(const ServerResult &row)
{
    require(!row.runs.isEmpty() && row.chosenRun < row.runs.size());
    for (const QString &tag : row.server.tags)
        requireSafe(tag);
    const Reading reading(row.representative());
    requireSafe(reading.failure.text);
    if (!reading.message)
        return;
    for (const QList<Record> &records :
         {reading.message->answers, reading.message->authority, reading.message->additional}) {
        for (const Record &record : records)
            requireSafe(record.name + record.type + record.value);
    }
    for (const QString &line : reading.message->toDig().split(u'\n')) {
        for (const QString &cell : line.split(u'\t'))
            requireSafe(cell);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    const QByteArray octets(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QJsonObject json = QJsonDocument::fromJson(octets).object();
    LookupRequest named;
    named.servers = {{*Endpoint::parse(u"tls://dns.example"), {}}};
    for (const LookupRequest &request : {LookupRequest(), named}) {
        const Result<LookupResult> result = lookupResultFromJson(json, request);
        if (!result) {
            requireSafe(result.error().detail);
            continue;
        }
        for (const ServerResult &row : result->servers)
            requireSafe(row);
        // Once through our own words, it stays as it is.
        const QJsonObject written = result->toJson();
        const Result<LookupResult> again = lookupResultFromJson(written, request);
        require(again.has_value() && again->toJson() == written);
    }
    return 0;
}
