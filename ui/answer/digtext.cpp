// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/digtext.h"

#include "base/text.h"

#include <QLocale>

namespace dnstester::ui {

namespace {

QString transportInDig(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Udp:
        return QStringLiteral("UDP");
    case Protocol::Tcp:
        return QStringLiteral("TCP");
    case Protocol::Tls:
        return QStringLiteral("TLS");
    case Protocol::Https:
        return QStringLiteral("HTTPS");
    case Protocol::Quic:
        return QStringLiteral("QUIC");
    }
    return {};
}

QString serverLine(const Endpoint &endpoint, const Outcome &outcome)
{
    const QString address = outcome.address.isNull() ? endpoint.host() : outcome.address.toString();
    return QStringLiteral(";; SERVER: %1#%2(%3) (%4)\n")
        .arg(address, QString::number(endpoint.port()), neutralised(endpoint.host()),
             transportInDig(outcome.transport));
}

QString whenLine(const AnswerSubject &subject)
{
    const qsizetype round = firstRoundWith(subject.record(), subject.reply);
    if (round < 0)
        return {};
    const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(
        subject.record().samples.at(round).began);
    const QDateTime when = subject.analysis->record.began.addMSecs(since.count()).toLocalTime();
    return QStringLiteral(";; WHEN: %1\n")
        .arg(QLocale::c().toString(when, QStringLiteral("ddd MMM dd HH:mm:ss t yyyy")));
}

} // namespace

QString digText(const AnswerSubject &subject)
{
    const std::optional<Message> message = subject.message();
    if (!message)
        return {};
    const Outcome &outcome = *subject.outcome();
    const auto time = std::chrono::round<std::chrono::milliseconds>(outcome.timings.total).count();
    return message->toDig() + u'\n' + QStringLiteral(";; Query time: %1 msec\n").arg(time) +
           serverLine(subject.record().server.server.endpoint, outcome) + whenLine(subject) +
           QStringLiteral(";; MSG SIZE  rcvd: %1\n").arg(outcome.size());
}

} // namespace dnstester::ui
