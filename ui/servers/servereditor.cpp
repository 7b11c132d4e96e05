// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/servers/servereditor.h"

#include "base/text.h"
#include "ui/servers/notice.h"
#include "ui/servers/serverdialog.h"
#include "ui/text/labels.h"
#include "ui/text/numbers.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>

#include <algorithm>

namespace dnstester::ui {

namespace {

/// A line each; so many are no sentence any more.
QString firstLines(const QStringList &lines)
{
    constexpr qsizetype most = 5;
    QStringList shown = lines.mid(0, most);
    if (lines.size() > most)
        shown.append(QStringLiteral("…"));
    return shown.join(u'\n');
}

} // namespace

ServerEditor::ServerEditor(ServerCatalog *catalog, ServerView *view, Notice *notice, QWidget *owner)
    : QObject(owner)
    , m_catalog(catalog)
    , m_view(view)
    , m_notice(notice)
    , m_owner(owner)
{
    makeActions();
    connect(&m_reader, &ServerListReader::done, this, &ServerEditor::imported);
    connect(&m_reader, &ServerListReader::refused, this, &ServerEditor::notImported);
    connect(catalog, &ServerCatalog::serversChanged, this, &ServerEditor::updateActions);
    connect(catalog, &ServerCatalog::checksChanged, this, &ServerEditor::updateActions);
    connect(catalog, &ServerCatalog::lockChanged, this, &ServerEditor::updateActions);
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ServerEditor::updateActions);
    updateActions();
}

QAction *ServerEditor::makeAction(const QString &text, const char *name, Slot slot)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcutContext(Qt::WidgetShortcut); // in the tree, not where text is typed
    connect(action, &QAction::triggered, this, slot);
    m_view->addAction(action);
    return action;
}

void ServerEditor::makeActions()
{
    m_check = makeAction(tr("C&hoose"), "check", &ServerEditor::checkSelected);
    m_uncheck = makeAction(tr("Don't ch&oose"), "uncheck", &ServerEditor::uncheckSelected);
    m_copy = makeAction(tr("&Copy target"), "copy", &ServerEditor::copyTargets);
    m_copy->setShortcut(QKeySequence::Copy);
    m_add = makeAction(tr("&Add server…"), "add", &ServerEditor::addServer);
    m_add->setShortcut(Qt::Key_Insert);
    m_edit = makeAction(tr("&Edit server…"), "edit", &ServerEditor::editServer);
    m_edit->setShortcut(Qt::Key_F2);
    m_remove = makeAction(tr("&Remove"), "remove", &ServerEditor::removeServers);
    m_remove->setShortcut(QKeySequence::Delete);
    m_import = makeAction(tr("&Import…"), "import", &ServerEditor::chooseImport);
    m_exportChecked =
        makeAction(tr("E&xport chosen…"), "exportChecked", &ServerEditor::chooseExportOfChecked);
    m_exportOwn = makeAction(tr("Export A&dded…"), "exportOwn", &ServerEditor::chooseExportOfOwn);
}

QString ServerEditor::whyNotEditable() const
{
    if (m_catalog->isDaemon())
        return tr("The servers of a daemon are changed in its settings file.");
    if (m_catalog->isLocked())
        return tr("The servers can be changed when the run has ended.");
    return {};
}

void ServerEditor::updateActions()
{
    const QString why = whyNotEditable();
    for (QAction *action : {m_add, m_import}) {
        action->setEnabled(why.isEmpty());
        action->setToolTip(why.isEmpty() ? withoutMnemonic(action->text()) : why);
    }
    updateEdit();
    const bool hasSelection = m_view->selectionModel()->hasSelection();
    m_copy->setEnabled(hasSelection);
    m_check->setEnabled(hasSelection && !m_catalog->isLocked());
    m_uncheck->setEnabled(m_check->isEnabled());
    m_exportChecked->setEnabled(m_catalog->checkedCount() > 0);
    m_exportOwn->setEnabled(!ownServers().isEmpty());
}

