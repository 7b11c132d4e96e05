// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redis/rediscompat.h"

namespace dnstester {

bool beginRedisTls(redisAsyncContext *, const char *)
{
    return false;
}

} // namespace dnstester
