// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <CLI/CLI.hpp>

#include <QList>
#include <QString>
#include <QStringList>

/// Help and manual page, both made from the tree of verbs and flags and from manualtext.h.
namespace dnstester::cli {

/// What --help prints, of the program or of one verb; at most 80 columns.
[[nodiscard]] QString helpText(const CLI::App &app);

/// The manual page dnstester(1) in man(7) form.
[[nodiscard]] QString manPage(const CLI::App &root);

/// Text in lines of at most \a length characters, broken at spaces.
[[nodiscard]] QStringList wrapped(const QString &text, qsizetype length);

/// The flags of a verb by their groups, in the order they were added; arguments come first, under
/// "".
struct FlagGroup
{
    QString title;
    QList<const CLI::Option *> flags;
};
[[nodiscard]] QList<FlagGroup> flagGroups(const CLI::App &verb);

/// "-t, --qtype TYPE"; the name alone for an argument.
[[nodiscard]] QString flagNames(const CLI::Option &flag);

} // namespace dnstester::cli
