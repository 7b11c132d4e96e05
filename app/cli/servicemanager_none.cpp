// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/servicemanager.h"

namespace dnstester::cli {

ServiceManager::ServiceManager(QObject *parent)
    : QObject(parent)
{
}

Result<QList<qintptr>> ServiceManager::inheritedSockets()
{
    return QList<qintptr>();
}

void ServiceManager::ready() {}
void ServiceManager::reloading() {}
void ServiceManager::stopping() {}
void ServiceManager::showStatus(const QString &) {}

} // namespace dnstester::cli
