// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/embeddedindicator.h"

#include "ui/places/marks.h"

#include <QEvent>

namespace dnstester::ui {

EmbeddedIndicator::EmbeddedIndicator(EmbeddedService *service, QWidget *parent)
    : QToolButton(parent)
    , m_service(service)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    setAutoRaise(true);
    connect(service, &EmbeddedService::changed, this, &EmbeddedIndicator::showState);
    showState();
}

void EmbeddedIndicator::showState()
{
    Mark mark = Mark::Off;
    QString text = tr("Service: off");
    QString details = tr("This program does not serve the REST API.");
    if (m_service->isRunning()) {
        mark = Mark::Good;
        text = tr("Service: %1", "a URL").arg(m_service->url());
        details = tr("This program serves the REST API to this computer.");
    } else if (!m_service->trouble().isEmpty()) {
        mark = Mark::Bad;
        text = tr("Service: failed");
        details = tr("The REST API can't be served: %1", "a sentence").arg(m_service->trouble());
    }
    setIcon(markIcon(mark, palette()));
    setText(text);
    setAccessibleName(text);
    setAccessibleDescription(details);
    setToolTip(QStringLiteral("<p>%1</p><p>%2</p>")
                   .arg(details.toHtmlEscaped(), tr("Click to change this in the preferences.")));
}

void EmbeddedIndicator::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showState();
}

} // namespace dnstester::ui
