// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/troublewords.h"

#include "dns/replyview.h"
#include "ui/text/numbers.h"

#include <algorithm>
#include <map>
#include <utility>

namespace dnstester::ui {

namespace {

constexpr size_t mostCertificates = 3;

using Servers = std::vector<size_t>;

/// Why a server has no answer: how it failed, or with None the response code that it gave.
using Reason = std::pair<ErrorKind, quint16>;

/// The values of \a groups, the largest first and else in their order.
template<typename Key>
std::vector<std::pair<Key, Servers>> bySize(const std::map<Key, Servers> &groups)
{
    std::vector<std::pair<Key, Servers>> sorted(groups.begin(), groups.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) {
        return a.second.size() > b.second.size();
    });
    return sorted;
}

/// The last answer of a server says what was asked for.
bool isUsable(const ServerRecord &server)
{
    const auto last =
        std::find_if(server.samples.crbegin(), server.samples.crend(),
                     [](const Sample &sample) { return sample.reply != Sample::notKept; });
    return last != server.samples.crend() && last->usable();
}

} // namespace

TroubleWords::TroubleWords(const RunAnalysis &analysis, const Naming &naming)
    : m_analysis(analysis)
    , m_naming(naming)
{
}

QStringList TroubleWords::failures() const
{
    std::map<Reason, Servers> groups;
    for (size_t i = 0; i < m_analysis.servers.size(); ++i) {
        const ServerAnalysis &server = m_analysis.servers.at(i);
        if (server.asked == 0 || server.usable > 0)
            continue;
        const Reason reason = server.answered > 0
                                  ? Reason{ErrorKind::None, server.rcode.value_or(0)}
                                  : Reason{server.failure, 0};
        groups[reason].push_back(i);
    }
    QStringList sentences;
    for (const auto &[reason, servers] : bySize(groups)) {
        sentences += reason.first == ErrorKind::None ? refusal(reason.second, servers)
                                                     : failure(reason.first, servers);
    }
    return sentences;
}

QStringList TroubleWords::refusal(quint16 rcode, const Servers &servers) const
{
    const QString name = rcodeName(rcode);
    if (servers.size() > 1)
        //: %1: a response code as SERVFAIL, %2: their names
        return {tr("%Ln server(s) answered %1: %2.", nullptr, int(servers.size()))
                    .arg(name, m_naming.names(servers))};
    const size_t server = servers.front();
    if (isAlways(server, rcode))
        //: %2: a response code as SERVFAIL
        return {tr("%1 answered %2 each time.").arg(m_naming.name(server), name)};
    return {tr("%1 never answered the question; most answers said %2.")
                .arg(m_naming.name(server), name)};
}

bool TroubleWords::isAlways(size_t server, quint16 rcode) const
{
    const QList<Sample> &samples = m_analysis.record.servers.at(qsizetype(server)).samples;
    return std::all_of(samples.begin(), samples.end(), [rcode](const Sample &sample) {
        return sample.answered() && sample.rcode == rcode;
    });
}

QStringList TroubleWords::failure(ErrorKind kind, const Servers &servers) const
{
    const int n = int(servers.size());
    const auto named = [&](const QString &sentence) {
        return QStringList(sentence.arg(m_naming.names(servers)));
    };
    switch (kind) {
    case ErrorKind::None:
        return {};
    case ErrorKind::Timeout:
        return named(tr("%Ln server(s) timed out: %1.", nullptr, n));
    case ErrorKind::Refused:
        return named(tr("%Ln server(s) refused the connection: %1.", nullptr, n));
    case ErrorKind::Unreachable:
        return named(tr("%Ln server(s) could not be reached: %1.", nullptr, n));
    case ErrorKind::Resolve:
        return named(tr("%Ln server(s) could not be found by name: %1.", nullptr, n));
    case ErrorKind::Tls:
        return named(tr("TLS failed with %Ln server(s): %1.", nullptr, n));
    case ErrorKind::Certificate:
        return certificates(servers);
    case ErrorKind::Http:
        return named(tr("HTTP failed with %Ln server(s): %1.", nullptr, n));
    case ErrorKind::Quic:
        return named(tr("QUIC failed with %Ln server(s): %1.", nullptr, n));
    case ErrorKind::Malformed:
        return named(tr("%Ln server(s) sent answers that are no DNS messages: %1.", nullptr, n));
    case ErrorKind::Mismatch:
        return named(tr("%Ln server(s) answered another question: %1.", nullptr, n));
    case ErrorKind::Cancelled:
        return named(tr("%Ln server(s) were given up: %1.", nullptr, n));
    case ErrorKind::Internal:
        return named(tr("An internal error kept %Ln server(s) from being asked: %1.", nullptr, n));
    }
    return {};
}

