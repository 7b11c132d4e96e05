// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/servers/servercatalog.h"

namespace dnstester::ui {

/// What is to be said of a target as it is typed. A value.
struct TargetCheck
{
    std::optional<Endpoint> endpoint; ///< empty: the target can't be used
    bool isWrong = false;             ///< rather than not there yet
    QString sentence;                 ///< what is wrong, what it means, or an example
};

/// \a edited: the server of the catalog that it is to replace; -1: none. For the GUI's thread.
[[nodiscard]] TargetCheck checkTarget(const QString &text, const ServerCatalog &catalog,
                                      int edited = -1);

} // namespace dnstester::ui
