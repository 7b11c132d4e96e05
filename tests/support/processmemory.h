// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace dnstester::test {

/// Resident memory of this process, in octets, without what the allocator of the C library keeps of
/// what was freed. Linux only.
[[nodiscard]] qint64 residentOctets();

/// Whether this process has a thread of that name, of at most 15 octets. It is gone from here once
/// the system has freed what it kept for it. Linux only.
[[nodiscard]] bool hasThread(const QByteArray &name);

/// Lets this process open so many files; false where the system does not allow it.
[[nodiscard]] bool allowOpenFiles(int count);

} // namespace dnstester::test
