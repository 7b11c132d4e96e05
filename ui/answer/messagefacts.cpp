// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/messagefacts.h"

#include "dns/replyview.h"
#include "ui/text/numbers.h"

#include <QCoreApplication>

namespace dnstester::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MessageFacts)
};

Fact field(const QString &name, const QString &value)
{
    return {{name, {}, {}, value}};
}

QString yesOrNo(bool yes)
{
    return yes ? Words::tr("yes") : Words::tr("no");
}

Fact flagsFact(const QStringList &set)
{
    Fact fact = field(Words::tr("Flags"), set.join(u' '));
    const std::pair<QLatin1String, QString> flags[] = {
        {QLatin1String("QR"), Words::tr("QR: a response")},
        {QLatin1String("AA"), Words::tr("AA: authoritative, from the server's own zone")},
        {QLatin1String("TC"), Words::tr("TC: truncated")},
        {QLatin1String("RD"), Words::tr("RD: recursion was desired")},
        {QLatin1String("RA"), Words::tr("RA: recursion is available")},
        {QLatin1String("AD"), Words::tr("AD: validated by the server with DNSSEC")},
        {QLatin1String("CD"), Words::tr("CD: checking was disabled")},
    };
    for (const auto &[flag, words] : flags)
        fact.parts.push_back(field(words, yesOrNo(set.contains(flag))));
    return fact;
}

Fact headerFact(const Message &message)
{
    Fact header = field(Words::tr("Header"), {});
    header.parts.push_back(field(Words::tr("Response code"), rcodeName(message.rcode)));
    if (!message.octets.isEmpty())
        header.parts.push_back(field(Words::tr("ID"), QString::number(message.id)));
    header.parts.push_back(field(Words::tr("Size (octets)"), count(quint64(message.size))));
    header.parts.push_back(flagsFact(message.flags));
    return header;
}

/// Names of the fields of a type's value, in its order; empty: not known here.
QStringList fieldNames(const QString &type)
{
    if (type == QLatin1String("SOA"))
        return {Words::tr("Primary server"),
                Words::tr("Mailbox"),
                Words::tr("Serial"),
                Words::tr("Refresh"),
                Words::tr("Retry"),
                Words::tr("Expire"),
                Words::tr("TTL of what does not exist")};
    if (type == QLatin1String("MX"))
        return {Words::tr("Preference"), Words::tr("Mail server")};
    if (type == QLatin1String("SRV"))
        return {Words::tr("Priority"), Words::tr("Weight"), Words::tr("Port"), Words::tr("Target")};
    if (type == QLatin1String("CAA"))
        return {Words::tr("Flags"), Words::tr("Property"), Words::tr("Value")};
    if (type == QLatin1String("HTTPS") || type == QLatin1String("SVCB"))
        return {Words::tr("Priority"), Words::tr("Target"), Words::tr("Parameters")};
    if (type == QLatin1String("DS"))
        return {Words::tr("Key tag"), Words::tr("Algorithm"), Words::tr("Digest type"),
                Words::tr("Digest")};
    if (type == QLatin1String("DNSKEY"))
        return {Words::tr("Flags"), Words::tr("Protocol"), Words::tr("Algorithm"),
                Words::tr("Public key")};
    if (type == QLatin1String("TLSA"))
        return {Words::tr("Usage"), Words::tr("Selector"), Words::tr("Matching type"),
                Words::tr("Data")};
    if (type == QLatin1String("RRSIG"))
        return {Words::tr("Type covered"), Words::tr("Algorithm"), Words::tr("Labels"),
                Words::tr("Original TTL"), Words::tr("Expires"),   Words::tr("Begins"),
                Words::tr("Key tag"),      Words::tr("Signer"),    Words::tr("Signature")};
    return {};
}

/// The last field takes all that is left. Nothing where the value has another form.
std::vector<Fact> valueFacts(const Record &record)
{
    const QStringList names = fieldNames(record.type);
    std::vector<Fact> facts;
    if (names.isEmpty() || record.value.startsWith(QLatin1String("\\#")))
        return facts;
    QString rest = record.value;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const qsizetype space = rest.indexOf(u' ');
        const bool isLast = i + 1 == names.size();
        if (rest.isEmpty())
            break;
        facts.push_back(field(names.at(i), isLast || space < 0 ? rest : rest.first(space)));
        rest = isLast || space < 0 ? QString() : rest.sliced(space + 1);
    }
    return facts;
}

/// \a title: with a place for the number of records.
Fact section(const QString &title, const QList<Record> &records)
{
    Fact section = field(title.arg(count(quint64(records.size()))), {});
    for (const Record &record : records)
        section.parts.push_back({{record.name, record.type, count(record.ttl), record.value},
                                 Tone::Plain,
                                 valueFacts(record)});
    return section;
}

Fact extendedErrorFact(const ExtendedError &error)
{
    Fact fact = field(Words::tr("Extended error %1", "a number").arg(error.code), {});
    if (error.name.isEmpty() || error.text.isEmpty())
        fact.cells[3] = error.name + error.text;
    else
        fact.cells[3] = Words::tr("%1: %2", "name of an error, and what a server says about it")
                            .arg(error.name, error.text);
    fact.tone = Tone::Warning;
    return fact;
}

Fact ednsFact(const std::optional<EdnsFacts> &edns)
{
    Fact fact = field(QStringLiteral("EDNS"), edns ? QString() : Words::tr("not in the answer"));
    if (!edns)
        return fact;
    fact.parts.push_back(field(Words::tr("Version"), QString::number(edns->version)));
    fact.parts.push_back(field(Words::tr("Largest UDP message (octets)"), count(edns->udpSize)));
    fact.parts.push_back(field(Words::tr("DO: DNSSEC records wanted"), yesOrNo(edns->dnssecOk)));
    if (edns->nsid)
        fact.parts.push_back(field(Words::tr("Identifier (NSID)"), *edns->nsid));
    if (edns->ecs)
        fact.parts.push_back(field(Words::tr("Client subnet (ECS)"), *edns->ecs));
    if (!edns->cookie.isEmpty())
        fact.parts.push_back(field(Words::tr("Cookie"), QString::fromLatin1(edns->cookie.toHex())));
    for (const ExtendedError &error : edns->errors)
        fact.parts.push_back(extendedErrorFact(error));
    return fact;
}

} // namespace

std::vector<Fact> messageFacts(const Message &message)
{
    Fact question = field(Words::tr("Question"), {});
    if (!message.questionName.isEmpty())
        question.parts.push_back({{message.questionName, message.questionType, {}, {}}});
    return {headerFact(message),
            question,
            section(Words::tr("Answer (%1)", "number of records"), message.answers),
            section(Words::tr("Authority (%1)", "number of records"), message.authority),
            section(Words::tr("Additional (%1)", "number of records"), message.additional),
            ednsFact(message.edns)};
}

} // namespace dnstester::ui
