// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/store/historyfailure.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

namespace dnstester::ui {

/// The connection to the history's file, and what tables it has. Several programs may have the same
/// file open.
///
/// Of one thread, that which opens it. Waits up to 5 s where another program writes.
class HistoryDatabase
{
public:
    static constexpr int schemaVersion = 1;

    explicit HistoryDatabase(QString path);
    ~HistoryDatabase();
    Q_DISABLE_COPY_MOVE(HistoryDatabase)

    /// Makes the file where there is none, and brings its tables up to this version.
    [[nodiscard]] HistoryFailure open();
    void close();
    [[nodiscard]] bool isOpen() const { return !m_connection.isEmpty(); }
    [[nodiscard]] const QString &path() const { return m_path; }

    /// Reads the whole file. Damaged where its structure is.
    [[nodiscard]] HistoryFailure check();

    [[nodiscard]] QSqlQuery query() const; ///< that reads forwards
    [[nodiscard]] HistoryFailure execute(const QString &statement);

    /// Carries out all that \a work does, or nothing.
    template<typename Work>
    [[nodiscard]] HistoryFailure inTransaction(Work work);

private:
    [[nodiscard]] HistoryFailure connectTo();
    [[nodiscard]] HistoryFailure prepareTables();
    [[nodiscard]] HistoryFailure migrate();
    [[nodiscard]] HistoryFailure checkTables();
    [[nodiscard]] HistoryFailure read(const QString &statement, qint64 &number);

    const QString m_path;
    QString m_connection; ///< name of it; empty: not open
};

template<typename Work>
HistoryFailure HistoryDatabase::inTransaction(Work work)
{
    // Takes the lock at once: one that is taken later may fail without a wait.
    if (const HistoryFailure failure = execute(QStringLiteral("BEGIN IMMEDIATE")))
        return failure;
    HistoryFailure failure = work();
    if (!failure)
        failure = execute(QStringLiteral("COMMIT"));
    if (failure)
        (void)execute(QStringLiteral("ROLLBACK"));
    return failure;
}

} // namespace dnstester::ui
