// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace dnstester::cli {

/// Turns what the system tells a process into signals of the event loop: Ctrl-C and SIGTERM, of
/// which the second one ends the process as usual, and for a daemon SIGHUP.
///
/// At most one at a time, in the main thread. A receiver must not destroy it.
class SignalWatcher : public QObject
{
    Q_OBJECT
public:
    /// What SIGHUP does, where the system has it.
    enum class Hangup
    {
        EndsProcess, ///< as usual
        AsksForReload,
    };

    explicit SignalWatcher(Hangup hangup = Hangup::EndsProcess, QObject *parent = nullptr);
    ~SignalWatcher() override;

Q_SIGNALS:
    void interrupted(); ///< once
    /// The settings are to be read again. Requests that come quickly one after the other are one.
    void reloadRequested();

#ifdef Q_OS_UNIX
private:
    void readPipe();

    Hangup m_hangup;
    int m_pipe[2] = {-1, -1};
    bool m_interrupted = false;
#endif
};

} // namespace dnstester::cli
