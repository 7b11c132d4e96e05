// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/historyfailure.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QSqlError>

namespace dnstester::ui {

namespace {

struct History
{
    Q_DECLARE_TR_FUNCTIONS(History)
};

HistoryFault faultOf(int code)
{
    switch (code & 0xff) { // the rest of an extended code only tells more of the same
    case 1:                // SQLITE_ERROR: our statements are right, so the tables are not ours
    case 11:               // SQLITE_CORRUPT
    case 26:               // SQLITE_NOTADB
        return HistoryFault::Damaged;
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return HistoryFault::Locked;
    case 13: // SQLITE_FULL
        return HistoryFault::Full;
    case 8: // SQLITE_READONLY
        return HistoryFault::ReadOnly;
    case 3:  // SQLITE_PERM
    case 14: // SQLITE_CANTOPEN
        return HistoryFault::Unreachable;
    default:
        return HistoryFault::Other;
    }
}

} // namespace

HistoryFailure failureOf(const QSqlError &error)
{
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    return {isNumber ? faultOf(code) : HistoryFault::Other, neutralised(text)};
}

QString sentence(const HistoryFailure &failure, const QString &path)
{
    const QString file = neutralised(QDir::toNativeSeparators(path));
    switch (failure.fault) {
    case HistoryFault::None:
        return {};
    case HistoryFault::Damaged:
        return History::tr("The history %1 is damaged.").arg(file);
    case HistoryFault::Newer:
        return History::tr("The history %1 is of a newer version of DNS Tester. It is left as it "
                           "is, and runs are not kept.")
            .arg(file);
    case HistoryFault::Foreign:
        return History::tr("%1 is not a history of DNS Tester. It is left as it is, and runs are "
                           "not kept.")
            .arg(file);
    case HistoryFault::Locked:
        return History::tr("The history %1 is in use by another program. Try again in a moment.")
            .arg(file);
    case HistoryFault::Full:
        return History::tr("There is no room on the disk for the history %1.").arg(file);
    case HistoryFault::ReadOnly:
        return History::tr("The history %1 can't be written: it is read-only.").arg(file);
    case HistoryFault::Unreachable:
        return History::tr("The history %1 can't be opened. Its folder must exist, and you must be "
                           "allowed to write there.")
            .arg(file);
    case HistoryFault::NoDriver:
        return History::tr("Runs are not kept, because Qt's driver for SQLite is not installed.");
    case HistoryFault::Other:
        return History::tr("The history %1 can't be used: %2.", "a file and what is wrong with it")
            .arg(file, failure.detail);
    }
    return {};
}

} // namespace dnstester::ui
