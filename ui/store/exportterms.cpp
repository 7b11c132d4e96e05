// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/exportterms.h"

namespace dnstester::ui {

QString standingName(Standing standing)
{
    switch (standing) {
    case Standing::Leads:
        return QStringLiteral("leads");
    case Standing::Slower:
        return QStringLiteral("slower");
    case Standing::TooFewRounds:
        return QStringLiteral("too_few_rounds");
    case Standing::TooMuchLoss:
        return QStringLiteral("too_much_loss");
    case Standing::NeverAnswered:
        return QStringLiteral("never_answered");
    }
    return {};
}

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Undecided:
        return QStringLiteral("undecided");
    case Verdict::Slower:
        return QStringLiteral("slower");
    case Verdict::Faster:
        return QStringLiteral("faster");
    }
    return {};
}

} // namespace dnstester::ui
