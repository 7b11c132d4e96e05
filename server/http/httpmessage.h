// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHostAddress>
#include <QList>

#include <utility>

namespace dnstester::server {

using HttpFields = QList<std::pair<QByteArray, QByteArray>>; ///< name and value

/// A whole, checked request (RFC 9112). A value.
struct HttpRequest
{
    enum class Method
    {
        Get,
        Head,
        Post,
        Put,
        Patch,
        Delete,
        Options,
        Other
    };

    Method method = Method::Get;
    /// As sent, before '?', not percent-decoded: "/tasks/abc". Begins with '/', or is "*" with
    /// OPTIONS. Printable ASCII only.
    QByteArray path;
    QByteArray query; ///< behind '?', as sent; empty where there is none
    QByteArray body;
    QHostAddress peer; ///< of the socket; an IPv4 address is never shown as IPv6
    /// The client's X-Request-Id where it is [A-Za-z0-9._-]{1,64}, else made here.
    QByteArray id;
    HttpFields fields; ///< as sent, without those that concern the connection only

    /// The value of a field, its name looked for without regard to case; several are joined by ", "
    /// (RFC 9110, 5.3). Empty where there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/// An answer. A value. Content-Length, Date, X-Request-Id and Connection are added to it.
struct HttpResponse
{
    int status = 200;
    QByteArray contentType; ///< empty: there is no body
    QByteArray body;        ///< with HEAD too, which gets its length alone
    HttpFields headers;     ///< others; one with a control character is left out
};

/// A body of the form of every refusal, {"error": "<sentence>"}, with its content type.
[[nodiscard]] HttpResponse errorResponse(int status, const QString &sentence);

} // namespace dnstester::server
