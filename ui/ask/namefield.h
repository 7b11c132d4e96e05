// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/ask/namehistory.h"

#include <QComboBox>

class QAction;
class QStringListModel;

namespace dnstester::ui {

/// The field for a name, with those asked for before in its list and as completion.
class NameField : public QComboBox
{
    Q_OBJECT
public:
    explicit NameField(QWidget *parent = nullptr);

    void remember(); ///< the name as it stands
    /// Forgets the names of the list; what stands in the field stays. It is in the field's context
    /// menu too.
    [[nodiscard]] QAction *clearAction() const { return m_clearAction; }

    void saveHistory(QSettings &settings) const { m_history.save(settings); }
    void restoreHistory(const QSettings &settings);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void showHistory();

    NameHistory m_history;
    QStringListModel *m_names;
    QAction *m_clearAction;
};

} // namespace dnstester::ui
