// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <memory>
#include <vector>

class QThread;

namespace dnstester {

class Engine;

/// The engine threads, each with an event loop and the transports that live in it. A target always
/// goes to the same thread, so that its connections are shared and its limits hold.
///
/// Made, used and destroyed in one thread; destroying it ends the threads.
class EnginePool : public QObject
{
public:
    /// \a threads: 0 means one per core.
    explicit EnginePool(int threads = 0, QObject *parent = nullptr);
    ~EnginePool() override;

    /// The engine of a server, chosen by its target; lives in an engine thread.
    [[nodiscard]] Engine *engineFor(const QString &target) const;
    /// Engines by turns, for loads that should spread evenly.
    [[nodiscard]] Engine *engineAt(int index) const;

private:
    std::vector<std::unique_ptr<QThread>> m_threads;
    std::vector<Engine *> m_engines;
};

} // namespace dnstester
