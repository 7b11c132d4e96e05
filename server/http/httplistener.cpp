// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/httplistener.h"

#include "net/opensslthread.h"
#include "server/http/listeningsockets.h"
#include "server/http/qtstream.h"
#ifdef Q_OS_LINUX
#include "server/http/descriptorstream.h"
#include "server/http/socketpoller.h"
#endif

#include <QDateTime>
#include <QLocale>
#include <QRandomGenerator>
#include <QTimerEvent>

#include <algorithm>
#include <utility>

namespace dnstester::server {

namespace {

constexpr size_t scratchSize = 64 * 1024;
/// Connections over a limit that are told so, at a time; further ones are closed without a word.
constexpr int maxRefusing = 64;
constexpr int acceptPause = 100; ///< milliseconds

/// An IPv4 client of an IPv6 socket is an IPv4 client.
QHostAddress plainAddress(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 && address.protocol() == QAbstractSocket::IPv6Protocol ? QHostAddress(ipv4)
                                                                         : address;
}

bool isRequestId(QByteArrayView id)
{
    return !id.isEmpty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               c == '.' || c == '_' || c == '-';
    });
}

} // namespace

HttpListener::HttpListener(std::shared_ptr<HttpShared> shared, HttpListenerSettings settings)
    : m_shared(std::move(shared))
    , m_settings(std::move(settings))
    , m_mailbox(this)
    , m_scratch(scratchSize)
    , m_nextId(QRandomGenerator::system()->generate64())
{
}

HttpListener::~HttpListener()
{
    while (!m_connections.empty())
        m_connections.back()->end();
    m_buried.clear();
    m_handler = nullptr;
}

Gate *HttpListener::addGate()
{
    auto *gate = new Gate([this](qintptr descriptor) { accept(descriptor); });
    gate->setParent(this);
    connect(gate, &QTcpServer::acceptError, this, [this] {
        ++m_shared->stats.acceptFailures;
        m_acceptTimer.start(acceptPause, this);
    });
    m_gates.push_back(gate);
    return gate;
}

void HttpListener::start(HttpHandler handler)
{
    endOpenSslWithThread();
    m_handler = std::move(handler);
    m_requests = std::make_unique<RequestServer>(m_gates.front());
#ifdef Q_OS_LINUX
    if (!m_shared->portableSockets)
        m_poller = std::make_unique<SocketPoller>();
#endif
    for (Gate *gate : m_gates)
        gate->resumeAccepting();
}

void HttpListener::setSettings(const HttpListenerSettings &settings)
{
    m_settings = settings;
    if (m_deadlineTimer.isActive())
        startTimer();
}

void HttpListener::stopListening()
{
    m_isDraining = true;
    for (Gate *gate : m_gates) {
        if (gate->isListening())
            takeWaiting(gate->socketDescriptor(),
                        [this](qintptr descriptor) { accept(descriptor); });
        gate->close();
    }
    m_acceptTimer.stop();
    m_drainTimer.start(0, this); // after what the sockets have to tell already
}

void HttpListener::drainConnections()
{
    m_drainTimer.stop();
    for (size_t i = m_connections.size(); i-- > 0;) {
        if (i < m_connections.size()) // the end of one may bring that of others
            m_connections[i]->drain();
    }
}

void HttpListener::accept(qintptr descriptor)
{
    auto connection = std::make_unique<HttpConnection>(*this);
    std::unique_ptr<ClientStream> stream = openStream(descriptor, connection.get());
    if (!stream) {
        ++m_shared->stats.acceptFailures;
        return;
    }
    const QHostAddress peer = plainAddress(stream->peerAddress());
    const ClientCounts::Client client = ClientCounts::clientOf(peer);
    const ClientCounts::Admission admission = m_shared->clients.admit(client, m_settings.limits);
    if (admission != ClientCounts::Admission::Admitted) {
        refuse(std::move(connection), std::move(stream), peer, admission);
        return;
    }
    ++m_shared->stats.accepted;
    keep(std::move(connection))->start(std::move(stream), peer, client, m_settings.tls.has_value());
}

std::unique_ptr<ClientStream> HttpListener::openStream(qintptr descriptor,
                                                       HttpConnection *connection)
{
#ifdef Q_OS_LINUX
    if (m_poller && !m_settings.tls) {
        auto stream = std::make_unique<DescriptorStream>(int(descriptor));
        return stream->open(*m_poller, connection) ? std::move(stream) : nullptr;
    }
#endif
    auto stream = std::make_unique<QtStream>();
    return stream->open(descriptor, m_settings.tls, connection) ? std::move(stream) : nullptr;
}

