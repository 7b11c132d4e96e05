// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/connectionfacts.h"

#include "base/text.h"
#include "ui/answer/failurewords.h"
#include "ui/text/numbers.h"
#include "ui/text/terms.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace dnstester::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionFacts)
};

constexpr qint64 soonDays = 14;

QString orUnknown(const QString &text)
{
    return text.isEmpty() ? unknown() : text;
}

Fact transportFact(Protocol wanted, Protocol used)
{
    if (wanted == used)
        return {{Words::tr("Transport"), transportName(used)}};
    return {{Words::tr("Transport"),
             Words::tr("%1, as the answer over %2 was truncated", "names of transports")
                 .arg(transportName(used), transportName(wanted))},
            Tone::Warning};
}

Fact serverFact(const ComparedServer &server, const Outcome *outcome)
{
    const Endpoint &endpoint = server.server.endpoint;
    Fact fact{{Words::tr("Connection")}};
    fact.parts.push_back({{Words::tr("Server"), neutralised(endpoint.target())}});
    if (!server.operatorName.isEmpty())
        fact.parts.push_back({{Words::tr("Operator"), neutralised(server.operatorName)}});
    if (outcome == nullptr)
        return fact;
    fact.parts.push_back({{Words::tr("Address reached"), orUnknown(outcome->address.toString())}});
    fact.parts.push_back(transportFact(endpoint.protocol(), outcome->transport));
    fact.parts.push_back(
        {{Words::tr("State"), outcome->reused ? Words::tr("reused from an earlier query")
                                              : Words::tr("fresh, made for this query")}});
    if (outcome->attempts > 1)
        fact.parts.push_back(
            {{Words::tr("Attempts"), count(quint64(outcome->attempts))}, Tone::Warning});
    if (outcome->age > 0)
        fact.parts.push_back(
            {{Words::tr("Held by an HTTP cache for"), span(std::chrono::seconds(outcome->age))}});
    return fact;
}

Fact tlsFact(const Outcome &outcome)
{
    Fact fact{{QStringLiteral("TLS")}};
    if (outcome.tls == nullptr) {
        fact.cells.append(unknown());
        return fact;
    }
    const TlsFacts &tls = *outcome.tls;
    fact.parts = {
        {{Words::tr("Version"), orUnknown(neutralised(tls.version))}},
        {{Words::tr("Cipher suite"), orUnknown(neutralised(tls.cipher))}},
        {{Words::tr("Application protocol (ALPN)"),
          tls.alpn.isEmpty() ? Words::tr("none agreed on") : neutralised(tls.alpn)}},
        {{Words::tr("Session"), outcome.tlsResumed ? Words::tr("resumed from an earlier one")
                                                   : Words::tr("new, with a full handshake")}},
    };
    return fact;
}

Fact certificateFact(const Outcome &outcome, bool isVerified, const QDateTime &now)
{
    Fact fact{{Words::tr("Certificate")}};
    if (outcome.tls == nullptr || outcome.tls->certificate.sha256.isEmpty()) {
        fact.cells.append(outcome.tls == nullptr ? unknown() : Words::tr("none was shown"));
        return fact;
    }
    const TlsFacts::Certificate &certificate = outcome.tls->certificate;
    fact.parts = {
        {{Words::tr("Subject"), orUnknown(certificate.subject)}},
        {{Words::tr("Issuer"), orUnknown(certificate.issuer)}},
        expiryFact(certificate.notAfter, now),
        isVerified
            ? Fact{{Words::tr("Verified"), Words::tr("yes")}}
            : Fact{{Words::tr("Verified"), Words::tr("no, the options say not to")}, Tone::Warning},
        {{QStringLiteral("SHA-256"), QString::fromLatin1(certificate.sha256.toHex(':').toUpper())}},
    };
    return fact;
}

std::optional<Duration> medianTotal(const QList<Sample> &samples)
{
    std::vector<Duration> totals;
    for (const Sample &sample : samples) {
        if (sample.answered())
            totals.push_back(sample.total);
    }
    std::sort(totals.begin(), totals.end());
    return quantile(totals, 0.5);
}

void addPhase(Fact &times, const QString &name, const std::optional<Duration> &taken,
              const std::optional<Duration> &median)
{
    if (!taken && !median)
        return;
    const QString mine = taken ? milliseconds(*taken) : Words::tr("not needed", "a phase");
    times.parts.push_back({{name, median ? Words::tr("%1 (median of the run: %2)", "two times")
                                               .arg(mine, milliseconds(*median))
                                         : mine}});
}

Fact timesFact(const AnswerSubject &subject)
{
    const Timings &taken = subject.outcome()->timings;
    const ServerAnalysis &result = subject.result();
    Fact times{{Words::tr("Time")}};
    const qsizetype round = firstRoundWith(subject.record(), subject.reply);
    if (round >= 0)
        times.cells.append(
            Words::tr("of round %1", "the times below").arg(count(quint64(round + 1))));
    addPhase(times, Words::tr("Looking up the server's address"), taken.resolve, result.resolve);
    addPhase(times, Words::tr("Connecting"), taken.connect, result.connect);
    addPhase(times, Words::tr("TLS handshake"), taken.tls, result.tls);
    addPhase(times, Words::tr("Query and answer"), taken.query, result.query);
    addPhase(times, Words::tr("Total"), taken.total, medianTotal(subject.record().samples));
    return times;
}

Fact failuresFact(const QList<FailureCount> &failures)
{
    Fact fact{{Words::tr("Failures")}};
    for (const FailureCount &failure : failures)
        fact.parts.push_back({{failureWords(failure.kind, failure.stage),
                               Words::tr("%1 (rounds: %2)", "a sentence and a number")
                                   .arg(failure.text, count(quint64(failure.rounds)))},
                              Tone::Bad});
    return fact;
}

} // namespace

Fact expiryFact(const QDateTime &notAfter, const QDateTime &now)
{
    const QString name = Words::tr("Valid until");
    if (!notAfter.isValid())
        return {{name, unknown()}};
    const QString date = QLocale().toString(notAfter.toLocalTime(), QLocale::ShortFormat);
    const qint64 days = now.daysTo(notAfter);
    if (notAfter < now)
        return {{name, Words::tr("%1, has expired").arg(date)}, Tone::Bad};
    if (days <= soonDays)
        return {{name, Words::tr("%1, expires soon (days left: %2)", "a date")
                           .arg(date, count(quint64(days)))},
                Tone::Warning};
    return {{name, Words::tr("%1 (days left: %2)", "a date").arg(date, count(quint64(days)))}};
}

std::vector<Fact> connectionFacts(const AnswerSubject &subject, const QDateTime &now)
{
    const ServerRecord &record = subject.record();
    const Outcome *outcome = subject.outcome();
    std::vector<Fact> facts{serverFact(record.server, outcome)};
    if (outcome != nullptr && isEncrypted(outcome->transport)) {
        facts.push_back(tlsFact(*outcome));
        facts.push_back(
            certificateFact(*outcome, !subject.analysis->record.plan.options.insecure, now));
    }
    if (outcome != nullptr)
        facts.push_back(timesFact(subject));
    if (const QList<FailureCount> failures = countFailures(record); !failures.isEmpty())
        facts.push_back(failuresFact(failures));
    return facts;
}

} // namespace dnstester::ui
