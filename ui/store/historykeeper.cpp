// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/historykeeper.h"

#include "base/text.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

namespace dnstester::ui {

namespace {

constexpr int lockWaitMs = 5000;

/// "history-damaged-20300102-030405.sqlite" beside it, and a number where that is there already.
QString placeAside(const QString &path)
{
    const QFileInfo file(path);
    const QString stem =
        QStringLiteral("%1/%2-damaged-%3")
            .arg(file.absolutePath(), file.completeBaseName(),
                 QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss")));
    const QString suffix = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
    QString place = stem + suffix;
    for (int i = 2; QFile::exists(place); ++i)
        place = QStringLiteral("%1-%2%3").arg(stem, QString::number(i), suffix);
    return place;
}

} // namespace

HistoryKeeper::HistoryKeeper(const QString &path)
    : m_database(path)
    , m_runs(m_database)
{
}

void HistoryKeeper::list()
{
    QList<RunSummary> runs;
    const HistoryFailure failure = attempt([this, &runs] {
        runs.clear();
        return m_runs.list(runs);
    });
    if (failure)
        Q_EMIT troubled(sentence(failure, m_database.path()));
    else
        Q_EMIT listed(runs);
}

void HistoryKeeper::save(const RunRecord &record)
{
    change(attempt([this, &record] { return m_runs.save(record); }));
}

void HistoryKeeper::remove(const QList<QUuid> &ids)
{
    change(attempt([this, &ids] { return m_runs.remove(ids); }));
}

void HistoryKeeper::change(const HistoryFailure &failure)
{
    if (failure)
        Q_EMIT troubled(sentence(failure, m_database.path()));
    else
        list();
}

Result<RunRecord> HistoryKeeper::load(const QUuid &id)
{
    std::optional<RunRecord> record;
    bool isDamaged = false;
    const HistoryFailure failure = attempt([this, &id, &record, &isDamaged] {
        record.reset();
        return m_runs.load(id, record, isDamaged);
    });
    if (failure)
        return fail(ErrorCode::Io, sentence(failure, m_database.path()));
    if (isDamaged)
        return fail(ErrorCode::Io, tr("This run can't be opened: what the history has of it is "
                                      "damaged."));
    if (!record)
        return fail(ErrorCode::NotFound, tr("This run is no longer in the history."));
    return *std::move(record);
}

/// Opens the file where it isn't yet, and again after what was damaged has been replaced.
template<typename Operation>
HistoryFailure HistoryKeeper::attempt(Operation operation)
{
    HistoryFailure failure = m_database.isOpen() ? HistoryFailure() : open();
    if (!failure)
        failure = operation();
    if (failure.fault != HistoryFault::Damaged)
        return failure;
    failure = recover();
    return failure ? failure : operation();
}

/// Not while another program replaces the file: of a new one begun meanwhile, it would take away
/// what SQLite keeps beside it. Where no lock can be made, nothing can be replaced either.
HistoryFailure HistoryKeeper::open()
{
    QLockFile lock(lockPath());
    if (!lock.tryLock(lockWaitMs) && lock.error() == QLockFile::LockFailedError)
        return {HistoryFault::Locked, {}};
    return m_database.open();
}

QString HistoryKeeper::lockPath() const
{
    return m_database.path() + QStringLiteral(".lock");
}

/// Looks again first: another program may have replaced the file already.
HistoryFailure HistoryKeeper::recover()
{
    m_database.close();
    QLockFile lock(lockPath());
    if (!lock.tryLock(lockWaitMs))
        return {HistoryFault::Locked, {}};
    HistoryFailure failure = m_database.open();
    if (!failure)
        failure = m_database.check();
    if (failure.fault != HistoryFault::Damaged)
        return failure;
    m_database.close();
    QString movedTo;
    if (!moveAside(movedTo))
        return failure;
    failure = m_database.open();
    if (!failure)
        Q_EMIT troubled(tr("The history was damaged. It is kept as %1, and a new one has begun.")
                            .arg(neutralised(QDir::toNativeSeparators(movedTo))));
    return failure;
}

bool HistoryKeeper::moveAside(QString &movedTo)
{
    const QString path = m_database.path();
    movedTo = placeAside(path);
    if (!QFile::rename(path, movedTo))
        return false;
    // What SQLite keeps beside its file belongs to it, and would spoil the new one.
    for (const QString &suffix : {QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        if (QFile::exists(path + suffix) && !QFile::rename(path + suffix, movedTo + suffix))
            QFile::remove(path + suffix);
    }
    return true;
}

} // namespace dnstester::ui
