// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/options.h"

#include <CLI/CLI.hpp>

/// The verbs and their flags in CLI11's terms. Private to this folder: what the arguments mean to
/// the rest of the program is in options.h.
namespace dnstester::cli {

class FlagReader;

[[nodiscard]] CLI::App *addQueryVerb(CLI::App &root);
[[nodiscard]] Result<QueryOptions> readQueryOptions(const CLI::App &verb);

[[nodiscard]] CLI::App *addBenchVerb(CLI::App &root);
[[nodiscard]] Result<BenchOptions> readBenchOptions(const CLI::App &verb);

[[nodiscard]] CLI::App *addServerVerb(CLI::App &root);
[[nodiscard]] Result<ServerOptions> readServerOptions(const CLI::App &verb);

[[nodiscard]] CLI::App *addWorkerVerb(CLI::App &root);
[[nodiscard]] Result<WorkOptions> readWorkOptions(const CLI::App &verb);

// Flags that verbs share, in the order of the help.

void addQuestionType(CLI::App &verb, const char *group, const char *description);
void addDnssec(CLI::App &verb, const char *group);
void addTimeout(CLI::App &verb, const char *group);
void addDohMethod(CLI::App &verb, const char *group);
void addServerFlags(CLI::App &verb);
void addConfig(CLI::App &verb, const char *group);
void addNoColor(CLI::App &verb);
void addRedis(CLI::App &verb, const char *group);
void addLog(CLI::App &verb);

/// A flag with a value called \a valueName in the help; the last one given counts.
CLI::Option *addValue(CLI::App &verb, const char *group, const char *names, const char *valueName,
                      const std::string &description);
/// An argument without a flag.
CLI::Option *addArgument(CLI::App &verb, const std::string &name, const std::string &description);
CLI::Option *addSwitch(CLI::App &verb, const char *group, const char *names,
                       const std::string &description);

/// Reads what addTimeout(), addDnssec(), addDohMethod() and addServerFlags() added.
void readShared(FlagReader &reader, LookupOptions &lookup, SettingsFlags &flags);
void readRedis(FlagReader &reader, SettingsFlags &flags);
void readLog(FlagReader &reader, SettingsFlags &flags);
[[nodiscard]] QString readConfig(FlagReader &reader);
[[nodiscard]] QList<Server> readServers(FlagReader &reader);

} // namespace dnstester::cli
