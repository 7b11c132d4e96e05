// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/tlssession.h"

#include "base/text.h"
#include "net/tlscertificate.h"
#include "net/tlscontext_p.h"

#include <openssl/err.h>
#include <openssl/x509_vfy.h>

#include <algorithm>
#include <climits>

namespace dnstester {

namespace {

QString alertText(int alert)
{
    if (alert == SSL_AD_NO_APPLICATION_PROTOCOL)
        return QStringLiteral("it offers none of our application protocols (ALPN)");
    return QStringLiteral("alert \"%1\"").arg(QLatin1String(SSL_alert_desc_string_long(alert)));
}

// OpenSSL's last error as the end of a sentence.
QString errorText(unsigned long error)
{
    const char *reason = ERR_reason_error_string(error);
    return reason ? QString::fromLatin1(reason) : QStringLiteral("unknown error");
}

// OpenSSL has one error for all extensions: only the place that raised it tells which.
bool isAboutAlpn()
{
    const char *function = nullptr;
    ERR_peek_last_error_all(nullptr, nullptr, &function, nullptr, nullptr);
    return function && QByteArrayView(function).contains("alpn");
}

QString handshakeText(unsigned long error)
{
    if (ERR_GET_LIB(error) == ERR_LIB_SSL) {
        const int reason = ERR_GET_REASON(error);
        if (reason > SSL_AD_REASON_OFFSET) {
            return QStringLiteral("the server refused the TLS handshake: %1")
                .arg(alertText(reason - SSL_AD_REASON_OFFSET));
        }
        switch (reason) {
        case SSL_R_WRONG_VERSION_NUMBER:
        case SSL_R_HTTP_REQUEST:
        case SSL_R_PACKET_LENGTH_TOO_LONG:
        case SSL_R_BAD_RECORD_TYPE:
            return QStringLiteral("the server does not speak TLS on this port");
        case SSL_R_BAD_EXTENSION:
            if (!isAboutAlpn())
                break;
            return QStringLiteral(
                "the server chose an application protocol (ALPN) that was not offered");
        case SSL_R_UNSUPPORTED_PROTOCOL:
            return QStringLiteral("the server speaks no version of TLS from 1.2 on");
        default:
            break;
        }
    }
    return QStringLiteral("the TLS handshake failed: %1").arg(errorText(error));
}

QString sessionText(unsigned long error)
{
    const int reason = ERR_GET_REASON(error);
    if (ERR_GET_LIB(error) == ERR_LIB_SSL && reason > SSL_AD_REASON_OFFSET) {
        return QStringLiteral("the server ended the TLS connection: %1")
            .arg(alertText(reason - SSL_AD_REASON_OFFSET));
    }
    return QStringLiteral("the TLS connection broke: %1").arg(errorText(error));
}

} // namespace

class TlsSession::Private
{
public:
    explicit Private(std::shared_ptr<TlsContext> tlsContext);

    void handshake();
    void finishHandshake();
    void collectFacts(X509 *certificate);
    void fail(ErrorKind kind, const QString &text);
    static int verify(int accepted, X509_STORE_CTX *store);

    std::shared_ptr<TlsContext> context;
    OpenSslPtr<SSL, SSL_free> ssl;
    BIO *incoming = nullptr; // owned by ssl
    BIO *outgoing = nullptr; // owned by ssl
    State state = State::Handshaking;
    Failure failure;
    std::shared_ptr<const TlsFacts> facts;
};

TlsSession::Private::Private(std::shared_ptr<TlsContext> tlsContext)
    : context(std::move(tlsContext))
    , ssl(context->d()->newConnection(context->settings()))
    , incoming(BIO_new(BIO_s_mem()))
    , outgoing(BIO_new(BIO_s_mem()))
{
    if (!ssl) {
        BIO_free(incoming);
        BIO_free(outgoing);
        fail(ErrorKind::Tls, QStringLiteral("OpenSSL cannot make a connection for the name %1")
                                 .arg(context->settings().serverName));
        return;
    }
    SSL_set_bio(ssl.get(), incoming, outgoing);
    SSL_set_app_data(ssl.get(), this);
    SSL_set_verify(ssl.get(), SSL_VERIFY_PEER, verify);
}

// Called for each certificate and each fault. The first fault ends the verification, unless all
// certificates are accepted.
int TlsSession::Private::verify(int accepted, X509_STORE_CTX *store)
{
    const auto *ssl =
        static_cast<SSL *>(X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx()));
    auto *d = static_cast<Private *>(SSL_get_app_data(ssl));
    if (accepted || d->context->settings().insecure)
        return 1;
    X509 *faulty = X509_STORE_CTX_get_current_cert(store);
    X509 *leaf = X509_STORE_CTX_get0_cert(store);
    d->collectFacts(leaf);
    const Failure why = certificateFailure(X509_STORE_CTX_get_error(store), faulty ? faulty : leaf,
                                           X509_STORE_CTX_get_error_depth(store),
                                           d->context->settings().serverName);
    d->fail(why.kind, why.text);
    return 0;
}

void TlsSession::Private::fail(ErrorKind kind, const QString &text)
{
    if (state == State::Failed)
        return;
    state = State::Failed;
    failure = {kind, text};
}

