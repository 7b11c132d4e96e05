// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httptestserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>

#include <list>

using namespace dnstester::server;
using namespace std::chrono_literals;

namespace dnstester::test {

namespace {

using Held = std::list<HttpResponder>;

HttpResponse textResponse(const QByteArray &text)
{
    HttpResponse response;
    response.contentType = QByteArrayLiteral("text/plain");
    response.body = text;
    return response;
}

HttpResponse echo(const HttpRequest &request)
{
    const auto text = [](const QByteArray &octets) { return QString::fromLatin1(octets); };
    const QJsonObject object{{QStringLiteral("method"), int(request.method)},
                             {QStringLiteral("path"), text(request.path)},
                             {QStringLiteral("query"), text(request.query)},
                             {QStringLiteral("host"), text(request.header("HOST"))},
                             {QStringLiteral("test"), text(request.header("X-Test"))},
                             {QStringLiteral("fields"), request.fields.size()},
                             {QStringLiteral("peer"), request.peer.toString()},
                             {QStringLiteral("id"), text(request.id)},
                             {QStringLiteral("body"), text(request.body)}};
    HttpResponse response = textResponse(QJsonDocument(object).toJson(QJsonDocument::Compact));
    response.contentType = QByteArrayLiteral("application/json");
    return response;
}

HttpResponse injection()
{
    HttpResponse response = textResponse(QByteArrayLiteral("safe"));
    response.headers = {{QByteArrayLiteral("X-Split"), QByteArrayLiteral("a\r\nX-Injected: 1")},
                        {QByteArrayLiteral("X-Na\nme"), QByteArrayLiteral("a")},
                        {QByteArrayLiteral("X-Good"), QByteArrayLiteral("a")}};
    return response;
}

} // namespace

HttpServerOptions patientOptions()
{
    HttpServerOptions options;
    options.limits.readTimeout = options.limits.writeTimeout = options.limits.idleTimeout = 10min;
    return options;
}

HttpTestServer::HttpTestServer(HttpServerOptions options)
    : m_server(std::make_unique<HttpServer>())
{
    if (options.threads == 0)
        options.threads = 1;
    options.onRefused = [this](int status, const QHostAddress &) {
        const std::lock_guard lock(m_mutex);
        m_refusals.push_back(status);
    };
    const Result<void> listening = m_server->start(options, [this](int) { return makeHandler(); });
    if (!listening)
        m_error = listening.error();
}

HttpTestServer::~HttpTestServer()
{
    m_server.reset(); // its threads use the rest
}

std::vector<int> HttpTestServer::refusals() const
{
    const std::lock_guard lock(m_mutex);
    return m_refusals;
}

HttpHandler HttpTestServer::makeHandler()
{
    return
        [this, held = std::make_shared<Held>()](HttpRequest &&request, HttpResponder &&responder) {
            if (request.path == "/held") {
                const auto place = held->insert(held->end(), std::move(responder));
                ++m_held;
                place->onGone([this, held, place] {
                    ++m_gone;
                    --m_held;
                    held->erase(place);
                });
            } else if (request.path == "/release") {
                for (size_t count = held->size(); count > 0; --count) {
                    HttpResponder waiting = std::move(held->front());
                    held->pop_front();
                    --m_held;
                    waiting.send(textResponse(QByteArrayLiteral("released")));
                }
                responder.send(textResponse(QByteArrayLiteral("done")));
            } else if (request.path == "/big") {
                responder.send(textResponse(QByteArray(request.query.toLongLong(), 'x')));
            } else if (request.path == "/inject") {
                responder.send(injection());
            } else if (request.path == "/empty") {
                HttpResponse response;
                response.status = 204;
                responder.send(std::move(response));
            } else if (request.path == "/stall") {
                m_stalled.release();
                m_go.acquire();
                responder.send(textResponse(QByteArrayLiteral("done")));
            } else if (request.path != "/drop") {
                responder.send(echo(request));
            }
        };
}

} // namespace dnstester::test
