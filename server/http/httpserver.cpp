// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/httpserver.h"

#include "server/http/httplistener.h"
#include "server/http/listeningsockets.h"
#include "server/http/tlsidentity.h"

#include <QThread>

#include <utility>
#include <vector>

namespace dnstester::server {

class HttpServer::Private
{
public:
    ~Private();

    [[nodiscard]] Result<void> listen(const HttpServerOptions &options);
    [[nodiscard]] Result<quint16> listenOnAll(const QList<QHostAddress> &addresses, quint16 wanted);
    void addListeners(int count);
    [[nodiscard]] QList<QTcpServer *> addGates();
    void run(const HandlerFactory &factory);
    void applySettings();

    std::shared_ptr<HttpShared> shared = std::make_shared<HttpShared>();
    HttpListenerSettings settings;
    std::optional<TlsFiles> tls;
    quint16 port = 0;

private:
    std::vector<std::unique_ptr<QThread>> m_threads; ///< one for each listener, once they run
    std::vector<HttpListener *> m_listeners;         ///< each belongs to its thread then

public:
    template<typename Work>
    void tellAll(Work work)
    {
        for (HttpListener *listener : m_listeners)
            listener->mailbox().post([listener, work] { work(*listener); });
    }
};

HttpServer::Private::~Private()
{
    if (m_threads.empty()) {
        for (HttpListener *listener : m_listeners)
            delete listener;
    }
    for (const auto &thread : m_threads)
        thread->quit();
    for (const auto &thread : m_threads)
        thread->wait();
}

void HttpServer::Private::addListeners(int count)
{
    for (int i = 0; i < count; ++i)
        m_listeners.push_back(new HttpListener(shared, settings));
}

QList<QTcpServer *> HttpServer::Private::addGates()
{
    QList<QTcpServer *> gates;
    for (HttpListener *listener : m_listeners)
        gates.append(listener->addGate());
    return gates;
}

Result<void> HttpServer::Private::listen(const HttpServerOptions &options)
{
    const int wanted = options.threads > 0 ? options.threads : QThread::idealThreadCount();
    addListeners(canShareListening() ? wanted : 1);
    if (!options.inherited.isEmpty()) {
        for (const qintptr descriptor : options.inherited) {
            const Result<quint16> listening = listenOnInherited(descriptor, addGates());
            if (!listening)
                return tl::unexpected(listening.error());
            port = port == 0 ? *listening : port;
        }
        return {};
    }
    const Result<QList<QHostAddress>> addresses = addressesOf(options.host);
    if (!addresses)
        return tl::unexpected(addresses.error());
    // The port that the system picks for one address may be in use at the next one.
    int tries = options.port == 0 && addresses->size() > 1 ? 10 : 1;
    Result<quint16> listening = listenOnAll(*addresses, options.port);
    while (!listening && --tries > 0) {
        const int count = int(m_listeners.size());
        qDeleteAll(std::exchange(m_listeners, {}));
        addListeners(count);
        listening = listenOnAll(*addresses, options.port);
    }
    if (!listening)
        return tl::unexpected(listening.error());
    port = *listening;
    return {};
}

Result<quint16> HttpServer::Private::listenOnAll(const QList<QHostAddress> &addresses,
                                                 quint16 wanted)
{
    Result<quint16> listening = wanted;
    for (const QHostAddress &address : addresses) {
        listening = listenOn(address, *listening, addGates());
        if (!listening)
            break;
    }
    return listening;
}

void HttpServer::Private::run(const HandlerFactory &factory)
{
    for (size_t i = 0; i < m_listeners.size(); ++i) {
        HttpListener *listener = m_listeners[i];
        auto thread = std::make_unique<QThread>();
        thread->setObjectName(QStringLiteral("http %1").arg(i));
        listener->moveToThread(thread.get());
        QObject::connect(thread.get(), &QThread::finished, listener, &QObject::deleteLater);
        // Before the thread runs, so that nothing is accepted sooner.
        listener->mailbox().post([listener, factory, i] { listener->start(factory(int(i))); });
        thread->start();
        m_threads.push_back(std::move(thread));
    }
}

void HttpServer::Private::applySettings()
{
    tellAll([changed = settings](HttpListener &listener) { listener.setSettings(changed); });
}

HttpServer::HttpServer(QObject *parent)
    : QObject(parent)
    , m_d(std::make_unique<Private>())
{
}

HttpServer::~HttpServer() = default;

Result<void> HttpServer::start(const HttpServerOptions &options, const HandlerFactory &factory)
{
    m_d->shared->onRefused = options.onRefused;
    m_d->shared->portableSockets = options.portableSockets;
    m_d->settings.limits = options.limits;
    m_d->tls = options.tls;
    if (m_d->tls) {
        const Result<QSslConfiguration> identity = loadTlsIdentity(*m_d->tls);
        if (!identity)
            return tl::unexpected(identity.error());
        m_d->settings.tls = *identity;
    }
    Result<void> listening = m_d->listen(options);
    if (listening)
        m_d->run(factory);
    return listening;
}

quint16 HttpServer::port() const
{
    return m_d->port;
}

Result<void> HttpServer::reloadTls()
{
    if (!m_d->tls)
        return {};
    const Result<QSslConfiguration> identity = loadTlsIdentity(*m_d->tls);
    if (!identity)
        return tl::unexpected(identity.error());
    m_d->settings.tls = *identity;
    m_d->applySettings();
    return {};
}

void HttpServer::setLimits(const HttpLimits &limits)
{
    m_d->settings.limits = limits;
    m_d->applySettings();
}

void HttpServer::stopListening()
{
    m_d->tellAll([](HttpListener &listener) { listener.stopListening(); });
}

int HttpServer::openConnections() const
{
    return m_d->shared->clients.total();
}

const HttpStats &HttpServer::stats() const
{
    return m_d->shared->stats;
}

} // namespace dnstester::server
