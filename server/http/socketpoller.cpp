// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/socketpoller.h"

#include <QSocketNotifier>

#include <sys/epoll.h>
#include <unistd.h>

#include <array>

namespace dnstester::server {

SocketPoller::SocketPoller(QObject *parent)
    : QObject(parent)
    , m_descriptor(epoll_create1(EPOLL_CLOEXEC))
{
    if (m_descriptor < 0)
        return;
    auto *notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] { dispatch(); });
}

SocketPoller::~SocketPoller()
{
    if (m_descriptor < 0)
        return;
    delete findChild<QSocketNotifier *>();
    ::close(m_descriptor);
}

// Edge-triggered: a socket is registered once in its life, whatever is waited for.
bool SocketPoller::watch(int descriptor, ClientStream::User *user)
{
    epoll_event event = {};
    event.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
    event.data.ptr = user;
    return epoll_ctl(m_descriptor, EPOLL_CTL_ADD, descriptor, &event) == 0;
}

void SocketPoller::dispatch()
{
    std::array<epoll_event, 128> events;
    const int count = epoll_wait(m_descriptor, events.data(), int(events.size()), 0);
    for (int i = 0; i < count; ++i) {
        const epoll_event &event = events[size_t(i)];
        unsigned told = 0;
        if (event.events & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR))
            told |= ClientStream::Readable;
        if (event.events & EPOLLOUT)
            told |= ClientStream::Writable;
        if (event.events & EPOLLRDHUP)
            told |= ClientStream::Ended;
        if (event.events & (EPOLLERR | EPOLLHUP))
            told |= ClientStream::Broken | ClientStream::Ended;
        static_cast<ClientStream::User *>(event.data.ptr)->streamEvent(told);
    }
}

} // namespace dnstester::server
