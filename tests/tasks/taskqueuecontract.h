// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/taskqueue.h"

#include <QObject>

#include <memory>

namespace dnstester::test {

/// What every TaskQueue promises. The test of one kind of queue derives from this class and says
/// how such queues are made and how their time passes.
class TaskQueueContract : public QObject
{
    Q_OBJECT
protected:
    // The limits of the queues that makeQueue() gives.
    static constexpr int maxPending = 5;
    static constexpr std::chrono::seconds lease{30};
    static constexpr std::chrono::minutes retention{10};

    /// Tasks of before are gone.
    virtual void startAnew() = 0;
    /// Another party to the same tasks.
    [[nodiscard]] virtual std::unique_ptr<TaskQueue> makeQueue() = 0;
    virtual void letPass(std::chrono::milliseconds time) = 0;

private Q_SLOTS:
    void init() { startAnew(); }

    void submittedTaskIsPending();
    void unknownTaskIsNotFound();
    void leaseTakesTheOldestUpToItsNumber();
    void leaseWaitsForATask();
    void requestArrivesAsItWasGiven();
    void workersDoNotShareATask();
    void completedTaskTellsItsResult();
    void failedTaskTellsItsReason();
    void firstCompletionWins();

    void waiterIsToldOfTheEnd();
    void waiterIsToldOfAnEndBeforeItCame();
    void waiterForNoTaskIsTold();
    void waiterThatHasGoneIsNotTold();
    void waiterIsToldOfARemoval();

    void leaseThatRanOutIsDeliveredAgain();
    void renewedLeaseIsNotDeliveredAgain();
    void lateCompletionWinsWhereItIsTheFirst();
    void lateCompletionChangesNothingAfterAnother();
    void taskThatNobodyFinishesFails();
    void taskHandedBackIsDeliveredAtOnce();
    void tasksOfAWorkerThatIsGoneAreDeliveredAgain();
    void workerThatLeftGetsNothing();

    void removedPendingTaskIsNeverDelivered();
    void removedActiveTaskIsTakenFromItsWorker();
    void removedEndedTaskIsGone();
    void endedTaskIsForgottenAfterAWhile();
    void fullQueueRefusesUntilThereIsRoom();
    void statusCountsWhatIsThere();

private:
    [[nodiscard]] TaskId submit(TaskQueue &queue,
                                const QString &name = QStringLiteral("a.example"));
    [[nodiscard]] std::optional<Task> find(TaskQueue &queue, TaskId id);
    [[nodiscard]] QueueStatus status(TaskQueue &queue);
    /// The tasks that a worker gets; it is an error if there are none.
    [[nodiscard]] QList<TaskLease> take(TaskQueue &worker, int most = 1);
    [[nodiscard]] bool complete(TaskQueue &worker, TaskId id, const QByteArray &result = "{}");
};

} // namespace dnstester::test
