// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace dnstester::server {

/// One of the files that the daemon serves to browsers. A value; copies share the body.
struct Page
{
    QByteArray contentType;
    QByteArray body;
    QByteArray contentSecurityPolicy; ///< for the header of that name (CSP 3)
    QByteArray etag;                  ///< strong and with its quotes (RFC 9110 8.8.3)
};

/// The page at \a path, as sent and without a query: "/", "/docs" and what lies below it,
/// "/openapi.json", "/favicon.ico", "/favicon.svg". Nothing for any other path, nor for the files
/// of the viewer of /docs where it was not built in.
///
/// All pages are part of the program. The first call for each unpacks it, which takes some
/// milliseconds for the largest; later calls copy nothing. Thread-safe.
[[nodiscard]] std::optional<Page> pageFor(QByteArrayView path);

} // namespace dnstester::server
