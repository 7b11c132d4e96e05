// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/runrecord.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

/// What the history keeps as octets.
namespace dnstester::ui {

/// \a content with 8 octets of its SHA-256 behind it, by which damage is noticed.
[[nodiscard]] QByteArray sealed(QByteArray content);
/// The inverse; nothing where a single bit has changed.
[[nodiscard]] std::optional<QByteArray> unsealed(QByteArrayView octets);

/// The samples of one server, 62 octets each: the version of the layout (1 octet), their number
/// (4), and for each the six times as 8 octets of nanoseconds, TTL (4), response code, reply and
/// failure (2 each), attempts, kind, transport and flags (1 each). Little-endian; sealed.
[[nodiscard]] QByteArray samplesToBlob(const QList<Sample> &samples);

/// The inverse; nothing where the blob is damaged, or holds what can't be of \a record or more than
/// \a rounds samples.
[[nodiscard]] std::optional<QList<Sample>> samplesFromBlob(const QByteArray &blob,
                                                           const ServerRecord &record, int rounds);

} // namespace dnstester::ui
