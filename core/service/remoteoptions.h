// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/requestjson.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <chrono>

namespace dnstester {

/// How to reach a daemon, and how patient to be with it.
struct RemoteOptions
{
    QUrl url;              ///< from parseDaemonUrl()
    QByteArray token;      ///< printable ASCII without spaces; empty: none is sent
    QString caFile;        ///< PEM, whom to trust instead of the system's authorities
    bool insecure = false; ///< the daemon's own certificate is not verified
    LeftToDaemon left;
    /// How long to go on with a daemon that is busy or out of reach once it has the task.
    std::chrono::milliseconds patience{30'000};
    std::chrono::milliseconds silence{15'000}; ///< that is taken for a lost request
    qint64 maxAnswer = 64 * 1024 * 1024;       ///< octets of a body
    std::chrono::seconds wait{30};             ///< of GET /tasks/{id}; 0 to 30
};

/// Reads http://host, https://host:port/path and the like; without user, query and fragment.
[[nodiscard]] Result<QUrl> parseDaemonUrl(QStringView text);

/// The URL as people write it.
[[nodiscard]] QString shownUrl(const QUrl &url);

} // namespace dnstester
