// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/embeddedservice.h"

namespace dnstester::ui {

void EmbeddedService::apply(const EmbeddedSettings &settings)
{
    if (settings == m_applied && isRunning() == settings.enabled) {
        if (!m_trouble.isEmpty()) {
            m_trouble.clear();
            Q_EMIT changed();
        }
        return;
    }
    m_applied = settings;
    m_trouble.clear();
    if (isRunning())
        stop();
    if (settings.enabled) {
        if (const std::optional<Error> error = start(settings))
            m_trouble = error->detail;
    }
    Q_EMIT changed();
}

void EmbeddedService::refuse(const QString &trouble)
{
    if (isRunning())
        stop();
    m_applied = {};
    m_trouble = trouble;
    Q_EMIT changed();
}

QString EmbeddedService::url() const
{
    return isRunning() ? QStringLiteral("http://127.0.0.1:%1").arg(port()) : QString();
}

} // namespace dnstester::ui
