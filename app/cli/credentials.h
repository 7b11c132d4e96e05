// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Keeps user and password of a Redis URL among the arguments from being seen.
namespace dnstester::cli {

/// The argument with asterisks for the user and password of a Redis URL in it, right or wrong.
[[nodiscard]] QString withoutCredentials(const QString &argument);

/// The same where the arguments of main() are, which is what the system shows of a process to
/// everybody on the machine. Before that they can be seen.
void hideCredentials(int argc, char *argv[]);

} // namespace dnstester::cli
