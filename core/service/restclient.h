// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/remoteoptions.h"
#include "service/restanswer.h"

#include <QObject>

#include <functional>
#include <memory>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace dnstester {

/// A request under way; destroying it ends it without a word.
class RestCall : public QObject
{
    Q_OBJECT
public:
    using Callback = std::function<void(RestAnswer &&)>;

    RestCall(QNetworkReply *reply, const RemoteOptions &options, Callback callback);
    ~RestCall() override;

private:
    void finish();
    void explainTrouble(RestAnswer &answer) const;

    QNetworkReply *m_reply; ///< ours
    QString m_daemon;
    qint64 m_maxAnswer;
    Callback m_callback;
    QString m_certificateTrouble;
    bool m_tooLarge = false;
};

/// Speaks HTTP with a daemon. Redirects are not followed. Up to six requests are under way at once
/// (QNetworkAccessManager); others wait for them.
///
/// Lives in one thread with an event loop.
class RestClient
{
public:
    explicit RestClient(const RemoteOptions &options);
    ~RestClient();

    /// The callback comes once, never from inside the call, and may destroy the RestCall.
    /// \a silence: how long the daemon may say nothing.
    [[nodiscard]] std::unique_ptr<RestCall>
    get(const QString &path, std::chrono::milliseconds silence, RestCall::Callback callback);
    [[nodiscard]] std::unique_ptr<RestCall> post(const QString &path, const QByteArray &json,
                                                 std::chrono::milliseconds silence,
                                                 RestCall::Callback callback);
    [[nodiscard]] std::unique_ptr<RestCall>
    remove(const QString &path, std::chrono::milliseconds silence, RestCall::Callback callback);

    [[nodiscard]] RestQuestion question(const QString &route) const;

private:
    [[nodiscard]] QNetworkRequest request(const QString &path,
                                          std::chrono::milliseconds silence) const;
    [[nodiscard]] std::unique_ptr<RestCall> call(QNetworkReply *reply,
                                                 RestCall::Callback callback) const;

    RemoteOptions m_options;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace dnstester
