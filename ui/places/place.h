// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/remoteoptions.h"

#include <QString>
#include <QUrl>
#include <QUuid>

namespace dnstester::ui {

/// A daemon that somebody has saved. A value.
struct Place
{
    QUuid id;
    QString name{};        ///< may be empty: the URL is what people see
    QUrl url{};            ///< from parseDaemonUrl()
    QString caFile{};      ///< PEM; empty: the system's authorities
    bool insecure = false; ///< its certificate is not verified
    bool hasToken = false; ///< a TokenStore has one under the id

    friend bool operator==(const Place &, const Place &) = default;
};

/// What people call it.
[[nodiscard]] QString shownName(const Place &place);

/// \a base with what the place says: how to reach its daemon.
[[nodiscard]] RemoteOptions remoteOptions(const Place &place, const QString &token,
                                          const RemoteOptions &base = {});

// What people type. Each is a sentence, translated; empty: nothing is wrong.

[[nodiscard]] QString urlProblem(QStringView text);
/// Whether a PEM file has certificates; reads it.
[[nodiscard]] QString caFileProblem(const QString &path);
[[nodiscard]] QString tokenProblem(QStringView token);
/// Why it is not safe to send a token to \a url.
[[nodiscard]] QString tokenExposure(const QUrl &url);

} // namespace dnstester::ui
