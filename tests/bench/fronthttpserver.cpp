// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Our HTTP front with a handler that answers a constant, or holds every request to /held. Prints
// its port. Arguments: threads (1), "portable" for Qt's sockets.

#include "server/http/httpserver.h"

#include <QCoreApplication>

#include <cstdio>
#include <memory>
#include <vector>

using namespace dnstester::server;

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    HttpServerOptions options;
    options.threads = arguments.size() > 1 ? arguments.at(1).toInt() : 1;
    options.portableSockets = arguments.contains(QStringLiteral("portable"));
    options.limits.maxConnections = 100'000;
    options.limits.maxConnectionsPerClient = 100'000;
    HttpServer server;
    const auto listening = server.start(options, [](int) {
        auto held = std::make_shared<std::vector<HttpResponder>>();
        return [held](HttpRequest &&request, HttpResponder &&responder) {
            if (request.path == "/held") {
                held->push_back(std::move(responder));
                return;
            }
            HttpResponse response;
            response.contentType = QByteArrayLiteral("application/json");
            response.body = QByteArrayLiteral("{\"status\":\"ok\"}");
            responder.send(std::move(response));
        };
    });
    if (!listening) {
        std::fprintf(stderr, "%s\n", qPrintable(listening.error().detail));
        return 1;
    }
    std::printf("%d\n", server.port());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
