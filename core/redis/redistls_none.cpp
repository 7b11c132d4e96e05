// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redis/rediscompat.h"

namespace dnstester {

ssl_st *beginRedisTls(redisAsyncContext *, const char *)
{
    return nullptr;
}

QString redisTlsFault(const ssl_st *)
{
    return {};
}

} // namespace dnstester
