// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "config/settings.h"

#include <QByteArray>
#include <QStringList>

namespace dnstester {

/// Reads the settings of a YAML file over the defaults. The Error of a bad one names file, line and
/// key: an unknown or repeated key, a wrong type, an impossible value. A section or list left empty
/// counts as absent.
[[nodiscard]] Result<Settings> parseSettings(const QByteArray &yaml, const QString &fileName);

[[nodiscard]] Result<Settings> readSettingsFile(const QString &path);

/// Where a settings file may be, best first: ./config.yaml, conf/config.yaml, and
/// dnstester/config.yaml in the user's and the system's folders of configuration.
[[nodiscard]] QStringList settingsFileCandidates();

} // namespace dnstester
