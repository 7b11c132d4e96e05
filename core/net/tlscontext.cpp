// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/tlscontext.h"

#include "net/tlscontext_p.h"
#include "net/truststore.h"

#include <QHostAddress>

#include <openssl/x509v3.h>

#include <utility>

namespace dnstester {

namespace {

using ContextPtr = OpenSslPtr<SSL_CTX, SSL_CTX_free>;

int keepSession(SSL *ssl, SSL_SESSION *session)
{
    auto *d = static_cast<TlsContext::Private *>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(ssl)));
    if (!SSL_SESSION_is_resumable(session))
        return 0;
    d->session.reset(session);
    return 1; // OpenSSL's reference is ours now
}

// The list of RFC 7301 3.1: each name behind its length.
QByteArray alpnList(const QByteArrayList &names)
{
    QByteArray list;
    for (const QByteArray &name : names)
        list.append(char(name.size())).append(name);
    return list;
}

QString withoutTrailingDot(QString name)
{
    if (name.endsWith(QLatin1Char('.')))
        name.chop(1);
    return name;
}

bool setName(SSL *ssl, const QString &name)
{
    // Names in the subject's CN are no identity, nor are partial wildcards (RFC 8310 8.1, RFC
    // 9525).
    SSL_set_hostflags(ssl,
                      X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS | X509_CHECK_FLAG_NEVER_CHECK_SUBJECT);
    QHostAddress address;
    if (address.setAddress(name)) {
        address.setScopeId({});
        const QByteArray text = address.toString().toLatin1();
        return X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), text.constData()) == 1;
    }
    const QByteArray text = withoutTrailingDot(name).toLatin1();
    return SSL_set_tlsext_host_name(ssl, text.constData()) == 1 &&
           SSL_set1_host(ssl, text.constData()) == 1;
}

} // namespace

TlsContext::TlsContext() = default;
TlsContext::~TlsContext() = default;

Result<std::shared_ptr<TlsContext>> TlsContext::create(const TlsSettings &settings)
{
    if (settings.serverName.isEmpty() && !settings.insecure)
        return invalid(QStringLiteral("TLS needs a server name to verify"));

    std::shared_ptr<TlsContext> self(new TlsContext);
    self->m_settings = settings;
    self->m_d = std::make_unique<Private>();
    self->m_d->context.reset(SSL_CTX_new(TLS_client_method()));
    SSL_CTX *context = self->m_d->context.get();
    if (!context)
        return fail(ErrorCode::Internal, QStringLiteral("OpenSSL cannot make a TLS context"));

    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);

    if (!settings.insecure || !settings.caFile.isEmpty()) {
        const Result<TrustStore> store = trustStore(settings.caFile);
        if (!store)
            return tl::unexpected(store.error());
        SSL_CTX_set1_cert_store(context, store->get());
    }
    const QByteArray alpn = alpnList(settings.alpn);
    if (!alpn.isEmpty()) {
        SSL_CTX_set_alpn_protos(context, reinterpret_cast<const unsigned char *>(alpn.constData()),
                                unsigned(alpn.size()));
    }
    if (settings.resume) {
        SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
        SSL_CTX_set_app_data(context, self->m_d.get());
        SSL_CTX_sess_set_new_cb(context, keepSession);
    } else {
        SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    }
    return self;
}

OpenSslPtr<SSL, SSL_free> TlsContext::Private::newConnection(const TlsSettings &settings)
{
    OpenSslPtr<SSL, SSL_free> ssl(SSL_new(context.get()));
    if (!ssl || (!settings.serverName.isEmpty() && !setName(ssl.get(), settings.serverName)))
        return {};
    SSL_set_connect_state(ssl.get());
    if (session) {
        SSL_set_session(ssl.get(), session.get());
        if (SSL_SESSION_get_protocol_version(session.get()) >= TLS1_3_VERSION)
            session.reset();
    }
    return ssl;
}

void releaseTlsThreadState()
{
    OPENSSL_thread_stop();
}

} // namespace dnstester
