// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/historydatabase.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>
#include <QVariant>

namespace dnstester::ui {

namespace {

constexpr qint64 applicationId = 0x444e5354; // "DNST"

/// The statements that take the tables of version i to i + 1 are at i.
const QList<QStringList> &migrations()
{
    static const QList<QStringList> steps{{
        QStringLiteral("CREATE TABLE runs ("
                       "id BLOB PRIMARY KEY NOT NULL, began INTEGER NOT NULL, name TEXT NOT NULL, "
                       "type TEXT NOT NULL, servers INTEGER NOT NULL, rounds INTEGER NOT NULL, "
                       "rounds_done INTEGER NOT NULL, state TEXT NOT NULL, place TEXT NOT NULL, "
                       "head BLOB NOT NULL)"),
        QStringLiteral("CREATE INDEX runs_by_time ON runs (began)"),
        QStringLiteral("CREATE TABLE samples (run BLOB NOT NULL, server INTEGER NOT NULL, "
                       "samples BLOB NOT NULL, PRIMARY KEY (run, server))"),
    }};
    return steps;
}

} // namespace

HistoryDatabase::HistoryDatabase(QString path)
    : m_path(std::move(path))
{
    Q_ASSERT(migrations().size() == schemaVersion);
}

HistoryDatabase::~HistoryDatabase()
{
    close();
}

HistoryFailure HistoryDatabase::open()
{
    HistoryFailure failure = connectTo();
    if (!failure)
        failure = prepareTables();
    if (failure)
        close();
    return failure;
}

void HistoryDatabase::close()
{
    if (!isOpen())
        return;
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
    m_connection.clear();
}

HistoryFailure HistoryDatabase::connectTo()
{
    const QString driver = QStringLiteral("QSQLITE");
    if (!QSqlDatabase::isDriverAvailable(driver))
        return {HistoryFault::NoDriver, {}};
    const QFileInfo file(m_path);
    QDir().mkpath(file.absolutePath());
    const bool isNew = !file.exists();
    m_connection = QStringLiteral("history-") + QUuid::createUuid().toString();
    QSqlDatabase database = QSqlDatabase::addDatabase(driver, m_connection);
    database.setDatabaseName(m_path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!database.open())
        return failureOf(database.lastError());
    if (isNew) // the names that somebody asks for are nobody else's business
        QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

HistoryFailure HistoryDatabase::prepareTables()
{
    qint64 version = 0;
    qint64 application = 0;
    qint64 tables = 0;
    if (HistoryFailure failure = read(QStringLiteral("PRAGMA user_version"), version))
        return failure;
    if (HistoryFailure failure = read(QStringLiteral("PRAGMA application_id"), application))
        return failure;
    if (HistoryFailure failure = read(QStringLiteral("SELECT count(*) FROM sqlite_master"), tables))
        return failure;
    const bool isEmpty = version == 0 && application == 0 && tables == 0;
    if (!isEmpty && application != applicationId)
        return {HistoryFault::Foreign, {}};
    if (version > schemaVersion)
        return {HistoryFault::Newer, {}};
    if (version < schemaVersion) {
        if (HistoryFailure failure = migrate())
            return failure;
    }
    // Readers and a writer don't wait for each other then. Where it can't be had, they do.
    (void)execute(QStringLiteral("PRAGMA journal_mode = WAL"));
    return checkTables();
}

HistoryFailure HistoryDatabase::migrate()
{
    (void)execute(QStringLiteral("PRAGMA auto_vacuum = INCREMENTAL"));
    return inTransaction([this]() -> HistoryFailure {
        qint64 version = 0; // another program may have been quicker
        if (HistoryFailure failure = read(QStringLiteral("PRAGMA user_version"), version))
            return failure;
        for (; version < schemaVersion; ++version) {
            for (const QString &statement : migrations().at(version)) {
                if (HistoryFailure failure = execute(statement))
                    return failure;
            }
        }
        if (HistoryFailure failure =
                execute(QStringLiteral("PRAGMA application_id = %1").arg(applicationId)))
            return failure;
        return execute(QStringLiteral("PRAGMA user_version = %1").arg(schemaVersion));
    });
}

/// A table or column of ours that is missing is damage.
HistoryFailure HistoryDatabase::checkTables()
{
    qint64 ignored = 0;
    if (HistoryFailure failure =
            read(QStringLiteral("SELECT id, began, name, type, servers, rounds, rounds_done, "
                                "state, place, head FROM runs LIMIT 0"),
                 ignored))
        return failure;
    return read(QStringLiteral("SELECT run, server, samples FROM samples LIMIT 0"), ignored);
}

HistoryFailure HistoryDatabase::check()
{
    QSqlQuery check = query();
    if (!check.exec(QStringLiteral("PRAGMA quick_check(1)")) || !check.next())
        return {HistoryFault::Damaged, check.lastError().databaseText()};
    const QString told = check.value(0).toString();
    return told == QLatin1String("ok") ? HistoryFailure()
                                       : HistoryFailure{HistoryFault::Damaged, told};
}

QSqlQuery HistoryDatabase::query() const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    return query;
}

HistoryFailure HistoryDatabase::execute(const QString &statement)
{
    QSqlQuery execution = query();
    return execution.exec(statement) ? HistoryFailure() : failureOf(execution.lastError());
}

/// The first column of the first row, where there is one.
HistoryFailure HistoryDatabase::read(const QString &statement, qint64 &number)
{
    QSqlQuery reading = query();
    if (!reading.exec(statement))
        return failureOf(reading.lastError());
    if (reading.next())
        number = reading.value(0).toLongLong();
    return {};
}

} // namespace dnstester::ui
