// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/deadlinetimer.h"

#include <QPointer>
#include <QTimerEvent>

#include <algorithm>

namespace dnstester {

DeadlineTimer::DeadlineTimer(QObject *parent)
    : QObject(parent)
{
}

DeadlineTimer::Handle DeadlineTimer::add(TimePoint when, Callback callback)
{
    // The one added last is mostly the last to come, which makes this O(1).
    const Handle handle = m_deadlines.emplace_hint(m_deadlines.end(), when, std::move(callback));
    if (when < m_armedFor)
        arm(when);
    return handle;
}

// The timer stays armed for a removed deadline: it fires once in vain, which is cheaper than to set
// it anew for every answer that arrives in time.
void DeadlineTimer::remove(Handle handle)
{
    m_deadlines.erase(handle);
}

void DeadlineTimer::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    m_timer.stop();
    m_armedFor = TimePoint::max();

    const QPointer<DeadlineTimer> self(this);
    const TimePoint now = Clock::now();
    while (self && !m_deadlines.empty() && m_deadlines.begin()->first <= now) {
        const Callback callback = std::move(m_deadlines.begin()->second);
        m_deadlines.erase(m_deadlines.begin());
        callback();
    }
    if (self && !m_deadlines.empty() && m_deadlines.begin()->first < m_armedFor)
        arm(m_deadlines.begin()->first);
}

void DeadlineTimer::arm(TimePoint when)
{
    using namespace std::chrono;
    m_armedFor = when;
    const auto wait = ceil<milliseconds>(when - Clock::now()).count();
    constexpr qint64 longest = 24 * 60 * 60 * 1000;
    m_timer.start(int(std::clamp<qint64>(wait, 0, longest)), Qt::PreciseTimer, this);
}

} // namespace dnstester
