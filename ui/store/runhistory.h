// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/backgroundthread.h"
#include "base/result.h"
#include "ui/store/runsummary.h"

#include <QObject>

#include <functional>

namespace dnstester::ui {

class HistoryKeeper;

/// The runs that were kept, in an SQLite file that several programs may use at once.
///
/// Lives in the GUI's thread and works in one of its own: no call waits, and what they bring comes
/// as a signal. Where something can't be done, troubled() has a sentence for people. Destroying it
/// waits until all that was asked for has been written.
class RunHistory : public QObject
{
    Q_OBJECT
public:
    using Fetched = std::function<void(const Result<RunRecord> &)>;

    /// Opens the file, or makes it.
    explicit RunHistory(const QString &path, QObject *parent = nullptr);
    ~RunHistory() override;

    void save(const RunRecord &record); ///< in place of an earlier one with the same id
    void remove(const QList<QUuid> &ids);
    /// Tells \a fetched, unless \a context is gone by then.
    void fetch(const QUuid &id, QObject *context, Fetched fetched);
    void refresh(); ///< lists again: another program may have changed the history

Q_SIGNALS:
    /// All runs, the latest first: after opening, after each change, after refresh().
    void listed(const QList<dnstester::ui::RunSummary> &runs);
    void troubled(const QString &sentence);

private:
    void makeKeeper(const QString &path);

    HistoryKeeper *m_keeper = nullptr; ///< of the background alone, where it lives and dies
    BackgroundThread m_background{QStringLiteral("history")};
};

} // namespace dnstester::ui
