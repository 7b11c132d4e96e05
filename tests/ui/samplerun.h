// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/runanalysis.h"

namespace dnstester::ui::test {

/// A question for www.example.com A to servers with these targets, which must be valid.
[[nodiscard]] RunPlan plan(const QStringList &targets, int rounds = 10);

/// A row with an answer of one A record, 192.0.2.1 unless told otherwise, after \a time.
[[nodiscard]] ServerResult answeredRow(const Server &server, Duration time,
                                       const QByteArray &address = "192.0.2.1", quint32 ttl = 300);
/// A row with an answer that has this response code and no records.
[[nodiscard]] ServerResult rcodeRow(const Server &server, Duration time, quint16 rcode);
/// A row without an answer.
[[nodiscard]] ServerResult failedRow(const Server &server, ErrorKind kind, const QString &text);

/// A complete run in which server i of \a targets answers after (10 + i) ms and a little more each
/// round.
[[nodiscard]] RunRecord answeredRun(const QStringList &targets, int rounds = 10);

} // namespace dnstester::ui::test
