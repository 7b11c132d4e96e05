// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace dnstester {

/// What somebody wrote, fit for a sentence about it: in double quotes, control characters
/// neutralised, cut off with an ellipsis after 80 characters.
[[nodiscard]] QString quoted(QStringView text);

} // namespace dnstester
