// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dns/name.h"
#include "dns/recordtype.h"

#include <QString>

#include <optional>

namespace dnstester::ui {

/// What the fields for name and type mean as they stand. An address with the type PTR is the
/// reverse name of it. A value.
struct QuestionReading
{
    std::optional<Name> name;
    std::optional<RecordType> type;

    QString nameTrouble; ///< a sentence that says what is wrong; empty: nothing is
    QString typeTrouble;
    QString note;           ///< a sentence on what will be asked, where it is not what was typed
    bool isEmpty = false;   ///< there is no name yet
    bool isAddress = false; ///< the name is an address, and the type is not PTR

    QuestionReading(const QString &nameText, const QString &typeText);

private:
    void readName(const QString &text);
};

/// \a text with a capital at its beginning and a full stop at its end.
[[nodiscard]] QString asSentence(const QString &text);

} // namespace dnstester::ui
