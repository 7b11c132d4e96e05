// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The peer of the HTTP benchmarks: a bare QHttpServer that answers a constant to GET and POST /, in
// one thread, with no limits. Prints its port.

#include <QtHttpServer/QHttpServer>

#include <QCoreApplication>
#include <QTcpServer>

#include <cstdio>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QHttpServer server;
    server.route(QStringLiteral("/"), [] {
        return QHttpServerResponse(QByteArrayLiteral("application/json"),
                                   QByteArrayLiteral("{\"status\":\"ok\"}"));
    });
    auto *listener = new QTcpServer;
    if (!listener->listen(QHostAddress::LocalHost)) {
        std::fprintf(stderr, "can't listen: %s\n", qPrintable(listener->errorString()));
        return 1;
    }
    server.bind(listener);
    std::printf("%d\n", listener->serverPort());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
