// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1String>
#include <QList>

/// What help and man page say beside the verbs' flags.
namespace dnstester::cli {

struct Example
{
    QLatin1String command;
    QLatin1String purpose;
};

struct VerbText
{
    QLatin1String usage; ///< behind the program's name and the verb
    QList<QLatin1String> paragraphs;
    QList<Example> examples;
};

struct Term
{
    QLatin1String term;
    QLatin1String meaning;
};

inline constexpr int exitAllAnswered = 0;
inline constexpr int exitSomeFailed = 1;
inline constexpr int exitUsage = 2;
inline constexpr int exitNoDaemon = 3;

[[nodiscard]] QLatin1String programSummary();
[[nodiscard]] QList<QLatin1String> programParagraphs();
[[nodiscard]] VerbText verbText(QLatin1String verb);
[[nodiscard]] QList<QLatin1String> serverParagraphs();
[[nodiscard]] QList<Term> serverForms();
[[nodiscard]] QList<Term> exitCodes();
[[nodiscard]] QList<Term> environmentVariables();
[[nodiscard]] QLatin1String manualDate();

} // namespace dnstester::cli
