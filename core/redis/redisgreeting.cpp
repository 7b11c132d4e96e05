// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redis/redisgreeting.h"

#include "base/text.h"

#include <QVersionNumber>

#include <memory>
#include <utility>

namespace dnstester {

namespace {

const QVersionNumber oldestRedis(6, 2);

/// The replies to the commands of a greeting, by the name of the command.
class Greeting
{
public:
    explicit Greeting(RedisIdentity identity)
        : m_identity(std::move(identity))
    {
    }

    [[nodiscard]] QList<QByteArrayList> commands() const
    {
        QList<QByteArrayList> out;
        if (!m_identity.password.isEmpty())
            out.append(redisAuthentication(m_identity));
        if (m_identity.database != 0)
            out.append(QByteArrayList{"SELECT", QByteArray::number(m_identity.database)});
        out.append(QByteArrayList{"CLIENT", "SETNAME", "dnstester"});
        out.append(QByteArrayList{"INFO", "server"});
        out.append(QByteArrayList{"ROLE"});
        out.append(QByteArrayList{"PING"});
        return out;
    }

    /// The sentences of what is wrong after the reply to one of the commands: first for clients of
    /// ours, then for the log.
    using Fault = std::optional<std::pair<QString, QString>>;
    [[nodiscard]] Fault faultOf(const QByteArray &command, const RedisReply &reply) const
    {
        if (reply.isError())
            return faultOfError(command, reply.text());
        if (command == "INFO")
            return faultOfInfo(reply.text());
        if (command == "ROLE" && !reply.array().isEmpty())
            return faultOfRole(reply.array().first().text());
        return std::nullopt;
    }

private:
    static Fault same(const QString &sentence) { return std::pair(sentence, sentence); }
    static Fault misplaced(const QString &sentence)
    {
        return std::pair(QStringLiteral("Redis is not of the kind that the settings say"),
                         sentence);
    }

    [[nodiscard]] Fault faultOfError(const QByteArray &command, const QByteArray &text) const
    {
        const Error error = redisError(text);
        if (error.code == ErrorCode::Unavailable)
            return std::pair(error.detail, error.detail + faultySpot(command, text));
        if (command == "CLIENT" && !text.contains("max number of clients"))
            return std::nullopt; // a name is for people who look at the server
        if (command == "AUTH")   // Redis may repeat the password in its text
            return same(QStringLiteral("Redis refused the user name or password"));
        if (command == "SELECT")
            return same(QStringLiteral("Redis has no database %1").arg(m_identity.database));
        return std::pair(QStringLiteral("Redis can't be reached"), error.detail);
    }

    static QString faultySpot(const QByteArray &command, const QByteArray &text)
    {
        return redisFault(text) == RedisFault::Refusal && text.startsWith("NOPERM")
                   ? QStringLiteral(", the command %1").arg(QLatin1String(command))
                   : QString();
    }

    [[nodiscard]] Fault faultOfInfo(const QByteArray &info) const
    {
        QByteArray version;
        QByteArray mode;
        for (const QByteArray &line : info.split('\n')) {
            if (line.startsWith("redis_version:"))
                version = line.sliced(14).trimmed();
            else if (line.startsWith("redis_mode:"))
                mode = line.sliced(11).trimmed();
        }
        if (QVersionNumber::fromString(QLatin1String(version)) < oldestRedis) {
            return same(
                version.isEmpty()
                    ? QStringLiteral("Redis does not tell its version: 6.2 or later is needed")
                    : QStringLiteral("Redis %1 is too old: 6.2 or later is needed")
                          .arg(neutralisedUtf8(version)));
        }
        if (mode == "sentinel")
            return misplaced(QStringLiteral("this is a sentinel: use redis+sentinel://"));
        const bool wantsCluster = m_identity.part == RedisPart::ClusterNode ||
                                  m_identity.part == RedisPart::ClusterMaster;
        if (mode == "cluster" && !wantsCluster)
            return misplaced(
                QStringLiteral("this Redis is part of a cluster: use redis+cluster://"));
        if (mode != "cluster" && wantsCluster)
            return misplaced(QStringLiteral("this Redis is not part of a cluster: use redis://"));
        return std::nullopt;
    }

    [[nodiscard]] Fault faultOfRole(const QByteArray &role) const
    {
        if (role == "master" || m_identity.part == RedisPart::ClusterNode)
            return std::nullopt;
        if (m_identity.part != RedisPart::Master)
            return same(QStringLiteral("Redis is a read-only replica"));
        return std::pair(
            QStringLiteral("Redis is a read-only replica"),
            QStringLiteral("this Redis is a read-only replica; name its master, or use "
                           "redis+sentinel://"));
    }

    const RedisIdentity m_identity;
};

} // namespace

QByteArrayList redisAuthentication(const RedisIdentity &identity)
{
    if (identity.user.isEmpty())
        return {"AUTH", identity.password.toUtf8()};
    return {"AUTH", identity.user.toUtf8(), identity.password.toUtf8()};
}

void greetRedis(RedisConnection *connection, const RedisIdentity &identity,
                std::function<void(std::optional<RedisFailure>)> done)
{
    struct Progress
    {
        Greeting greeting;
        qsizetype open;
        std::function<void(std::optional<RedisFailure>)> done; ///< empty: called already
    };
    const Greeting greeting(identity);
    const QList<QByteArrayList> commands = greeting.commands();
    auto progress =
        std::make_shared<Progress>(Progress{greeting, commands.size(), std::move(done)});
    const QString address = connection->target().text();

    for (const QByteArrayList &command : commands) {
        connection->send(command, [progress, address,
                                   name = command.first()](Result<RedisReply> &&reply) {
            --progress->open;
            if (!reply || !progress->done)
                return;
            const auto fault = progress->greeting.faultOf(name, *reply);
            if (!fault && progress->open > 0)
                return;
            std::optional<RedisFailure> failure;
            if (fault) {
                failure = {
                    fault->first,
                    QStringLiteral("Redis at %1 can't be used: %2").arg(address, fault->second)};
            }
            std::exchange(progress->done, nullptr)(std::move(failure));
        });
    }
}

} // namespace dnstester
