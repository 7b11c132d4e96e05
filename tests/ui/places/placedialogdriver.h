// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/places/placedialog.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>

/// A person before a PlaceDialog.
namespace dnstester::ui::test {

[[nodiscard]] QLineEdit *line(PlaceDialog &dialog, const char *name);
/// In place of what is there.
void type(PlaceDialog &dialog, const char *name, const QString &text);
[[nodiscard]] QPushButton *save(PlaceDialog &dialog);
/// What the dialog says beside its fields.
[[nodiscard]] QString told(PlaceDialog &dialog);
[[nodiscard]] bool tells(PlaceDialog &dialog, const char *part);

/// The one with this text, without regard to its mnemonic.
template<typename Button>
[[nodiscard]] Button *button(PlaceDialog &dialog, const QString &text)
{
    for (Button *each : dialog.findChildren<Button *>()) {
        if (each->text().remove(u'&') == text)
            return each;
    }
    return nullptr;
}

} // namespace dnstester::ui::test
