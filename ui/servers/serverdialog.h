// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/servers/targetcheck.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace dnstester::ui {

/// Asks for a server of one's own, new or to be changed, and tells what is wrong with its target as
/// it is typed. Can be accepted only with a target that can be used. Shown by open().
class ServerDialog : public QDialog
{
    Q_OBJECT
public:
    /// \a edited: index in the catalog, which outlives it, of the one to change; -1: a new one.
    ServerDialog(const ServerCatalog *catalog, int edited, QWidget *parent = nullptr);

    [[nodiscard]] ComparedServer server() const; ///< meaningful once it was accepted

    void accept() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill(const ComparedServer &server);
    void check();
    void colour();
    void reserveLines();

    const ServerCatalog *m_catalog;
    int m_edited;
    TargetCheck m_check;
    QLineEdit *m_target;
    QLabel *m_message;
    QLineEdit *m_operator;
    QLineEdit *m_tags;
    QPushButton *m_ok = nullptr;
};

} // namespace dnstester::ui
