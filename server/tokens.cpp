// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/tokens.h"

#include <QCryptographicHash>

namespace dnstester::server {

namespace {

QByteArray digestOf(QByteArrayView text)
{
    return QCryptographicHash::hash(text.toByteArray(), QCryptographicHash::Sha256);
}

/// Looks at every octet, whatever those before were.
bool sameOctets(const QByteArray &a, const QByteArray &b)
{
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    return difference == 0;
}

} // namespace

Tokens::Tokens(const QStringList &tokens)
{
    for (const QString &token : tokens)
        m_digests.append(digestOf(token.toUtf8()));
}

bool Tokens::admits(QByteArrayView authorization) const
{
    constexpr QByteArrayView scheme("Bearer ");
    if (authorization.size() <= scheme.size() ||
        authorization.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return false;
    const QByteArray digest = digestOf(authorization.sliced(scheme.size()).trimmed());
    bool admitted = false;
    for (const QByteArray &known : m_digests)
        admitted = sameOctets(known, digest) || admitted;
    return admitted;
}

} // namespace dnstester::server
