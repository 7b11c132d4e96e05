// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "config/settings.h"
#include "lookup/loadrun.h"

#include <QByteArray>
#include <QProcessEnvironment>

/// What the options mean on this machine: files read, defaults filled in. Errors are usage errors.
namespace dnstester::cli {

/// The servers to ask: \a named, else those of the settings, else the system's and the curated
/// ones.
[[nodiscard]] QList<Server> chooseServers(const QList<Server> &named, const Settings &settings);

/// Empty where \a file (PEM), the value of \a flag, can serve as a list of certificate authorities,
/// or none is named.
[[nodiscard]] std::optional<Error> checkCaFile(const QString &flag, const QString &file);

/// The token for a daemon: the first line of \a file, or where none is named, that of the
/// environment; empty without either. No Error shows any of it.
[[nodiscard]] Result<QByteArray> readToken(const QString &file,
                                           const QProcessEnvironment &environment);

/// Reads lines of a name and a type, as dnsperf has them; without a type, \a defaultType. Empty
/// lines and what follows ';' or '#' at the beginning of a word are left out. An Error names file
/// and line.
[[nodiscard]] Result<QList<Question>>
parseQuestions(const QByteArray &text, const QString &fileName, RecordType defaultType);

/// The same of a file; "-" is standard input.
[[nodiscard]] Result<QList<Question>> readQuestions(const QString &file, RecordType defaultType);

} // namespace dnstester::cli
