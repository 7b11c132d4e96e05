// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/quoted.h"

#include "base/text.h"

namespace dnstester {

QString quoted(QStringView text)
{
    constexpr qsizetype longest = 80;
    const QString shown = neutralised(text.left(longest));
    return text.size() > longest ? QStringLiteral("\"%1…\"").arg(shown)
                                 : QStringLiteral("\"%1\"").arg(shown);
}

} // namespace dnstester
