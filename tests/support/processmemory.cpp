// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/processmemory.h"

#include <QDir>
#include <QFile>

#include <sys/resource.h>

#include <algorithm>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace dnstester::test {

qint64 residentOctets()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.sliced(6).chopped(2).trimmed().toLongLong() * 1024;
    }
    return 0;
}

bool hasThread(const QByteArray &name)
{
    const QDir tasks(QStringLiteral("/proc/self/task"));
    const QStringList entries = tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return std::any_of(entries.begin(), entries.end(), [&](const QString &entry) {
        QFile comm(tasks.filePath(entry) + QStringLiteral("/comm"));
        return comm.open(QIODevice::ReadOnly) && comm.readAll().trimmed() == name;
    });
}

bool allowOpenFiles(int count)
{
    rlimit limit = {};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return false;
    const auto wanted = rlim_t(count);
    limit.rlim_cur = std::max(limit.rlim_cur, wanted);
    limit.rlim_max = std::max(limit.rlim_max, wanted);
    return setrlimit(RLIMIT_NOFILE, &limit) == 0;
}

} // namespace dnstester::test
