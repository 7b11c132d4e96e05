// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/runhistory.h"

#include "ui/store/historykeeper.h"

#include <QPointer>

#include <utility>

namespace dnstester::ui {

RunHistory::RunHistory(const QString &path, QObject *parent)
    : QObject(parent)
{
    m_background.post([this, path] { makeKeeper(path); });
    refresh();
}

RunHistory::~RunHistory()
{
    m_background.post([this] { delete m_keeper; }); // after all that waits
}

void RunHistory::makeKeeper(const QString &path)
{
    m_keeper = new HistoryKeeper(path);
    connect(m_keeper, &HistoryKeeper::listed, m_keeper, [this](const QList<RunSummary> &runs) {
        m_background.handBack([this, runs] { Q_EMIT listed(runs); });
    });
    connect(m_keeper, &HistoryKeeper::troubled, m_keeper, [this](const QString &sentence) {
        m_background.handBack([this, sentence] { Q_EMIT troubled(sentence); });
    });
}

void RunHistory::save(const RunRecord &record)
{
    m_background.post([this, record] { m_keeper->save(record); });
}

void RunHistory::remove(const QList<QUuid> &ids)
{
    m_background.post([this, ids] { m_keeper->remove(ids); });
}

void RunHistory::refresh()
{
    m_background.post([this] { m_keeper->list(); });
}

void RunHistory::fetch(const QUuid &id, QObject *context, Fetched fetched)
{
    m_background.run([this, id] { return m_keeper->load(id); },
                     [context = QPointer(context),
                      fetched = std::move(fetched)](const Result<RunRecord> &record) {
                         if (context)
                             fetched(record);
                     });
}

} // namespace dnstester::ui
