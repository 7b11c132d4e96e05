// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/mailbox.h"
#include "server/http/httpconnection.h"
#include "server/http/httpserver.h"

#include <QBasicTimer>
#include <QSslConfiguration>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace dnstester::server {

class SocketPoller;

/// What the listening threads have in common. Thread-safe.
struct HttpShared
{
    HttpStats stats;
    ClientCounts clients;
    std::function<void(int status, const QHostAddress &peer)> onRefused;
    bool portableSockets = false;
};

/// What may change while connections live.
struct HttpListenerSettings
{
    HttpLimits limits;
    std::optional<QSslConfiguration> tls; ///< none: plain HTTP
};

/// One listening thread: its connections, their deadlines, QtHttpServer and the handler.
///
/// Made in the main thread, moved to its own, started, used and destroyed there.
class HttpListener : public QObject
{
public:
    HttpListener(std::shared_ptr<HttpShared> shared, HttpListenerSettings settings);
    ~HttpListener() override;

    /// Of a socket that listens, or a name for the error.
    [[nodiscard]] Gate *addGate();

    /// From any thread.
    [[nodiscard]] Mailbox &mailbox() { return m_mailbox; }

    // In its own thread.
    void start(HttpHandler handler);
    void setSettings(const HttpListenerSettings &settings);
    void stopListening();

    // For its connections.
    [[nodiscard]] const HttpLimits &limits() const { return m_settings.limits; }
    [[nodiscard]] HttpStats &stats() { return m_shared->stats; }
    [[nodiscard]] RequestServer &requests() { return *m_requests; }
    [[nodiscard]] const HttpHandler &handler() const { return m_handler; }
    [[nodiscard]] bool isDraining() const { return m_isDraining; }
    /// Room for what is read from a socket, until the next one is.
    [[nodiscard]] std::pair<char *, qsizetype> scratch();
    [[nodiscard]] const QByteArray &date(); ///< for the field Date
    [[nodiscard]] QByteArray requestId(const HttpRequest &request);
    void tellRefused(int status, const QHostAddress &peer);
    void bury(HttpConnection *connection); ///< it has ended, and is destroyed from the event loop

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void accept(qintptr descriptor);
    [[nodiscard]] std::unique_ptr<ClientStream> openStream(qintptr descriptor,
                                                           HttpConnection *connection);
    void refuse(std::unique_ptr<HttpConnection> connection, std::unique_ptr<ClientStream> stream,
                const QHostAddress &peer, ClientCounts::Admission why);
    HttpConnection *keep(std::unique_ptr<HttpConnection> connection);
    void startTimer();
    void checkDeadlines();
    void resumeAccepting();
    void drainConnections();

    std::shared_ptr<HttpShared> m_shared;
    HttpListenerSettings m_settings;
    Mailbox m_mailbox;
    std::vector<Gate *> m_gates; ///< the first belongs to m_requests once it is there
    HttpHandler m_handler;
    std::unique_ptr<RequestServer> m_requests;
#ifdef Q_OS_LINUX
    std::unique_ptr<SocketPoller> m_poller; ///< null: Qt's sockets
#endif
    std::vector<std::unique_ptr<HttpConnection>> m_connections;
    std::vector<std::unique_ptr<HttpConnection>> m_buried;
    int m_refusing = 0; ///< connections over a limit that are being told so
    QBasicTimer m_deadlineTimer;
    QBasicTimer m_acceptTimer; ///< runs while the system can't give a descriptor
    QBasicTimer m_drainTimer;
    std::vector<char> m_scratch;
    QByteArray m_date;
    qint64 m_dateSecond = 0;
    quint64 m_nextId;
    bool m_isDraining = false;
};

} // namespace dnstester::server
