// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/options.h"

#include <QStringList>

#include <variant>

namespace dnstester::cli {

/// Text to print on standard output: help, the version, the man page.
struct PrintText
{
    QString text;
};

using Command = std::variant<PrintText, QueryOptions, BenchOptions, ServerOptions, WorkOptions>;

/// Reads the arguments without the program's name. An Error is a usage error: one sentence that
/// names the argument and what it must be. Opens no file and sends nothing.
[[nodiscard]] Result<Command> parseCommandLine(const QStringList &arguments);

} // namespace dnstester::cli
