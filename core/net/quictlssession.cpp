// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/quictlssession.h"

#include "base/text.h"
#include "net/quiccompat.h"
#include "net/quictlscertificate.h"

#include <QHostAddress>

#include <gnutls/gnutls.h>
#include <gnutls/x509.h>

#include <vector>

namespace dnstester {

namespace {

// What QUIC allows (RFC 9001 4.2, 5.3) and ngtcp2 can do, the cheapest first; the groups are named
// so that the ClientHello fits into one Initial packet.
constexpr const char *priorities =
    "NORMAL:-VERS-ALL:+VERS-TLS1.3:-CIPHER-ALL:+AES-128-GCM:+AES-256-GCM:+CHACHA20-POLY1305"
    ":-GROUP-ALL:+GROUP-X25519:+GROUP-SECP256R1:+GROUP-SECP384R1:%DISABLE_TLS13_COMPAT_MODE";

bool isAddress(const QString &name)
{
    return !QHostAddress(name).isNull();
}

gnutls_datum_t toDatum(const QByteArray &octets)
{
    // GnuTLS does not write through it, though its type would allow that.
    return {reinterpret_cast<unsigned char *>(const_cast<char *>(octets.constData())),
            unsigned(octets.size())};
}

} // namespace

struct QuicTlsSession::Callbacks
{
    static QuicTlsSession *self(gnutls_session_t session)
    {
        auto *reference = static_cast<ngtcp2_crypto_conn_ref *>(gnutls_session_get_ptr(session));
        return static_cast<QuicTlsSession *>(reference->user_data);
    }
    static ngtcp2_conn *connection(ngtcp2_crypto_conn_ref *reference)
    {
        return static_cast<QuicTlsSession *>(reference->user_data)->m_connection;
    }
    static int verify(gnutls_session_t session) { return self(session)->verify() ? 0 : -1; }
    static int ticketReceived(gnutls_session_t session, unsigned, unsigned, unsigned,
                              const gnutls_datum_t *)
    {
        self(session)->keepTicket();
        return 0;
    }
};

QuicTlsSession::QuicTlsSession(std::shared_ptr<QuicTlsContext> context)
    : m_context(std::move(context))
{
    m_reference.get_conn = &Callbacks::connection;
    m_reference.user_data = this;
}

QuicTlsSession::~QuicTlsSession()
{
    if (m_session)
        gnutls_deinit(m_session);
}

std::optional<Failure> QuicTlsSession::begin(ngtcp2_conn *connection)
{
    m_connection = connection;
    if (const int error = configure(); error != GNUTLS_E_SUCCESS) {
        return Failure{ErrorKind::Internal, QStringLiteral("GnuTLS can't begin a handshake: %1")
                                                .arg(QString::fromUtf8(gnutls_strerror(error)))};
    }
    ngtcp2_conn_set_tls_native_handle(connection, m_session);
    return {};
}

int QuicTlsSession::configure()
{
    int error = gnutls_init(&m_session, GNUTLS_CLIENT | GNUTLS_KEY_SHARE_TOP);
    if (error != GNUTLS_E_SUCCESS)
        return error;
    gnutls_session_set_ptr(m_session, &m_reference);
    error = gnutls_priority_set_direct(m_session, priorities, nullptr);
    if (error == GNUTLS_E_SUCCESS)
        error = ngtcp2_crypto_gnutls_configure_client_session(m_session);
    if (error == GNUTLS_E_SUCCESS)
        error = gnutls_credentials_set(m_session, GNUTLS_CRD_CERTIFICATE, m_context->credentials());
    if (error != GNUTLS_E_SUCCESS)
        return error;
    gnutls_session_set_verify_function(m_session, &Callbacks::verify);

    const TlsSettings &settings = m_context->settings();
    if (const QByteArray name = settings.serverName.toUtf8(); !isAddress(settings.serverName))
        error = gnutls_server_name_set(m_session, GNUTLS_NAME_DNS, name.constData(),
                                       size_t(name.size()));
    if (error == GNUTLS_E_SUCCESS && !settings.alpn.isEmpty()) {
        std::vector<gnutls_datum_t> protocols;
        for (const QByteArray &protocol : settings.alpn)
            protocols.push_back(toDatum(protocol));
        error =
            gnutls_alpn_set_protocols(m_session, protocols.data(), unsigned(protocols.size()), 0);
    }
    if (settings.resume) {
        gnutls_handshake_set_hook_function(m_session, GNUTLS_HANDSHAKE_NEW_SESSION_TICKET,
                                           GNUTLS_HOOK_POST, &Callbacks::ticketReceived);
        // A ticket that GnuTLS can't read means a full handshake, not a failure.
        if (const QByteArray &ticket = m_context->ticket(); !ticket.isEmpty())
            (void)gnutls_session_set_data(m_session, ticket.constData(), size_t(ticket.size()));
    }
    return error;
}

bool QuicTlsSession::verify()
{
    collectFacts();
    const TlsSettings &settings = m_context->settings();
    if (settings.insecure)
        return true;
    // GnuTLS matches an address in text form with the IP entries of the subjectAltName.
    QByteArray name = (isAddress(settings.serverName) ? QHostAddress(settings.serverName).toString()
                                                      : settings.serverName)
                          .toUtf8();
    QByteArray purpose(GNUTLS_KP_TLS_WWW_SERVER);
    gnutls_typed_vdata_st wanted[] = {
        {GNUTLS_DT_DNS_HOSTNAME, reinterpret_cast<unsigned char *>(name.data()), 0},
        {GNUTLS_DT_KEY_PURPOSE_OID, reinterpret_cast<unsigned char *>(purpose.data()), 0}};
    unsigned status = 0;
    if (const int error = gnutls_certificate_verify_peers(m_session, wanted, 2, &status);
        error != GNUTLS_E_SUCCESS) {
        m_failure = {ErrorKind::Certificate,
                     QStringLiteral("the server's certificate can't be verified: %1")
                         .arg(QString::fromUtf8(gnutls_strerror(error)))};
        return false;
    }
    const ServerCertificate certificate(m_session);
    // GnuTLS would take the common name where there is no subjectAltName, which RFC 9525 2 ended.
    if (!isAddress(settings.serverName) && !certificate.hasDnsName())
        status |= GNUTLS_CERT_INVALID | GNUTLS_CERT_UNEXPECTED_OWNER;
    if (status != 0)
        m_failure = {ErrorKind::Certificate, certificate.problems(status, settings.serverName)};
    return status == 0;
}

bool QuicTlsSession::finish()
{
    m_resumed = gnutls_session_is_resumed(m_session) != 0;
    collectFacts();
    const QByteArrayList &offered = m_context->settings().alpn;
    if (offered.isEmpty() || offered.contains(m_facts->alpn.toUtf8()))
        return true;
    m_failure = {
        ErrorKind::Tls,
        m_facts->alpn.isEmpty()
            ? QStringLiteral("the server did not agree to any protocol (ALPN) of: %1")
                  .arg(offeredProtocols())
            : QStringLiteral("the server chose the protocol (ALPN) \"%1\", which is not one of: %2")
                  .arg(m_facts->alpn, offeredProtocols())};
    return false;
}

QString QuicTlsSession::offeredProtocols() const
{
    return QString::fromUtf8(m_context->settings().alpn.join(", "));
}

void QuicTlsSession::collectFacts()
{
    auto facts = std::make_shared<TlsFacts>();
    facts->version = QStringLiteral("TLSv1.3");
    facts->cipher = QString::fromUtf8(gnutls_ciphersuite_get(m_session));
    gnutls_datum_t alpn;
    if (gnutls_alpn_get_selected_protocol(m_session, &alpn) == GNUTLS_E_SUCCESS)
        facts->alpn = neutralisedUtf8({alpn.data, qsizetype(alpn.size)});
    facts->certificate = ServerCertificate(m_session).facts();
    m_facts = std::move(facts);
}

void QuicTlsSession::keepTicket()
{
    gnutls_datum_t data;
    if (gnutls_session_get_data2(m_session, &data) != GNUTLS_E_SUCCESS)
        return;
    m_context->setTicket(
        QByteArray(reinterpret_cast<const char *>(data.data), qsizetype(data.size)));
    gnutls_free(data.data);
}

QString tlsAlertText(quint8 alert)
{
    const char *name = gnutls_alert_get_name(gnutls_alert_description_t(alert));
    return name ? QStringLiteral("%1 (alert %2)").arg(QString::fromUtf8(name)).arg(alert)
                : QStringLiteral("alert %1").arg(alert);
}

} // namespace dnstester
