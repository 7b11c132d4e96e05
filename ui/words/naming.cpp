// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/naming.h"

#include "base/text.h"
#include "ui/text/numbers.h"
#include "ui/text/terms.h"

namespace dnstester::ui {

namespace {

constexpr qsizetype longestName = 60;

QString shortened(const QString &name)
{
    if (name.size() <= longestName)
        return name;
    return name.left(longestName / 2).trimmed() + u'\u2026' + name.right(longestName / 2).trimmed();
}

} // namespace

Naming::Naming(const RunAnalysis &analysis)
    : m_analysis(analysis)
{
    const QStringList shown = shownServers(analysis.record);
    for (const QString &name : shown)
        m_names.append(shortened(neutralised(name)));
}

QString Naming::name(size_t server) const
{
    return m_names.at(qsizetype(server));
}

QString Naming::names(const std::vector<size_t> &servers) const
{
    QStringList texts;
    for (const size_t server : servers)
        texts.append(name(server));
    return listed(texts);
}

QString Naming::median(size_t server) const
{
    const ServerSummary &summary = m_analysis.comparison.servers.at(server);
    return withInterval(summary.median.value_or(Duration(0)), summary.medianInterval);
}

QString Naming::listed(const QStringList &texts)
{
    switch (texts.size()) {
    case 0:
        return {};
    case 1:
        return texts.first();
    case 2:
        return tr("%1 and %2", "two servers").arg(texts.at(0), texts.at(1));
    case 3:
        return tr("%1, %2 and %3", "three servers").arg(texts.at(0), texts.at(1), texts.at(2));
    default:
        return tr("%1, %2, %3 and %Ln other(s)", "servers", int(texts.size() - 3))
            .arg(texts.at(0), texts.at(1), texts.at(2));
    }
}

QString withInterval(Duration value, const std::optional<Interval> &interval)
{
    if (!interval)
        return milliseconds(value);
    return Naming::tr("%1 (%2)", "a time and its interval: 8.1 ms (7.5 to 8.9 ms)")
        .arg(milliseconds(value), millisecondsRange(*interval));
}

QString clause(const QString &text)
{
    QString clause = neutralised(text.trimmed());
    if (clause.endsWith(u'.'))
        clause.chop(1);
    return clause;
}

} // namespace dnstester::ui
