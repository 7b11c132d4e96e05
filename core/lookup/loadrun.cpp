// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lookup/loadrun.h"

#include "base/mailbox.h"
#include "lookup/engine.h"
#include "lookup/loadgenerator.h"

#include <QPointer>

#include <vector>

namespace dnstester {

/// A generator at work in an engine's thread; destroys it there.
class GeneratorOwner
{
public:
    GeneratorOwner(Engine *engine, std::unique_ptr<LoadGenerator> generator)
        : m_generator(generator.release())
    {
        m_generator->moveToThread(engine->thread());
        engine->post([made = m_generator] { made->start(); });
    }
    GeneratorOwner(GeneratorOwner &&other) noexcept
        : m_generator(std::exchange(other.m_generator, nullptr))
    {
    }
    GeneratorOwner &operator=(GeneratorOwner &&) = delete;
    ~GeneratorOwner()
    {
        if (m_generator)
            m_generator->deleteLater();
    }

private:
    LoadGenerator *m_generator;
};

class LoadRun::Private
{
public:
    EnginePool *engines;
    std::shared_ptr<const LoadPlan> plan;
    QList<Target> targets;
    std::vector<GeneratorOwner> generators;
    std::vector<bool> done;
    TimePoint began;
    qsizetype unfinished = 0;
    std::shared_ptr<Mailbox> inbox; ///< in the run's thread; takes the generators' reports
};

LoadRun::LoadRun(EnginePool *engines, LoadPlan plan, QList<Target> targets, QObject *parent)
    : QObject(parent)
    , m_d(std::make_unique<Private>())
{
    m_d->engines = engines;
    m_d->plan = std::make_shared<const LoadPlan>(std::move(plan));
    m_d->targets = std::move(targets);
}

LoadRun::~LoadRun() = default;

void LoadRun::start()
{
    m_d->began = Clock::now();
    m_d->unfinished = m_d->targets.size();
    m_d->done.assign(size_t(m_d->targets.size()), false);
    m_d->inbox = {new Mailbox, [](Mailbox *inbox) { inbox->deleteLater(); }};

    for (int index = 0; index < int(m_d->targets.size()); ++index) {
        const Target &target = m_d->targets[index];
        auto finished = [this, self = QPointer<LoadRun>(this), inbox = m_d->inbox,
                         index](Duration sending) {
            inbox->post([this, self, index, sending] {
                if (self)
                    serverEnded(index, sending);
            });
        };
        m_d->generators.emplace_back(
            m_d->engines->engineAt(index),
            std::make_unique<LoadGenerator>(m_d->plan, target.server.endpoint, target.sink,
                                            std::move(finished)));
    }
    if (m_d->unfinished == 0)
        QMetaObject::invokeMethod(this, &LoadRun::finished, Qt::QueuedConnection);
}

void LoadRun::stop()
{
    m_d->generators.clear();
    const Duration sending = Clock::now() - m_d->began;
    for (int index = 0; index < int(m_d->done.size()); ++index)
        serverEnded(index, sending);
}

void LoadRun::serverEnded(int index, Duration sending)
{
    if (m_d->done[size_t(index)])
        return;
    m_d->done[size_t(index)] = true;
    --m_d->unfinished;
    const QPointer<LoadRun> self(this);
    Q_EMIT serverFinished(index, sending);
    if (self && m_d->unfinished == 0)
        Q_EMIT finished();
}

} // namespace dnstester
