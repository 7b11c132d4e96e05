// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/servers/serverspane.h"

#include "ui/servers/choicemenu.h"
#include "ui/servers/notice.h"
#include "ui/servers/servereditor.h"
#include "ui/servers/serverview.h"
#include "ui/text/colours.h"
#include "ui/text/numbers.h"
#include "ui/text/terms.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace dnstester::ui {

namespace {

QLabel *makeText(QWidget *parent, const char *name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

ServersPane::ServersPane(ServerCatalog::Sources sources, QWidget *parent)
    : QWidget(parent)
    , m_catalog(new ServerCatalog(std::move(sources), this))
    , m_model(new ServerTreeModel(m_catalog, this))
    , m_search(new QLineEdit(this))
    , m_grouping(new QComboBox(this))
    , m_place(makeText(this, "place"))
    , m_view(new ServerView(m_model, this))
    , m_notice(new Notice(this))
    , m_choices(new ChoiceMenu(m_catalog, this))
    , m_pages(new QStackedLayout)
    , m_count(makeText(this, "count"))
    , m_choose(new QPushButton(tr("C&hoose"), this))
    , m_add(new QPushButton(tr("&Add…"), this))
    , m_more(new QPushButton(tr("M&ore"), this))
{
    m_editor = new ServerEditor(m_catalog, m_view, m_notice, this);
    makeControls();
    makeShortcuts();
    arrange();
    connectParts();
    m_view->setExpandedKeys({QStringLiteral("system")});
    updateRows();
    updateLock();
}

ServersPane::~ServersPane() = default;

void ServersPane::makeControls()
{
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search servers"));
    m_search->setAccessibleName(tr("Search servers"));
    m_search->setToolTip(tr("Shows the servers whose target, operator or tags have these words"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_grouping->setObjectName(QStringLiteral("grouping"));
    m_grouping->addItem(tr("By operator"));
    m_grouping->addItem(tr("By transport"));
    m_grouping->setAccessibleName(tr("Group servers"));
    m_grouping->setToolTip(tr("How the servers are grouped"));
    m_view->setObjectName(QStringLiteral("tree"));
    m_view->setAccessibleName(tr("Servers to compare"));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_choose->setObjectName(QStringLiteral("choose"));
    m_choose->setMenu(m_choices);
    m_add->setObjectName(QStringLiteral("addButton"));
    m_more->setObjectName(QStringLiteral("more"));
    m_more->setToolTip(tr("Edit, remove, import and export servers"));
    auto *more = new QMenu(this);
    more->addActions({m_editor->editAction(), m_editor->removeAction()});
    more->addSeparator();
    more->addActions(
        {m_editor->importAction(), m_editor->exportCheckedAction(), m_editor->exportOwnAction()});
    more->setToolTipsVisible(true);
    m_more->setMenu(more);
}

void ServersPane::makeShortcuts()
{
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

void ServersPane::arrange()
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_search, 1);
    head->addWidget(m_grouping);
    m_pages->addWidget(m_view);
    m_pages->addWidget(makeEmptyPage());
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_choose);
    buttons->addWidget(m_add);
    buttons->addWidget(m_more);
    buttons->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(m_place);
    layout->addLayout(m_pages, 1);
    layout->addWidget(m_notice);
    layout->addWidget(m_count);
    layout->addLayout(buttons);
    setTabOrder(m_view, m_clearSearch); // all others are made in the order of Tab
    colour();
}

QWidget *ServersPane::makeEmptyPage()
{
    auto *page = new QWidget(this);
    m_emptyText = makeText(page, "emptyText");
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_clearSearch = new QPushButton(tr("C&lear search"), page);
    m_clearSearch->setObjectName(QStringLiteral("clearSearch"));
    auto *layout = new QVBoxLayout(page);
    layout->addStretch();
    layout->addWidget(m_emptyText);
    layout->addWidget(m_clearSearch, 0, Qt::AlignHCenter);
    layout->addStretch();
    return page;
}

void ServersPane::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, &ServersPane::search);
    connect(m_clearSearch, &QPushButton::clicked, this, [this] {
        m_search->clear();
        m_search->setFocus();
    });
    connect(m_grouping, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_model->setGrouping(index == 1 ? Grouping::Transport : Grouping::Operator);
    });
    connect(m_add, &QPushButton::clicked, m_editor->addAction(), &QAction::trigger);
    connect(m_editor, &ServerEditor::searchInTheWay, m_search, &QLineEdit::clear);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ServersPane::showContextMenu);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ServersPane::updateRows);
    connect(m_catalog, &ServerCatalog::checksChanged, this, &ServersPane::updateChecks);
    connect(m_catalog, &ServerCatalog::lockChanged, this, &ServersPane::updateLock);
}

