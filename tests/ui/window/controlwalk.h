// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QWidget;

namespace dnstester::ui::test {

/// The controls that can be seen in a window and used now, without the parts that they are made of.
[[nodiscard]] QList<QWidget *> controlsOf(QWidget *window);

/// Those of controlsOf() that somebody who hears or types has trouble with, a line each: without an
/// accessible name, or not reached by pressing Tab until the first one has the focus again. The
/// window must be active.
[[nodiscard]] QStringList controlFaults(QWidget *window);

} // namespace dnstester::ui::test
