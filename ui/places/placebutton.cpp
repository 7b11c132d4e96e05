// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/placebutton.h"

#include "ui/places/marks.h"
#include "ui/places/placedialog.h"
#include "ui/places/placesdialog.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>

namespace dnstester::ui {

namespace {

constexpr int longestInCharacters = 30; ///< of a place in the button

/// As the text of a button or an action, in which "&" marks a shortcut.
QString escaped(QString text)
{
    return text.replace(u'&', QLatin1String("&&"));
}

} // namespace

PlaceButton::PlaceButton(PlaceBook *book, TokenStore *tokens, QWidget *parent)
    : QToolButton(parent)
    , m_book(book)
    , m_tokens(tokens)
    , m_menu(new QMenu(this))
{
    setPopupMode(QToolButton::MenuButtonPopup); // whose arrow stands beside the text
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    setAutoRaise(true);
    setMenu(m_menu);
    m_menu->setToolTipsVisible(true);
    connect(m_menu, &QMenu::aboutToShow, this, &PlaceButton::fillMenu);
    connect(book, &PlaceBook::changed, this, &PlaceButton::showState);
    connect(book, &PlaceBook::currentChanged, this, &PlaceButton::showState);
    connect(this, &QToolButton::clicked, this, &QToolButton::showMenu);
    fillMenu();
    showState();
}

PlaceButton::~PlaceButton() = default;

void PlaceButton::follow(PlaceService *service)
{
    if (m_service)
        m_service->disconnect(this);
    m_service = service;
    if (service)
        connect(service, &PlaceService::connectionChanged, this, &PlaceButton::showState);
    showState();
}

void PlaceButton::fillMenu()
{
    m_menu->clear();
    m_choices = std::make_unique<QActionGroup>(nullptr);
    addChoice(tr("&This computer"), tr("Send lookups from this computer"), {});
    for (const Place &place : m_book->places())
        addChoice(escaped(shownName(place)), shownUrl(place.url), place.id);
    m_menu->addSeparator();
    if (m_service && m_book->current()) {
        QAction *again = m_menu->addAction(tr("&Check connection now"));
        connect(again, &QAction::triggered, m_service, &PlaceService::refresh);
    }
    connect(m_menu->addAction(tr("&Add daemon…")), &QAction::triggered, this,
            &PlaceButton::addPlace);
    connect(m_menu->addAction(tr("&Manage daemons…")), &QAction::triggered, this,
            &PlaceButton::managePlaces);
}

void PlaceButton::addChoice(const QString &text, const QString &toolTip, const QUuid &id)
{
    QAction *const choice = m_menu->addAction(text);
    choice->setToolTip(toolTip);
    choice->setCheckable(true);
    choice->setActionGroup(m_choices.get());
    const std::optional<Place> current = m_book->current();
    choice->setChecked(id == (current ? current->id : QUuid()));
    connect(choice, &QAction::triggered, m_book, [book = m_book, id] { book->setCurrent(id); });
}

void PlaceButton::addPlace()
{
    auto *dialog = new PlaceDialog(m_book, m_tokens, {}, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PlaceDialog::saved, m_book, &PlaceBook::setCurrent);
    dialog->open();
}

void PlaceButton::managePlaces()
{
    auto *dialog = new PlacesDialog(m_book, m_tokens, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QString PlaceButton::shown(const QString &place, const Connection &connection) const
{
    const QString state = shownState(connection);
    if (state.isEmpty())
        return tr("Measuring from: %1", "this computer, or a daemon").arg(place);
    return tr("Measuring from: %1, %2", "a daemon, and the state of the connection to it")
        .arg(place, state);
}

void PlaceButton::showState()
{
    const std::optional<Place> place = m_book->current();
    const Connection connection = m_service && place ? m_service->connection() : Connection();
    const Mark mark = place && !m_service ? Mark::None : markOf(connection.state);
    const QString name = place ? shownName(*place) : tr("this computer");
    const QString elided = fontMetrics().elidedText(
        name, Qt::ElideMiddle, fontMetrics().averageCharWidth() * longestInCharacters);
    const QString details = place && !m_service ? shownUrl(place->url) : described(connection);

    setIcon(markIcon(mark, palette()));
    setText(escaped(shown(elided, connection)));
    setAccessibleName(shown(name, connection));
    setAccessibleDescription(details);
    setToolTip(QStringLiteral("<p>%1</p><p>%2</p>")
                   .arg(shown(name, connection).toHtmlEscaped(), details.toHtmlEscaped()));
}

void PlaceButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showState();
}

} // namespace dnstester::ui
