// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/httprefusal.h"

#include "server/http/httpmessage.h"

namespace dnstester::server {

namespace {

const char *reasonOf(int status)
{
    switch (status) {
    case 400:
        return "Bad Request";
    case 408:
        return "Request Timeout";
    case 411:
        return "Length Required";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 417:
        return "Expectation Failed";
    case 431:
        return "Request Header Fields Too Large";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "";
    }
}

} // namespace

QByteArray refusalOctets(const HttpRefusal &refusal, const QByteArray &date)
{
    const HttpResponse response = errorResponse(refusal.status, refusal.sentence);
    QByteArray octets = "HTTP/1.1 " + QByteArray::number(refusal.status) + ' ' +
                        reasonOf(refusal.status) + "\r\nContent-Type: " + response.contentType +
                        "\r\nContent-Length: " + QByteArray::number(response.body.size()) +
                        "\r\nDate: " + date;
    if (refusal.status == 503)
        octets += "\r\nRetry-After: 1";
    return octets + "\r\nConnection: close\r\n\r\n" + response.body;
}

} // namespace dnstester::server
