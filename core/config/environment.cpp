// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/environment.h"

#include "model/host.h"
#include "model/quoted.h"

#include <algorithm>

namespace dnstester {

namespace {

/// One variable: its name, how it sets, and what it must be where that fails.
struct Variable
{
    const char *name;
    bool (*set)(const QString &text, Settings &settings);
    const char *must;
    bool secret;
};

std::optional<int> toInteger(const QString &text, int least, int most)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

bool setHost(const QString &text, Settings &settings)
{
    settings.server.host = text;
    return !parseAddress(text).isNull() || parseHost(text);
}

bool setPort(const QString &text, Settings &settings)
{
    const std::optional<int> port = toInteger(text, 0, 65'535);
    settings.server.port = quint16(port.value_or(0));
    return port.has_value();
}

bool setMaxWorkers(const QString &text, Settings &settings)
{
    const std::optional<int> count = toInteger(text, 1, 10'000);
    settings.worker.maxWorkers = count.value_or(0);
    return count.has_value();
}

bool setClientAddressSource(const QString &text, Settings &settings)
{
    const std::optional<ClientAddressSource> source = parseClientAddressSource(text);
    settings.rateLimit.addressSource = source.value_or(ClientAddressSource::Socket);
    return source.has_value();
}

bool setToken(const QString &text, Settings &settings)
{
    if (!settings.server.tokens.contains(text))
        settings.server.tokens.append(text);
    return isTokenText(text);
}

bool setLogLevel(const QString &text, Settings &settings)
{
    const std::optional<LogLevel> level = parseLogLevel(text);
    settings.logging.level = level.value_or(settings.logging.level);
    return level.has_value();
}

bool setLogFormat(const QString &text, Settings &settings)
{
    const std::optional<LogFormat> format = parseLogFormat(text);
    settings.logging.format = format.value_or(settings.logging.format);
    return format.has_value();
}

constexpr Variable variables[]{
    {"DNS_TESTER_HOST", setHost, "must be an address or a host name", false},
    {"DNS_TESTER_PORT", setPort, "must be a whole number from 0 to 65535", false},
    {"MAX_WORKERS", setMaxWorkers, "must be a whole number from 1 to 10000", false},
    {"RATE_LIMIT_IP_SOURCE", setClientAddressSource,
     "must be RemoteAddr, X-Forwarded-For or X-Real-IP", false},
    {"DNS_TESTER_LOG_LEVEL", setLogLevel, "must be debug, info, warning or error", false},
    {"DNS_TESTER_LOG_FORMAT", setLogFormat, "must be auto, plain or json", false},
    {"DNS_TESTER_TOKEN", setToken, "must be printable ASCII without spaces", true},
};

/// Apart from the others because RedisUrl knows best what is wrong, and says it without the text.
std::optional<Error> applyRedisUrl(const QString &text, Settings &settings)
{
    if (text.isEmpty())
        return std::nullopt;
    Result<RedisUrl> url = RedisUrl::parse(text);
    if (!url)
        return Error{
            url.error().code,
            QStringLiteral("the environment variable REDIS_URL: %1").arg(url.error().detail)};
    settings.worker.redis = *std::move(url);
    return std::nullopt;
}

} // namespace

std::optional<Error> applyEnvironment(const QProcessEnvironment &environment, Settings &settings)
{
    for (const Variable &variable : variables) {
        const QString name = QString::fromLatin1(variable.name);
        const QString text = environment.value(name);
        if (text.isEmpty() || variable.set(text, settings))
            continue;
        const QString must = QString::fromLatin1(variable.must);
        return Error{ErrorCode::InvalidArgument,
                     variable.secret
                         ? QStringLiteral("the environment variable %1 %2").arg(name, must)
                         : QStringLiteral("the environment variable %1 %2, not %3")
                               .arg(name, must, quoted(text))};
    }
    return applyRedisUrl(environment.value(QStringLiteral("REDIS_URL")), settings);
}

std::optional<ClientAddressSource> parseClientAddressSource(QStringView text)
{
    if (text.compare(u"RemoteAddr", Qt::CaseInsensitive) == 0)
        return ClientAddressSource::Socket;
    if (text.compare(u"X-Forwarded-For", Qt::CaseInsensitive) == 0)
        return ClientAddressSource::XForwardedFor;
    if (text.compare(u"X-Real-IP", Qt::CaseInsensitive) == 0)
        return ClientAddressSource::XRealIp;
    return std::nullopt;
}

bool isTokenText(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

} // namespace dnstester
