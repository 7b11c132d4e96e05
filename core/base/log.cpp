// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/log.h"

#include <QDateTime>
#include <QtGlobal>

#include <cstdio>
#include <utility>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace dnstester {

namespace {

#ifdef Q_OS_UNIX

/// Whether standard error is the journal's own stream (systemd.exec(5), JOURNAL_STREAM), and not
/// merely inherited from a service's.
bool journalReadsStandardError()
{
    struct stat status = {};
    const QByteArray stream = qgetenv("JOURNAL_STREAM");
    if (stream.isEmpty() || ::fstat(STDERR_FILENO, &status) != 0)
        return false;
    return stream ==
           QByteArray::number(quint64(status.st_dev)) + ':' + QByteArray::number(status.st_ino);
}

void writeToStandardError(const QByteArray &line)
{
    const char *at = line.constData();
    qsizetype left = line.size();
    while (left > 0) {
        const ssize_t written = ::write(STDERR_FILENO, at, size_t(left));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return; // there is nowhere to complain
        at += written;
        left -= written;
    }
}

#else

bool journalReadsStandardError()
{
    return false;
}

void writeToStandardError(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    std::fflush(stderr);
}

#endif

LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return LogLevel::Error;
}

void onQtMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QString category = QString::fromUtf8(context.category);
    processLog().write(levelOf(type), text, {{"category", category}});
}

} // namespace

Log::Log()
    : m_level(LogLevel::Warning)
    , m_form(plainLine)
    , m_sink(writeToStandardError)
{
}

void Log::configure(LogLevel level, LogFormat format)
{
    m_level = level;
    switch (format) {
    case LogFormat::Automatic:
        m_form = journalReadsStandardError() ? journalLine : plainLine;
        break;
    case LogFormat::Plain:
        m_form = plainLine;
        break;
    case LogFormat::Json:
        m_form = jsonLine;
        break;
    }
}

void Log::setSink(Sink sink)
{
    const std::lock_guard lock(m_mutex);
    m_sink = std::move(sink);
}

void Log::write(LogLevel level, const QString &message, const QList<LogField> &fields)
{
    if (!writes(level))
        return;
    const Form form = m_form;
    const QByteArray line = form({QDateTime::currentMSecsSinceEpoch(), level, message, fields});
    const std::lock_guard lock(m_mutex);
    m_sink(line);
}

Log &processLog()
{
    static Log &log = *new Log; // never destroyed: until the very end somebody may log
    return log;
}

void logQtMessages()
{
    qInstallMessageHandler(onQtMessage);
}

} // namespace dnstester
