// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/places/connectiontest.h"
#include "ui/places/placebook.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace dnstester::ui {

class StateLine;

/// Lists the saved daemons, to add, edit, remove and test them. To be shown with open(); what is
/// done in it is done at once.
///
/// Book and store outlive it.
class PlacesDialog : public QDialog
{
    Q_OBJECT
public:
    PlacesDialog(PlaceBook *book, TokenStore *tokens, QWidget *parent = nullptr);
    ~PlacesDialog() override;

    void done(int result) override;

private:
    [[nodiscard]] QWidget *makeButtons();
    void fill();
    void showSelection();
    [[nodiscard]] std::optional<Place> selected() const;
    void edit(const QUuid &id);
    void askToRemove();
    void remove(const Place &place);
    void test();
    void showTest(const Connection &connection);

    PlaceBook *m_book;
    TokenStore *m_tokens;
    ConnectionTest m_test;
    QListWidget *m_list;
    QPushButton *m_edit = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_testButton = nullptr;
    StateLine *m_state;
};

} // namespace dnstester::ui
