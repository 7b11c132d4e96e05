// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/answer/answerdifference.h"

#include <QAbstractTableModel>
#include <QPalette>

namespace dnstester::ui {

/// The lines of an AnswerDifference, each with a sign and words for how it stands. "Here" is the
/// first answer, "there" the second.
class DifferenceModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        Standing,
        Part,
        RecordName,
        Type,
        FirstTtl,
        SecondTtl,
        Value,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setDifference(const AnswerDifference &difference);
    void setSameShown(bool shown); ///< lines that are the same in both, too
    void setPalette(const QPalette &palette);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const DifferenceLine &line, int column) const;
    void choose();

    QList<DifferenceLine> m_all;
    QList<DifferenceLine> m_shown;
    QPalette m_palette;
    bool m_isSameShown = true;
};

/// How many lines stand how, in a sentence or two.
[[nodiscard]] QString differenceSummary(const AnswerDifference &difference);

} // namespace dnstester::ui
