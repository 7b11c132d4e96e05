// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/runhistory.h"

#include "ui/store/historykeeper.h"

#include <QPointer>

#include <utility>

namespace dnstester::ui {

RunHistory::RunHistory(const QString &path, QObject *parent)
    : QObject(parent)
    , m_keeper(new HistoryKeeper(path))
{
    m_keeper->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_keeper, &QObject::deleteLater);
    connect(m_keeper, &HistoryKeeper::listed, this, &RunHistory::listed);
    connect(m_keeper, &HistoryKeeper::troubled, this, &RunHistory::troubled);
    m_thread.setObjectName(QStringLiteral("history"));
    m_thread.start();
    refresh();
}

RunHistory::~RunHistory()
{
    post([](HistoryKeeper &) { QThread::currentThread()->quit(); }); // after all that waits
    m_thread.wait();
}

template<typename Task>
void RunHistory::post(Task task)
{
    QMetaObject::invokeMethod(
        m_keeper, [keeper = m_keeper, task = std::move(task)] { task(*keeper); },
        Qt::QueuedConnection);
}

void RunHistory::save(const RunRecord &record)
{
    post([record](HistoryKeeper &keeper) { keeper.save(record); });
}

void RunHistory::remove(const QList<QUuid> &ids)
{
    post([ids](HistoryKeeper &keeper) { keeper.remove(ids); });
}

void RunHistory::refresh()
{
    post([](HistoryKeeper &keeper) { keeper.list(); });
}

void RunHistory::load(const QUuid &id)
{
    fetch(id, this, [this](const Result<RunRecord> &record) {
        if (record)
            Q_EMIT loaded(*record);
        else
            Q_EMIT troubled(record.error().detail);
    });
}

void RunHistory::fetch(const QUuid &id, QObject *context, Fetched fetched)
{
    post([this, id, context = QPointer(context),
          fetched = std::move(fetched)](HistoryKeeper &keeper) {
        QMetaObject::invokeMethod(
            this,
            [context, fetched, record = keeper.load(id)] {
                if (context)
                    fetched(record);
            },
            Qt::QueuedConnection);
    });
}

} // namespace dnstester::ui
