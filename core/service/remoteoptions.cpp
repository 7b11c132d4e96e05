// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/remoteoptions.h"

#include "base/text.h"
#include "model/quoted.h"

namespace dnstester {

Result<QUrl> parseDaemonUrl(QStringView text)
{
    const QUrl url(text.toString(), QUrl::StrictMode);
    if (text.contains(u'@'))
        return invalid(QStringLiteral("the URL must have no user name and no password"));
    const bool web = url.scheme() == u"http" || url.scheme() == u"https";
    if (!url.isValid() || !web || url.host().isEmpty() || neutralised(text) != text)
        return invalid(QStringLiteral("the URL must be like https://dns.example:5000, with http or "
                                      "https and a host, not %1")
                           .arg(quoted(text)));
    if (url.hasQuery() || url.hasFragment())
        return invalid(QStringLiteral("the URL must end before '?' and '#'"));
    QUrl daemon = url.adjusted(QUrl::StripTrailingSlash);
    if (daemon.path() == u"/")
        daemon.setPath({});
    return daemon;
}

QString shownUrl(const QUrl &url)
{
    return neutralised(url.toDisplayString(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash));
}

} // namespace dnstester
