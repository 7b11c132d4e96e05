// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/runrecord.h"

namespace dnstester::ui {

enum class ServerOrigin
{
    System,  ///< this computer is configured to use it, and nothing else names it
    BuiltIn, ///< of publicResolvers()
    Own,     ///< a person added it: it can be edited and removed
    Daemon,  ///< of a daemon's settings
};

/// A server that can be chosen. A value.
struct CatalogServer
{
    ComparedServer compared; ///< isSystem whatever the origin
    ServerOrigin origin = ServerOrigin::BuiltIn;
    bool isFurther = false; ///< one more address of a service that has a preferred one
    QString key;            ///< Endpoint::canonical(): differs from all others of a list
    QStringList notes;      ///< its tags without those that repeat its operator or its origin
};

} // namespace dnstester::ui
