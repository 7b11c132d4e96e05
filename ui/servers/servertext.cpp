// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/servers/servertext.h"

#include "ui/text/terms.h"

#include <QCoreApplication>

#include <algorithm>

namespace dnstester::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Servers)
};

QString unfiltered()
{
    return QStringLiteral("UNFILTERED");
}

QString listed(const QStringList &parts)
{
    return parts.join(Words::tr(", ", "between the parts of a list in one line"));
}

QStringList parts(const CatalogServer &server)
{
    QStringList parts{server.compared.server.endpoint.target(), server.compared.operatorName,
                      transportName(server.compared.server.endpoint.protocol())};
    parts += badges(server);
    parts.append(shownNotes(server));
    parts.removeAll(QString());
    return parts;
}

} // namespace

QString shownTag(const QString &tag)
{
    if (tag == unfiltered())
        return Words::tr("unfiltered", "a resolver that changes no answers");
    if (tag == u"MALWARE")
        return Words::tr("blocks malware", "a resolver");
    if (tag == u"ADS")
        return Words::tr("blocks ads", "a resolver that blocks advertising and tracking");
    if (tag == u"FAMILY")
        return Words::tr("blocks adult content", "a resolver");
    return tag;
}

QString shownNotes(const CatalogServer &server)
{
    QStringList notes;
    for (const QString &note : server.notes)
        notes.append(shownTag(note));
    return listed(notes);
}

QStringList badges(const CatalogServer &server)
{
    QStringList badges;
    if (server.compared.isSystem)
        badges.append(Words::tr("System", "sign of a server that the system is configured to use"));
    if (server.origin == ServerOrigin::Own)
        badges.append(Words::tr("Added", "sign of a server that the person added"));
    return badges;
}

QString unusualNotes(const CatalogServer &server)
{
    CatalogServer unusual = server;
    unusual.notes.removeAll(unfiltered());
    return shownNotes(unusual);
}

QString accessibleServer(const CatalogServer &server)
{
    return listed(parts(server));
}

QString describedServer(const CatalogServer &server)
{
    QStringList lines{server.compared.server.endpoint.target()};
    if (!server.compared.operatorName.isEmpty())
        lines.append(Words::tr("Operator: %1").arg(server.compared.operatorName));
    lines.append(
        Words::tr("Transport: %1").arg(transportName(server.compared.server.endpoint.protocol())));
    if (!server.notes.isEmpty())
        lines.append(Words::tr("Tags: %1").arg(shownNotes(server)));
    if (server.compared.isSystem)
        lines.append(server.origin == ServerOrigin::Daemon
                         ? Words::tr("The daemon's system is configured to use it.")
                         : Words::tr("This system is configured to use it."));
    if (server.origin == ServerOrigin::Own)
        lines.append(Words::tr("You added it."));
    return lines.join(u'\n');
}

bool matches(const CatalogServer &server, const QStringList &words)
{
    if (words.isEmpty())
        return true;
    QStringList haystack = parts(server);
    haystack += server.compared.server.tags;
    return std::all_of(words.begin(), words.end(), [&haystack](const QString &word) {
        return std::any_of(haystack.begin(), haystack.end(), [&word](const QString &part) {
            return part.contains(word, Qt::CaseInsensitive);
        });
    });
}

} // namespace dnstester::ui
