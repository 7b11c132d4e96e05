// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/testcertificates.h"

#include <QByteArray>
#include <QList>
#include <QTcpServer>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

class QSslSocket;

namespace dnstester::test {

using FakeFields = QList<std::pair<QByteArray, QByteArray>>;

/// A request that a FakeDaemon got.
struct FakeRequest
{
    QByteArray line; ///< "GET /tasks/1?wait=30"
    FakeFields headers;
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray &name) const; ///< without case
};

/// What a FakeDaemon does about a request.
struct FakeReply
{
    int status = 200;
    QByteArray body{};
    QByteArray contentType = "application/json";
    FakeFields headers{};
    QByteArray raw{};   ///< not empty: sent instead of an HTTP response, then the connection ends
    bool hold = false;  ///< say nothing until release()
    bool close = false; ///< end the connection without a word
};

/// An HTTP/1.1 server on a free loopback port, in the test's own thread and event loop, that
/// answers as the test tells it: a DNS Tester daemon in good or bad shape, or none at all.
class FakeDaemon : public QTcpServer
{
    Q_OBJECT
public:
    using Handler = std::function<FakeReply(const FakeRequest &)>;

    /// With a certificate it speaks HTTPS.
    explicit FakeDaemon(std::optional<TestCertificate> certificate = {});
    ~FakeDaemon() override;

    [[nodiscard]] QString url() const; ///< of localhost, which the certificate is for
    void setHandler(Handler handler) { m_handler = std::move(handler); }

    [[nodiscard]] const QList<FakeRequest> &requests() const { return m_requests; }
    [[nodiscard]] int count(const QByteArray &line) const; ///< of requests that begin with it
    /// Requests that are held and whose client is still there.
    [[nodiscard]] int held() const { return int(m_held.size()); }
    /// Answers the request that has been held the longest.
    void release(const FakeReply &reply);

    /// As if the process ended: closes the port and every connection.
    void vanish();
    /// Ends every connection, and new ones at once, or takes them again.
    void turnAway(bool away);
    [[nodiscard]] int turnedAway() const { return m_turnedAway; } ///< connections

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void read(QSslSocket *socket);
    void answer(QSslSocket *socket, const FakeReply &reply);
    void forget(QSslSocket *socket);
    void disconnectAll();

    std::optional<TestCertificate> m_certificate;
    Handler m_handler;
    QList<FakeRequest> m_requests;
    QList<QSslSocket *> m_sockets;
    QList<QSslSocket *> m_held;
    quint16 m_port = 0;
    bool m_away = false;
    int m_turnedAway = 0;
};

} // namespace dnstester::test
