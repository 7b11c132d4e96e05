// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/interruptwatcher.h"

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace dnstester::cli {

#ifdef Q_OS_WIN

namespace {

InterruptWatcher *watcher = nullptr;
bool caught = false;

BOOL WINAPI onControl(DWORD)
{
    if (watcher == nullptr || caught)
        return FALSE;
    caught = true;
    QMetaObject::invokeMethod(watcher, &InterruptWatcher::interrupted, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

InterruptWatcher::InterruptWatcher(QObject *parent)
    : QObject(parent)
{
    watcher = this;
    SetConsoleCtrlHandler(onControl, TRUE);
}

InterruptWatcher::~InterruptWatcher()
{
    SetConsoleCtrlHandler(onControl, FALSE);
    watcher = nullptr;
}

#else

namespace {

constexpr int signals[] = {SIGINT, SIGTERM};
int writeEnd = -1; // all that a signal handler may touch

void onSignal(int)
{
    const char octet = 0;
    // Nothing can be done here about a pipe that takes nothing.
    [[maybe_unused]] const auto written = ::write(writeEnd, &octet, 1);
}

} // namespace

InterruptWatcher::InterruptWatcher(QObject *parent)
    : QObject(parent)
{
    if (::pipe(m_pipe) != 0)
        return; // the signals keep their usual effect
    for (const int end : m_pipe) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    writeEnd = m_pipe[1];

    auto *notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT interrupted();
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART | int(SA_RESETHAND);
    for (const int signal : signals)
        ::sigaction(signal, &action, nullptr);
}

InterruptWatcher::~InterruptWatcher()
{
    if (writeEnd < 0)
        return;
    for (const int signal : signals)
        ::signal(signal, SIG_DFL);
    writeEnd = -1;
    for (const int end : m_pipe)
        ::close(end);
}

#endif

} // namespace dnstester::cli
