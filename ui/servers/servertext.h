// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/servers/catalogserver.h"

/// What is said of a server that can be chosen, as plain text. For the GUI's thread.
namespace dnstester::ui {

/// "blocks malware" for MALWARE; a tag without a known meaning as it is.
[[nodiscard]] QString shownTag(const QString &tag);
/// The notes of a server, "blocks ads, QUAD9"; empty where it has none.
[[nodiscard]] QString shownNotes(const CatalogServer &server);
/// The same for a row, in which the usual, that a server changes no answers, goes without saying.
[[nodiscard]] QString unusualNotes(const CatalogServer &server);

/// Signs that it is the system's, or a person's own.
[[nodiscard]] QStringList badges(const CatalogServer &server);

/// All that is known of it: in one line for a screen reader, in several for a tool tip.
[[nodiscard]] QString accessibleServer(const CatalogServer &server);
[[nodiscard]] QString describedServer(const CatalogServer &server);

/// Whether each of the words is somewhere in what is shown of the server, without case.
[[nodiscard]] bool matches(const CatalogServer &server, const QStringList &words);

} // namespace dnstester::ui
