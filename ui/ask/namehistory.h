// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

class QSettings;

namespace dnstester::ui {

/// The names that were asked for, the last one first, each once and without regard to case. A
/// value.
class NameHistory
{
public:
    static constexpr qsizetype mostNames = 50;

    void remember(const QString &name); ///< an empty one is none
    void clear() { m_names.clear(); }
    [[nodiscard]] const QStringList &names() const { return m_names; }

    void save(QSettings &settings) const;
    void restore(const QSettings &settings);

private:
    QStringList m_names;
};

} // namespace dnstester::ui
