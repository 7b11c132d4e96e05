// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace dnstester::cli {

/// How many columns of a terminal text takes: two for East Asian wide characters and most symbols,
/// none for marks that combine. Control characters must have been neutralised.
[[nodiscard]] int columnsOf(QStringView text);

enum class Elide
{
    End,
    Middle, ///< for text whose end tells as much as its beginning
};

/// Text in at most \a columns columns, an ellipsis where it was too long.
[[nodiscard]] QString elided(const QString &text, int columns, Elide where = Elide::End);

} // namespace dnstester::cli
