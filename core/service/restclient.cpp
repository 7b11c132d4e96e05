// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/restclient.h"

#include "base/text.h"
#include "base/version.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <utility>

namespace dnstester {

namespace {

/// Errors that QNetworkReply derives from the status: then there is a whole answer all the same.
bool isOfStatus(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::NoError || (error > QNetworkReply::UnknownProxyError &&
                                               error != QNetworkReply::ProtocolUnknownError &&
                                               error != QNetworkReply::ProtocolFailure);
}

std::optional<std::chrono::seconds> secondsOf(const QByteArray &text)
{
    bool ok = false;
    const uint seconds = text.trimmed().toUInt(&ok);
    return ok ? std::optional(std::chrono::seconds(seconds)) : std::nullopt;
}

/// Whom to trust; nobody where the file can't be read, so that the handshake fails.
QSslConfiguration tlsConfiguration(const RemoteOptions &options)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (!options.caFile.isEmpty())
        tls.setCaCertificates(QSslCertificate::fromPath(
            options.caFile, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString));
    if (options.insecure)
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

} // namespace

RestCall::RestCall(QNetworkReply *reply, const RemoteOptions &options, Callback callback)
    : m_reply(reply)
    , m_daemon(shownUrl(options.url))
    , m_maxAnswer(options.maxAnswer)
    , m_callback(std::move(callback))
{
    connect(m_reply, &QNetworkReply::finished, this, &RestCall::finish);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_certificateTrouble = neutralised(errors.value(0).errorString());
    });
    connect(m_reply, &QNetworkReply::readyRead, this, [this] {
        if (m_tooLarge || m_reply->bytesAvailable() <= m_maxAnswer)
            return;
        m_tooLarge = true;
        m_reply->abort(); // and finish() follows
    });
}

RestCall::~RestCall()
{
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

void RestCall::finish()
{
    RestAnswer answer;
    m_tooLarge = m_tooLarge || m_reply->bytesAvailable() > m_maxAnswer;
    if (!m_tooLarge && isOfStatus(m_reply->error())) {
        answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.body = m_reply->readAll();
        answer.location = QString::fromUtf8(m_reply->rawHeader("Location"));
        answer.retryAfter = secondsOf(m_reply->rawHeader("Retry-After"));
    }
    if (answer.status == 0)
        explainTrouble(answer);
    const Callback callback = std::move(m_callback);
    callback(std::move(answer)); // may destroy this object
}

void RestCall::explainTrouble(RestAnswer &answer) const
{
    const auto unreachable = [this](const QString &why) {
        return QStringLiteral("%1 can't be reached: %2").arg(m_daemon, why);
    };
    if (m_tooLarge) {
        answer.trouble =
            QStringLiteral("%1 sent more than %2 octets").arg(m_daemon).arg(m_maxAnswer);
        answer.lasting = true;
        return;
    }
    switch (m_reply->error()) {
    case QNetworkReply::ConnectionRefusedError:
        answer.trouble = unreachable(QStringLiteral("the connection was refused"));
        return;
    case QNetworkReply::HostNotFoundError:
        answer.trouble = unreachable(QStringLiteral("its name has no address"));
        return;
    case QNetworkReply::OperationCanceledError: // the silence was too long
    case QNetworkReply::TimeoutError:
        answer.trouble = QStringLiteral("%1 did not answer in time").arg(m_daemon);
        return;
    case QNetworkReply::RemoteHostClosedError:
        answer.trouble =
            QStringLiteral("%1 closed the connection without a whole answer").arg(m_daemon);
        return;
    case QNetworkReply::SslHandshakeFailedError:
        answer.lasting = true;
        answer.trouble = m_certificateTrouble.isEmpty()
                             ? unreachable(QStringLiteral("the TLS handshake failed: %1")
                                               .arg(neutralised(m_reply->errorString())))
                             : QStringLiteral("the certificate of %1 is not trusted: %2")
                                   .arg(m_daemon, m_certificateTrouble);
        return;
    case QNetworkReply::NoError:
    case QNetworkReply::ProtocolFailure:
        answer.trouble = QStringLiteral("%1 does not speak HTTP").arg(m_daemon);
        answer.lasting = true;
        return;
    default:
        answer.trouble = unreachable(neutralised(m_reply->errorString()));
        return;
    }
}

RestClient::RestClient(const RemoteOptions &options)
    : m_options(options)
    , m_network(std::make_unique<QNetworkAccessManager>())
{
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

RestClient::~RestClient() = default;

RestQuestion RestClient::question(const QString &route) const
{
    return {shownUrl(m_options.url), route, !m_options.token.isEmpty()};
}

QNetworkRequest RestClient::request(const QString &path, std::chrono::milliseconds silence) const
{
    QNetworkRequest request(QUrl::fromEncoded(m_options.url.toEncoded() + path.toLatin1()));
    if (m_options.url.scheme() == u"https")
        request.setSslConfiguration(tlsConfiguration(m_options));
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setHeader(QNetworkRequest::UserAgentHeader,
                      QStringLiteral("dnstester/%1").arg(version()));
    request.setRawHeader("Accept", "application/json");
    if (!m_options.token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_options.token);
    request.setTransferTimeout(int(silence.count()));
    return request;
}

std::unique_ptr<RestCall> RestClient::call(QNetworkReply *reply, RestCall::Callback callback) const
{
    return std::make_unique<RestCall>(reply, m_options, std::move(callback));
}

std::unique_ptr<RestCall> RestClient::get(const QString &path, std::chrono::milliseconds silence,
                                          RestCall::Callback callback)
{
    return call(m_network->get(request(path, silence)), std::move(callback));
}

std::unique_ptr<RestCall> RestClient::post(const QString &path, const QByteArray &json,
                                           std::chrono::milliseconds silence,
                                           RestCall::Callback callback)
{
    QNetworkRequest posted = request(path, silence);
    posted.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    return call(m_network->post(posted, json), std::move(callback));
}

std::unique_ptr<RestCall> RestClient::remove(const QString &path, std::chrono::milliseconds silence,
                                             RestCall::Callback callback)
{
    return call(m_network->deleteResource(request(path, silence)), std::move(callback));
}

} // namespace dnstester
