// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/store/historydatabase.h"
#include "ui/store/runsummary.h"

#include <optional>

namespace dnstester::ui {

/// The runs in a history that is open. Saving is all or nothing.
///
/// Of its database's thread.
class HistoryRuns
{
public:
    explicit HistoryRuns(HistoryDatabase &database)
        : m_database(database)
    {
    }

    /// In place of an earlier one with the same id.
    [[nodiscard]] HistoryFailure save(const RunRecord &record);
    [[nodiscard]] HistoryFailure remove(const QList<QUuid> &ids);
    /// The latest first.
    [[nodiscard]] HistoryFailure list(QList<RunSummary> &runs);
    /// What is kept as \a id; not found, it leaves \a record empty. \a isDamaged: of this run,
    /// which says nothing of the others.
    [[nodiscard]] HistoryFailure load(const QUuid &id, std::optional<RunRecord> &record,
                                      bool &isDamaged);

private:
    [[nodiscard]] HistoryFailure insert(const RunRecord &record);
    [[nodiscard]] HistoryFailure insertSamples(const RunRecord &record);
    [[nodiscard]] HistoryFailure erase(const QUuid &id);
    [[nodiscard]] HistoryFailure loadSamples(RunRecord &record, bool &isDamaged);

    HistoryDatabase &m_database;
};

} // namespace dnstester::ui
