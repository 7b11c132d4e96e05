// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ask/namehistory.h"

#include <QSettings>

namespace dnstester::ui {

namespace {

// No name is longer in presentation form, whatever a file of settings says.
constexpr qsizetype longestName = 1024;

QString key()
{
    return QStringLiteral("history");
}

} // namespace

void NameHistory::remember(const QString &name)
{
    const QString shown = name.trimmed();
    if (shown.isEmpty() || shown.size() > longestName)
        return;
    m_names.removeIf(
        [&](const QString &known) { return known.compare(shown, Qt::CaseInsensitive) == 0; });
    m_names.prepend(shown);
    if (m_names.size() > mostNames)
        m_names.resize(mostNames);
}

void NameHistory::save(QSettings &settings) const
{
    settings.setValue(key(), m_names);
}

void NameHistory::restore(const QSettings &settings)
{
    const QStringList names = settings.value(key()).toStringList();
    m_names.clear();
    for (auto name = names.crbegin(); name != names.crend(); ++name)
        remember(*name);
}

} // namespace dnstester::ui
