// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace dnstester {

/// Whether a private key is that of the first certificate, both in PEM form and the key not
/// encrypted. False also for what is neither.
[[nodiscard]] bool isTlsKeyPair(QByteArrayView certificatePem, QByteArrayView keyPem);

} // namespace dnstester