void ServerEditor::updateEdit()
{
    const qsizetype own = selectedOwn().size();
    QString why = whyNotEditable();
    if (why.isEmpty() && own == 0)
        why = tr("Only servers that you added can be changed: select one.");
    m_remove->setEnabled(why.isEmpty());
    m_remove->setToolTip(why.isEmpty() ? tr("Remove the selected servers that you added") : why);
    if (why.isEmpty() && own > 1)
        why = tr("Only one server can be changed at a time.");
    m_edit->setEnabled(why.isEmpty());
    m_edit->setToolTip(why.isEmpty() ? tr("Change the selected server") : why);
}

QList<int> ServerEditor::selectedOwn() const
{
    QList<int> own;
    for (const int server : m_view->selectedServers()) {
        if (m_catalog->servers().at(server).origin == ServerOrigin::Own)
            own.append(server);
    }
    return own;
}

QList<ComparedServer> ServerEditor::ownServers() const
{
    QList<ComparedServer> own;
    for (const CatalogServer &server : m_catalog->servers()) {
        if (server.origin == ServerOrigin::Own)
            own.append(server.compared);
    }
    return own;
}

QList<ComparedServer> ServerEditor::checkedServers() const
{
    QList<ComparedServer> checked;
    for (int i = 0; i < m_catalog->servers().size(); ++i) {
        if (m_catalog->isChecked(i))
            checked.append(m_catalog->servers().at(i).compared);
    }
    return checked;
}

void ServerEditor::show(ServerDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ServerEditor::addServer()
{
    auto *dialog = new ServerDialog(m_catalog, -1, m_owner);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const ComparedServer server = dialog->server();
        added(server, m_catalog->add(server, true));
    });
    show(dialog);
}

void ServerEditor::editServer()
{
    const QList<int> own = selectedOwn();
    if (own.size() != 1)
        return;
    auto *dialog = new ServerDialog(m_catalog, own.first(), m_owner);
    const QString key = m_catalog->servers().at(own.first()).key;
    connect(dialog, &QDialog::accepted, this, [this, dialog, key] {
        const ComparedServer server = dialog->server();
        const Result<Endpoint> before = Endpoint::parse(key);
        const int index = before ? m_catalog->indexOf(*before) : -1;
        added(server, index >= 0 && m_catalog->change(index, server));
    });
    show(dialog);
}

void ServerEditor::added(const ComparedServer &server, bool isAdded)
{
    if (!isAdded) { // the list changed while the dialog was open
        m_notice->tell(Notice::Kind::Problem,
                       tr("%1 could not be put into the list of servers, which has changed "
                          "meanwhile.")
                           .arg(server.server.endpoint.target()));
        return;
    }
    m_notice->hide();
    Q_EMIT searchInTheWay();
    m_view->selectServers({server.server.endpoint.canonical()});
    m_view->setFocus();
}

void ServerEditor::removeServers()
{
    const QStringList others = m_view->keysAround(m_view->currentIndex());
    const QList<ServerCatalog::Removed> removed = m_catalog->remove(selectedOwn());
    if (removed.isEmpty())
        return;
    m_view->selectFirstOf(others);
    const QString text =
        removed.size() == 1 ? tr("Removed %1.").arg(removed.first().server.server.endpoint.target())
                            : tr("Removed %n servers.", nullptr, int(removed.size()));
    m_notice->tell(Notice::Kind::News, text, tr("&Undo"), [this, removed] { bringBack(removed); });
}

void ServerEditor::bringBack(const QList<ServerCatalog::Removed> &removed)
{
    if (!m_catalog->isEditable()) {
        m_notice->tell(Notice::Kind::Problem, whyNotEditable());
        return;
    }
    QStringList keys;
    for (const ServerCatalog::Removed &server : removed) {
        if (m_catalog->add(server.server, server.wasChecked))
            keys.append(server.server.server.endpoint.canonical());
    }
    m_view->selectServers(keys);
    m_view->setFocus();
}

