// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace dnstester {

/// The version of CMakeLists.txt's project(), as "1.2.3".
[[nodiscard]] QString version();

/// A library as it runs, which may be newer than what was compiled against.
struct LibraryVersion
{
    QString name;
    QString version;
};

} // namespace dnstester
