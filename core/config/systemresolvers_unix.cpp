// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/systemresolvers.h"

#include <QFile>

namespace dnstester {

namespace {

/// Empty where the file can't be read; longer files are cut off.
QByteArray contentOf(const QString &path)
{
    constexpr qint64 longest = 64 * 1024;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(longest) : QByteArray();
}

} // namespace

QList<QHostAddress> systemResolverAddresses()
{
    return resolversBehind(contentOf(QStringLiteral("/etc/resolv.conf")),
                           contentOf(QStringLiteral("/run/systemd/resolve/resolv.conf")));
}

} // namespace dnstester
