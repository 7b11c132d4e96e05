// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/failure.h"
#include "model/endpoint.h"
#include "model/lookuprequest.h"
#include "model/outcome.h"
#include "net/http2message.h"

namespace dnstester {

/// What HTTP calls the server: the host, and the port where it is not 443.
[[nodiscard]] QByteArray dohAuthority(const Endpoint &endpoint);

/// Makes the HTTP requests of one DoH server (RFC 8484 4.1).
class DohRequestMaker
{
public:
    /// \a path may have a query string.
    DohRequestMaker(const QByteArray &authority, const QByteArray &path, DohMethod method);

    /// \a query has ID 0, so that a cache finds the answer again.
    [[nodiscard]] Http2Request requestFor(const QByteArray &query) const;

private:
    const DohMethod m_method;
    QByteArray m_path; ///< for GET up to the value of the parameter "dns"
    QList<Http2Field> m_fields;
    qsizetype m_pathField = 0;
};

/// Why the content of a response is not to be looked at, by status and Content-Type; kind None
/// where it is.
[[nodiscard]] Failure checkDohHead(const Http2Response &head);

/// Fills in failure, reply, rcode and age of \a outcome from the response to \a query.
void readDohResponse(const QByteArray &query, Http2Response &&response, Outcome &outcome);

} // namespace dnstester
