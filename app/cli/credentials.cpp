// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/credentials.h"

#include <QByteArrayView>

#include <algorithm>

namespace dnstester::cli {

namespace {

/// Of "--redis=redis://user:password@host" what is between "//" and the last '@': a password that
/// was not encoded as it should be may hold any character.
void overwriteIn(char *argument)
{
    const QByteArrayView text(argument);
    const QByteArrayView mark("://");
    const qsizetype scheme = text.indexOf(mark);
    const qsizetype from = scheme + mark.size();
    const qsizetype at = text.lastIndexOf('@');
    if (scheme < 0 || at < from || !text.first(scheme).toByteArray().toLower().contains("redis"))
        return;
    std::fill(argument + from, argument + at, '*');
}

} // namespace

QString withoutCredentials(const QString &argument)
{
    QByteArray octets = argument.toUtf8();
    overwriteIn(octets.data());
    return QString::fromUtf8(octets);
}

void hideCredentials(int argc, char *argv[])
{
    for (int i = 1; i < argc; ++i)
        overwriteIn(argv[i]);
}

} // namespace dnstester::cli
