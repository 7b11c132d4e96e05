// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <optional>

namespace dnstester {

/// How much a line of the log matters; lines below a threshold are left out.
enum class LogLevel
{
    Debug,
    Info,
    Warning,
    Error,
};

/// How a line of the log is written.
enum class LogFormat
{
    Automatic, ///< as the systemd journal wants it where that reads along, else Plain
    Plain,     ///< for people
    Json,      ///< one JSON object per line
};

/// Reads "debug", "info", "warning" or "error".
[[nodiscard]] std::optional<LogLevel> parseLogLevel(QStringView text);

/// Reads "auto", "plain" or "json".
[[nodiscard]] std::optional<LogFormat> parseLogFormat(QStringView text);

} // namespace dnstester
