// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "config/settings.h"

#include <QProcessEnvironment>

#include <optional>

namespace dnstester {

/// Settings given by flags, checked already; empty where the flag was not given.
struct SettingsFlags
{
    std::optional<QString> host;
    std::optional<quint16> port; ///< 0: one that is free
    std::optional<int> threads;
    std::optional<QString> tlsCertificate;
    std::optional<QString> tlsKey;
    std::optional<int> maxWorkers; ///< 0 only with Redis
    std::optional<RedisUrl> redis;
    std::optional<ClientAddressSource> clientAddressSource;
    std::optional<std::chrono::milliseconds> timeout;
    std::optional<int> retries;
    std::optional<LogLevel> logLevel;
    std::optional<LogFormat> logFormat;
};

/// Where settings come from; the rightmost of defaults, file, environment and flags wins.
struct SettingsSources
{
    QString file; ///< of --config, which must exist; empty: the first candidate that exists, if any
    QStringList fileCandidates; ///< settingsFileCandidates()
    QProcessEnvironment environment;
    SettingsFlags flags;

    /// The process's own environment and the usual places of a file.
    [[nodiscard]] static SettingsSources ofProcess();
};

/// The Error names file, line and key, or the environment variable, and what it must be. The values
/// of secrets (tokens, REDIS_URL) are never part of it.
[[nodiscard]] Result<Settings> loadSettings(const SettingsSources &sources);

} // namespace dnstester
