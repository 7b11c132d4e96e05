// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace dnstester::server {

/// Why the front does not hand a request over: an answer of its own, after which it closes.
struct HttpRefusal
{
    int status = 400;
    QString sentence; ///< for the client
};

/// The whole answer: its header, and a body as errorResponse() makes it.
[[nodiscard]] QByteArray refusalOctets(const HttpRefusal &refusal, const QByteArray &date);

} // namespace dnstester::server
