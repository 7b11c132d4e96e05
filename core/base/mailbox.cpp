// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/mailbox.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace dnstester {

namespace {

class WorkEvent : public QEvent
{
public:
    explicit WorkEvent(Mailbox::Work posted)
        : QEvent(eventType())
        , work(std::move(posted))
    {
    }

    static Type eventType()
    {
        static const int type = registerEventType();
        return Type(type);
    }

    const Mailbox::Work work;
};

} // namespace

Mailbox::~Mailbox()
{
    (void)m_posted.load(std::memory_order_acquire); // what is dropped was made in other threads
}

void Mailbox::post(Work work)
{
    auto *event = new WorkEvent(std::move(work));
    m_posted.fetch_add(1, std::memory_order_release);
    QCoreApplication::postEvent(this, event);
}

bool Mailbox::event(QEvent *event)
{
    (void)m_posted.load(std::memory_order_acquire);
    if (event->type() != WorkEvent::eventType())
        return QObject::event(event);
    static_cast<WorkEvent *>(event)->work();
    return true;
}

} // namespace dnstester
