// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/restanswer.h"

#include "base/text.h"
#include "model/quoted.h"

#include <QJsonDocument>

namespace dnstester {

namespace {

constexpr qsizetype longestSentence = 500;

/// What the daemon says is wrong: `error` of ours, `detail` of older ones; empty: nothing.
QString sentenceOf(const QByteArray &body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    QString sentence = json.value(QLatin1String("error")).toString();
    if (sentence.isEmpty())
        sentence = json.value(QLatin1String("detail")).toString();
    return neutralised(sentence.left(longestSentence));
}

Error unavailable(const QString &sentence)
{
    return {ErrorCode::Unavailable, sentence};
}

Error refusal(const RestAnswer &answer, const RestQuestion &question)
{
    const QString sentence = sentenceOf(answer.body);
    if (sentence.isEmpty())
        return unavailable(QStringLiteral("%1 answered %2 with status %3")
                               .arg(question.daemon, question.route)
                               .arg(answer.status));
    QString whole = QStringLiteral("%1 refuses: %2").arg(question.daemon, sentence);
    if (sentence.endsWith(QLatin1String("is not a known field")))
        whole += QStringLiteral("; it is older than this program");
    return {ErrorCode::InvalidArgument, whole};
}

Error busy(const RestAnswer &answer, const RestQuestion &question)
{
    QString whole = QStringLiteral("%1 is busy").arg(question.daemon);
    if (const QString sentence = sentenceOf(answer.body); !sentence.isEmpty())
        whole += QStringLiteral(": ") + sentence;
    if (answer.retryAfter)
        whole += QStringLiteral("; it asks to wait %1 s").arg(answer.retryAfter->count());
    return unavailable(whole);
}

} // namespace

bool mayPass(const RestAnswer &answer)
{
    switch (answer.status) {
    case 0:
        return !answer.lasting;
    case 429:
    case 502: // of a proxy in front of it
    case 503:
    case 504:
        return true;
    default:
        return false;
    }
}

Error explain(const RestAnswer &answer, const RestQuestion &question)
{
    switch (answer.status) {
    case 0:
        return unavailable(answer.trouble);
    case 400:
    case 413:
    case 422: // older daemons
        return refusal(answer, question);
    case 401:
        return unavailable(question.hadToken
                               ? QStringLiteral("%1 does not accept the token").arg(question.daemon)
                               : QStringLiteral("%1 wants a token").arg(question.daemon));
    case 404:
    case 405:
    case 501:
        return unavailable(QStringLiteral("%1 does not know %2: it is no DNS Tester, or one older "
                                          "than this program")
                               .arg(question.daemon, question.route));
    case 429:
    case 503:
        return busy(answer, question);
    default:
        break;
    }
    if (answer.status >= 300 && answer.status < 400 && !answer.location.isEmpty())
        return unavailable(QStringLiteral("%1 redirects to %2; if that is meant, it must be given "
                                          "as the URL")
                               .arg(question.daemon, quoted(answer.location)));
    return refusal(answer, question);
}

Error notOurs(const QString &what, const RestQuestion &question)
{
    return unavailable(QStringLiteral("%1 does not answer %2 as a DNS Tester does: %3")
                           .arg(question.daemon, question.route, what));
}

Result<QJsonObject> jsonOf(const RestAnswer &answer, const RestQuestion &question)
{
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    if (!document.isObject())
        return tl::unexpected<Error>(
            notOurs(QStringLiteral("the body must be a JSON object"), question));
    return document.object();
}

} // namespace dnstester
