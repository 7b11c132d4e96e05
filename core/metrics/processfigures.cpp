// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/processfigures.h"

#include <ctime>

#ifdef Q_OS_LINUX
#include <QByteArray>
#include <QFile>

#include <dirent.h>
#include <unistd.h>
#endif

namespace dnstester {

namespace {

#ifdef Q_OS_LINUX

std::optional<qint64> readResidentOctets()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QList<QByteArray> pages = file.readAll().split(' ');
    return pages.size() > 1 ? std::optional(pages[1].toLongLong() * ::sysconf(_SC_PAGESIZE))
                            : std::nullopt;
}

std::optional<qint64> readOpenFiles()
{
    DIR *const directory = ::opendir("/proc/self/fd");
    if (directory == nullptr)
        return std::nullopt;
    qint64 entries = 0;
    while (::readdir(directory) != nullptr)
        ++entries;
    ::closedir(directory);
    return entries - 3; // ".", ".." and the directory itself
}

#else

std::optional<qint64> readResidentOctets()
{
    return std::nullopt;
}

std::optional<qint64> readOpenFiles()
{
    return std::nullopt;
}

#endif

} // namespace

ProcessFigures ProcessFigures::now()
{
    return {double(std::clock()) / CLOCKS_PER_SEC, readResidentOctets(), readOpenFiles()};
}

} // namespace dnstester
