// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <chrono>
#include <optional>

namespace dnstester {

/// What came of one request to a daemon.
struct RestAnswer
{
    int status = 0;       ///< 0: there was no whole answer, see trouble
    QString trouble;      ///< why there was none: a sentence that begins with what the daemon did
    bool lasting = false; ///< the trouble does not go away by waiting
    QByteArray body;
    QString location;                               ///< of a redirect
    std::optional<std::chrono::seconds> retryAfter; ///< RFC 9110 10.2.3, in seconds
};

/// The request that was answered, as sentences need it.
struct RestQuestion
{
    QString daemon; ///< its URL as people see it
    QString route;  ///< "GET /servers"
    bool hadToken = false;
};

/// Whether the same request may succeed a little later: the daemon is busy or out of reach.
[[nodiscard]] bool mayPass(const RestAnswer &answer);

/// The sentence for an answer that is not what the route gives.
[[nodiscard]] Error explain(const RestAnswer &answer, const RestQuestion &question);
/// The same for an answer of the right status that says something wrong.
[[nodiscard]] Error notOurs(const QString &what, const RestQuestion &question);

/// The JSON object in the body; the Error says that this is no DNS Tester.
[[nodiscard]] Result<QJsonObject> jsonOf(const RestAnswer &answer, const RestQuestion &question);

} // namespace dnstester
