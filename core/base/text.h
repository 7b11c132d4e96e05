// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringView>

namespace dnstester {

/// Text from the network made fit for a terminal or a table: control characters (C0, DEL, C1),
/// line and paragraph separators, bidirectional overrides and unpaired surrogates become "\xNN" or
/// "\u{NNNN}". Printable text comes back unchanged.
[[nodiscard]] QString neutralised(QStringView text);

/// The same for octets that should be UTF-8; octets that are not become "\xNN".
[[nodiscard]] QString neutralisedUtf8(QByteArrayView octets);

} // namespace dnstester
