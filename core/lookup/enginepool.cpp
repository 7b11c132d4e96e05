// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lookup/enginepool.h"

#include "lookup/engine.h"
#include "net/opensslthread.h"

#include <QHash>
#include <QThread>

namespace dnstester {

EnginePool::EnginePool(int threads, QObject *parent)
    : QObject(parent)
{
    const int count = threads > 0 ? threads : QThread::idealThreadCount();
    for (int i = 0; i < count; ++i) {
        auto thread = std::make_unique<QThread>();
        thread->setObjectName(QStringLiteral("engine %1").arg(i));
        auto *engine = new Engine;
        engine->moveToThread(thread.get());
        connect(thread.get(), &QThread::started, engine, &endOpenSslWithThread);
        connect(thread.get(), &QThread::finished, engine, &QObject::deleteLater);
        thread->start();
        m_engines.push_back(engine);
        m_threads.push_back(std::move(thread));
    }
}

EnginePool::~EnginePool()
{
    for (const auto &thread : m_threads)
        thread->quit();
    for (const auto &thread : m_threads)
        thread->wait();
}

Engine *EnginePool::engineFor(const QString &target) const
{
    return m_engines[qHash(target) % m_engines.size()];
}

Engine *EnginePool::engineAt(int index) const
{
    return m_engines[size_t(index) % m_engines.size()];
}

} // namespace dnstester
