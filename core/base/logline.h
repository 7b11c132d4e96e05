// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/logoptions.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <variant>

namespace dnstester {

using LogValue = std::variant<std::monostate, bool, qint64, double, QString>;

/// One fact of a log line. A field without a value is left out.
struct LogField
{
    const char *name; ///< a literal of letters, digits and '_', other than time, level and message
    LogValue value;
};

struct LogRecord
{
    qint64 time = 0; ///< milliseconds since 1970, UTC
    LogLevel level = LogLevel::Info;
    QString message;
    QList<LogField> fields;
};

/// One line with its line feed, in UTF-8. Whatever stands in text, there is no other line feed and
/// no control character in it, and in the first two forms no text is mistaken for another field.
///
/// "2026-11-24T16:20:01.123Z INFO  request method=POST status=202"
[[nodiscard]] QByteArray plainLine(const LogRecord &record);
/// The same for systemd's journal, which knows the time and takes the priority off: "<6>request
/// ..." (sd-daemon(3)).
[[nodiscard]] QByteArray journalLine(const LogRecord &record);
/// {"time":"...","level":"info","message":"request","method":"POST","status":202} (RFC 8259)
[[nodiscard]] QByteArray jsonLine(const LogRecord &record);

} // namespace dnstester
