// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDeadlineTimer>
#include <QThread>

#include <chrono>

namespace dnstester::test {

/// Asks for the condition until it holds, for processes of others, which do not tell. It blocks the
/// thread, unlike QTest::qWaitFor().
template<typename Condition>
[[nodiscard]] bool waitUntil(Condition condition, std::chrono::milliseconds timeout)
{
    const QDeadlineTimer deadline(timeout);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QThread::msleep(20);
    }
    return true;
}

} // namespace dnstester::test
