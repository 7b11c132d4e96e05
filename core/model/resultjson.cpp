// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/resultjson.h"

#include "model/quoted.h"
#include "model/resultfields.h"

#include <QHash>

#include <cmath>

namespace dnstester {

namespace {

constexpr double maxSeconds = 1e9;

/// Finds the row of a server, also under another spelling of its target: older daemons fill in the
/// port.
class Details
{
public:
    explicit Details(const QJsonObject &rows)
        : m_rows(rows)
    {
    }

    /// Undefined where there is none.
    QJsonValue rowOf(const Endpoint &endpoint)
    {
        if (const QJsonValue row = m_rows.value(endpoint.target()); !row.isUndefined())
            return row;
        if (m_keys.isEmpty()) {
            for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
                if (const Result<Endpoint> given = Endpoint::parse(it.key()))
                    m_keys.insert(given->canonical(), it.key());
            }
        }
        return m_rows.value(m_keys.value(endpoint.canonical()));
    }

private:
    const QJsonObject m_rows;
    QHash<QString, QString> m_keys; ///< by canonical spelling
};

Result<ServerResult> readRow(const QJsonValue &value, const Server &server,
                             const LookupRequest &request)
{
    if (!value.isObject())
        return invalid(
            QStringLiteral("%1 must be an object").arg(quoted(server.endpoint.target())));
    return serverResultFromJson(value.toObject(), server, request);
}

ServerResult missingRow(const Server &server, const LookupRequest &request)
{
    Outcome outcome = Outcome::failed(
        {ErrorKind::Internal, QStringLiteral("the result has nothing on this server")});
    outcome.transport = server.endpoint.protocol();
    return {server, request.name, request.type, {outcome}};
}

/// The servers that the daemon chose.
Result<QList<Server>> serversOf(const QJsonObject &details)
{
    QList<Server> servers;
    for (auto it = details.begin(); it != details.end(); ++it) {
        const Result<Endpoint> endpoint = Endpoint::parse(it.key());
        if (!endpoint)
            return invalid(QStringLiteral("\"details\": %1").arg(endpoint.error().detail));
        servers.append({*endpoint, {}});
    }
    return servers;
}

} // namespace

Result<LookupResult> lookupResultFromJson(const QJsonObject &taskResult,
                                          const LookupRequest &request)
{
    const QString key = QStringLiteral("details");
    JsonFields fields(resultfields::withoutNulls(taskResult));
    const std::optional<QJsonObject> details = fields.object(key);
    if (!details)
        fields.refuse(key, QStringLiteral("is required and must be an object"));
    LookupResult result;
    const double seconds = fields.number(QStringLiteral("duration"), 0, maxSeconds).value_or(0);
    result.duration = Duration(std::llround(seconds * 1e9));
    if (fields.error())
        return tl::unexpected<Error>(*fields.error());

    QList<Server> servers = request.servers;
    if (servers.isEmpty()) {
        Result<QList<Server>> chosen = serversOf(*details);
        if (!chosen)
            return tl::unexpected<Error>(chosen.error());
        servers = *std::move(chosen);
    }
    Details rows(*details);
    for (const Server &server : std::as_const(servers)) {
        const QJsonValue value = rows.rowOf(server.endpoint);
        if (value.isUndefined() || value.isNull()) {
            result.servers.append(missingRow(server, request));
            continue;
        }
        Result<ServerResult> row = readRow(value, server, request);
        if (!row)
            return tl::unexpected<Error>(row.error());
        result.servers.append(*std::move(row));
    }
    return result;
}

} // namespace dnstester
