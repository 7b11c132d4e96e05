// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/places/placebook.h"
#include "ui/places/placeservice.h"

#include <QPointer>
#include <QToolButton>

#include <memory>

class QActionGroup;
class QMenu;

namespace dnstester::ui {

/// Tells from where lookups are measured, "Measuring from: this computer", and how the daemon there
/// is doing; its menu chooses another place, adds and manages daemons.
///
/// Book and store outlive it.
class PlaceButton : public QToolButton
{
    Q_OBJECT
public:
    PlaceButton(PlaceBook *book, TokenStore *tokens, QWidget *parent);
    ~PlaceButton() override;

    /// Shows the state of this service's connection too.
    void follow(PlaceService *service);

    void addPlace();     ///< asks for a daemon, from which to measure then
    void managePlaces(); ///< shows the list of daemons

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillMenu();
    void addChoice(const QString &text, const QString &toolTip, const QUuid &id);
    void showState();
    [[nodiscard]] QString shown(const QString &place, const Connection &connection) const;

    PlaceBook *m_book;
    TokenStore *m_tokens;
    QPointer<PlaceService> m_service;
    QMenu *m_menu;
    std::unique_ptr<QActionGroup> m_choices; ///< the places in the menu
};

} // namespace dnstester::ui
