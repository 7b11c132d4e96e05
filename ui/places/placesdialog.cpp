// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/placesdialog.h"

#include "ui/places/placedialog.h"
#include "ui/places/stateline.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace dnstester::ui {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int widthInCharacters = 70;
constexpr int heightInLines = 20;

} // namespace

PlacesDialog::PlacesDialog(PlaceBook *book, TokenStore *tokens, QWidget *parent)
    : QDialog(parent)
    , m_book(book)
    , m_tokens(tokens)
    , m_list(new QListWidget(this))
    , m_state(new StateLine(this))
{
    setWindowTitle(tr("Daemons"));
    auto *label = new QLabel(tr("Saved &daemons:"), this);
    label->setBuddy(m_list);
    m_list->setObjectName(QStringLiteral("daemons"));
    m_list->setAccessibleName(tr("Saved daemons"));
    m_list->setAlternatingRowColors(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    auto *closing = new QDialogButtonBox(QDialogButtonBox::Close, this);

    auto *layout = new QGridLayout(this);
    layout->addWidget(label, 0, 0);
    layout->addWidget(m_list, 1, 0);
    layout->addWidget(makeButtons(), 1, 1, Qt::AlignTop);
    layout->addWidget(m_state, 2, 0, 1, 2);
    layout->addWidget(closing, 3, 0, 1, 2);
    layout->setRowStretch(1, 1);
    layout->setColumnStretch(0, 1);
    resize(fontMetrics().averageCharWidth() * widthInCharacters,
           fontMetrics().lineSpacing() * heightInLines);

    connect(m_list, &QListWidget::currentRowChanged, this, &PlacesDialog::showSelection);
    m_edit->setDefault(true); // what Return in the list does
    connect(m_list, &QListWidget::itemDoubleClicked, m_edit, &QPushButton::click);
    connect(closing, &QDialogButtonBox::rejected, this, &PlacesDialog::reject);
    connect(book, &PlaceBook::changed, this, &PlacesDialog::fill);
    connect(&m_test, &ConnectionTest::finished, this, &PlacesDialog::showTest);
    fill();
}

PlacesDialog::~PlacesDialog() = default;

QWidget *PlacesDialog::makeButtons()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    const auto add = [box, layout](const QString &text) {
        auto *button = new QPushButton(text, box);
        layout->addWidget(button);
        return button;
    };
    auto *adding = add(tr("&Add…"));
    adding->setToolTip(tr("Save another daemon"));
    connect(adding, &QPushButton::clicked, this, [this] { edit({}); });
    m_edit = add(tr("&Edit…"));
    m_edit->setToolTip(tr("Change what is saved of the selected daemon"));
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const std::optional<Place> place = selected())
            edit(place->id);
    });
    m_remove = add(tr("&Remove…"));
    m_remove->setToolTip(tr("Forget the selected daemon and its token"));
    connect(m_remove, &QPushButton::clicked, this, &PlacesDialog::askToRemove);
    m_testButton = add(tr("&Test connection"));
    m_testButton->setToolTip(tr("Asks the selected daemon for its health and its servers"));
    connect(m_testButton, &QPushButton::clicked, this, &PlacesDialog::test);
    return box;
}

void PlacesDialog::fill()
{
    const std::optional<Place> before = selected();
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const Place &place : m_book->places()) {
        const QString url = shownUrl(place.url);
        auto *item = new QListWidgetItem(
            place.name.isEmpty() ? url : tr("%1 — %2", "name and URL").arg(place.name, url),
            m_list);
        item->setData(idRole, place.id);
        item->setToolTip(url.toHtmlEscaped());
        if (before && place.id == before->id)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->count() > 0)
        m_list->setCurrentRow(0);
    showSelection();
}

void PlacesDialog::showSelection()
{
    m_test.cancel();
    if (m_list->count() == 0)
        m_state->tell(Mark::None, tr("No daemon is saved yet. With one that runs on another "
                                     "computer, lookups can be measured from there."));
    else
        m_state->clear();
    const bool isAny = selected().has_value();
    for (QPushButton *button : {m_edit, m_remove, m_testButton})
        button->setEnabled(isAny);
}

std::optional<Place> PlacesDialog::selected() const
{
    const QListWidgetItem *const item = m_list->currentItem();
    return item ? m_book->find(item->data(idRole).toUuid()) : std::nullopt;
}

void PlacesDialog::edit(const QUuid &id)
{
    auto *dialog = new PlaceDialog(m_book, m_tokens, id, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PlacesDialog::askToRemove()
{
    const std::optional<Place> place = selected();
    if (!place)
        return;
    auto *question = new QMessageBox(QMessageBox::Question, tr("Remove daemon"),
                                     tr("Remove “%1” from the list?").arg(shownName(*place)),
                                     QMessageBox::Cancel, this);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(place->hasToken
                                     ? tr("Its token is forgotten too. Saved runs are kept.")
                                     : tr("Saved runs are kept."));
    auto *removing = question->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(removing, &QAbstractButton::clicked, this, [this, place] { remove(*place); });
    question->open();
}

void PlacesDialog::remove(const Place &place)
{
    m_book->remove(place.id);
    if (place.hasToken)
        m_tokens->remove(place.id);
}

void PlacesDialog::test()
{
    if (const std::optional<Place> place = selected()) {
        m_state->tell(Mark::Pending, described({ConnectionState::Checking}));
        m_test.start(*place, m_tokens);
    }
}

void PlacesDialog::showTest(const Connection &connection)
{
    m_state->tell(markOf(connection.state), described(connection));
}

void PlacesDialog::done(int result)
{
    m_test.cancel();
    QDialog::done(result);
}

} // namespace dnstester::ui
