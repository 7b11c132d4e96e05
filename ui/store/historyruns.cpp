// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/historyruns.h"

#include "base/text.h"
#include "ui/store/runjson.h"
#include "ui/store/sampleblob.h"

#include <QJsonDocument>
#include <QSqlError>
#include <QVariant>

namespace dnstester::ui {

namespace {

QByteArray headOf(const RunRecord &record)
{
    return sealed(QJsonDocument(runToJson(record)).toJson(QJsonDocument::Compact));
}

std::optional<RunRecord> runOf(const QByteArray &head, const QUuid &id)
{
    const std::optional<QByteArray> json = unsealed(head);
    if (!json)
        return std::nullopt;
    JsonFields fields(QJsonDocument::fromJson(*json).object());
    RunRecord record = readRun(fields);
    if (fields.error() || record.id != id)
        return std::nullopt;
    return record;
}

RunSummary summaryOf(const QSqlQuery &row)
{
    RunSummary run;
    run.id = QUuid::fromRfc4122(row.value(0).toByteArray());
    run.began = QDateTime::fromMSecsSinceEpoch(row.value(1).toLongLong()).toUTC();
    run.name = neutralised(row.value(2).toString());
    run.type = neutralised(row.value(3).toString());
    run.servers = row.value(4).toInt();
    run.rounds = row.value(5).toInt();
    run.roundsDone = row.value(6).toInt();
    run.state = keptRunState(row.value(7).toString()).value_or(RunState::Stopped);
    run.place = neutralised(row.value(8).toString());
    return run;
}

/// An empty text is NULL to Qt where it is null too.
QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace

HistoryFailure HistoryRuns::save(const RunRecord &record)
{
    return m_database.inTransaction([this, &record]() -> HistoryFailure {
        if (HistoryFailure failure = erase(record.id))
            return failure;
        if (HistoryFailure failure = insert(record))
            return failure;
        return insertSamples(record);
    });
}

HistoryFailure HistoryRuns::insert(const RunRecord &record)
{
    QSqlQuery query = m_database.query();
    if (!query.prepare(QStringLiteral("INSERT INTO runs (id, began, name, type, servers, rounds, "
                                      "rounds_done, state, place, head) "
                                      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")))
        return failureOf(query.lastError());
    const QVariantList values{record.id.toRfc4122(),       record.began.toMSecsSinceEpoch(),
                              record.plan.name.toString(), record.plan.type.toString(),
                              record.servers.size(),       record.plan.rounds,
                              record.roundsDone(),         runStateName(record.state),
                              notNull(record.place),       headOf(record)};
    for (const QVariant &value : values)
        query.addBindValue(value);
    return query.exec() ? HistoryFailure() : failureOf(query.lastError());
}

HistoryFailure HistoryRuns::insertSamples(const RunRecord &record)
{
    QSqlQuery query = m_database.query();
    if (!query.prepare(
            QStringLiteral("INSERT INTO samples (run, server, samples) VALUES (?, ?, ?)")))
        return failureOf(query.lastError());
    for (qsizetype i = 0; i < record.servers.size(); ++i) {
        query.bindValue(0, record.id.toRfc4122());
        query.bindValue(1, i);
        query.bindValue(2, samplesToBlob(record.servers.at(i).samples));
        if (!query.exec())
            return failureOf(query.lastError());
    }
    return {};
}

HistoryFailure HistoryRuns::erase(const QUuid &id)
{
    for (const QString &statement : {QStringLiteral("DELETE FROM samples WHERE run = ?"),
                                     QStringLiteral("DELETE FROM runs WHERE id = ?")}) {
        QSqlQuery query = m_database.query();
        if (!query.prepare(statement))
            return failureOf(query.lastError());
        query.addBindValue(id.toRfc4122());
        if (!query.exec())
            return failureOf(query.lastError());
    }
    return {};
}

HistoryFailure HistoryRuns::remove(const QList<QUuid> &ids)
{
    const HistoryFailure failure = m_database.inTransaction([this, &ids]() -> HistoryFailure {
        for (const QUuid &id : ids) {
            if (HistoryFailure inner = erase(id))
                return inner;
        }
        return {};
    });
    if (!failure) // gives the room back; not worth a word where it can't
        (void)m_database.execute(QStringLiteral("PRAGMA incremental_vacuum"));
    return failure;
}

HistoryFailure HistoryRuns::list(QList<RunSummary> &runs)
{
    QSqlQuery query = m_database.query();
    if (!query.exec(QStringLiteral("SELECT id, began, name, type, servers, rounds, rounds_done, "
                                   "state, place FROM runs ORDER BY began DESC")))
        return failureOf(query.lastError());
    while (query.next()) {
        if (const RunSummary run = summaryOf(query); !run.id.isNull())
            runs.append(run);
    }
    return query.lastError().isValid() ? failureOf(query.lastError()) : HistoryFailure();
}

HistoryFailure HistoryRuns::load(const QUuid &id, std::optional<RunRecord> &record, bool &isDamaged)
{
    QSqlQuery query = m_database.query();
    if (!query.prepare(QStringLiteral("SELECT head FROM runs WHERE id = ?")))
        return failureOf(query.lastError());
    query.addBindValue(id.toRfc4122());
    if (!query.exec())
        return failureOf(query.lastError());
    if (!query.next())
        return query.lastError().isValid() ? failureOf(query.lastError()) : HistoryFailure();
    record = runOf(query.value(0).toByteArray(), id);
    isDamaged = !record.has_value();
    query.finish();
    return record ? loadSamples(*record, isDamaged) : HistoryFailure();
}

HistoryFailure HistoryRuns::loadSamples(RunRecord &record, bool &isDamaged)
{
    QSqlQuery query = m_database.query();
    if (!query.prepare(QStringLiteral("SELECT samples FROM samples WHERE run = ? ORDER BY server")))
        return failureOf(query.lastError());
    query.addBindValue(record.id.toRfc4122());
    if (!query.exec())
        return failureOf(query.lastError());
    for (ServerRecord &server : record.servers) {
        const bool isThere = query.next();
        if (query.lastError().isValid())
            return failureOf(query.lastError());
        const auto samples =
            isThere ? samplesFromBlob(query.value(0).toByteArray(), server, record.plan.rounds)
                    : std::nullopt;
        isDamaged = isDamaged || !samples;
        server.samples = samples.value_or(QList<Sample>());
    }
    return {};
}

} // namespace dnstester::ui
