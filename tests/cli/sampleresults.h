// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/lookupresult.h"

#include <QByteArray>
#include <QList>

/// Results made by hand, for the tests of output.
namespace dnstester::test {

struct SampleRecord
{
    QString type;
    QByteArray data; ///< wire form
};

/// A TXT record of one string, whatever octets are in it.
[[nodiscard]] SampleRecord txt(const QByteArray &text);
[[nodiscard]] SampleRecord a(quint8 lastOctet); ///< of 192.0.2.x

/// A whole reply to a question for \a name, with records of that name and a TTL of 300.
[[nodiscard]] QByteArray sampleReply(const QString &name, const QString &type,
                                     const QList<SampleRecord> &records, quint16 rcode = 0);

/// An answer from udp in \a time, half of it query time.
[[nodiscard]] Outcome answered(const QByteArray &reply, Duration time);
[[nodiscard]] Outcome failed(ErrorKind kind, const QString &text, Duration time);

/// A row for www.example.com A.
[[nodiscard]] ServerResult sampleRow(const QString &target, const QList<Outcome> &runs);

} // namespace dnstester::test
