// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QTreeView;

namespace dnstester::ui {

/// Makes all columns but the last, which takes what is left, as wide as what they hold and a little
/// more.
void fitColumns(QTreeView &view);

} // namespace dnstester::ui
