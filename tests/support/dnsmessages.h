// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace dnstester::test {

/// A query with ID 0 as the engine makes it, with EDNS.
[[nodiscard]] QByteArray queryFor(const QString &name, const QString &type = QStringLiteral("A"));

/// A NOERROR reply to \a query with the same ID and question, one A record 192.0.2.1 with TTL 300
/// whose name is a compression pointer, and an OPT where the query had one.
[[nodiscard]] QByteArray answerTo(const QByteArray &query);

/// The same with another rcode (low four bits) and no answer.
[[nodiscard]] QByteArray refusalTo(const QByteArray &query, quint8 rcode);

/// answerTo() with the TC bit set and the answer left out.
[[nodiscard]] QByteArray truncatedTo(const QByteArray &query);

/// A reply of about \a octets octets: answerTo() with TXT records added.
[[nodiscard]] QByteArray largeAnswerTo(const QByteArray &query, int octets);

} // namespace dnstester::test
