// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/resultjson.h"

#include "base/text.h"
#include "dns/replyview.h"
#include "model/quoted.h"
#include "model/resultfields.h"

#include <QHash>

#include <algorithm>

namespace dnstester {

using namespace resultfields;

namespace {

constexpr int maxMessageSize = 65'535;

ErrorKind readErrorKind(JsonFields &fields)
{
    const QString name = fields.string(QStringLiteral("error_type")).value_or(QString());
    return errorKindFromName(name).value_or(ErrorKind::Internal);
}

quint16 readRcode(JsonFields &fields)
{
    const QString key = QStringLiteral("rcode");
    const std::optional<QString> name = fields.string(key);
    const std::optional<quint16> rcode = rcodeFromName(name.value_or(QString()));
    if (!rcode)
        fields.refuse(key, QStringLiteral("must be a response code such as NOERROR, not %1")
                               .arg(quoted(name.value_or(QString()))));
    return rcode.value_or(0);
}

/// Reads one value of `details`; the names of its fields begin there.
class RowReader
{
public:
    RowReader(const QJsonObject &json, const Server &server, const LookupRequest &request)
        : m_fields(withoutNulls(json))
        , m_row{server, request.name, request.type, {}}
    {
    }

    Result<ServerResult> read()
    {
        readQuestion();
        const Outcome outcome = readOutcome();
        readRuns(outcome);
        if (m_fields.error())
            return invalid(QStringLiteral("%1: %2").arg(quoted(m_row.server.endpoint.target()),
                                                        m_fields.error()->detail));
        return m_row;
    }

private:
    void readQuestion();
    [[nodiscard]] bool readAnswered();
    [[nodiscard]] Outcome readOutcome();
    void readExchange(Outcome &outcome);
    [[nodiscard]] Message readMessage();
    void readRuns(const Outcome &row);
    [[nodiscard]] Outcome readRun(JsonFields &fields, const QString &path, const Outcome &row);
    [[nodiscard]] std::shared_ptr<const Message> messageOf(quint16 rcode);

