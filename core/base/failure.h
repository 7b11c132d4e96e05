// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace dnstester {

/// Why an exchange with a server brought no usable answer: the closed set of `error_type`.
enum class ErrorKind
{
    None,
    Timeout,
    Refused,     ///< TCP RST on connect, ICMP port unreachable
    Unreachable, ///< no route, network or host unreachable, connection reset or closed
    Resolve,     ///< the server's own host name has no address
    Tls,         ///< the handshake failed, other than by the certificate
    Certificate,
    Http,
    Quic,
    Malformed, ///< an answer that is not a DNS message
    Mismatch,  ///< only answers to some other question came
    Cancelled,
    Internal,
};

/// How a connection or an exchange ended badly: data, never an Error.
struct Failure
{
    ErrorKind kind = ErrorKind::None;
    QString text; ///< a sentence for people, in English, without control characters
};

/// The `error_type` of the REST API: "timeout", "refused", ...; empty for None.
[[nodiscard]] QString errorKindName(ErrorKind kind);
/// The inverse; empty for any other text.
[[nodiscard]] std::optional<ErrorKind> errorKindFromName(QStringView name);

} // namespace dnstester
