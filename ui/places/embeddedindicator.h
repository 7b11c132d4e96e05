// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/places/embeddedservice.h"

#include <QToolButton>

namespace dnstester::ui {

/// Tells in the status bar whether this program serves the REST API: "Service: off", "Service:
/// http://127.0.0.1:5000". Who makes it opens the settings when it is clicked. The service outlives
/// it.
class EmbeddedIndicator : public QToolButton
{
    Q_OBJECT
public:
    EmbeddedIndicator(EmbeddedService *service, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showState();

    EmbeddedService *m_service;
};

} // namespace dnstester::ui
