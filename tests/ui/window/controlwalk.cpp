// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/controlwalk.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QGraphicsView>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSet>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>

namespace dnstester::ui::test {

namespace {

bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) != nullptr ||
           qobject_cast<const QAbstractItemView *>(widget) != nullptr ||
           qobject_cast<const QAbstractSlider *>(widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox *>(widget) != nullptr ||
           qobject_cast<const QComboBox *>(widget) != nullptr ||
           qobject_cast<const QGraphicsView *>(widget) != nullptr ||
           qobject_cast<const QLineEdit *>(widget) != nullptr ||
           qobject_cast<const QPlainTextEdit *>(widget) != nullptr ||
           qobject_cast<const QTabBar *>(widget) != nullptr ||
           qobject_cast<const QTextEdit *>(widget) != nullptr;
}

/// A part of a larger control: the field in a spin box, the arrows of a tab bar. Scroll bars move
/// with what they scroll.
bool isPart(const QWidget *widget)
{
    if (qobject_cast<const QHeaderView *>(widget) != nullptr ||
        qobject_cast<const QScrollBar *>(widget) != nullptr)
        return true;
    const QWidget *parent = widget->parentWidget();
    if (parent == nullptr || widget->isWindow())
        return false;
    return qobject_cast<const QAbstractSpinBox *>(parent) != nullptr ||
           qobject_cast<const QComboBox *>(parent) != nullptr ||
           qobject_cast<const QLineEdit *>(parent) != nullptr ||
           qobject_cast<const QTabBar *>(parent) != nullptr ||
           (qobject_cast<const QAbstractItemView *>(parent) != nullptr &&
            qobject_cast<const QAbstractButton *>(widget) != nullptr);
}

QString describe(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *at = widget; at != nullptr; at = at->parentWidget()) {
        path.prepend(QString::fromLatin1(at->metaObject()->className()) +
                     (at->objectName().isEmpty() ? QString() : u'#' + at->objectName()));
        if (at->isWindow())
            break;
    }
    return path.join(QStringLiteral(" > "));
}

QSet<const QWidget *> reachedByTab(QWidget *window)
{
    QSet<const QWidget *> reached;
    for (QWidget *at = window->focusWidget(); at != nullptr && !reached.contains(at);
         at = QApplication::focusWidget()) {
        reached.insert(at);
        QTest::keyClick(at, Qt::Key_Tab);
        // Where Tab means something else, Ctrl+Tab goes on.
        if (QApplication::focusWidget() == at)
            QTest::keyClick(at, Qt::Key_Tab, Qt::ControlModifier);
    }
    return reached;
}

} // namespace

QList<QWidget *> controlsOf(QWidget *window)
{
    QList<QWidget *> controls;
    const QList<QWidget *> all = window->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (widget->window() == window && widget->isVisible() && widget->isEnabled() &&
            isControl(widget) && !isPart(widget))
            controls.append(widget);
    }
    return controls;
}

QStringList controlFaults(QWidget *window)
{
    QStringList faults;
    const QSet<const QWidget *> reached = reachedByTab(window);
    const QList<QWidget *> controls = controlsOf(window);
    for (const QWidget *control : controls) {
        QAccessibleInterface *interface =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(control));
        if (interface == nullptr || interface->text(QAccessible::Name).isEmpty())
            faults.append(describe(control) + QStringLiteral(": has no accessible name"));
        const QWidget *proxy = control->focusProxy();
        if (!reached.contains(control) && !(proxy != nullptr && reached.contains(proxy)))
            faults.append(describe(control) + QStringLiteral(": is not reached by Tab"));
    }
    return faults;
}

} // namespace dnstester::ui::test
