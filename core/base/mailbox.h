// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <atomic>
#include <functional>

namespace dnstester {

/// Takes work from any thread and does it in its own, in the order in which it was posted: the
/// boundary between our threads. Work that has not begun when the mailbox is destroyed is dropped.
class Mailbox : public QObject
{
public:
    using Work = std::function<void()>;

    using QObject::QObject;
    ~Mailbox() override;

    /// Callable from any thread while the mailbox lives.
    void post(Work work);

protected:
    bool event(QEvent *event) override;

private:
    // Qt's event queue orders memory between the two threads. So does this counter, because thread
    // checkers do not see into Qt's library.
    std::atomic<unsigned> m_posted = 0;
};

} // namespace dnstester