void HttpListener::refuse(std::unique_ptr<HttpConnection> connection,
                          std::unique_ptr<ClientStream> stream, const QHostAddress &peer,
                          ClientCounts::Admission why)
{
    const bool isOfClient = why == ClientCounts::Admission::TooManyOfClient;
    HttpStats &stats = m_shared->stats;
    ++(isOfClient ? stats.refusedTooManyOfClient : stats.refusedTooMany);
    // A TLS handshake costs more than a refusal is worth.
    if (m_refusing >= maxRefusing || m_settings.tls) {
        tellRefused(503, peer);
        stream->close(ClientStream::Close::Reset);
        return;
    }
    ++m_refusing;
    const QString sentence = isOfClient
                                 ? QStringLiteral("This client has too many connections open.")
                                 : QStringLiteral("Too many connections are open; try again.");
    keep(std::move(connection))->startRefused(std::move(stream), peer, {503, sentence});
}

HttpConnection *HttpListener::keep(std::unique_ptr<HttpConnection> connection)
{
    if (!m_deadlineTimer.isActive())
        startTimer();
    connection->index = m_connections.size();
    m_connections.push_back(std::move(connection));
    return m_connections.back().get();
}

void HttpListener::bury(HttpConnection *connection)
{
    if (connection->client())
        m_shared->clients.leave(*connection->client());
    else
        --m_refusing;
    if (m_buried.empty())
        m_mailbox.post([this] { m_buried.clear(); });
    const size_t index = connection->index;
    m_buried.push_back(std::move(m_connections[index]));
    if (index + 1 < m_connections.size()) {
        m_connections[index] = std::move(m_connections.back());
        m_connections[index]->index = index;
    }
    m_connections.pop_back();
}

// Looking at every connection a few times a second costs less than to keep a timer for each
// request.
void HttpListener::startTimer()
{
    using namespace std::chrono_literals;
    const HttpLimits &limits = m_settings.limits;
    const auto shortest = std::min({limits.readTimeout, limits.writeTimeout, limits.idleTimeout});
    const auto period = std::clamp<std::chrono::milliseconds>(shortest / 8, 5ms, 500ms);
    m_deadlineTimer.start(int(period.count()), Qt::PreciseTimer, this);
}

void HttpListener::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_deadlineTimer.timerId())
        checkDeadlines();
    else if (event->timerId() == m_acceptTimer.timerId())
        resumeAccepting();
    else if (event->timerId() == m_drainTimer.timerId())
        drainConnections();
}

void HttpListener::checkDeadlines()
{
    const TimePoint now = Clock::now();
    for (size_t i = m_connections.size(); i-- > 0;) {
        if (i < m_connections.size())
            m_connections[i]->checkDeadline(now);
    }
    if (m_connections.empty())
        m_deadlineTimer.stop();
}

void HttpListener::resumeAccepting()
{
    m_acceptTimer.stop();
    for (Gate *gate : m_gates) {
        if (gate->isListening())
            gate->resumeAccepting();
    }
}

std::pair<char *, qsizetype> HttpListener::scratch()
{
    return {m_scratch.data(), qsizetype(m_scratch.size())};
}

const QByteArray &HttpListener::date()
{
    const qint64 second = QDateTime::currentSecsSinceEpoch();
    if (second != m_dateSecond) {
        m_dateSecond = second;
        const QDateTime time = QDateTime::fromSecsSinceEpoch(second).toUTC();
        m_date = QLocale::c()
                     .toString(time, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
                     .toLatin1();
    }
    return m_date;
}

QByteArray HttpListener::requestId(const HttpRequest &request)
{
    QByteArray id = request.header("X-Request-Id");
    if (isRequestId(id))
        return id;
    // Steps through all 64-bit numbers in an order that does not look like one.
    m_nextId += 0x9e3779b97f4a7c15;
    return QByteArray::number(m_nextId, 16).rightJustified(16, '0');
}

void HttpListener::tellRefused(int status, const QHostAddress &peer)
{
    ++m_shared->stats.refusedRequests;
    if (m_shared->onRefused)
        m_shared->onRefused(status, peer);
}

} // namespace dnstester::server
