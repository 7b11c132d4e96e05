// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/loopbackserver.h"
#include "support/tlsserver.h"

#include <QHostAddress>
#include <QTcpServer>

#include <optional>

namespace dnstester::test {

class LoopbackStream;

/// A DNS server over TCP, or over TLS where it is given a certificate. The setters concern what
/// happens from then on.
class LoopbackStreamServer : public LoopbackServer
{
    Q_OBJECT
public:
    using Filter = std::function<QByteArray(QByteArray framed)>;

    explicit LoopbackStreamServer(const QHostAddress &address = QHostAddress::LocalHost,
                                  QObject *parent = nullptr);
    explicit LoopbackStreamServer(const TlsServerOptions &tls,
                                  const QHostAddress &address = QHostAddress::LocalHost,
                                  QObject *parent = nullptr);
    ~LoopbackStreamServer() override;

    /// With the address as the name, which the good certificate is for.
    [[nodiscard]] Endpoint endpoint() const override;
    /// name@address
    [[nodiscard]] Endpoint endpointNamed(const QString &name) const;
    /// tcp:// or tls:// at a loopback port on which nobody listens.
    [[nodiscard]] static Endpoint closedEndpoint(Protocol protocol);

    /// Sends every octet by itself.
    void setByteByByte(bool split) { m_byteByByte = split; }
    /// Withholds replies until there are \a count and then sends the last one first.
    void setReorder(qsizetype count) { m_reorder = count; }
    /// Changes what goes out for a reply: framed messages, each behind its length.
    void setFilter(Filter filter) { m_filter = std::move(filter); }
    /// Closes a connection once it has answered \a count queries; 0: never.
    void setQueriesPerConnection(int count) { m_queriesPerConnection = count; }
    /// Resets the connection (RST) as soon as anything comes in.
    void setReset(bool reset) { m_reset = reset; }
    /// Closes each connection as soon as it is accepted.
    void setCloseAtOnce(bool close) { m_closeAtOnce = close; }
    /// How long the server thinks before it takes part in the handshake; nothing: it never does.
    void setHandshakeDelay(std::optional<std::chrono::milliseconds> delay)
    {
        m_handshakeDelay = delay;
    }
    /// Sends octets on every connection; with TLS, once their handshakes() are done.
    void sendToAll(const QByteArray &octets);
    /// Closes every connection.
    void closeAll();

    [[nodiscard]] int openConnections() const { return int(m_streams.size()); }
    [[nodiscard]] int handshakes() const { return int(m_serverNames.size()); } ///< done so far
    [[nodiscard]] int resumedConnections() const { return m_resumed; }
    [[nodiscard]] int orderlyClosed() const
    {
        return m_orderlyClosed;
    } ///< by the client's close_notify
    [[nodiscard]] const QByteArrayList &serverNames() const { return m_serverNames; } ///< SNI

private:
    friend class LoopbackStream;

    void listen(const QHostAddress &address);
    void accept();
    [[nodiscard]] QString hostText() const;

    QTcpServer m_server;
    std::unique_ptr<TlsServer> m_tls;
    QList<LoopbackStream *> m_streams; // children of m_server
    Filter m_filter;
    bool m_byteByByte = false;
    bool m_reset = false;
    bool m_closeAtOnce = false;
    qsizetype m_reorder = 1;
    int m_queriesPerConnection = 0;
    std::optional<std::chrono::milliseconds> m_handshakeDelay{0};
    int m_resumed = 0;
    int m_orderlyClosed = 0;
    QByteArrayList m_serverNames;
};

} // namespace dnstester::test
