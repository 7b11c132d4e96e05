// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/text.h"
#include "config/serverlistfile.h"

#include <QSet>

#include <algorithm>
#include <cstdlib>

using namespace dnstester;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

QList<Server> serversOf(const QList<ListedServer> &listed)
{
    QList<Server> servers;
    for (const ListedServer &entry : listed)
        servers.append(entry.server);
    return servers;
}

/// Those that serverListToYaml() promises to write.
QList<Server> writable(const QList<Server> &servers)
{
    QList<Server> expected;
    QSet<QString> seen;
    for (const Server &server : servers) {
        const QString canonical = server.endpoint.canonical();
        if (!seen.contains(canonical) && hasServerEntry(server))
            expected.append(server);
        seen.insert(canonical);
    }
    return expected;
}

QString withoutNonCharacters(const QString &text)
{
    QList<uint> characters = text.toUcs4();
    for (uint &c : characters)
        c = QChar::isNonCharacter(c) ? uint(QChar::ReplacementCharacter) : c;
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()),
                             characters.size());
}

bool isSame(const Server &before, const Server &after)
{
    return before.endpoint == after.endpoint &&
           std::equal(
               before.tags.begin(), before.tags.end(), after.tags.begin(), after.tags.end(),
               [](const QString &a, const QString &b) { return withoutNonCharacters(a) == b; });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    const QByteArray yaml(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<QList<ListedServer>> list = parseServerList(yaml, QStringLiteral("f"));
    if (!list) {
        require(list.error().code == ErrorCode::InvalidArgument);
        require(list.error().detail.startsWith(QLatin1String("f:")));
        require(neutralised(list.error().detail) == list.error().detail);
        return 0;
    }

    const QList<Server> expected = writable(serversOf(*list));
    const QByteArray written = serverListToYaml(serversOf(*list));
    const Result<QList<ListedServer>> again = parseServerList(written, QStringLiteral("f"));
    require(again.has_value());
    const QList<Server> read = serversOf(*again);
    require(std::equal(expected.begin(), expected.end(), read.begin(), read.end(), isSame));
    return 0;
}
