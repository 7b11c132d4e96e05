// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/runjson.h"

#include "model/resultfields.h"
#include "ui/store/optionsjson.h"
#include "ui/store/replyjson.h"
#include "ui/store/runfields.h"

#include <QSet>

namespace dnstester::ui {

using runfields::required;

namespace {

constexpr qsizetype mostTags = 1000;

QJsonObject serverToJson(const ServerRecord &record, const RunPlan &plan)
{
    const Server &server = record.server.server;
    QJsonArray replies;
    for (const Outcome &reply : record.replies)
        replies.append(replyToJson(reply, plan, server));
    return {{QStringLiteral("target"), server.endpoint.target()},
            {QStringLiteral("tags"), QJsonArray::fromStringList(server.tags)},
            {QStringLiteral("operator"), record.server.operatorName},
            {QStringLiteral("system"), record.server.isSystem},
            {QStringLiteral("replies"), replies},
            {QStringLiteral("failures"), QJsonArray::fromStringList(record.failures)}};
}

QUuid readId(JsonFields &fields)
{
    const QString key = QStringLiteral("id");
    const QUuid id = QUuid::fromString(required(fields, key, fields.string(key)));
    if (id.isNull())
        fields.refuse(key, QStringLiteral("must be a UUID"));
    return id;
}

QDateTime readBegan(JsonFields &fields)
{
    const QString key = QStringLiteral("began");
    const QString text = required(fields, key, fields.string(key));
    const QDateTime began = QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
    if (!began.isValid() || began.date().year() < 1970 || began.date().year() > 9999)
        fields.refuse(key, QStringLiteral("must be a time such as 2030-01-02T03:04:05.678Z"));
    return began;
}

RunState readState(JsonFields &fields)
{
    const QString key = QStringLiteral("state");
    const std::optional<RunState> state = keptRunState(required(fields, key, fields.string(key)));
    if (!state)
        fields.refuse(key, QStringLiteral("must be complete, stopped, failed or running"));
    return state.value_or(RunState::Stopped);
}

void readQuestion(JsonFields &fields, RunPlan &plan)
{
    const QString nameKey = QStringLiteral("name");
    const Result<Name> name = Name::parse(required(fields, nameKey, fields.string(nameKey)));
    if (name)
        plan.name = *name;
    else
        runfields::refuse(fields, nameKey, name.error());

    const QString typeKey = QStringLiteral("type");
    const Result<RecordType> type =
        RecordType::parse(required(fields, typeKey, fields.string(typeKey)));
    if (type)
        plan.type = *type;
    else
        runfields::refuse(fields, typeKey, type.error());
}

RunPlan readPlan(JsonFields &fields)
{
    RunPlan plan;
    readQuestion(fields, plan);
    const QString rounds = QStringLiteral("rounds");
    plan.rounds = required(fields, rounds, fields.integer(rounds, 1, RunPlan::mostRounds));
    const QString options = QStringLiteral("options");
    JsonFields inner(required(fields, options, fields.object(options)), options + u'.');
    plan.options = readOptions(inner);
    runfields::passOn(inner, fields);
    return plan;
}

ComparedServer readServer(JsonFields &fields)
{
    ComparedServer compared;
    const QString key = QStringLiteral("target");
    const Result<Endpoint> endpoint = Endpoint::parse(required(fields, key, fields.string(key)));
    if (endpoint)
        compared.server.endpoint = *endpoint;
    else
        runfields::refuse(fields, key, endpoint.error());
    compared.server.tags = runfields::texts(fields, QStringLiteral("tags"), mostTags);
    compared.operatorName = runfields::text(fields, QStringLiteral("operator"));
    compared.isSystem = fields.boolean(QStringLiteral("system")).value_or(false);
    return compared;
}

void readReplies(JsonFields &fields, const QString &path, const RunPlan &plan, ServerRecord &record)
{
    const QString key = QStringLiteral("replies");
    if (fields.array(key).value_or(QJsonArray()).size() > ServerRecord::mostKept)
        fields.refuse(key, QStringLiteral("has more than %1 items").arg(ServerRecord::mostKept));
    if (fields.error())
        return;
    resultfields::readObjects(fields, path, key, [&](JsonFields &item) {
        QString signature;
        record.replies.append(readReply(item, plan, record.server.server, signature));
        record.signatures.append(signature);
    });
}

void readServers(JsonFields &fields, RunRecord &record)
{
    const QString key = QStringLiteral("servers");
    const qsizetype count = required(fields, key, fields.array(key)).size();
    if (count < 1 || count > mostKeptServers)
        fields.refuse(key, QStringLiteral("must have 1 to %1 items").arg(mostKeptServers));
    if (fields.error())
        return;
    QSet<QString> targets;
    resultfields::readObjects(fields, {}, key, [&](JsonFields &item) {
        const QString path = QStringLiteral("%1[%2].").arg(key).arg(record.servers.size());
        ServerRecord server{readServer(item), {}, {}, {}, {}};
        const QString target = server.server.server.endpoint.canonical();
        if (targets.contains(target))
            item.refuse(QStringLiteral("target"), QStringLiteral("is that of another server too"));
        targets.insert(target);
        readReplies(item, path, record.plan, server);
        server.failures =
            runfields::texts(item, QStringLiteral("failures"), ServerRecord::mostKept);
        record.plan.servers.append(server.server);
        record.servers.append(std::move(server));
    });
}

} // namespace

QString runStateName(RunState state)
{
    switch (state) {
    case RunState::Running:
        return QStringLiteral("running");
    case RunState::Complete:
        return QStringLiteral("complete");
    case RunState::Stopped:
        return QStringLiteral("stopped");
    case RunState::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

std::optional<RunState> keptRunState(QStringView name)
{
    if (name == runStateName(RunState::Running))
        return RunState::Stopped;
    for (const RunState state : {RunState::Complete, RunState::Stopped, RunState::Failed}) {
        if (name == runStateName(state))
            return state;
    }
    return std::nullopt;
}

QJsonObject runToJson(const RunRecord &record)
{
    QJsonArray servers;
    for (const ServerRecord &server : record.servers)
        servers.append(serverToJson(server, record.plan));
    return {{QStringLiteral("id"), record.id.toString(QUuid::WithoutBraces)},
            {QStringLiteral("name"), record.plan.name.toString()},
            {QStringLiteral("type"), record.plan.type.toString()},
            {QStringLiteral("rounds"), record.plan.rounds},
            {QStringLiteral("options"), optionsToJson(record.plan.options)},
            {QStringLiteral("state"), runStateName(record.state)},
            {QStringLiteral("trouble"), record.trouble},
            {QStringLiteral("began"), record.began.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("took_ns"), qint64(record.took.count())},
            {QStringLiteral("place"), record.place},
            {QStringLiteral("build"), record.build},
            {QStringLiteral("servers"), servers}};
}

RunRecord readRun(JsonFields &fields)
{
    RunRecord record;
    record.id = readId(fields);
    record.plan = readPlan(fields);
    record.state = readState(fields);
    record.trouble = runfields::text(fields, QStringLiteral("trouble"));
    record.began = readBegan(fields);
    const QString took = QStringLiteral("took_ns");
    record.took = required(fields, took, runfields::duration(fields, took));
    record.place = runfields::text(fields, QStringLiteral("place"));
    record.build = runfields::text(fields, QStringLiteral("build"));
    readServers(fields, record);
    return record;
}

} // namespace dnstester::ui
