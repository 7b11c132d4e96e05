// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QStringList>

namespace dnstester::server {

/// The bearer tokens of which a request must have one (RFC 6750 2.1). A value; keeps no token, only
/// digests.
class Tokens
{
public:
    Tokens() = default;
    explicit Tokens(const QStringList &tokens);

    [[nodiscard]] bool isEmpty() const { return m_digests.isEmpty(); }
    /// Whether the value of an Authorization field bears one of the tokens. Takes the same time
    /// whichever octet differs.
    [[nodiscard]] bool admits(QByteArrayView authorization) const;

private:
    QList<QByteArray> m_digests; ///< SHA-256
};

} // namespace dnstester::server