void TlsSession::Private::collectFacts(X509 *certificate)
{
    auto collected = std::make_shared<TlsFacts>();
    collected->version = QLatin1String(SSL_get_version(ssl.get()));
    collected->cipher = QLatin1String(SSL_get_cipher_name(ssl.get()));
    const unsigned char *alpn = nullptr;
    unsigned size = 0;
    SSL_get0_alpn_selected(ssl.get(), &alpn, &size);
    collected->alpn = neutralisedUtf8(QByteArrayView(alpn, qsizetype(size)));
    if (certificate)
        collected->certificate = certificateFacts(certificate);
    facts = std::move(collected);
}

void TlsSession::Private::handshake()
{
    if (state != State::Handshaking)
        return;
    ERR_clear_error();
    const int result = SSL_do_handshake(ssl.get());
    if (result == 1) {
        finishHandshake();
        return;
    }
    const int error = SSL_get_error(ssl.get(), result);
    if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE)
        fail(ErrorKind::Tls, handshakeText(ERR_peek_last_error()));
}

void TlsSession::Private::finishHandshake()
{
    state = State::Established;
    collectFacts(SSL_get0_peer_certificate(ssl.get()));

    const TlsSettings &settings = context->settings();
    const unsigned char *selected = nullptr;
    unsigned size = 0;
    SSL_get0_alpn_selected(ssl.get(), &selected, &size);
    const QByteArray alpn(reinterpret_cast<const char *>(selected), qsizetype(size));
    if (settings.alpn.isEmpty() || settings.alpn.contains(alpn) ||
        (alpn.isEmpty() && settings.alpnOptional)) {
        return;
    }
    const QString offered = QString::fromLatin1(settings.alpn.join(", "));
    fail(ErrorKind::Tls,
         alpn.isEmpty()
             ? QStringLiteral("the server chose no application protocol (ALPN); %1 was offered")
                   .arg(offered)
             : QStringLiteral("the server chose the application protocol \"%1\" (ALPN), but %2 was "
                              "offered")
                   .arg(facts->alpn, offered));
}

TlsSession::TlsSession(std::shared_ptr<TlsContext> context)
    : m_d(std::make_unique<Private>(std::move(context)))
{
}

TlsSession::~TlsSession()
{
    // OpenSSL takes a connection that ends without close_notify for broken and its session with it;
    // many servers just close, and their tickets are good.
    if (m_d->state == State::Established || m_d->state == State::Closed)
        SSL_set_shutdown(m_d->ssl.get(), SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
}

void TlsSession::start()
{
    m_d->handshake();
}

void TlsSession::feed(QByteArrayView octets)
{
    if (m_d->state == State::Failed || m_d->state == State::Closed)
        return;
    BIO_write(m_d->incoming, octets.data(), int(octets.size()));
    m_d->handshake();
}

void TlsSession::feedEnd()
{
    if (m_d->state == State::Handshaking) {
        m_d->fail(ErrorKind::Tls,
                  QStringLiteral("the server closed the connection during the TLS handshake"));
    }
}

qsizetype TlsSession::read(char *buffer, qsizetype size)
{
    if (m_d->state != State::Established)
        return 0;
    ERR_clear_error();
    const int result = SSL_read(m_d->ssl.get(), buffer, int(std::min<qsizetype>(size, INT_MAX)));
    if (result > 0)
        return result;
    switch (SSL_get_error(m_d->ssl.get(), result)) {
    case SSL_ERROR_WANT_READ:
    case SSL_ERROR_WANT_WRITE:
        break;
    case SSL_ERROR_ZERO_RETURN:
        m_d->state = State::Closed;
        break;
    default:
        m_d->fail(ErrorKind::Tls, sessionText(ERR_peek_last_error()));
    }
    return 0;
}

void TlsSession::write(QByteArrayView octets)
{
    if (m_d->state != State::Established || octets.isEmpty())
        return;
    ERR_clear_error();
    // Memory takes all there is: this writes the whole or fails.
    if (SSL_write(m_d->ssl.get(), octets.data(), int(octets.size())) <= 0)
        m_d->fail(ErrorKind::Tls, sessionText(ERR_peek_last_error()));
}

void TlsSession::close()
{
    if (m_d->state == State::Established || m_d->state == State::Closed) {
        ERR_clear_error();
        SSL_shutdown(m_d->ssl.get());
    }
}

QByteArrayView TlsSession::output() const
{
    if (!m_d->ssl)
        return {};
    char *data = nullptr;
    const long size = BIO_get_mem_data(m_d->outgoing, &data);
    return {data, size};
}

void TlsSession::takeOutput()
{
    if (m_d->ssl)
        static_cast<void>(BIO_reset(m_d->outgoing));
}

TlsSession::State TlsSession::state() const
{
    return m_d->state;
}

const Failure &TlsSession::failure() const
{
    return m_d->failure;
}

bool TlsSession::isResumed() const
{
    return m_d->ssl && SSL_session_reused(m_d->ssl.get()) == 1;
}

std::shared_ptr<const TlsFacts> TlsSession::facts() const
{
    return m_d->facts;
}

} // namespace dnstester