/// Each by name, for a bad certificate is a matter of that server.
QStringList TroubleWords::certificates(const Servers &servers) const
{
    QStringList sentences;
    for (size_t i = 0; i < std::min(servers.size(), mostCertificates); ++i) {
        const QString why = lastFailure(servers.at(i));
        const QString name = m_naming.name(servers.at(i));
        sentences.append(why.isEmpty()
                             ? tr("%1 has a certificate that is not trusted.").arg(name)
                             //: %2: why, in English: "the certificate expired on 2026-01-31"
                             : tr("%1 is not trusted: %2.").arg(name, why));
    }
    if (servers.size() > mostCertificates)
        sentences.append(tr("%Ln more server(s) showed a certificate that is not trusted.", nullptr,
                            int(servers.size() - mostCertificates)));
    return sentences;
}

/// In the words of the last certificate failure.
QString TroubleWords::lastFailure(size_t server) const
{
    const ServerRecord &record = m_analysis.record.servers.at(qsizetype(server));
    const auto last =
        std::find_if(record.samples.crbegin(), record.samples.crend(), [](const Sample &sample) {
            return sample.kind == ErrorKind::Certificate && sample.failure != Sample::notKept;
        });
    return last == record.samples.crend() ? QString() : clause(record.failures.at(last->failure));
}

QStringList TroubleWords::losses() const
{
    QStringList texts;
    for (const size_t server : m_analysis.comparison.ranking) {
        const ServerSummary &summary = m_analysis.comparison.servers.at(server);
        if (summary.standing != Standing::TooMuchLoss)
            continue;
        //: a server and how often it failed: "Example (DoT) (3 of 40 rounds)"
        texts.append(tr("%1 (%2 of %Ln round(s))", nullptr, int(summary.rounds))
                         .arg(m_naming.name(server), count(summary.rounds - summary.answered)));
    }
    if (texts.isEmpty() || m_analysis.servers.size() == 1)
        return {};
    return {tr("%Ln server(s) failed too often to lead: %1.", nullptr, int(texts.size()))
                .arg(Naming::listed(texts))};
}

QStringList TroubleWords::disagreement() const
{
    std::map<QString, Servers> groups;
    size_t all = 0;
    for (size_t i = 0; i < m_analysis.servers.size(); ++i) {
        const QString &signature = m_analysis.servers.at(i).signature;
        if (signature.isEmpty() || !isUsable(m_analysis.record.servers.at(qsizetype(i))))
            continue;
        groups[signature].push_back(i);
        ++all;
    }
    if (groups.size() < 2)
        return {};
    const auto sorted = bySize(groups);
    if (sorted.front().second.size() * 2 <= all)
        return {tr("The servers gave %Ln different answer(s).", nullptr, int(groups.size()))};
    Servers others;
    for (size_t i = 1; i < sorted.size(); ++i)
        others.insert(others.end(), sorted[i].second.begin(), sorted[i].second.end());
    std::sort(others.begin(), others.end());
    return {
        tr("%Ln server(s) gave another answer than the others: %1.", nullptr, int(others.size()))
            .arg(m_naming.names(others))};
}

} // namespace dnstester::ui
