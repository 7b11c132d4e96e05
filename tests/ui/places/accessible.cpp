// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/accessible.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>

namespace dnstester::ui::test {

namespace {

bool isControl(QWidget *widget)
{
    const bool isPart = qobject_cast<QLineEdit *>(widget) &&
                        (qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) ||
                         qobject_cast<QComboBox *>(widget->parentWidget()));
    return !isPart &&
           (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget) ||
            qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QComboBox *>(widget) ||
            qobject_cast<QAbstractItemView *>(widget));
}

bool isInTabChain(QWidget *window, QWidget *control)
{
    for (QWidget *each = window->nextInFocusChain(); each != window;
         each = each->nextInFocusChain()) {
        if (each == control)
            return true;
    }
    return false;
}

} // namespace

QStringList barriersOf(QWidget &window)
{
    QStringList barriers;
    for (QWidget *control : window.findChildren<QWidget *>()) {
        if (!isControl(control) || !control->isVisible() || !control->isEnabled())
            continue;
        QAccessibleInterface *const interface = QAccessible::queryAccessibleInterface(control);
        const QString what =
            QString::fromLatin1(control->metaObject()->className()) + u' ' + control->objectName();
        if (!interface || interface->text(QAccessible::Name).isEmpty())
            barriers.append(what + QStringLiteral(" has no name"));
        if (!(control->focusPolicy() & Qt::TabFocus) || !isInTabChain(&window, control))
            barriers.append(what + QStringLiteral(" is not reached by Tab"));
    }
    return barriers;
}

} // namespace dnstester::ui::test
