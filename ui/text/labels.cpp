// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/labels.h"

#include <QGuiApplication>
#include <QRegularExpression>

namespace dnstester::ui {

QString withoutMnemonic(QString label)
{
    static const QRegularExpression behind(QStringLiteral(R"(\(&\w\))"));
    static const QRegularExpression within(QStringLiteral("&(.)"));
    return label.remove(behind).replace(within, QStringLiteral(R"(\1)"));
}

QString isolated(const QString &text)
{
    constexpr QChar firstStrongIsolate(0x2068);
    constexpr QChar popIsolate(0x2069);
    return QGuiApplication::layoutDirection() == Qt::RightToLeft
               ? firstStrongIsolate + text + popIsolate
               : text;
}

} // namespace dnstester::ui
