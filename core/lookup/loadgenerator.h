// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lookup/loadrun.h"
#include "transport/transport.h"

#include <QBasicTimer>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace dnstester {

/// The load on one server: keeps its queries coming until the plan is fulfilled. Lives in an engine
/// thread, with a transport of its own.
class LoadGenerator : public QObject
{
public:
    using Finished = std::function<void(Duration sending)>;

    /// \a finished is called once in the engine thread, unless this is destroyed before.
    LoadGenerator(std::shared_ptr<const LoadPlan> plan, const Endpoint &endpoint,
                  std::shared_ptr<LoadSink> sink, Finished finished);
    ~LoadGenerator() override;

    void start();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Slot
    {
        Exchange exchange;
        TimePoint intended; ///< when the query should have been sent
        TimePoint started;
        size_t message = 0; ///< index into m_messages
        int attempts = 0;
    };

    void prepare(const QList<QHostAddress> &addresses);
    void begin();
    void abandon(const Failure &failure);
    void fill();
    void startQuery(quint32 slot);
    void attempt(quint32 slot);
    void completed(quint32 slot, Outcome &&outcome);
    [[nodiscard]] bool mayStart(TimePoint now) const;
    [[nodiscard]] TimePoint intendedTime() const;
    [[nodiscard]] Duration latencyOf(const Slot &slot, const Outcome &outcome) const;
    void finishIfDone();

    std::shared_ptr<const LoadPlan> m_plan;
    Endpoint m_endpoint;
    std::shared_ptr<LoadSink> m_sink;
    Finished m_finished;

    std::vector<QByteArray> m_messages; ///< the plan's questions, encoded
    std::unique_ptr<Transport> m_transport;
    std::vector<Slot> m_slots; ///< after m_transport: the exchanges go first
    std::vector<quint32> m_freeSlots;
    size_t m_window = 0; ///< how many may be outstanding so far; grows to the concurrency
    quint64 m_started = 0;
    TimePoint m_began;
    TimePoint m_sendUntil;
    TimePoint m_lastAnswer;
    QBasicTimer m_pace;
    QBasicTimer m_end;
};

} // namespace dnstester