    JsonFields m_fields;
    ServerResult m_row;
    QHash<quint16, std::shared_ptr<const Message>> m_rcodeMessages;
};

void RowReader::readQuestion()
{
    const auto refuse = [this](const QString &key, const Error &error) {
        m_fields.refuse(
            {error.code, QStringLiteral("%1: %2").arg(m_fields.nameOf(key), error.detail)});
    };
    const QString nameKey = QStringLiteral("name");
    if (const std::optional<QString> text = m_fields.string(nameKey)) {
        if (const Result<Name> name = Name::parse(*text))
            m_row.name = *name;
        else
            refuse(nameKey, name.error());
    }
    const QString typeKey = QStringLiteral("qtype");
    if (const std::optional<QString> text = m_fields.string(typeKey)) {
        if (const Result<RecordType> type = RecordType::parse(*text))
            m_row.type = *type;
        else
            refuse(typeKey, type.error());
    }
    m_row.server.tags = readTexts(m_fields, QStringLiteral("tags")).value_or(m_row.server.tags);
}

bool RowReader::readAnswered()
{
    const QString key = QStringLiteral("command_status");
    const std::optional<QString> status = m_fields.string(key);
    if (!status || (*status != u"ok" && *status != u"error"))
        m_fields.refuse(key, QStringLiteral("must be \"ok\" or \"error\""));
    return status == QLatin1String("ok");
}

Outcome RowReader::readOutcome()
{
    Outcome outcome;
    outcome.timings = readTimings(m_fields, {});
    readExchange(outcome);
    outcome.tls = readTls(m_fields);
    if (readAnswered()) {
        Message message = readMessage();
        outcome.rcode = message.rcode;
        outcome.message = std::make_shared<const Message>(std::move(message));
        return outcome;
    }
    outcome.failure = {readErrorKind(m_fields),
                       readText(m_fields, QStringLiteral("error")).value_or(QString())};
    if (const auto size = m_fields.integer(QStringLiteral("size"), 0, maxMessageSize);
        size.value_or(0) > 0) {
        Message message;
        message.size = *size;
        outcome.message = std::make_shared<const Message>(std::move(message));
    }
    return outcome;
}

void RowReader::readExchange(Outcome &outcome)
{
    const Endpoint &endpoint = m_row.server.endpoint;
    const QString connection = QStringLiteral("connection");
    if (const std::optional<QString> use = m_fields.string(connection)) {
        outcome.reused = *use == u"reused";
        if (*use != u"reused" && *use != u"fresh")
            m_fields.refuse(connection, QStringLiteral("must be \"fresh\" or \"reused\""));
    }
    const QString transport = QStringLiteral("transport");
    outcome.transport = endpoint.protocol();
    if (const std::optional<QString> scheme = m_fields.string(transport)) {
        const std::optional<Protocol> protocol = protocolFromScheme(*scheme);
        if (!protocol)
            m_fields.refuse(transport, QStringLiteral("must be udp, tcp, tls, https or quic"));
        outcome.transport = protocol.value_or(outcome.transport);
    }
    const QString address = QStringLiteral("address");
    if (const QString text = m_fields.string(address).value_or(QString()); !text.isEmpty()) {
        outcome.address = QHostAddress(text);
        if (outcome.address.isNull() || neutralised(text) != text)
            m_fields.refuse(address, QStringLiteral("must be an IPv4 or IPv6 address"));
    }
    outcome.tlsResumed = m_fields.boolean(QStringLiteral("tls_resumed")).value_or(false);
    outcome.attempts =
        m_fields.integer(QStringLiteral("attempts"), 1, 1'000'000).value_or(outcome.attempts);
}

Message RowReader::readMessage()
{
    Message message;
    message.rcode = readRcode(m_fields);
    message.flags = readTexts(m_fields, QStringLiteral("flags")).value_or(QStringList());
    message.questionName = m_row.name.toString();
    message.questionType = m_row.type.toString();
    message.answers = readRecords(m_fields, QStringLiteral("answers"));
    message.authority = readRecords(m_fields, QStringLiteral("authority"));
    message.additional = readRecords(m_fields, QStringLiteral("additional"));
    message.size = m_fields.integer(QStringLiteral("size"), 0, maxMessageSize).value_or(0);
    message.edns = readEdns(m_fields);
    return message;
}

void RowReader::readRuns(const Outcome &row)
{
    const QString key = QStringLiteral("runs");
    QList<Outcome> runs;
    readObjects(m_fields, {}, key, [&](JsonFields &fields) {
        runs.append(readRun(fields, QStringLiteral("%1[%2].").arg(key).arg(runs.size()), row));
    });
    if (runs.size() < 2) {
        m_row.runs = {row};
        return;
    }

    const auto isRow = [&row](const Outcome &run) {
        return run.failure.kind == row.failure.kind && run.rcode == row.rcode &&
               run.timings == row.timings;
    };
    const auto found = std::find_if(runs.cbegin(), runs.cend(), isRow);
    m_row.runs = std::move(runs);
    m_row.chosenRun = found != m_row.runs.cend() ? found - m_row.runs.cbegin()
                                                 : &m_row.representative() - m_row.runs.constData();
    m_row.runs[m_row.chosenRun] = row;
}

Outcome RowReader::readRun(JsonFields &fields, const QString &path, const Outcome &row)
{
    Outcome run;
    run.timings = readTimings(fields, path);
    run.transport = row.transport;
    run.address = row.address;
    run.reused = row.transport != Protocol::Udp && !run.timings.connect;
    if (fields.string(QStringLiteral("error_type"))) {
        run.failure.kind = readErrorKind(fields);
    } else {
        run.rcode = readRcode(fields);
        run.message = messageOf(run.rcode);
    }
    return run;
}

/// A message of which only the response code is known; runs share it.
std::shared_ptr<const Message> RowReader::messageOf(quint16 rcode)
{
    std::shared_ptr<const Message> &known = m_rcodeMessages[rcode];
    if (!known) {
        Message message;
        message.rcode = rcode;
        known = std::make_shared<const Message>(std::move(message));
    }
    return known;
}

} // namespace

Result<ServerResult> serverResultFromJson(const QJsonObject &row, const Server &server,
                                          const LookupRequest &request)
{
    return RowReader(row, server, request).read();
}

} // namespace dnstester
