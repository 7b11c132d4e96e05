// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QString>

namespace dnstester {

/// Has the application's texts, Qt's own, numbers and the direction of writing follow a language:
/// "de" and the like, or that of the system where it is empty. For the start of the program.
void installLanguage(const QString &language);

} // namespace dnstester
