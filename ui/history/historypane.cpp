// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/historypane.h"

#include "ui/history/fitcolumns.h"
#include "ui/history/historymodel.h"
#include "ui/history/runfileio.h"
#include "ui/store/runfile.h"
#include "ui/store/runhistory.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QStyle>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace dnstester::ui {

namespace {

QString fileFilter()
{
    return HistoryPane::tr("Runs of DNS Tester (*.%1)").arg(runFileSuffix());
}

/// A button that does, shows and says what an action does.
QPushButton *buttonOf(QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(action->text(), parent);
    button->setToolTip(action->toolTip());
    button->setEnabled(action->isEnabled());
    button->setAutoDefault(false);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button,
                     [button, action] { button->setEnabled(action->isEnabled()); });
    return button;
}

} // namespace

HistoryPane::HistoryPane(RunHistory *history, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
    , m_model(new HistoryModel(this))
    , m_shown(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit(this))
    , m_view(new QTreeView(this))
    , m_pages(new QStackedWidget(this))
    , m_emptyText(new QLabel(this))
    , m_message(new QWidget(this))
    , m_messageIcon(new QLabel(m_message))
    , m_messageText(new QLabel(m_message))
{
    makeActions();
    makeList();
    layOut();
    connect(m_history, &RunHistory::listed, this, &HistoryPane::list);
    updateActions();
    updatePages();
    m_history->refresh();
}

HistoryPane::~HistoryPane() = default;

QAction *HistoryPane::addAction(const QString &text, const QString &toolTip,
                                void (HistoryPane::*slot)())
{
    auto *action = new QAction(text, this);
    action->setToolTip(toolTip);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void HistoryPane::makeActions()
{
    m_open = addAction(tr("&Open"), tr("Show the selected run (Enter)"), &HistoryPane::open);
    m_compare =
        addAction(tr("&Compare"), tr("Lay two selected runs side by side"), &HistoryPane::compare);
    m_remove =
        addAction(tr("&Delete…"), tr("Delete the selected runs (Del)"), &HistoryPane::askToRemove);
    m_import = addAction(tr("&Import…"), tr("Take a run from a file into the history"),
                         &HistoryPane::chooseImport);
    m_export = addAction(tr("E&xport…"), tr("Save the selected run as a file to give away"),
                         &HistoryPane::chooseExport);
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
}

void HistoryPane::makeList()
{
    m_shown->setSourceModel(m_model);
    m_shown->setSortRole(HistoryModel::SortRole);
    m_shown->setSortLocaleAware(true);
    m_shown->setFilterRole(HistoryModel::FilterRole);
    m_shown->setFilterKeyColumn(HistoryModel::When);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);

    m_view->setModel(m_shown);
    m_view->setAccessibleName(tr("Kept runs"));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setAlternatingRowColors(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(HistoryModel::When, Qt::DescendingOrder);
    m_view->setTabKeyNavigation(false);
    m_view->header()->setStretchLastSection(true);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->addActions({m_open, m_compare, m_export, m_remove});

    connect(m_view, &QTreeView::activated, this, &HistoryPane::open);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryPane::updateActions);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown->setFilterFixedString(text.trimmed());
        updatePages();
    });
}

void HistoryPane::layOut()
{
    auto *filterLabel = new QLabel(tr("&Filter:"), this);
    filterLabel->setBuddy(m_filter);
    m_filter->setPlaceholderText(tr("name, type, place or state"));
    m_filter->setToolTip(tr("Show only runs that contain this text"));
    m_filter->setClearButtonEnabled(true);
    auto *top = new QHBoxLayout;
    top->addWidget(filterLabel);
    top->addWidget(m_filter);

    m_emptyText->setTextFormat(Qt::PlainText);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_emptyText);

    m_messageText->setTextFormat(Qt::PlainText);
    m_messageText->setWordWrap(true);
    m_messageText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *message = new QHBoxLayout(m_message);
    message->setContentsMargins({});
    message->addWidget(m_messageIcon, 0, Qt::AlignTop);
    message->addWidget(m_messageText, 1);
    m_message->hide();

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(buttonOf(m_open, this));
    buttons->addWidget(buttonOf(m_compare, this));
    buttons->addWidget(buttonOf(m_remove, this));
    buttons->addStretch();
    buttons->addWidget(buttonOf(m_import, this));
    buttons->addWidget(buttonOf(m_export, this));

    auto *all = new QVBoxLayout(this);
    all->addLayout(top);
    all->addWidget(m_pages, 1);
    all->addWidget(m_message);
    all->addLayout(buttons);
}

void HistoryPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_history->refresh(); // another program may have changed it
}

void HistoryPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        updateMessageIcon();
}

void HistoryPane::list(const QList<RunSummary> &runs)
{
    m_isListed = true;
    m_model->setRuns(runs);
    if (!runs.isEmpty() && !std::exchange(m_isSized, true))
        fitColumns(*m_view);
    if (m_model->contains(m_toSelect))
        select(std::exchange(m_toSelect, {}));
    updateActions();
    updatePages();
}

