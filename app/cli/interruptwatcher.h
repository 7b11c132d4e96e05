// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace dnstester::cli {

/// Turns Ctrl-C and SIGTERM into a signal of the event loop; the second one ends the process as
/// usual.
///
/// At most one at a time, in the main thread.
class InterruptWatcher : public QObject
{
    Q_OBJECT
public:
    explicit InterruptWatcher(QObject *parent = nullptr);
    ~InterruptWatcher() override;

Q_SIGNALS:
    void interrupted();

private:
#ifdef Q_OS_UNIX
    int m_pipe[2] = {-1, -1};
#endif
};

} // namespace dnstester::cli
