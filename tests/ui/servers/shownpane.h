// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "samplecatalog.h"
#include "ui/servers/notice.h"
#include "ui/servers/serverdialog.h"
#include "ui/servers/servereditor.h"
#include "ui/servers/serverspane.h"
#include "ui/servers/serverview.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace dnstester::ui::test {

[[nodiscard]] inline QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

/// A shown pane and its parts.
struct Shown
{
    ServersPane pane{sampleSources()};
    ServerView *tree = pane.findChild<ServerView *>();
    QLineEdit *search = pane.findChild<QLineEdit *>(text("search"));
    QLabel *count = pane.findChild<QLabel *>(text("count"));
    Notice *notice = pane.findChild<Notice *>();
    ServerEditor *editor = pane.findChild<ServerEditor *>();
    QPushButton *choose = pane.findChild<QPushButton *>(text("choose"));

    Shown()
    {
        pane.resize(360, 600);
        pane.show();
        pane.activateWindow();
    }

    [[nodiscard]] bool isActive() { return QTest::qWaitForWindowActive(&pane); }
    [[nodiscard]] QStringList checked() const { return targets(pane.checkedServers()); }

    /// Puts the keyboard on the row of a server or a group.
    void goTo(const QString &key)
    {
        tree->setFocus();
        tree->selectServers({key});
        QCOMPARE(tree->currentIndex().data(ServerTreeModel::KeyRole).toString(), key);
    }

    /// The dialog of adding or editing, once it is open.
    [[nodiscard]] ServerDialog *dialog() const { return pane.findChild<ServerDialog *>(); }

    void fillDialog(const char *target, const char *operatorName = "")
    {
        auto *field = dialog()->findChild<QLineEdit *>(text("target"));
        field->selectAll();
        QTest::keyClicks(field, text(target));
        QTest::keyClicks(dialog()->findChild<QLineEdit *>(text("operator")), text(operatorName));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(!dialog());
        pane.activateWindow();
        QVERIFY(isActive());
    }

    void add(const char *target, const char *operatorName = "")
    {
        editor->addAction()->trigger();
        fillDialog(target, operatorName);
    }

    void trigger(const char *choice)
    {
        QMenu *menu = choose->menu();
        menu->popup({});
        menu->setActiveAction(menu->findChild<QAction *>(text(choice)));
        QTest::keyClick(menu, Qt::Key_Return);
        QVERIFY(!menu->isVisible());
    }

    [[nodiscard]] bool hasRow(const char *key) const
    {
        return static_cast<ServerTreeModel *>(tree->model())->indexOf(text(key)).isValid();
    }
};

} // namespace dnstester::ui::test
