// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/answer/fact.h"

#include <QAbstractItemModel>
#include <QPalette>

namespace dnstester::ui {

/// Facts for a tree view. Where new ones have the form of the old ones, only the cells that differ
/// change, so that what a person has opened, chosen or scrolled to stays.
class FactsModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    explicit FactsModel(QStringList columns, QObject *parent = nullptr);

    void setFacts(const std::vector<Fact> &facts);
    void setPalette(const QPalette &palette); ///< for the colours of tones

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Node
    {
        QStringList cells;
        Tone tone = Tone::Plain;
        int parent = -1; ///< index into m_nodes
        int row = 0;
        std::vector<int> children;

        friend bool operator==(const Node &, const Node &) = default;
    };

    static void flatten(const std::vector<Fact> &facts, int parent, std::vector<Node> &nodes);
    [[nodiscard]] bool hasFormOf(const std::vector<Node> &nodes) const;
    [[nodiscard]] int nodeOf(const QModelIndex &index) const;

    QStringList m_columns;
    std::vector<Node> m_nodes; ///< the first is the invisible root
    QPalette m_palette;
};

} // namespace dnstester::ui
