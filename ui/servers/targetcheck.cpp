// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/servers/targetcheck.h"

#include "model/quoted.h"
#include "ui/text/terms.h"

#include <QCoreApplication>

namespace dnstester::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Servers)
};

/// The detail of an Error of Endpoint::parse() as a sentence beside the field, which shows the
/// target already.
QString sentenceOf(const QString &detail, const QString &target)
{
    QString sentence = detail;
    const QString begin = QStringLiteral("target %1: ").arg(quoted(target));
    if (sentence.startsWith(begin))
        sentence.remove(0, begin.size());
    if (!sentence.isEmpty())
        sentence[0] = sentence.at(0).toUpper();
    return Words::tr("%1.", "a sentence that says what is wrong").arg(sentence);
}

QString meaningOf(const Endpoint &endpoint)
{
    const QString transport = transportName(endpoint.protocol());
    const QString port = QString::number(endpoint.port());
    if (endpoint.address().isNull())
        return Words::tr("%1 to %2, port %3.", "transport, host name")
            .arg(transport, endpoint.host(), port);
    const QString address = endpoint.address().toString();
    if (isEncrypted(endpoint.protocol()) && endpoint.host() != address)
        return Words::tr("%1 to %2, port %3, verified as %4.",
                         "transport, address, port, host name")
            .arg(transport, address, port, endpoint.host());
    return Words::tr("%1 to %2, port %3.", "transport, address").arg(transport, address, port);
}

} // namespace

TargetCheck checkTarget(const QString &text, const ServerCatalog &catalog, int edited)
{
    const QString target = text.trimmed();
    if (target.isEmpty())
        return {std::nullopt, false,
                Words::tr("Type an address or a name, for example 192.0.2.1, tls://dns.example or "
                          "https://dns.example/dns-query.")};
    const Result<Endpoint> endpoint = Endpoint::parse(target);
    if (!endpoint)
        return {std::nullopt, true, sentenceOf(endpoint.error().detail, target)};
    const int same = catalog.indexOf(*endpoint);
    if (same >= 0 && same != edited)
        return {std::nullopt, true,
                Words::tr("This server is in the list already, as %1.")
                    .arg(catalog.servers().at(same).compared.server.endpoint.target())};
    return {*endpoint, false, meaningOf(*endpoint)};
}

} // namespace dnstester::ui
