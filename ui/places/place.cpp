// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/place.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHostAddress>
#include <QSslCertificate>

#include <algorithm>

namespace dnstester::ui {

namespace {

struct PlaceWords
{
    Q_DECLARE_TR_FUNCTIONS(PlaceWords)
};

constexpr qint64 largestCaFile = 8 * 1024 * 1024;

bool isLoopback(const QString &host)
{
    if (host == u"localhost" || host.endsWith(QLatin1String(".localhost"))) // RFC 6761 6.3
        return true;
    return QHostAddress(host).isLoopback();
}

} // namespace

QString shownName(const Place &place)
{
    return place.name.isEmpty() ? shownUrl(place.url) : place.name;
}

RemoteOptions remoteOptions(const Place &place, const QString &token, const RemoteOptions &base)
{
    RemoteOptions options = base;
    options.url = place.url;
    options.token = token.toLatin1();
    options.caFile = place.caFile;
    options.insecure = place.insecure;
    return options;
}

QString urlProblem(QStringView text)
{
    if (parseDaemonUrl(text))
        return {};
    if (text.isEmpty())
        return PlaceWords::tr("The URL of the daemon is missing.");
    if (text.contains(u'@'))
        return PlaceWords::tr("The URL must have no user name and no password.");
    if (text.contains(u'?') || text.contains(u'#'))
        return PlaceWords::tr("The URL must end before “?” and “#”.");
    return PlaceWords::tr(
        "The URL must be like https://dns.example:5000, with http or https and a host.");
}

QString caFileProblem(const QString &path)
{
    if (path.isEmpty())
        return PlaceWords::tr("The file with the authorities is missing.");
    const QFileInfo file(path);
    if (!file.isFile() || !file.isReadable())
        return PlaceWords::tr("The file with the authorities can't be read.");
    if (file.size() > largestCaFile || QSslCertificate::fromPath(path, QSsl::Pem).isEmpty())
        return PlaceWords::tr("The file has no certificates in PEM.");
    return {};
}

QString tokenProblem(QStringView token)
{
    const bool fits = std::all_of(token.begin(), token.end(),
                                  [](QChar c) { return c > u' ' && c.unicode() < 0x7f; });
    return fits ? QString()
                : PlaceWords::tr("The token must have only letters, digits and signs of ASCII, "
                                 "without spaces.");
}

QString tokenExposure(const QUrl &url)
{
    if (url.scheme() != u"http" || isLoopback(url.host()))
        return {};
    return PlaceWords::tr(
        "With http the token is sent unencrypted: whoever is on the way to the daemon can "
        "read and use it. Use https.");
}

} // namespace dnstester::ui