void HistoryPane::updateActions()
{
    const qsizetype count = selectedIds().size();
    m_open->setEnabled(count == 1);
    m_compare->setEnabled(count == 2);
    m_remove->setEnabled(count > 0);
    m_export->setEnabled(count == 1);
}

void HistoryPane::updatePages()
{
    if (!m_isListed)
        m_emptyText->setText(QString());
    else if (m_model->rowCount() == 0)
        m_emptyText->setText(tr("No run is kept yet. Each comparison that you make is listed here; "
                                "you can also import the file of one."));
    else
        m_emptyText->setText(tr("No run contains the filter’s text."));
    m_pages->setCurrentIndex(m_shown->rowCount() > 0 ? 0 : 1);
    m_filter->setEnabled(m_model->rowCount() > 0 || !m_filter->text().isEmpty());
}

QList<QUuid> HistoryPane::selectedIds() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) {
        return a.data(HistoryModel::SortRole).toDateTime() <
               b.data(HistoryModel::SortRole).toDateTime();
    });
    QList<QUuid> ids;
    for (const QModelIndex &row : std::as_const(rows))
        ids.append(row.data(HistoryModel::IdRole).toUuid());
    return ids;
}

void HistoryPane::select(const QUuid &id)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return;
    m_filter->clear();
    const QModelIndex shown = m_shown->mapFromSource(m_model->index(row, 0));
    m_view->setCurrentIndex(shown);
    m_view->scrollTo(shown);
}

void HistoryPane::open()
{
    if (const QList<QUuid> ids = selectedIds(); ids.size() == 1)
        Q_EMIT openRequested(ids.first());
}

void HistoryPane::compare()
{
    if (const QList<QUuid> ids = selectedIds(); ids.size() == 2)
        Q_EMIT compareRequested(ids.first(), ids.last());
}

void HistoryPane::askToRemove()
{
    const QList<QUuid> ids = selectedIds();
    if (ids.isEmpty())
        return;
    auto *question = new QMessageBox(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowModality(Qt::NonModal);
    question->setIcon(QMessageBox::Question);
    question->setWindowTitle(tr("Delete"));
    question->setTextFormat(Qt::PlainText);
    question->setText(tr("Delete %n run(s) from the history?", nullptr, int(ids.size())));
    question->setInformativeText(tr("This can’t be undone."));
    QPushButton *yes = question->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    question->addButton(QMessageBox::Cancel);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this, [this, ids] { m_history->remove(ids); });
    question->show();
}

void HistoryPane::chooseImport()
{
    auto *dialog = new QFileDialog(this, tr("Import a run"), QString(), fileFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &HistoryPane::importFile);
    dialog->open();
}

void HistoryPane::chooseExport()
{
    const QList<QUuid> ids = selectedIds();
    if (ids.size() != 1)
        return;
    auto *dialog = new QFileDialog(this, tr("Export a run"), QString(), fileFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(runFileSuffix());
    dialog->selectFile(m_model->runAt(m_model->rowOf(ids.first())).name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id = ids.first()](const QString &path) { exportFile(id, path); });
    dialog->open();
}

void HistoryPane::importFile(const QString &path)
{
    readRunFile(path, this, [this](const Result<RunRecord> &record) { takeIn(record); });
}

void HistoryPane::takeIn(const Result<RunRecord> &record)
{
    if (!record) {
        tell(record.error().detail, true);
    } else if (m_model->contains(record->id)) {
        // A file from elsewhere may not replace what is kept.
        select(record->id);
        tell(tr("This run is in the history already."), false);
    } else {
        m_toSelect = record->id;
        m_history->save(*record);
        tell(tr("The run has been imported."), false);
    }
}

void HistoryPane::exportFile(const QUuid &id, const QString &path)
{
    m_history->fetch(id, this, [this, path](const Result<RunRecord> &record) {
        if (!record) {
            tell(record.error().detail, true);
            return;
        }
        writeFile(
            path, [record = *record] { return runToFile(record); }, this,
            [this](const QString &trouble) {
                tell(trouble.isEmpty() ? tr("The run has been exported.") : trouble,
                     !trouble.isEmpty());
            });
    });
}

void HistoryPane::tell(const QString &sentence, bool isTrouble)
{
    m_isTrouble = isTrouble;
    m_messageText->setText(sentence);
    updateMessageIcon();
    m_message->show();
}

void HistoryPane::updateMessageIcon()
{
    const QStyle::StandardPixmap which =
        m_isTrouble ? QStyle::SP_MessageBoxWarning : QStyle::SP_MessageBoxInformation;
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_messageIcon->setPixmap(style()->standardIcon(which, nullptr, this).pixmap(size));
}

void HistoryPane::saveState(QSettings &settings) const
{
    settings.setValue(QStringLiteral("History/columns"), m_view->header()->saveState());
}

void HistoryPane::restoreState(QSettings &settings)
{
    const QByteArray state = settings.value(QStringLiteral("History/columns")).toByteArray();
    if (m_view->header()->restoreState(state)) {
        m_isSized = true;
        m_view->sortByColumn(m_view->header()->sortIndicatorSection(),
                             m_view->header()->sortIndicatorOrder());
    }
}

} // namespace dnstester::ui
