// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/mailbox.h"

#include <QThread>

#include <atomic>
#include <utility>

namespace dnstester {

/// A thread for what takes too long for the one that it belongs to. Does one work after the other,
/// and hands back what comes of it.
///
/// Made, used and destroyed in one thread with an event loop. Destroying it waits until all work is
/// done; nothing is handed back then.
class BackgroundThread : public QObject
{
    Q_OBJECT
public:
    explicit BackgroundThread(const QString &name, QObject *parent = nullptr);
    ~BackgroundThread() override;

    /// In the background.
    void post(Mailbox::Work work);
    /// From the background: in the thread of the owner.
    void handBack(Mailbox::Work work);

    /// Calls \a work in the background, and then \a done with its result in the owner's thread.
    template<typename Work, typename Done>
    void run(Work work, Done done)
    {
        post([this, work = std::move(work), done = std::move(done)] {
            handBack([done, result = work()] { done(result); });
        });
    }

private:
    QThread m_thread;
    // As in Mailbox: orders what the thread did before what follows its end.
    std::atomic<bool> m_isOver = false;
    Mailbox m_here;
    Mailbox *m_there; ///< lives and dies in the thread
};

} // namespace dnstester
