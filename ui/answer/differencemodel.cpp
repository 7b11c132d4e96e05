// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/differencemodel.h"

#include "ui/text/colours.h"
#include "ui/text/numbers.h"

#include <QCoreApplication>
#include <QTextDocument>

#include <algorithm>

namespace dnstester::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Difference)
};

QString standingText(Change change)
{
    switch (change) {
    case Change::Same:
        return Words::tr("= in both", "a line of two answers");
    case Change::OtherTtl:
        return Words::tr("≈ in both, other TTL", "a line of two answers");
    case Change::OnlyFirst:
        return Words::tr("− only here", "a line of two answers");
    case Change::OnlySecond:
        return Words::tr("+ only there", "a line of two answers");
    }
    return {};
}

QString partText(AnswerPart part)
{
    switch (part) {
    case AnswerPart::ResponseCode:
        return Words::tr("Response code");
    case AnswerPart::Flag:
        return Words::tr("Flag");
    case AnswerPart::ExtendedError:
        return Words::tr("Extended error");
    case AnswerPart::Answer:
        return Words::tr("Answer");
    case AnswerPart::Authority:
        return Words::tr("Authority");
    case AnswerPart::Additional:
        return Words::tr("Additional");
    }
    return {};
}

QString ttlText(const std::optional<quint32> &ttl)
{
    return ttl ? count(*ttl) : QString();
}

QVariant colourOf(Change change, const QPalette &palette)
{
    switch (change) {
    case Change::Same:
        return secondaryColour(palette);
    case Change::OtherTtl:
        return {};
    case Change::OnlyFirst:
        return badColour(palette);
    case Change::OnlySecond:
        return goodColour(palette);
    }
    return {};
}

} // namespace

void DifferenceModel::setDifference(const AnswerDifference &difference)
{
    if (difference.lines == m_all)
        return;
    m_all = difference.lines;
    choose();
}

void DifferenceModel::setSameShown(bool shown)
{
    if (shown == m_isSameShown)
        return;
    m_isSameShown = shown;
    choose();
}

void DifferenceModel::choose()
{
    beginResetModel();
    m_shown.clear();
    std::copy_if(m_all.cbegin(), m_all.cend(), std::back_inserter(m_shown),
                 [this](const DifferenceLine &line) {
                     return m_isSameShown || line.change == Change::OnlyFirst ||
                            line.change == Change::OnlySecond;
                 });
    endResetModel();
}

void DifferenceModel::setPalette(const QPalette &palette)
{
    m_palette = palette;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1),
                           {Qt::ForegroundRole});
}

int DifferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int DifferenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString DifferenceModel::text(const DifferenceLine &line, int column) const
{
    switch (column) {
    case Standing:
        return standingText(line.change);
    case Part:
        return partText(line.part);
    case RecordName:
        return line.name;
    case Type:
        return line.type;
    case Value:
        return line.value;
    case FirstTtl:
        return ttlText(line.firstTtl);
    case SecondTtl:
        return ttlText(line.secondTtl);
    default:
        return {};
    }
}

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DifferenceLine &line = m_shown.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(line, column);
    case Qt::ToolTipRole:
        return column == Value ? QVariant(Qt::convertFromPlainText(line.value)) : QVariant();
    case Qt::TextAlignmentRole: {
        const bool isNumber = column == FirstTtl || column == SecondTtl;
        return QVariant::fromValue(
            Qt::Alignment((isNumber ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter));
    }
    case Qt::ForegroundRole:
        return colourOf(line.change, m_palette);
    default:
        return {};
    }
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Standing:
        return tr("Where");
    case Part:
        return tr("Part", "of an answer");
    case RecordName:
        return tr("Name");
    case Type:
        return tr("Type");
    case Value:
        return tr("Value");
    case FirstTtl:
        return tr("TTL here");
    case SecondTtl:
        return tr("TTL there");
    default:
        return {};
    }
}

QString differenceSummary(const AnswerDifference &difference)
{
    const auto number = [&](Change change) { return count(quint64(difference.count(change))); };
    if (difference.isNone() && difference.count(Change::OtherTtl) == 0)
        return Words::tr("Both answers say the same.");
    if (difference.isNone())
        return Words::tr("Both answers say the same, but for the TTL of records: %1.")
            .arg(number(Change::OtherTtl));
    return Words::tr("Only here: %1. Only there: %2. In both: %3, of which with another TTL: %4.",
                     "numbers of lines")
        .arg(number(Change::OnlyFirst), number(Change::OnlySecond),
             count(quint64(difference.count(Change::Same) + difference.count(Change::OtherTtl))),
             number(Change::OtherTtl));
}

} // namespace dnstester::ui
