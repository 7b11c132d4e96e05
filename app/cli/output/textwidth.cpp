// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/output/textwidth.h"

#include <algorithm>
#include <iterator>

namespace dnstester::cli {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

// Unicode's East Asian Width W and F, in coarse ranges.
constexpr Range wideRanges[] = {
    {0x1100, 0x115f},   {0x2e80, 0x303e},   {0x3041, 0x33ff},   {0x3400, 0x4dbf},
    {0x4e00, 0x9fff},   {0xa000, 0xa4cf},   {0xa960, 0xa97f},   {0xac00, 0xd7a3},
    {0xf900, 0xfaff},   {0xfe30, 0xfe6f},   {0xff00, 0xff60},   {0xffe0, 0xffe6},
    {0x1f300, 0x1f64f}, {0x1f680, 0x1f6ff}, {0x1f900, 0x1faff}, {0x20000, 0x3fffd},
};

int widthOf(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        break;
    }
    const bool wide =
        std::any_of(std::begin(wideRanges), std::end(wideRanges),
                    [c](const Range &range) { return c >= range.first && c <= range.last; });
    return wide ? 2 : 1;
}

/// The code point at \a at, which is moved behind it.
char32_t nextCharacter(QStringView text, qsizetype &at)
{
    const QChar unit = text[at++];
    if (unit.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text[at++]);
    return unit.unicode();
}

/// The longest part that takes at most \a columns columns.
QString beginning(const QString &text, int columns)
{
    qsizetype end = 0;
    for (qsizetype at = 0; at < text.size();) {
        columns -= widthOf(nextCharacter(text, at));
        if (columns < 0)
            break;
        end = at;
    }
    return text.left(end);
}

QString ending(const QString &text, int columns)
{
    qsizetype begin = 0;
    int behind = columnsOf(QStringView(text));
    while (behind > columns)
        behind -= widthOf(nextCharacter(text, begin));
    return text.mid(begin);
}

} // namespace

int columnsOf(QStringView text)
{
    int columns = 0;
    for (qsizetype at = 0; at < text.size();)
        columns += widthOf(nextCharacter(text, at));
    return columns;
}

QString elided(const QString &text, int columns, Elide where)
{
    if (columnsOf(QStringView(text)) <= columns)
        return text;
    if (columns <= 0)
        return {};
    const int room = columns - 1; // for the ellipsis
    const int behind = where == Elide::Middle ? room / 2 : 0;
    return beginning(text, room - behind) + QChar(0x2026) + ending(text, behind);
}

} // namespace dnstester::cli
