// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

namespace dnstester::cli {

/// JSON with a line feed at its end. Characters that a terminal might act upon (DEL, C1,
/// bidirectional controls, line separators) stand as \uXXXX, which means the same to a JSON reader.
[[nodiscard]] QString indentedJson(const QJsonObject &object);
[[nodiscard]] QString jsonLine(const QJsonObject &object);

} // namespace dnstester::cli
