// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QWidget;

namespace dnstester::ui::test {

/// What keeps people with a screen reader or without a mouse from a control of \a window, which is
/// shown: one sentence each.
[[nodiscard]] QStringList barriersOf(QWidget &window);

} // namespace dnstester::ui::test
