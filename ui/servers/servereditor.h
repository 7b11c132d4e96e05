// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/servers/serverlistreader.h"
#include "ui/servers/serverview.h"

#include <QAction>

namespace dnstester::ui {

class Notice;
class ServerDialog;

/// What a person does with the servers of a view: adding, changing, removing, copying, importing,
/// exporting. Has the actions for it, keeps them enabled as they can be used, and tells in a notice
/// what came of them.
///
/// A child of the widget that its dialogs belong to. Catalog, view and notice outlive it.
class ServerEditor : public QObject
{
    Q_OBJECT
public:
    ServerEditor(ServerCatalog *catalog, ServerView *view, Notice *notice, QWidget *owner);

    [[nodiscard]] QAction *addAction() const { return m_add; }
    [[nodiscard]] QAction *editAction() const { return m_edit; }
    [[nodiscard]] QAction *removeAction() const { return m_remove; }
    [[nodiscard]] QAction *copyAction() const { return m_copy; }
    [[nodiscard]] QAction *checkAction() const { return m_check; }
    [[nodiscard]] QAction *uncheckAction() const { return m_uncheck; }
    [[nodiscard]] QAction *importAction() const { return m_import; }
    [[nodiscard]] QAction *exportCheckedAction() const { return m_exportChecked; }
    [[nodiscard]] QAction *exportOwnAction() const { return m_exportOwn; }

    void importFile(const QString &path);
    void exportFile(const QString &path, const QList<ComparedServer> &servers);

Q_SIGNALS:
    /// Rows are to be seen whatever is being searched for.
    void searchInTheWay();

private:
    using Slot = void (ServerEditor::*)();
    QAction *makeAction(const QString &text, const char *name, Slot slot);
    void makeActions();
    void updateActions();
    void updateEdit();
    [[nodiscard]] QString whyNotEditable() const;
    [[nodiscard]] QList<int> selectedOwn() const;
    [[nodiscard]] QList<ComparedServer> ownServers() const;
    [[nodiscard]] QList<ComparedServer> checkedServers() const;

    void addServer();
    void editServer();
    void removeServers();
    void copyTargets();
    void checkSelected();
    void uncheckSelected();
    void chooseImport();
    void chooseExportOfChecked();
    void chooseExportOfOwn();
    void chooseExport(const QList<ComparedServer> &servers, const QString &title);

    void show(ServerDialog *dialog);
    void added(const ComparedServer &server, bool isAdded);
    void bringBack(const QList<ServerCatalog::Removed> &removed);
    void imported(const QString &path, const QList<ListedServer> &servers);
    void notImported(const QString &why);
    void choose(const QStringList &keys);

    ServerCatalog *m_catalog;
    ServerView *m_view;
    Notice *m_notice;
    QWidget *m_owner;
    ServerListReader m_reader;
    QAction *m_add = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_check = nullptr;
    QAction *m_uncheck = nullptr;
    QAction *m_import = nullptr;
    QAction *m_exportChecked = nullptr;
    QAction *m_exportOwn = nullptr;
};

} // namespace dnstester::ui
