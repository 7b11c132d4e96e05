// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/text.h"
#include "config/resolvers.h"
#include "config/settingsfile.h"

#include <QSet>

#include <cstdlib>

using namespace dnstester;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void requireSentence(const Error &error)
{
    require(error.detail.startsWith(QLatin1String("f:")));
    require(neutralised(error.detail) == error.detail);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    const QByteArray yaml(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<Settings> settings = parseSettings(yaml, QStringLiteral("f"));
    if (settings) {
        QSet<QString> targets;
        for (const Server &server : settings->servers)
            targets.insert(server.endpoint.target());
        require(targets.size() == settings->servers.size());
        require(settings->server.port != 0 && settings->worker.maxWorkers >= 1);
        require(settings->dns.timeout.count() >= 1);
    } else {
        requireSentence(settings.error());
    }
    const auto resolvers = parsePublicResolvers(yaml, QStringLiteral("f"));
    if (!resolvers)
        requireSentence(resolvers.error());
    return 0;
}
