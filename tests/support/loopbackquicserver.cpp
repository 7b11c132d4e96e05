// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/loopbackquicserver.h"

#include "support/loopbackquicconnection.h"

#include <QNetworkDatagram>

#include <gnutls/crypto.h>
#include <gnutls/gnutls.h>

#include <array>
#include <utility>

namespace dnstester::test {

namespace {

constexpr std::size_t idOctets = 8;

const std::uint8_t *octetsOf(const QByteArray &octets)
{
    return reinterpret_cast<const std::uint8_t *>(octets.constData());
}

QByteArray randomOctets(qsizetype count)
{
    QByteArray octets(count, Qt::Uninitialized);
    gnutls_rnd(GNUTLS_RND_RANDOM, octets.data(), std::size_t(count));
    return octets;
}

bool isLong(const QByteArray &datagram)
{
    return datagram.at(0) & 0x80;
}

std::shared_ptr<gnutls_certificate_credentials_st> credentialsOf(const TestCertificate &certificate)
{
    gnutls_certificate_credentials_t credentials = nullptr;
    gnutls_certificate_allocate_credentials(&credentials);
    QByteArray chain = certificate.certificatePem;
    QByteArray key = certificate.keyPem;
    const gnutls_datum_t chainDatum{reinterpret_cast<unsigned char *>(chain.data()),
                                    unsigned(chain.size())};
    const gnutls_datum_t keyDatum{reinterpret_cast<unsigned char *>(key.data()),
                                  unsigned(key.size())};
    if (const int error = gnutls_certificate_set_x509_key_mem(credentials, &chainDatum, &keyDatum,
                                                              GNUTLS_X509_FMT_PEM);
        error < 0)
        qFatal("the server's certificate: %s", gnutls_strerror(error));
    return {credentials, gnutls_certificate_free_credentials};
}

} // namespace

LoopbackQuicServer::LoopbackQuicServer(const TestCertificate &certificate, QuicFaults faults,
                                       const QHostAddress &address)
    : m_faults(std::move(faults))
    , m_credentials(credentialsOf(certificate))
    , m_secret(randomOctets(32))
{
    gnutls_datum_t key;
    gnutls_session_ticket_key_generate(&key);
    m_ticketKey = QByteArray(reinterpret_cast<const char *>(key.data), qsizetype(key.size));
    gnutls_free(key.data);
    if (!m_socket.bind(address, 0))
        qFatal("no free UDP port on loopback: %s", qPrintable(m_socket.errorString()));
    connect(&m_socket, &QUdpSocket::readyRead, this, &LoopbackQuicServer::readDatagrams);
}

LoopbackQuicServer::~LoopbackQuicServer()
{
    qDeleteAll(m_connections);
}

Endpoint LoopbackQuicServer::endpoint() const
{
    return *Endpoint::parse(
        QStringLiteral("quic://%1:%2").arg(hostText()).arg(m_socket.localPort()));
}

Endpoint LoopbackQuicServer::endpointNamed(const QString &name) const
{
    return *Endpoint::parse(
        QStringLiteral("quic://%1@%2:%3").arg(name, hostText()).arg(m_socket.localPort()));
}

Endpoint LoopbackQuicServer::closedEndpoint()
{
    QUdpSocket socket;
    socket.bind(QHostAddress::LocalHost, 0);
    return *Endpoint::parse(QStringLiteral("quic://127.0.0.1:%1").arg(socket.localPort()));
}

QString LoopbackQuicServer::hostText() const
{
    const QHostAddress address = m_socket.localAddress();
    return address.protocol() == QAbstractSocket::IPv6Protocol
               ? QStringLiteral("[%1]").arg(address.toString())
               : address.toString();
}

void LoopbackQuicServer::readDatagrams()
{
    while (m_socket.hasPendingDatagrams()) {
        const QNetworkDatagram datagram = m_socket.receiveDatagram();
        if (datagram.data().isEmpty())
            continue;
        ++m_fromClient;
        if (m_faults.silent || (m_faults.loseFromClient && m_faults.loseFromClient(m_fromClient)))
            continue;
        received(datagram.data(), {datagram.senderAddress(), quint16(datagram.senderPort())});
    }
}

void LoopbackQuicServer::received(const QByteArray &datagram, const Peer &from)
{
    if (isLong(datagram) && !versionsMatch(datagram, from))
        return;
    ngtcp2_version_cid ids;
    if (ngtcp2_pkt_decode_version_cid(&ids, octetsOf(datagram), std::size_t(datagram.size()),
                                      idOctets) != 0)
        return;
    const QByteArray id(reinterpret_cast<const char *>(ids.dcid), qsizetype(ids.dcidlen));
    if (LoopbackQuicConnection *connection = m_ids.value(id))
        connection->receive(datagram);
    else if (isLong(datagram))
        accept(datagram, from);
    else if (m_forgetting == Forgetting::WithReset)
        sendStatelessReset(id, from);
}

bool LoopbackQuicServer::versionsMatch(const QByteArray &datagram, const Peer &from)
{
    ngtcp2_version_cid ids;
    (void)ngtcp2_pkt_decode_version_cid(&ids, octetsOf(datagram), std::size_t(datagram.size()),
                                        idOctets);
    if (m_faults.versions.isEmpty() || m_faults.versions.contains(ids.version))
        return true;
    std::array<std::uint8_t, 256> packet;
    const std::vector<std::uint32_t> versions(m_faults.versions.begin(), m_faults.versions.end());
    const ngtcp2_ssize size = ngtcp2_pkt_write_version_negotiation(
        packet.data(), packet.size(), 0, ids.scid, ids.scidlen, ids.dcid, ids.dcidlen,
        versions.data(), versions.size());
    send(QByteArray(reinterpret_cast<const char *>(packet.data()), qsizetype(size)), from);
    return false;
}

void LoopbackQuicServer::accept(const QByteArray &datagram, const Peer &from)
{
    ngtcp2_pkt_hd header;
    if (ngtcp2_accept(&header, octetsOf(datagram), std::size_t(datagram.size())) != 0)
        return;
    ngtcp2_cid original;
    if (m_faults.retry) {
        const quic::Token token = quic::tokenOf(header);
        const QuicPath path(m_socket.localAddress(), m_socket.localPort(), from.address, from.port);
        const ngtcp2_addr &remote = path.get()->remote;
        if (token.size == 0)
            return sendRetry(datagram, from);
        if (ngtcp2_crypto_verify_retry_token(&original, token.octets, token.size,
                                             octetsOf(m_secret), std::size_t(m_secret.size()),
                                             header.version, remote.addr, remote.addrlen,
                                             &header.dcid, 10 * NGTCP2_SECONDS, quicNow()) != 0)
            return;
    }
    auto *connection =
        new LoopbackQuicConnection(this, header, m_faults.retry ? &original : nullptr, from);
    m_connections.append(connection);
    countConnection();
    connection->receive(datagram);
}

void LoopbackQuicServer::sendRetry(const QByteArray &datagram, const Peer &from)
{
    ngtcp2_pkt_hd header;
    (void)ngtcp2_accept(&header, octetsOf(datagram), std::size_t(datagram.size()));
    const QuicPath path(m_socket.localAddress(), m_socket.localPort(), from.address, from.port);
    const ngtcp2_addr &remote = path.get()->remote;
    ngtcp2_cid id{};
    id.datalen = idOctets;
    gnutls_rnd(GNUTLS_RND_RANDOM, id.data, idOctets);
    std::array<std::uint8_t, NGTCP2_CRYPTO_MAX_RETRY_TOKENLEN> token;
    const ngtcp2_ssize tokenSize = ngtcp2_crypto_generate_retry_token(
        token.data(), octetsOf(m_secret), std::size_t(m_secret.size()), header.version, remote.addr,
        remote.addrlen, &id, &header.dcid, quicNow());
    std::array<std::uint8_t, 1200> packet;
    const ngtcp2_ssize size =
        ngtcp2_crypto_write_retry(packet.data(), packet.size(), header.version, &header.scid, &id,
                                  &header.dcid, token.data(), std::size_t(tokenSize));
    ++m_retriesSent;
    send(QByteArray(reinterpret_cast<const char *>(packet.data()), qsizetype(size)), from);
}

void LoopbackQuicServer::sendStatelessReset(const QByteArray &id, const Peer &to)
{
    ngtcp2_cid cid;
    ngtcp2_cid_init(&cid, octetsOf(id), std::size_t(id.size()));
    std::array<std::uint8_t, NGTCP2_STATELESS_RESET_TOKENLEN> token;
    ngtcp2_crypto_generate_stateless_reset_token(token.data(), octetsOf(m_secret),
                                                 std::size_t(m_secret.size()), &cid);
    const QByteArray random = randomOctets(22);
    std::array<std::uint8_t, 64> packet;
    const ngtcp2_ssize size = ngtcp2_pkt_write_stateless_reset(
        packet.data(), packet.size(), token.data(), octetsOf(random), std::size_t(random.size()));
    send(QByteArray(reinterpret_cast<const char *>(packet.data()), qsizetype(size)), to);
}

void LoopbackQuicServer::send(const QByteArray &datagram, const Peer &to)
{
    ++m_toClient;
    if (m_faults.loseToClient && m_faults.loseToClient(m_toClient))
        return;
    if (m_faults.delayToClient && m_faults.delayToClient(m_toClient) && !m_delayed) {
        m_delayed = [this, datagram, to] { write(datagram, to); };
        return;
    }
    write(datagram, to);
    if (const auto delayed = std::exchange(m_delayed, nullptr))
        delayed();
}

void LoopbackQuicServer::write(const QByteArray &datagram, const Peer &to)
{
    m_socket.writeDatagram(datagram, to.address, to.port);
}

void LoopbackQuicServer::closeConnections(quint64 code, bool byTransport, const QByteArray &reason)
{
    for (LoopbackQuicConnection *connection : QList(m_connections))
        connection->close(code, byTransport, reason);
}

void LoopbackQuicServer::forgetConnections(Forgetting how)
{
    m_forgetting = how;
    for (LoopbackQuicConnection *connection : QList(m_connections))
        remove(connection);
}

void LoopbackQuicServer::remove(LoopbackQuicConnection *connection)
{
    m_ids.removeIf([connection](const auto &entry) { return entry.value() == connection; });
    m_connections.removeOne(connection);
    connection->deleteLater();
}

} // namespace dnstester::test
