// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <optional>

namespace dnstester {

/// What this process takes of its machine. A value; what the system does not tell is empty.
struct ProcessFigures
{
    double cpuSeconds = 0; ///< user and system time of all threads
    std::optional<qint64> residentOctets;
    std::optional<qint64> openFiles;

    [[nodiscard]] static ProcessFigures now();
};

} // namespace dnstester
