// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/optionsjson.h"

#include "ui/store/runfields.h"

namespace dnstester::ui {

namespace {

/// One of two words.
bool readChoice(JsonFields &fields, const QString &key, QLatin1String no, QLatin1String yes)
{
    const QString word = runfields::required(fields, key, fields.string(key));
    if (word != no && word != yes)
        fields.refuse(key, QStringLiteral("must be \"%1\" or \"%2\"").arg(no, yes));
    return word == yes;
}

void readSubnet(JsonFields &fields, LookupOptions &options)
{
    const QString key = QStringLiteral("ecs");
    const std::optional<QString> text = fields.string(key);
    if (!text)
        return;
    if (const Result<ClientSubnet> subnet = ClientSubnet::parse(*text))
        options.ecs = *subnet;
    else
        runfields::refuse(fields, key, subnet.error());
}

} // namespace

QJsonObject optionsToJson(const LookupOptions &options)
{
    QJsonObject json{{QStringLiteral("timeout_ms"), qint64(options.timeout.count())},
                     {QStringLiteral("retries"), options.retries},
                     {QStringLiteral("connection"), options.connection == ConnectionUse::Reuse
                                                        ? QStringLiteral("reuse")
                                                        : QStringLiteral("fresh")},
                     {QStringLiteral("dnssec"), options.dnssec},
                     {QStringLiteral("cd"), options.cd},
                     {QStringLiteral("rd"), options.rd},
                     {QStringLiteral("nsid"), options.nsid},
                     {QStringLiteral("udp_size"), options.udpSize},
                     {QStringLiteral("pad"), options.pad},
                     {QStringLiteral("cookie"), options.cookie},
                     {QStringLiteral("doh_method"), options.dohMethod == DohMethod::Get
                                                        ? QStringLiteral("get")
                                                        : QStringLiteral("post")},
                     {QStringLiteral("tls_insecure_skip_verify"), options.insecure},
                     {QStringLiteral("ca_file"), options.caFile}};
    if (options.ecs)
        json.insert(QStringLiteral("ecs"), options.ecs->toString());
    return json;
}

LookupOptions readOptions(JsonFields &fields)
{
    const auto integer = [&fields](const QString &key, int least, int most) {
        return runfields::required(fields, key, fields.integer(key, least, most));
    };
    const auto boolean = [&fields](const QString &key) {
        return runfields::required(fields, key, fields.boolean(key));
    };
    LookupOptions options;
    options.timeout = std::chrono::milliseconds(integer(QStringLiteral("timeout_ms"), 1, 60'000));
    options.retries = integer(QStringLiteral("retries"), 0, 10);
    options.connection = readChoice(fields, QStringLiteral("connection"), QLatin1String("fresh"),
                                    QLatin1String("reuse"))
                             ? ConnectionUse::Reuse
                             : ConnectionUse::Fresh;
    options.dnssec = boolean(QStringLiteral("dnssec"));
    options.cd = boolean(QStringLiteral("cd"));
    options.rd = boolean(QStringLiteral("rd"));
    options.nsid = boolean(QStringLiteral("nsid"));
    options.udpSize = quint16(integer(QStringLiteral("udp_size"), 512, 65'535));
    options.pad = boolean(QStringLiteral("pad"));
    options.cookie = boolean(QStringLiteral("cookie"));
    options.dohMethod = readChoice(fields, QStringLiteral("doh_method"), QLatin1String("post"),
                                   QLatin1String("get"))
                            ? DohMethod::Get
                            : DohMethod::Post;
    options.insecure = boolean(QStringLiteral("tls_insecure_skip_verify"));
    options.caFile = runfields::text(fields, QStringLiteral("ca_file"));
    readSubnet(fields, options);
    return options;
}

} // namespace dnstester::ui
