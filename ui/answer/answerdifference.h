// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dns/message.h"

#include <QList>
#include <QString>

namespace dnstester::ui {

/// How a line stands in two answers.
enum class Change
{
    Same,
    OtherTtl, ///< the same but for its TTL, which a cache counts down
    OnlyFirst,
    OnlySecond,
};

enum class AnswerPart
{
    ResponseCode,
    Flag,
    ExtendedError,
    Answer,
    Authority,
    Additional,
};

/// A line of the difference of two answers.
struct DifferenceLine
{
    Change change = Change::Same;
    AnswerPart part = AnswerPart::ResponseCode;
    QString name; ///< of a record
    QString type;
    QString value;
    std::optional<quint32> firstTtl; ///< of a record that the first answer has
    std::optional<quint32> secondTtl;

    friend bool operator==(const DifferenceLine &, const DifferenceLine &) = default;
};

struct AnswerDifference
{
    QList<DifferenceLine> lines; ///< by part, the records of one name and type together

    [[nodiscard]] qsizetype count(Change change) const;
    /// But for TTLs, both say the same.
    [[nodiscard]] bool isNone() const;
};

/// What \a first and \a second have in common and what not. The order of records, the case of
/// names, the ID and what tells machines of a server apart (NSID, cookie, sizes) don't count. Pure.
[[nodiscard]] AnswerDifference answerDifference(const Message &first, const Message &second);

} // namespace dnstester::ui
