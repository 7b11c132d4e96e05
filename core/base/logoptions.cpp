// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logoptions.h"

namespace dnstester {

std::optional<LogLevel> parseLogLevel(QStringView text)
{
    if (text == u"debug")
        return LogLevel::Debug;
    if (text == u"info")
        return LogLevel::Info;
    if (text == u"warning")
        return LogLevel::Warning;
    if (text == u"error")
        return LogLevel::Error;
    return std::nullopt;
}

std::optional<LogFormat> parseLogFormat(QStringView text)
{
    if (text == u"auto")
        return LogFormat::Automatic;
    if (text == u"plain")
        return LogFormat::Plain;
    if (text == u"json")
        return LogFormat::Json;
    return std::nullopt;
}

} // namespace dnstester
