// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/clientstream.h"

#include <QObject>
#include <QSslConfiguration>

#include <memory>
#include <optional>

class QTcpSocket;

namespace dnstester::server {

/// A client's socket by Qt: with TLS, and on systems for which there is no DescriptorStream.
class QtStream final : public QObject, public ClientStream
{
public:
    QtStream();
    ~QtStream() override;

    /// Owns the descriptor, also where this fails. With TLS, Writable tells the end of the
    /// handshake.
    [[nodiscard]] bool open(qintptr descriptor, const std::optional<QSslConfiguration> &tls,
                            User *user);

    [[nodiscard]] qsizetype read(char *to, qsizetype size) override;
    [[nodiscard]] qsizetype write(const char *octets, qsizetype size) override;
    void endWriting(bool isSending) override;
    void close(Close how) override;
    [[nodiscard]] QHostAddress peerAddress() const override;

private:
    void startTls(const QSslConfiguration &tls);
    void tell(unsigned events);
    void bytesWritten();
    [[nodiscard]] bool isConnected() const;
    [[nodiscard]] qint64 pending() const;
    void shutDown();

    std::unique_ptr<QTcpSocket> m_socket; ///< a QSslSocket with TLS
    User *m_user = nullptr;
    bool m_isTls = false;
    bool m_isCalled = false; ///< by its user, who is not to be told anything then
    bool m_isEnding = false; ///< writing ends when all octets are with the kernel
};

} // namespace dnstester::server
