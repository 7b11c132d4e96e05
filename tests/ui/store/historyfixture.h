// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/store/runhistory.h"

#include <QTemporaryDir>
#include <QTest>

namespace dnstester::ui::test {

/// A history with what it has told so far.
class Watched
{
public:
    explicit Watched(const QString &path)
        : history(path)
    {
        QObject::connect(&history, &RunHistory::listed, &history,
                         [this](const QList<RunSummary> &list) {
                             runs = list;
                             ++lists;
                         });
        QObject::connect(&history, &RunHistory::troubled, &history,
                         [this](const QString &sentence) { troubles.append(sentence); });
    }

    void load(const QUuid &id)
    {
        history.fetch(id, &history, [this](const Result<RunRecord> &record) {
            if (record)
                loaded.append(*record);
            else
                troubles.append(record.error().detail);
        });
    }

    [[nodiscard]] bool waitForLists(int count)
    {
        return QTest::qWaitFor([this, count] { return lists >= count; }, 20'000);
    }
    [[nodiscard]] bool waitForTrouble()
    {
        return QTest::qWaitFor([this] { return !troubles.isEmpty(); }, 20'000);
    }
    [[nodiscard]] bool waitForLoaded()
    {
        return QTest::qWaitFor([this] { return !loaded.isEmpty() || !troubles.isEmpty(); }, 20'000);
    }

    RunHistory history;
    QList<RunSummary> runs;
    QStringList troubles;
    QList<RunRecord> loaded;
    int lists = 0;
};

/// The file of a history in a folder of its own, to look at and to spoil.
class HistoryFile
{
public:
    [[nodiscard]] QString folder() const { return m_dir.path(); }
    [[nodiscard]] QString path() const { return m_dir.filePath(QStringLiteral("history.sqlite")); }
    /// By another connection; false where it fails.
    [[nodiscard]] bool execute(const QString &statement) const;
    [[nodiscard]] QByteArray content() const;
    [[nodiscard]] bool setContent(const QByteArray &content) const;
    /// Names of the damaged files that were kept.
    [[nodiscard]] QStringList asideFiles() const;

private:
    QTemporaryDir m_dir;
};

} // namespace dnstester::ui::test
