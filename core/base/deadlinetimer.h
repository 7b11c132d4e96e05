// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QBasicTimer>
#include <QObject>

#include <functional>
#include <map>

namespace dnstester {

/// Calls back when points in time have passed: one timer of the event loop for any number of
/// deadlines, each added and removed in O(log n).
///
/// Lives in one thread and calls back in it. A callback may add and remove deadlines and destroy
/// this object's owner, but not through a handle that has been called back or removed already.
class DeadlineTimer : public QObject
{
public:
    using Callback = std::function<void()>;
    using Deadlines = std::multimap<TimePoint, Callback>;
    using Handle = Deadlines::iterator; ///< valid until its callback begins or it is removed

    explicit DeadlineTimer(QObject *parent = nullptr);

    [[nodiscard]] Handle add(TimePoint when, Callback callback);
    void remove(Handle handle);
    [[nodiscard]] bool isEmpty() const { return m_deadlines.empty(); }

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void arm(TimePoint when);

    Deadlines m_deadlines;
    QBasicTimer m_timer;
    TimePoint m_armedFor = TimePoint::max();
};

} // namespace dnstester