void ServerEditor::copyTargets()
{
    QStringList targets;
    for (const int server : m_view->selectedServers())
        targets.append(m_catalog->servers().at(server).compared.server.endpoint.target());
    QGuiApplication::clipboard()->setText(targets.join(u'\n'));
}

void ServerEditor::checkSelected()
{
    m_view->checkSelected(true);
}

void ServerEditor::uncheckSelected()
{
    m_view->checkSelected(false);
}

void ServerEditor::chooseImport()
{
    auto *dialog = new QFileDialog(m_owner, tr("Import servers"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Settings files (*.yaml *.yml)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ServerEditor::importFile);
    dialog->open();
}

void ServerEditor::importFile(const QString &path)
{
    m_reader.read(path);
}

void ServerEditor::imported(const QString &path, const QList<ListedServer> &servers)
{
    if (!m_catalog->isEditable()) {
        notImported(whyNotEditable());
        return;
    }
    if (servers.isEmpty()) {
        notImported(tr("%1 has no servers.").arg(neutralised(path)));
        return;
    }
    QStringList keys;
    for (const ListedServer &listed : servers)
        keys.append(listed.server.endpoint.canonical());
    const int added = m_catalog->addAll(servers);
    Q_EMIT searchInTheWay();
    m_view->selectServers(keys);
    m_notice->tell(Notice::Kind::News,
                   tr("Servers added: %1. Already in the list: %2.")
                       .arg(count(quint64(added)), count(quint64(servers.size() - added))),
                   tr("&Choose these only"), [this, keys] { choose(keys); });
}

void ServerEditor::choose(const QStringList &keys)
{
    if (m_catalog->isLocked()) {
        m_notice->tell(Notice::Kind::Problem, whyNotEditable());
        return;
    }
    QList<int> chosen;
    for (int i = 0; i < m_catalog->servers().size(); ++i) {
        if (keys.contains(m_catalog->servers().at(i).key))
            chosen.append(i);
    }
    m_catalog->checkOnly(chosen);
    m_view->setFocus();
}

void ServerEditor::notImported(const QString &why)
{
    m_notice->tell(Notice::Kind::Problem, tr("Nothing was imported. %1").arg(why));
}

void ServerEditor::chooseExportOfChecked()
{
    chooseExport(checkedServers(), tr("Export chosen servers"));
}

void ServerEditor::chooseExportOfOwn()
{
    chooseExport(ownServers(), tr("Export added servers"));
}

void ServerEditor::chooseExport(const QList<ComparedServer> &servers, const QString &title)
{
    auto *dialog = new QFileDialog(m_owner, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Settings files (*.yaml *.yml)"), tr("All files (*)")});
    dialog->setDefaultSuffix(QStringLiteral("yaml"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, servers](const QString &path) { exportFile(path, servers); });
    dialog->open();
}

void ServerEditor::exportFile(const QString &path, const QList<ComparedServer> &servers)
{
    QList<Server> written;
    QStringList leftOut;
    for (const ComparedServer &server : servers) {
        written.append(server.server);
        if (!hasServerEntry(server.server))
            leftOut.append(server.server.endpoint.target());
    }
    if (const std::optional<Error> error = writeServerList(path, written)) {
        m_notice->tell(Notice::Kind::Problem,
                       tr("%1 could not be written: %2").arg(neutralised(path), error->detail));
        return;
    }
    const QString done =
        tr("Servers written to %1: %2.")
            .arg(neutralised(path), count(quint64(servers.size() - leftOut.size())));
    if (leftOut.isEmpty())
        m_notice->tell(Notice::Kind::News, done);
    else
        m_notice->tell(Notice::Kind::Problem,
                       done + u'\n' +
                           tr("Left out, because a settings file has no way to say them: %1.")
                               .arg(count(quint64(leftOut.size()))) +
                           u'\n' + firstLines(leftOut));
}

} // namespace dnstester::ui
