// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/failure.h"

namespace dnstester {

QString errorKindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::None:
        return {};
    case ErrorKind::Timeout:
        return QStringLiteral("timeout");
    case ErrorKind::Refused:
        return QStringLiteral("refused");
    case ErrorKind::Unreachable:
        return QStringLiteral("unreachable");
    case ErrorKind::Resolve:
        return QStringLiteral("resolve");
    case ErrorKind::Tls:
        return QStringLiteral("tls");
    case ErrorKind::Certificate:
        return QStringLiteral("certificate");
    case ErrorKind::Http:
        return QStringLiteral("http");
    case ErrorKind::Quic:
        return QStringLiteral("quic");
    case ErrorKind::Malformed:
        return QStringLiteral("malformed");
    case ErrorKind::Mismatch:
        return QStringLiteral("mismatch");
    case ErrorKind::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorKind::Internal:
        return QStringLiteral("internal");
    }
    return QStringLiteral("internal");
}

std::optional<ErrorKind> errorKindFromName(QStringView name)
{
    for (int kind = int(ErrorKind::None) + 1; kind <= int(ErrorKind::Internal); ++kind) {
        if (name == errorKindName(ErrorKind(kind)))
            return ErrorKind(kind);
    }
    return std::nullopt;
}

} // namespace dnstester
