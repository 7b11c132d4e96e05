// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/backgroundthread.h"

namespace dnstester {

BackgroundThread::BackgroundThread(const QString &name, QObject *parent)
    : QObject(parent)
    , m_there(new Mailbox)
{
    m_there->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_there, &QObject::deleteLater);
    m_thread.setObjectName(name);
    m_thread.start();
}

BackgroundThread::~BackgroundThread()
{
    post([this] { // after all that waits
        QThread::currentThread()->quit();
        m_isOver.store(true, std::memory_order_release);
    });
    m_thread.wait();
    (void)m_isOver.load(std::memory_order_acquire);
}

void BackgroundThread::post(Mailbox::Work work)
{
    m_there->post(std::move(work));
}

void BackgroundThread::handBack(Mailbox::Work work)
{
    m_here.post(std::move(work));
}

} // namespace dnstester
