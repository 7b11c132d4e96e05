// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/requestjson.h"

#include "model/host.h"
#include "model/jsonfields.h"
#include "model/quoted.h"

#include <QJsonDocument>
#include <QStringBuilder>

namespace dnstester {

namespace {

Result<QJsonObject> parseObject(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return invalid(QStringLiteral("the body must be JSON: %1, at octet %2")
                           .arg(error.errorString())
                           .arg(error.offset));
    if (!document.isObject())
        return invalid(QStringLiteral("the body must be a JSON object"));
    return document.object();
}

/// The value of a Result, or nothing after refusing the field with its Error.
template<typename T>
std::optional<T> accept(JsonFields &fields, const QString &key, const Result<T> &result)
{
    if (result)
        return *result;
    fields.refuse({ErrorCode::InvalidArgument,
                   QStringLiteral("%1: %2").arg(fields.nameOf(key), result.error().detail)});
    return std::nullopt;
}

QStringList readTags(JsonFields &fields)
{
    const QString key = QStringLiteral("tags");
    QStringList tags;
    for (const QJsonValue value : fields.array(key).value_or(QJsonArray())) {
        if (!value.isString())
            fields.refuse(key, QStringLiteral("must be a list of strings"));
        tags.append(value.toString());
    }
    return tags;
}

std::optional<Server> readServer(JsonFields &fields)
{
    const QString key = QStringLiteral("target");
    const std::optional<QString> target = fields.string(key);
    Server server;
    server.tags = readTags(fields);
    if (!target) {
        fields.refuse(key, QStringLiteral("is required and must be a string"));
        return std::nullopt;
    }
    const std::optional<Endpoint> endpoint = accept(fields, key, Endpoint::parse(*target));
    if (!endpoint)
        return std::nullopt;
    server.endpoint = *endpoint;
    return server;
}

QList<Server> readServers(JsonFields &fields, const RequestDefaults &defaults)
{
    const QString key = QStringLiteral("dns_servers");
    const QJsonArray given = fields.array(key).value_or(QJsonArray());
    if (given.isEmpty()) {
        if (defaults.servers.isEmpty())
            fields.refuse(key, QStringLiteral("must name a server: none is configured"));
        return defaults.servers;
    }
    if (given.size() > defaults.maxServers) {
        fields.refuse(key, QStringLiteral("must have at most %1 servers, not %2")
                               .arg(defaults.maxServers)
                               .arg(given.size()));
        return {};
    }

    QList<Server> servers;
    QSet<QString> targets;
    for (qsizetype i = 0; i < given.size(); ++i) {
        const QString item = key % u'[' % QString::number(i) % u']';
        if (!given[i].isObject()) {
            fields.refuse(item, QStringLiteral("must be an object with a target"));
            return {};
        }
        JsonFields serverFields(given[i].toObject(), item + u'.');
        const std::optional<Server> server = readServer(serverFields);
        if (const std::optional<Error> error = serverFields.finish()) {
            fields.refuse(*error);
            return {};
        }
        const QString target = server->endpoint.target();
        if (given.size() > 1) {
            if (targets.contains(target))
                fields.refuse(item, QStringLiteral("must not name %1 again").arg(quoted(target)));
            targets.insert(target);
        }
        servers.append(*server);
    }
    return servers;
}

std::optional<ConnectionUse> readConnection(JsonFields &fields)
{
    const QString key = QStringLiteral("connection");
    const std::optional<QString> text = fields.string(key);
    if (!text)
        return std::nullopt;
    if (*text == u"fresh")
        return ConnectionUse::Fresh;
    if (*text == u"reuse")
        return ConnectionUse::Reuse;
    fields.refuse(key, QStringLiteral("must be \"fresh\" or \"reuse\", not %1").arg(quoted(*text)));
    return std::nullopt;
}

void readOptionFields(JsonFields &fields, LookupOptions &options)
{
    if (const auto timeout = fields.integer(QStringLiteral("timeout_ms"), 1, 60'000))
        options.timeout = std::chrono::milliseconds(*timeout);
    options.retries = fields.integer(QStringLiteral("retries"), 0, 10).value_or(options.retries);
    options.repeat = fields.integer(QStringLiteral("repeat"), 1, 1000).value_or(options.repeat);
    options.dnssec = fields.boolean(QStringLiteral("dnssec")).value_or(options.dnssec);
    options.cd = fields.boolean(QStringLiteral("cd")).value_or(options.cd);
    options.rd = fields.boolean(QStringLiteral("rd")).value_or(options.rd);
    options.nsid = fields.boolean(QStringLiteral("nsid")).value_or(options.nsid);
    if (const auto size = fields.integer(QStringLiteral("udp_size"), 512, 65'535))
        options.udpSize = quint16(*size);
    options.connection = readConnection(fields).value_or(options.connection);
    const QString ecs = QStringLiteral("ecs");
    if (const auto subnet = fields.string(ecs)) {
        if (const auto parsed = accept(fields, ecs, ClientSubnet::parse(*subnet)))
            options.ecs = parsed;
    }
}

LookupOptions readOptions(JsonFields &fields, const RequestDefaults &defaults)
{
    LookupOptions options = defaults.options;
    const QString insecure = QStringLiteral("tls_insecure_skip_verify");
    options.insecure = fields.boolean(insecure).value_or(options.insecure);
    const QString key = QStringLiteral("options");
    if (const std::optional<QJsonObject> object = fields.object(key)) {
        JsonFields optionFields(*object, key + u'.');
        readOptionFields(optionFields, options);
        if (const std::optional<Error> error = optionFields.finish())
            fields.refuse(*error);
    }
    return options;
}

/// What the two kinds of request share; \a readQuestion sets name and type.
template<typename ReadQuestion>
Result<LookupRequest> readRequest(const QByteArray &body, const RequestDefaults &defaults,
                                  ReadQuestion readQuestion)
{
    const Result<QJsonObject> object = parseObject(body);
    if (!object)
        return tl::unexpected(object.error());
    JsonFields fields(*object);
    LookupRequest request;
    readQuestion(fields, request);
    request.servers = readServers(fields, defaults);
    request.options = readOptions(fields, defaults);
    if (const std::optional<Error> error = fields.finish())
        return tl::unexpected(*error);
    return request;
}

void readForwardQuestion(JsonFields &fields, LookupRequest &request)
{
    const QString domain = QStringLiteral("domain");
    if (const std::optional<QString> text = fields.string(domain))
        request.name = accept(fields, domain, Name::parse(*text)).value_or(Name());
    else
        fields.refuse(domain, QStringLiteral("is required and must be a string"));
    const QString qtype = QStringLiteral("qtype");
    if (const std::optional<QString> text = fields.string(qtype))
        request.type = accept(fields, qtype, RecordType::parse(*text)).value_or(RecordType());
}

void readReverseQuestion(JsonFields &fields, LookupRequest &request)
{
    constexpr RecordType ptr(12);
    const QString key = QStringLiteral("reverse_ip");
    const std::optional<QString> text = fields.string(key);
    if (!text) {
        fields.refuse(key, QStringLiteral("is required and must be a string"));
        return;
    }
    const QHostAddress address = parseAddress(*text);
    if (address.isNull() || !address.scopeId().isEmpty()) {
        fields.refuse(key,
                      QStringLiteral("must be an IPv4 or IPv6 address, not %1").arg(quoted(*text)));
        return;
    }
    request.name = Name::reverseOf(address);
    request.type = ptr;
}

QJsonArray serversToJson(const QList<Server> &servers)
{
    QJsonArray json;
    for (const Server &server : servers) {
        QJsonObject item{{QStringLiteral("target"), server.endpoint.target()}};
        if (!server.tags.isEmpty())
            item.insert(QStringLiteral("tags"), QJsonArray::fromStringList(server.tags));
        json.append(item);
    }
    return json;
}

QJsonObject optionsToJson(const LookupOptions &options, const LeftToDaemon &left)
{
    const LookupOptions usual;
    QJsonObject json;
    const auto insert = [&json](const QString &key, const QJsonValue &value, bool said) {
        if (said)
            json.insert(key, value);
    };
    insert(QStringLiteral("timeout_ms"), qint64(options.timeout.count()), !left.timeout);
    insert(QStringLiteral("retries"), options.retries, !left.retries);
    insert(QStringLiteral("connection"), QStringLiteral("reuse"),
           options.connection == ConnectionUse::Reuse);
    insert(QStringLiteral("repeat"), options.repeat, options.repeat != usual.repeat);
    insert(QStringLiteral("dnssec"), options.dnssec, options.dnssec != usual.dnssec);
    insert(QStringLiteral("cd"), options.cd, options.cd != usual.cd);
    insert(QStringLiteral("rd"), options.rd, options.rd != usual.rd);
    insert(QStringLiteral("nsid"), options.nsid, options.nsid != usual.nsid);
    insert(QStringLiteral("udp_size"), options.udpSize, options.udpSize != usual.udpSize);
    if (options.ecs)
        json.insert(QStringLiteral("ecs"), options.ecs->toString());
    return json;
}

} // namespace

Result<LookupRequest> lookupRequestFromJson(const QByteArray &body, const RequestDefaults &defaults)
{
    return readRequest(body, defaults, readForwardQuestion);
}

Result<LookupRequest> reverseRequestFromJson(const QByteArray &body,
                                             const RequestDefaults &defaults)
{
    return readRequest(body, defaults, readReverseQuestion);
}

QJsonObject toJson(const LookupRequest &request, const LeftToDaemon &left)
{
    QJsonObject json{{QStringLiteral("domain"), request.name.toString()},
                     {QStringLiteral("qtype"), request.type.toString()}};
    if (!request.servers.isEmpty())
        json.insert(QStringLiteral("dns_servers"), serversToJson(request.servers));
    if (request.options.insecure)
        json.insert(QStringLiteral("tls_insecure_skip_verify"), true);
    const QJsonObject options = optionsToJson(request.options, left);
    if (!options.isEmpty())
        json.insert(QStringLiteral("options"), options);
    return json;
}

QString notInJson(const LookupOptions &options)
{
    if (options.pad)
        return QStringLiteral("padding");
    if (options.cookie)
        return QStringLiteral("a DNS cookie");
    if (options.dohMethod != DohMethod::Post)
        return QStringLiteral("the HTTP method of DoH queries");
    if (!options.caFile.isEmpty())
        return QStringLiteral("a file of certificate authorities");
    return {};
}

} // namespace dnstester
