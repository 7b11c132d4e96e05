// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace dnstester::ui {

/// The text of a button or an action as it is spoken: without the sign for its mnemonic, which
/// languages without Latin letters put behind the text, as in "文件(&F)…".
[[nodiscard]] QString withoutMnemonic(QString label);

/// What a sentence says in one piece, kept in order where the language is written from right to
/// left but the piece may not be: "12.3 ms", "1 of 4". (Unicode Standard Annex 9, 2.4.2)
[[nodiscard]] QString isolated(const QString &text);

} // namespace dnstester::ui
