// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QSqlError;

namespace dnstester::ui {

enum class HistoryFault
{
    None,
    Damaged,     ///< the file can't be read as a database, or has lost a part
    Newer,       ///< of a version that this program doesn't know
    Foreign,     ///< a database of something else
    Locked,      ///< by another program, for longer than anybody waits
    Full,        ///< no room on the disk
    ReadOnly,    ///< may be read at most
    Unreachable, ///< can't be opened
    NoDriver,    ///< Qt's part for SQLite is not installed
    Other,
};

/// Why the history did not do what it should. A value.
struct HistoryFailure
{
    HistoryFault fault = HistoryFault::None;
    QString detail; ///< what the database says, in English

    explicit operator bool() const { return fault != HistoryFault::None; }
};

/// By SQLite's result code; see https://www.sqlite.org/rescode.html.
[[nodiscard]] HistoryFailure failureOf(const QSqlError &error);

/// For people. \a path: of the history's file.
[[nodiscard]] QString sentence(const HistoryFailure &failure, const QString &path);

} // namespace dnstester::ui
