// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/redisscripts.h"

#include <QFile>

static void initialiseResources()
{
    Q_INIT_RESOURCE(dnstester_redisscripts); // not in a namespace, and by hand in a static library
}

namespace dnstester {

namespace {

RedisScript script(const char *name)
{
    QFile file(QStringLiteral(":/dnstester/redis/%1.lua").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the script %s is missing in the program", name);
    return RedisScript::fromSource(file.readAll());
}

RedisScripts readAll()
{
    initialiseResources();
    return {script("submit"),    script("read"),     script("lease"),    script("reclaim"),
            script("renew"),     script("handback"), script("complete"), script("remove"),
            script("heartbeat"), script("leave"),    script("status")};
}

} // namespace

const RedisScripts &redisScripts()
{
    static const RedisScripts scripts = readAll();
    return scripts;
}

} // namespace dnstester
