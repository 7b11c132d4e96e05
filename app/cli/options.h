// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/settingsloader.h"
#include "lookup/loadrun.h"
#include "model/lookuprequest.h"

#include <QUrl>

#include <optional>

/// What the arguments asked for, as plain values.
namespace dnstester::cli {

enum class QueryFormat
{
    Table,
    Short,
    Dig,
    Json,
    JsonLines,
    Csv,
};

/// The daemon that is to do the work.
struct DaemonOptions
{
    QUrl url;
    QString tokenFile; ///< empty: the token is in the environment, or there is none
    QString caFile;    ///< PEM, for the daemon's own certificate; empty: the system's
};

struct QueryOptions
{
    Name name;
    RecordType type;
    QList<Server> servers;               ///< empty: none named
    LookupOptions lookup;                ///< timeout and retries: see flags
    SettingsFlags flags;                 ///< timeout and retries
    QString configFile;                  ///< empty: the usual places
    std::optional<DaemonOptions> daemon; ///< empty: this process does the work
    std::optional<Duration> warnThreshold;
    QueryFormat format = QueryFormat::Table;
    bool color = true;
};

enum class BenchFormat
{
    Table,
    Json,
    Csv,
};

struct BenchOptions
{
    LoadPlan plan;     ///< questions are empty where namesFile is set; options.timeout: see flags
    RecordType type;   ///< of questions in namesFile that name none
    QString namesFile; ///< "-" is standard input
    QList<Server> servers; ///< empty: none named
    SettingsFlags flags;   ///< timeout and retries
    QString configFile;
    BenchFormat format = BenchFormat::Table;
    bool color = true;
};

struct ServerOptions
{
    SettingsFlags flags;
    QString configFile;      ///< empty: the usual places
    bool listRoutes = false; ///< print what is served, and end
};

/// Of `worker`.
struct WorkOptions
{
    SettingsFlags flags;
    QString configFile; ///< empty: the usual places
    QString metricsHost = QStringLiteral("127.0.0.1");
    std::optional<quint16> metricsPort; ///< 0: one that is free; empty: no metrics are served
};

} // namespace dnstester::cli
