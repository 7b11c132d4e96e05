// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "ui/store/historyruns.h"

#include <QObject>

namespace dnstester::ui {

/// Does the work of a RunHistory in a thread of its own, and tells of it in sentences. A damaged
/// file is moved aside and a new one begun.
class HistoryKeeper : public QObject
{
    Q_OBJECT
public:
    explicit HistoryKeeper(const QString &path);

    void list();
    void save(const RunRecord &record);
    void remove(const QList<QUuid> &ids);
    [[nodiscard]] Result<RunRecord> load(const QUuid &id);

Q_SIGNALS:
    void listed(const QList<dnstester::ui::RunSummary> &runs);
    void troubled(const QString &sentence);

private:
    template<typename Operation>
    [[nodiscard]] HistoryFailure attempt(Operation operation);
    [[nodiscard]] HistoryFailure open();
    [[nodiscard]] HistoryFailure recover();
    [[nodiscard]] QString lockPath() const;
    [[nodiscard]] bool moveAside(QString &movedTo);
    void change(const HistoryFailure &failure);

    HistoryDatabase m_database;
    HistoryRuns m_runs;
};

} // namespace dnstester::ui
