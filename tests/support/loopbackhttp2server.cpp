// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/loopbackhttp2server.h"

#include "support/loopbackhttp2connection.h"

namespace dnstester::test {

QByteArray LoopbackHttpRequest::field(const QByteArray &name) const
{
    for (const auto &[fieldName, value] : fields) {
        if (fieldName == name)
            return value;
    }
    return {};
}

LoopbackHttp2Server::LoopbackHttp2Server(const TestCertificate &certificate, QObject *parent)
    : LoopbackServer(parent)
{
    m_tlsOptions.certificate = certificate;
    setAlpn(TlsServerOptions::Alpn::Normal, {"h2"});
    connect(&m_listener, &QTcpServer::newConnection, this, &LoopbackHttp2Server::accept);
    m_listener.listen(QHostAddress::LocalHost);
}

LoopbackHttp2Server::~LoopbackHttp2Server()
{
    qDeleteAll(findChildren<LoopbackHttp2Connection *>(QString(), Qt::FindDirectChildrenOnly));
}

Endpoint LoopbackHttp2Server::endpoint() const
{
    return *Endpoint::parse(QStringLiteral("https://127.0.0.1:%1").arg(m_listener.serverPort()));
}

void LoopbackHttp2Server::closeConnections()
{
    for (auto *connection : findChildren<LoopbackHttp2Connection *>())
        connection->close();
}

int LoopbackHttp2Server::openConnections() const
{
    return int(findChildren<LoopbackHttp2Connection *>().size());
}

void LoopbackHttp2Server::setAlpn(TlsServerOptions::Alpn alpn, const QByteArrayList &protocols)
{
    m_tlsOptions.alpn = alpn;
    m_tlsOptions.protocols = protocols;
    m_tls = std::make_unique<TlsServer>(m_tlsOptions);
}

void LoopbackHttp2Server::accept()
{
    while (QTcpSocket *socket = m_listener.nextPendingConnection()) {
        countConnection();
        new LoopbackHttp2Connection(this, socket);
    }
}

} // namespace dnstester::test