QList<ComparedServer> ServersPane::checkedServers() const
{
    return m_model->checkedServers();
}

void ServersPane::setDaemonServers(const std::optional<QList<Server>> &servers,
                                   const QString &place)
{
    m_notice->hide();
    m_catalog->setDaemonServers(servers, place);
    m_view->setAllExpanded(servers.has_value()); // they are few
    updateLock();
}

void ServersPane::setAnalysis(const RunAnalysisPointer &analysis)
{
    m_choices->setAnalysis(analysis);
}

void ServersPane::setLocked(bool locked)
{
    m_catalog->setLocked(locked);
}

void ServersPane::saveState(QSettings &settings) const
{
    m_catalog->saveState(settings);
    settings.beginGroup(QStringLiteral("servers"));
    settings.setValue(QStringLiteral("byTransport"), m_model->grouping() == Grouping::Transport);
    settings.setValue(QStringLiteral("expanded"), m_view->expandedKeys());
    settings.endGroup();
}

void ServersPane::restoreState(QSettings &settings)
{
    m_catalog->restoreState(settings);
    settings.beginGroup(QStringLiteral("servers"));
    m_grouping->setCurrentIndex(settings.value(QStringLiteral("byTransport")).toBool() ? 1 : 0);
    if (settings.contains(QStringLiteral("expanded")))
        m_view->setExpandedKeys(settings.value(QStringLiteral("expanded")).toStringList());
    settings.endGroup();
}

bool ServersPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::ShortcutOverride) {
        // Escape clears first, before it means anything to the window.
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && !m_search->text().isEmpty())
            event->accept();
    } else if (watched == m_search && event->type() == QEvent::KeyPress) {
        return handleSearchKey(static_cast<QKeyEvent *>(event)->key());
    }
    return QWidget::eventFilter(watched, event);
}

bool ServersPane::handleSearchKey(int key)
{
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (key != Qt::Key_Down || m_model->rowCount() == 0)
        return false;
    m_view->setFocus(Qt::ShortcutFocusReason);
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model->index(0, 0));
    return true;
}

void ServersPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void ServersPane::colour()
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, secondaryColour(colours));
    m_place->setPalette(colours);
    m_emptyText->setPalette(colours);
}

void ServersPane::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_editor->checkAction(), m_editor->uncheckAction(), m_editor->copyAction()});
    menu->addSeparator();
    menu->addActions({m_editor->addAction(), m_editor->editAction(), m_editor->removeAction()});
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void ServersPane::search(const QString &text)
{
    m_model->setFilter(text);
}

void ServersPane::updateRows()
{
    const bool isEmpty = m_model->rowCount() == 0;
    const bool isSearch = !m_model->filter().isEmpty();
    m_pages->setCurrentIndex(isEmpty ? 1 : 0);
    m_clearSearch->setVisible(isSearch);
    m_emptyText->setText(
        isSearch ? tr("No server has “%1” in its target, operator or tags.").arg(m_model->filter())
                 : tr("There are no servers to choose from."));
    m_place->setVisible(m_catalog->isDaemon());
    m_place->setText(tr("Servers of %1, as its settings have them", "the URL of a daemon")
                         .arg(shownPlace(m_catalog->place())));
    updateChecks();
}

void ServersPane::updateChecks()
{
    const QList<ComparedServer> checked = m_model->checkedServers();
    const int all = int(m_catalog->servers().size());
    const QString chosen = count(quint64(checked.size()));
    m_count->setText(
        m_catalog->isLocked()
            ? tr("%1 of %n chosen. This can be changed when the run has ended.", nullptr, all)
                  .arg(chosen)
            : tr("%1 of %n chosen", "servers", all).arg(chosen));
    QStringList keys;
    for (const ComparedServer &server : checked)
        keys.append(server.server.endpoint.canonical());
    if (keys == m_told)
        return;
    m_told = keys;
    Q_EMIT checkedChanged();
}

void ServersPane::updateLock()
{
    const bool isLocked = m_catalog->isLocked();
    m_choose->setEnabled(!isLocked);
    m_choose->setToolTip(isLocked ? tr("The servers can be changed when the run has ended.")
                                  : tr("Choose many servers at once"));
    m_add->setEnabled(m_editor->addAction()->isEnabled());
    m_add->setToolTip(m_editor->addAction()->toolTip());
    m_add->setAccessibleDescription(m_add->isEnabled() ? QString() : m_add->toolTip());
    updateChecks();
}

} // namespace dnstester::ui
