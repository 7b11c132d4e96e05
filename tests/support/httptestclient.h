// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

class QTcpSocket;

namespace dnstester::test {

/// A client that sends whatever octets a test wants to a port of 127.0.0.1, and reads HTTP answers.
/// Each call waits for what it promises, for ten seconds at most, and then says no.
class HttpTestClient
{
public:
    struct Answer
    {
        int status = 0; ///< 0: none came
        QByteArray head;
        QByteArray body;

        [[nodiscard]] QByteArray field(QByteArrayView name) const; ///< of the last one of this name
        [[nodiscard]] QString error() const;                       ///< of {"error": "..."}
    };

    explicit HttpTestClient(quint16 port);
    /// With TLS, trusting the authority of this file, as "localhost".
    HttpTestClient(quint16 port, const QString &caFile);
    HttpTestClient(HttpTestClient &&) noexcept;
    ~HttpTestClient();

    [[nodiscard]] bool isConnected() const;
    /// False where the server takes no more.
    bool send(const QByteArray &octets);
    /// Octets that neither the server nor the kernel takes stay with the client.
    void sendAsMuchAsPossible(const QByteArray &octets);
    void sendNoMore();  ///< half-closes
    void stopReading(); ///< what comes from here on stays with the kernel, as far as it fits

    /// \a hasBody: false for an answer to HEAD.
    [[nodiscard]] Answer read(bool hasBody = true);
    [[nodiscard]] Answer ask(const QByteArray &octets);
    /// A GET with the least that HTTP/1.1 asks for.
    [[nodiscard]] Answer get(const QByteArray &target);

    /// The server has closed in an orderly way; nothing but answers that were read came before.
    [[nodiscard]] bool isClosed();
    /// The connection is over, in whatever way.
    [[nodiscard]] bool isOver();
    [[nodiscard]] QByteArray serverCertificate() const; ///< PEM

private:
    [[nodiscard]] bool receive();

    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_octets; ///< received, not yet read
};

} // namespace dnstester::test
