// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/signalwatcher.h"

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <QByteArray>
#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#include <utility>
#endif

namespace dnstester::cli {

#ifdef Q_OS_WIN

namespace {

SignalWatcher *watcher = nullptr;
bool caught = false;

BOOL WINAPI onControl(DWORD)
{
    if (watcher == nullptr || caught)
        return FALSE;
    caught = true;
    QMetaObject::invokeMethod(watcher, &SignalWatcher::interrupted, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

SignalWatcher::SignalWatcher(Hangup, QObject *parent)
    : QObject(parent)
{
    watcher = this;
    SetConsoleCtrlHandler(onControl, TRUE);
}

SignalWatcher::~SignalWatcher()
{
    SetConsoleCtrlHandler(onControl, FALSE);
    watcher = nullptr;
}

#else

namespace {

constexpr int interrupts[] = {SIGINT, SIGTERM};
constexpr char interruptMark = 'i';
constexpr char reloadMark = 'r';
int writeEnd = -1; // all that a signal handler may touch

void report(char mark)
{
    const int before = errno;
    // Nothing can be done here about a pipe that takes nothing.
    [[maybe_unused]] const auto written = ::write(writeEnd, &mark, 1);
    errno = before;
}

void onInterrupt(int)
{
    for (const int signal : interrupts)
        ::signal(signal, SIG_DFL); // whichever comes next ends the process
    report(interruptMark);
}

void onHangup(int)
{
    report(reloadMark);
}

void handle(int signal, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigaction(signal, &action, nullptr);
}

} // namespace

SignalWatcher::SignalWatcher(Hangup hangup, QObject *parent)
    : QObject(parent)
    , m_hangup(hangup)
{
    if (::pipe(m_pipe) != 0)
        return; // the signals keep their usual effect
    for (const int end : m_pipe) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    writeEnd = m_pipe[1];

    auto *notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &SignalWatcher::readPipe);
    for (const int signal : interrupts)
        handle(signal, onInterrupt);
    if (m_hangup == Hangup::AsksForReload)
        handle(SIGHUP, onHangup);
}

SignalWatcher::~SignalWatcher()
{
    if (writeEnd < 0)
        return;
    for (const int signal : interrupts)
        ::signal(signal, SIG_DFL);
    if (m_hangup == Hangup::AsksForReload)
        ::signal(SIGHUP, SIG_DFL);
    writeEnd = -1;
    for (const int end : m_pipe)
        ::close(end);
}

void SignalWatcher::readPipe()
{
    QByteArray marks(64, '\0');
    marks.truncate(qMax<qsizetype>(0, ::read(m_pipe[0], marks.data(), size_t(marks.size()))));
    if (marks.contains(interruptMark) && !std::exchange(m_interrupted, true))
        Q_EMIT interrupted();
    if (marks.contains(reloadMark))
        Q_EMIT reloadRequested();
}

#endif

} // namespace dnstester::cli
