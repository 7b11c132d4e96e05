// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/version.h"

namespace dnstester {

QString version()
{
    return QStringLiteral(DNSTESTER_VERSION);
}

} // namespace dnstester
