// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/lookuprequest.h"

namespace dnstester::ui {

/// What is asked, without servers. A value.
struct Ask
{
    Name name;
    RecordType type;
    LookupOptions options;
    int rounds = 10;
};

} // namespace dnstester::ui
