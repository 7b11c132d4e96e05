// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ask/namefield.h"

#include <QAction>
#include <QCompleter>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QStringListModel>
#include <QWheelEvent>

namespace dnstester::ui {

namespace {

constexpr int charactersShown = 16;

} // namespace

NameField::NameField(QWidget *parent)
    : QComboBox(parent)
    , m_names(new QStringListModel(this))
    , m_clearAction(new QAction(tr("Clear the history of names"), this))
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setModel(m_names);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(charactersShown);
    auto *completer = new QCompleter(m_names, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    setCompleter(completer);
    lineEdit()->setPlaceholderText(tr("Name or address"));
    lineEdit()->setClearButtonEnabled(true);
    setInputMethodHints(Qt::ImhNoAutoUppercase);
    m_clearAction->setEnabled(false);
    connect(m_clearAction, &QAction::triggered, this, [this] {
        m_history.clear();
        showHistory();
    });
}

void NameField::remember()
{
    m_history.remember(currentText());
    showHistory();
}

void NameField::restoreHistory(const QSettings &settings)
{
    m_history.restore(settings);
    showHistory();
}

void NameField::showHistory()
{
    m_clearAction->setEnabled(!m_history.names().isEmpty());
    if (m_names->stringList() == m_history.names())
        return;
    // A model that is filled anew chooses an item and takes away what was typed.
    const QString text = currentText();
    const int cursor = lineEdit()->cursorPosition();
    {
        const QSignalBlocker blocker(this);
        m_names->setStringList(m_history.names());
        setCurrentIndex(-1);
        setEditText(text);
    }
    lineEdit()->setCursorPosition(cursor);
}

void NameField::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = lineEdit()->createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    menu->addAction(m_clearAction);
    menu->popup(event->globalPos());
}

void NameField::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // to scroll past the field must not replace the name
}

} // namespace dnstester::ui
