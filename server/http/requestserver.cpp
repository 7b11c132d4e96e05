// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/requestserver.h"

#include "server/http/gatedsocket.h"

#include <utility>

namespace dnstester::server {

namespace {

constexpr size_t maxFree = 64;
/// A longer buffer of a lane that is not in use is given back.
constexpr qsizetype maxKept = 64 * 1024;

HttpRequest::Method methodOf(const QHttpServerRequest &request)
{
    using From = QHttpServerRequest::Method;
    using To = HttpRequest::Method;
    switch (request.method()) {
    case From::Get:
        return To::Get;
    case From::Head:
        return To::Head;
    case From::Post:
        return To::Post;
    case From::Put:
        return To::Put;
    case From::Patch:
        return To::Patch;
    case From::Delete:
        return To::Delete;
    case From::Options:
        return To::Options;
    default:
        return To::Other;
    }
}

/// What QtHttpServer gets of a request: its first line alone. It takes some 400 instructions for
/// each octet of a head, and the fields have been read already.
QByteArray requestLine(QByteArrayView octets, const HttpHead &head)
{
    QByteArray line;
    line.reserve(head.method.size + head.path.size + head.query.size + 16);
    line.append(head.method.of(octets)).append(' ');
    if (head.path.size == 0)
        line.append('/');
    line.append(head.path.of(octets));
    if (head.query.size > 0)
        line.append('?').append(head.query.of(octets));
    return line.append(" HTTP/1.1\r\n\r\n");
}

/// The fields of a request without those that concern the connection (RFC 9110, 7.6.1) or frame the
/// body; the authority of an absolute target stands for Host (RFC 9112, 3.2.2).
HttpFields fieldsOf(QByteArrayView octets, const HttpHead &head)
{
    HttpFields fields;
    fields.reserve(qsizetype(head.fields.size()) + 1);
    const bool hasAuthority = head.authority.size > 0;
    if (hasAuthority)
        fields.emplace_back(QByteArrayLiteral("Host"), head.authority.of(octets).toByteArray());
    for (const HttpHead::Field &field : head.fields) {
        if (!field.hopByHop && !(hasAuthority && field.isHost))
            fields.emplace_back(field.name.of(octets).toByteArray(),
                                field.value.of(octets).toByteArray());
    }
    return fields;
}

} // namespace

Gate::Gate(Accepted accepted)
    : m_accepted(std::move(accepted))
{
}

// addPendingConnection() would do, but only while listening, and a request may come later than
// that.
void Gate::enter(GatedSocket *socket)
{
    m_entering = socket;
    QMetaObject::invokeMethod(this, "pendingConnectionAvailable", Qt::DirectConnection);
}

QTcpSocket *Gate::nextPendingConnection()
{
    return std::exchange(m_entering, nullptr);
}

RequestServer::RequestServer(Gate *gate)
    : m_gate(gate)
{
    bind(gate);
}

RequestServer::~RequestServer()
{
    for (const auto &lane : m_free)
        lane->answerer.end();
}

std::unique_ptr<RequestServer::Lane> RequestServer::takeLane()
{
    if (m_free.empty()) {
        auto lane = std::make_unique<Lane>();
        lane->socket = new GatedSocket(this);
        m_gate->enter(lane->socket);
        return lane;
    }
    std::unique_ptr<Lane> lane = std::move(m_free.back());
    m_free.pop_back();
    return lane;
}

std::unique_ptr<RequestServer::Lane>
RequestServer::begin(QByteArrayView octets, const HttpHead &head, HttpRequest &request)
{
    const QByteArrayView path = head.path.of(octets);
    request.path = path.isEmpty() ? QByteArrayLiteral("/") : path.toByteArray();
    request.query = head.query.of(octets).toByteArray();
    request.fields = fieldsOf(octets, head);
    std::unique_ptr<Lane> lane = takeLane();
    return feed(*lane, requestLine(octets, head), request) ? std::move(lane) : nullptr;
}

std::unique_ptr<RequestServer::Lane> RequestServer::resume()
{
    HttpRequest request;
    std::unique_ptr<Lane> lane = takeLane();
    const bool fed = feed(*lane, QByteArrayLiteral("GET / HTTP/1.1\r\n\r\n"), request);
    Q_ASSERT(fed);
    return fed ? std::move(lane) : nullptr;
}

bool RequestServer::feed(Lane &lane, const QByteArray &octets, HttpRequest &request)
{
    m_current = &lane;
    m_request = &request;
    lane.socket->feed(octets);
    if (!std::exchange(m_current, nullptr) && !lane.socket->isClosed())
        return true;
    lane.answerer.end();
    lane.socket->discard();
    return false;
}

bool RequestServer::handleRequest(const QHttpServerRequest &request,
                                  qtcompat::HandlerArgument argument)
{
    if (!m_current)
        return false;
    std::exchange(m_current, nullptr)->answerer.begin(request, argument);
    m_request->method = methodOf(request);
    return true;
}

QByteArray &RequestServer::answer(Lane &lane, int status, HttpFields fields, const QByteArray &body,
                                  bool isHead)
{
    const bool hasLength = status != 204 && status != 304; // RFC 9110, 8.6
    if (hasLength)
        qtcompat::appendLength(fields, body.size());
    const auto maker = [](const QHttpServerRequest &request, auto *socket) {
        return makeResponder(request, socket);
    };
    lane.answerer.write(maker, status, fields, body);
    QByteArray &octets = lane.socket->written();
    if (isHead || !hasLength)
        octets.chop(body.size());
    if (!hasLength)
        octets.replace("\r\ncontent-length: " + QByteArray::number(body.size()), "");
    return octets;
}

void RequestServer::end(std::unique_ptr<Lane> lane)
{
    lane->answerer.end();
    if (m_free.size() >= maxFree || lane->socket->isClosed()) {
        lane->socket->discard();
        return;
    }
    QByteArray &octets = lane->socket->written();
    if (octets.capacity() > maxKept)
        octets = QByteArray();
    else
        octets.resize(0);
    m_free.push_back(std::move(lane));
}

} // namespace dnstester::server
