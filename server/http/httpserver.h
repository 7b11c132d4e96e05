// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "server/http/httplimits.h"
#include "server/http/httpresponder.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace dnstester::server {

/// Names of PEM files: a certificate with those that lead to its authority, and its private key.
struct TlsFiles
{
    QString certificate;
    QString key;
};

struct HttpServerOptions
{
    QString host =
        QStringLiteral("127.0.0.1"); ///< address, or a name, of which every address is used
    quint16 port = 0;                ///< 0: one that is free
    int threads = 0; ///< 0: one per core. Only Linux spreads connections over more than one
    HttpLimits limits;
    std::optional<TlsFiles> tls; ///< none: plain HTTP
    /// Sockets that listen already, from systemd; host and port are not used then. They are owned
    /// from here on.
    QList<qintptr> inherited;
    /// Told of every answer that the front gives by itself (400, 408, 411, 413, 414, 417, 431, 501,
    /// 503, 505), in the thread of the listener.
    std::function<void(int status, const QHostAddress &peer)> onRefused;
    /// Use Qt's sockets where the system has better, as the tests do.
    bool portableSockets = false;
};

/// Listening threads, and the limits that hold before a request is looked at: sizes, times, number
/// of connections. What passes them is served by QtHttpServer (QAbstractHttpServer).
///
/// HTTP/1.1 as in RFC 9112, strictly: lines end with CRLF, a body has one Content-Length and no
/// transfer coding. A refusal has the body {"error": "<sentence>"} and closes the connection.
/// Requests of one connection are handed over one at a time, each after the answer to the one
/// before.
///
/// Made, used and destroyed in one thread; destroying it closes all connections and ends the
/// threads.
class HttpServer : public QObject
{
public:
    /// Makes one handler per thread, in that thread. The handler is destroyed in it too, after the
    /// last connection.
    using HandlerFactory = std::function<HttpHandler(int threadIndex)>;

    explicit HttpServer(QObject *parent = nullptr);
    ~HttpServer() override;

    /// Listens and serves. Once. An error names the address, port or file that can't be used.
    [[nodiscard]] Result<void> start(const HttpServerOptions &options,
                                     const HandlerFactory &factory);

    [[nodiscard]] quint16 port() const; ///< the real one, where 0 was asked

    /// Reads the TLS files again, for handshakes from now on. Bad files leave the old pair in use;
    /// the error says why.
    [[nodiscard]] Result<void> reloadTls();

    /// For connections and requests from now on.
    void setLimits(const HttpLimits &limits);

    /// The beginning of the end: no new connections, idle ones close, answers go out with
    /// "Connection: close". Wait for openConnections() to be 0, then destroy this object.
    void stopListening();

    [[nodiscard]] int openConnections() const;    ///< thread-safe
    [[nodiscard]] const HttpStats &stats() const; ///< thread-safe, lives as long as this object

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace dnstester::server
