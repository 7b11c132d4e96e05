// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/runfile.h"

#include "model/quoted.h"
#include "ui/store/runfields.h"
#include "ui/store/runjson.h"
#include "ui/store/samplecolumns.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <limits>

namespace dnstester::ui {

namespace {

struct RunFile
{
    Q_DECLARE_TR_FUNCTIONS(RunFile)
};

constexpr QLatin1String formatKey("format");
constexpr QLatin1String versionKey("version");
constexpr QLatin1String samplesKey("samples");

QString formatName()
{
    return QStringLiteral("dnstester-run");
}

/// Whether it is a run file, and one that this program knows.
std::optional<QString> troubleWith(JsonFields &fields, const QString &fileName)
{
    if (fields.string(formatKey) != formatName())
        return RunFile::tr("%1 is not a run of DNS Tester.").arg(quoted(fileName));
    const int version = runfields::required(
        fields, versionKey, fields.integer(versionKey, 1, std::numeric_limits<int>::max()));
    if (version > runFileVersion)
        return RunFile::tr("%1 was written by a newer version of DNS Tester, which this one can't "
                           "read.")
            .arg(quoted(fileName));
    return std::nullopt;
}

void readAllSamples(JsonFields &fields, RunRecord &record)
{
    const QString key = QStringLiteral("servers");
    const QJsonArray servers = fields.array(key).value_or(QJsonArray());
    for (qsizetype i = 0; i < record.servers.size() && !fields.error(); ++i) {
        const QString path = QStringLiteral("%1[%2].").arg(key).arg(i);
        JsonFields server(servers.at(i).toObject(), path);
        JsonFields columns(runfields::required(server, samplesKey, server.object(samplesKey)),
                           path + samplesKey + u'.');
        runfields::passOn(server, columns);
        record.servers[i].samples = readSamples(columns, record.servers.at(i), record.plan.rounds);
        runfields::passOn(columns, fields);
    }
}

tl::unexpected<Error> unreadable(const QString &fileName, const QString &detail)
{
    return invalid(RunFile::tr("%1 can't be read as a run: %2.", "a file name and what is wrong")
                       .arg(quoted(fileName), detail));
}

} // namespace

QString runFileSuffix()
{
    return QStringLiteral("dnsrun");
}

QByteArray runToFile(const RunRecord &record)
{
    QJsonObject json = runToJson(record);
    json.insert(formatKey, formatName());
    json.insert(versionKey, runFileVersion);
    QJsonArray servers = json.take(QStringLiteral("servers")).toArray();
    for (qsizetype i = 0; i < servers.size(); ++i) {
        QJsonObject server = servers.at(i).toObject();
        server.insert(samplesKey, samplesToJson(record.servers.at(i).samples));
        servers[i] = server;
    }
    json.insert(QStringLiteral("servers"), servers);
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

Result<RunRecord> runFromFile(const QByteArray &content, const QString &fileName)
{
    if (content.size() > mostRunFileOctets)
        return invalid(RunFile::tr("%1 is too big for a run.").arg(quoted(fileName)));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(content, &error);
    if (error.error != QJsonParseError::NoError)
        return unreadable(fileName, QStringLiteral("it must be JSON: %1, at octet %2")
                                        .arg(error.errorString())
                                        .arg(error.offset));
    JsonFields fields(document.object());
    if (const std::optional<QString> trouble = troubleWith(fields, fileName))
        return invalid(*trouble);
    RunRecord record = readRun(fields);
    readAllSamples(fields, record);
    if (fields.error())
        return unreadable(fileName, fields.error()->detail);
    return record;
}

} // namespace dnstester::ui
