// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/dohmessage.h"

#include "base/text.h"
#include "base/version.h"
#include "dns/replyview.h"

#include <algorithm>

namespace dnstester {

namespace {

const char mediaType[] = "application/dns-message";

QString reasonPhrase(int status)
{
    switch (status) {
    case 301:
        return QStringLiteral("Moved Permanently");
    case 302:
        return QStringLiteral("Found");
    case 303:
        return QStringLiteral("See Other");
    case 307:
        return QStringLiteral("Temporary Redirect");
    case 308:
        return QStringLiteral("Permanent Redirect");
    case 400:
        return QStringLiteral("Bad Request");
    case 401:
        return QStringLiteral("Unauthorized");
    case 403:
        return QStringLiteral("Forbidden");
    case 404:
        return QStringLiteral("Not Found");
    case 405:
        return QStringLiteral("Method Not Allowed");
    case 406:
        return QStringLiteral("Not Acceptable");
    case 408:
        return QStringLiteral("Request Timeout");
    case 413:
        return QStringLiteral("Content Too Large");
    case 414:
        return QStringLiteral("URI Too Long");
    case 415:
        return QStringLiteral("Unsupported Media Type");
    case 421:
        return QStringLiteral("Misdirected Request");
    case 429:
        return QStringLiteral("Too Many Requests");
    case 500:
        return QStringLiteral("Internal Server Error");
    case 501:
        return QStringLiteral("Not Implemented");
    case 502:
        return QStringLiteral("Bad Gateway");
    case 503:
        return QStringLiteral("Service Unavailable");
    case 504:
        return QStringLiteral("Gateway Timeout");
    default:
        return {};
    }
}

/// A field's value for people: neutralised, and cut where it is long.
QString printable(QByteArrayView value)
{
    constexpr qsizetype longest = 200;
    return value.size() <= longest ? neutralisedUtf8(value)
                                   : neutralisedUtf8(value.first(longest)) + QStringLiteral("...");
}

bool isNumber(QByteArrayView value)
{
    return !value.isEmpty() &&
           std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Failure statusFailure(const Http2Response &head)
{
    QString text = QStringLiteral("the server answered with HTTP status %1").arg(head.status);
    if (const QString reason = reasonPhrase(head.status); !reason.isEmpty())
        text += QStringLiteral(" (%1)").arg(reason);
    if (const auto location = head.field("location"); location && head.status / 100 == 3)
        text +=
            QStringLiteral(", a redirect to %1, which is not followed").arg(printable(*location));
    if (const auto retryAfter = head.field("retry-after")) {
        text += isNumber(*retryAfter) ? QStringLiteral("; it asks to wait for %1 s (Retry-After)")
                                            .arg(printable(*retryAfter))
                                      : QStringLiteral("; it asks to wait until %1 (Retry-After)")
                                            .arg(printable(*retryAfter));
    }
    return {ErrorKind::Http, text};
}

/// Seconds of an Age field; 0 where it is no number, the largest of RFC 9111 1.2.2 where it is
/// more.
quint32 ageOf(const Http2Response &response)
{
    constexpr quint64 largest = quint64(1) << 31;
    const auto value = response.field("age");
    if (!value || !isNumber(*value))
        return 0;
    bool fits = false;
    const quint64 age = value->toULongLong(&fits);
    return quint32(fits ? std::min(age, largest) : largest);
}

/// Why \a reply does not answer \a query.
Failure checkReply(QByteArrayView query, QByteArrayView reply)
{
    switch (matchReply(query, reply)) {
    case ReplyMatch::Malformed:
        return {ErrorKind::Malformed,
                QStringLiteral("the content of the response is not a DNS message")};
    case ReplyMatch::Mismatch:
        return {ErrorKind::Mismatch, QStringLiteral("the response answers another question")};
    case ReplyMatch::Answer:
        break;
    }
    if (messageId(reply) != 0) {
        return {ErrorKind::Mismatch,
                QStringLiteral("the response carries the ID %1 where the query had 0")
                    .arg(messageId(reply))};
    }
    return {};
}

} // namespace

QByteArray dohAuthority(const Endpoint &endpoint)
{
    QByteArray authority = endpoint.host().toLatin1();
    if (authority.contains(':'))
        authority = '[' + authority + ']';
    if (endpoint.port() != 443)
        authority += ':' + QByteArray::number(endpoint.port());
    return authority;
}

DohRequestMaker::DohRequestMaker(const QByteArray &authority, const QByteArray &path,
                                 DohMethod method)
    : m_method(method)
    , m_path(path)
{
    const bool post = method == DohMethod::Post;
    if (!post)
        m_path += m_path.contains('?') ? "&dns=" : "?dns=";
    m_fields = {{":method", post ? "POST" : "GET"},
                {":scheme", "https"},
                {":authority", authority},
                {":path", m_path},
                {"accept", mediaType},
                {"user-agent", "dnstester/" + version().toLatin1()}};
    m_pathField = 3;
    if (post)
        m_fields.append(Http2Field{"content-type", mediaType});
}

Http2Request DohRequestMaker::requestFor(const QByteArray &query) const
{
    Http2Request request;
    request.fields = m_fields;
    if (m_method == DohMethod::Post) {
        request.fields.append(Http2Field{"content-length", QByteArray::number(query.size())});
        request.body = query;
    } else {
        request.fields[m_pathField].value =
            m_path + query.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    }
    return request;
}

Failure checkDohHead(const Http2Response &head)
{
    if (head.status / 100 != 2)
        return statusFailure(head);
    const auto type = head.field("content-type");
    if (!type) {
        return {ErrorKind::Http, QStringLiteral("the response has no Content-Type, it should be %1")
                                     .arg(QLatin1String(mediaType))};
    }
    const QByteArrayView essence =
        type->first(std::find(type->begin(), type->end(), ';') - type->begin()).trimmed();
    if (essence.compare(mediaType, Qt::CaseInsensitive) != 0) {
        return {ErrorKind::Http,
                QStringLiteral("the response has the Content-Type %1 instead of %2")
                    .arg(printable(*type), QLatin1String(mediaType))};
    }
    return {};
}

void readDohResponse(const QByteArray &query, Http2Response &&response, Outcome &outcome)
{
    outcome.failure = checkDohHead(response);
    if (!outcome.answered())
        return;
    outcome.failure = checkReply(query, response.body);
    if (!outcome.answered())
        return;
    const auto view = ReplyView::parse(response.body);
    if (!view) {
        outcome.failure = {ErrorKind::Malformed,
                           QStringLiteral("the answer is not a well-formed DNS message")};
        return;
    }
    outcome.rcode = view->rcode;
    outcome.age = ageOf(response);
    outcome.reply = std::move(response.body);
}

} // namespace dnstester
