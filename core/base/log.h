// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/logline.h"
#include "base/logoptions.h"

#include <atomic>
#include <functional>
#include <mutex>

namespace dnstester {

/// Writes lines of a level or above, each by one write of its own. Any thread may call anything at
/// any time; a line is written in the thread that has something to say.
class Log
{
public:
    /// Takes one whole line, never two at once. It must not log.
    using Sink = std::function<void(const QByteArray &line)>;

    /// Warnings and errors, in plain lines, to standard error.
    Log();
    Q_DISABLE_COPY_MOVE(Log)

    /// May come again while others write, as on a reload. Automatic looks at standard error now.
    void configure(LogLevel level, LogFormat format);
    void setSink(Sink sink);

    /// Whether write() does anything: for who would have to gather fields first.
    [[nodiscard]] bool writes(LogLevel level) const { return level >= m_level; }
    void write(LogLevel level, const QString &message, const QList<LogField> &fields = {});

    void debug(const QString &message, const QList<LogField> &fields = {})
    {
        write(LogLevel::Debug, message, fields);
    }
    void info(const QString &message, const QList<LogField> &fields = {})
    {
        write(LogLevel::Info, message, fields);
    }
    void warning(const QString &message, const QList<LogField> &fields = {})
    {
        write(LogLevel::Warning, message, fields);
    }
    void error(const QString &message, const QList<LogField> &fields = {})
    {
        write(LogLevel::Error, message, fields);
    }

private:
    using Form = QByteArray (*)(const LogRecord &);

    std::atomic<LogLevel> m_level;
    std::atomic<Form> m_form;
    std::mutex m_mutex; ///< of m_sink, and one line at a time
    Sink m_sink;
};

/// The log of this process; main() configures it.
[[nodiscard]] Log &processLog();

/// From now on what Qt and its users say by qDebug() to qCritical() goes to the log of the process.
void logQtMessages();

} // namespace dnstester
