// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/httpconnection.h"

#include "base/log.h"
#include "server/http/httplistener.h"

#include <algorithm>
#include <utility>

namespace dnstester::server {

namespace {

using namespace std::chrono_literals;

/// How long and how much a client may go on sending after its last answer, before the connection is
/// cut.
constexpr auto closingTime = 2s;
constexpr qsizetype maxDiscarded = 4 * 1024 * 1024;

} // namespace

HttpConnection::HttpConnection(HttpListener &listener)
    : m_listener(listener)
{
}

HttpConnection::~HttpConnection() = default;

void HttpConnection::start(std::unique_ptr<ClientStream> stream, const QHostAddress &peer,
                           const ClientCounts::Client &client, bool isTls)
{
    m_stream = std::move(stream);
    m_peer = peer;
    m_client = client;
    if (isTls) {
        m_phase = Phase::Handshake;
        m_deadline = Clock::now() + m_listener.limits().readTimeout;
    } else {
        awaitRequest();
        run(); // mostly the request has come with the connection
    }
}

void HttpConnection::startRefused(std::unique_ptr<ClientStream> stream, const QHostAddress &peer,
                                  const HttpRefusal &refusal)
{
    m_stream = std::move(stream);
    m_peer = peer;
    refuse(refusal);
    run();
}

void HttpConnection::drain()
{
    if (m_phase == Phase::Handshake)
        end();
    m_mayRead = true; // what has come since is not idle
    run();
    if (m_phase == Phase::Head && !m_isReading) {
        closeGently();
        run();
    }
}

void HttpConnection::streamEvent(unsigned events)
{
    if (m_phase == Phase::Over)
        return;
    if (events & (ClientStream::Readable | ClientStream::Ended))
        m_mayRead = true;
    if (events & ClientStream::Ended)
        m_hasEnded = true;
    if (m_phase == Phase::Handshake) {
        if (events & ClientStream::Broken)
            ++m_listener.stats().handshakeFailures;
        else if (events & ClientStream::Writable)
            awaitRequest();
    } else if (m_phase == Phase::Writing && (events & ClientStream::Writable)) {
        flush();
    }
    run();
    if ((events & ClientStream::Broken) || (m_phase == Phase::Serving && m_hasEnded))
        end();
}

bool HttpConnection::hasInput() const
{
    return (isReceiving() && (m_mayRead || m_hasUnseen)) ||
           (m_phase == Phase::Closing && m_mayRead);
}

// Goes on until there is nothing more to do now. An answer given from inside the handler comes back
// here, and leaves it to the call that is under way.
void HttpConnection::run()
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    while (hasInput()) {
        if (m_phase == Phase::Closing)
            discardInput();
        else if (m_hasUnseen)
            use({});
        else
            receive();
    }
    m_isRunning = false;
}

void HttpConnection::receive()
{
    const auto [scratch, size] = m_listener.scratch();
    const qsizetype count = m_stream->read(scratch, size);
    if (count < 0) {
        end();
        return;
    }
    // Less than was asked for is all that there was, but for the end.
    m_mayRead = count == size || m_hasEnded;
    if (count > 0)
        use(QByteArrayView(scratch, count));
}

/// Takes what it can use of the octets kept from before and these, and keeps the rest: most
/// requests are never copied. The handler comes last, because what it does may lead to another
/// connection, which reads into the same scratch.
void HttpConnection::use(QByteArrayView octets)
{
    HttpRequest request;
    if (m_input.isEmpty()) {
        const qsizetype used = consume(octets, request);
        m_input = octets.sliced(used).toByteArray();
        m_hasUnseen = used > 0 && !m_input.isEmpty();
    } else {
        m_input.append(octets);
        const qsizetype used = consume(m_input, request);
        m_input = used > 0 ? m_input.sliced(used) : m_input;
        m_hasUnseen = used > 0 && !m_input.isEmpty();
    }
    if (m_phase != Phase::Serving)
        return;
    m_listener.handler()(std::move(request), makeResponder());
    if (m_lane) // the request is held, which may be for long
        m_listener.requests().end(std::move(m_lane));
}

qsizetype HttpConnection::consume(QByteArrayView octets, HttpRequest &request)
{
    const qsizetype used =
        m_phase == Phase::Head ? consumeHead(octets, request) : consumeBody(octets, request);
    return m_isRefused || m_phase == Phase::Over ? octets.size() : used;
}

qsizetype HttpConnection::consumeHead(QByteArrayView octets, HttpRequest &request)
{
    switch (m_reader.read(octets, m_listener.limits())) {
    case HttpHeadReader::Status::Partial:
        if (!m_isReading && m_reader.hasBegun()) {
            m_isReading = true;
            m_deadline = Clock::now() + m_listener.limits().readTimeout;
        }
        return 0;
    case HttpHeadReader::Status::Refused:
        refuse(m_reader.refusal());
        return 0;
    case HttpHeadReader::Status::Complete:
        break;
    }
    const qsizetype size = m_reader.head().size;
    if (m_reader.head().contentLength == 0) {
        prepare(octets.first(size), request);
        return size;
    }
    if (!m_isReading)
        m_deadline = Clock::now() + m_listener.limits().readTimeout;
    m_isReading = true;
    m_head = octets.first(size).toByteArray();
    m_phase = Phase::Body;
    if (octets.size() > size)
        return size + consumeBody(octets.sliced(size), request);
    continueIfExpected();
    return size;
}

qsizetype HttpConnection::consumeBody(QByteArrayView octets, HttpRequest &request)
{
    const qsizetype missing = m_reader.head().contentLength - m_body.size();
    if (octets.size() < missing) {
        if (countPending(octets.size()))
            m_body.append(octets);
        else
            refuse({503, QStringLiteral("Too many bodies are arriving at once; try again.")});
        return octets.size();
    }
    m_body.append(octets.first(missing));
    releasePending();
    prepare(std::exchange(m_head, QByteArray()), request);
    return missing;
}

void HttpConnection::continueIfExpected()
{
    constexpr QByteArrayView answer("HTTP/1.1 100 Continue\r\n\r\n");
    if (m_reader.head().expectsContinue &&
        m_stream->write(answer.data(), answer.size()) != answer.size())
        end();
}

bool HttpConnection::countPending(qsizetype size)
{
    m_pending += size;
    return m_listener.stats().pendingBodies.fetch_add(size) + size <=
           m_listener.limits().maxPendingBodies;
}

void HttpConnection::releasePending()
{
    if (m_pending > 0)
        m_listener.stats().pendingBodies.fetch_sub(std::exchange(m_pending, 0));
}

void HttpConnection::prepare(QByteArrayView head, HttpRequest &request)
{
    request.body = std::exchange(m_body, QByteArray());
    request.peer = m_peer;
    m_lane = m_listener.requests().begin(head, m_reader.head(), request);
    m_keepAlive = m_reader.head().keepAlive;
    m_reader.reset();
    m_isReading = false;
    if (!m_lane) {
        refuse({400, QStringLiteral("The request can't be understood.")});
        return;
    }
    request.id = m_listener.requestId(request);
    m_id = request.id;
    m_isHead = request.method == HttpRequest::Method::Head;
    m_phase = Phase::Serving;
    m_deadline = TimePoint::max();
    ++m_listener.stats().requests;
}

void HttpConnection::answer(HttpResponse &&response)
{
    HttpFields fields = std::move(response.headers);
    fields.removeIf(
        [](const auto &field) { return !isFieldText(field.first) || !isFieldText(field.second); });
    if (!response.contentType.isEmpty())
        fields.emplace_back(QByteArrayLiteral("Content-Type"), response.contentType);
    fields.emplace_back(QByteArrayLiteral("Date"), m_listener.date());
    fields.emplace_back(QByteArrayLiteral("X-Request-Id"), std::exchange(m_id, QByteArray()));
    m_keepAlive = m_keepAlive && !m_listener.isDraining();
    if (!m_keepAlive)
        fields.emplace_back(QByteArrayLiteral("Connection"), QByteArrayLiteral("close"));

    m_phase = Phase::Writing;
    RequestServer &requests = m_listener.requests();
    std::unique_ptr<RequestServer::Lane> lane = m_lane ? std::move(m_lane) : requests.resume();
    if (!lane) {
        end();
        return;
    }
    write(requests.answer(*lane, response.status, std::move(fields), response.body, m_isHead));
    requests.end(std::move(lane));
    run();
}

void HttpConnection::abandoned()
{
    processLog().error(QStringLiteral("a request was dropped without an answer"),
                       {{"request", QString::fromLatin1(m_id)}});
    answer(errorResponse(500, QStringLiteral("The daemon failed to answer this request.")));
}

void HttpConnection::refuse(const HttpRefusal &refusal)
{
    m_isRefused = true;
    m_keepAlive = false;
    m_phase = Phase::Writing;
    m_body = QByteArray();
    releasePending();
    m_listener.tellRefused(refusal.status, m_peer);
    write(refusalOctets(refusal, m_listener.date()));
}

void HttpConnection::write(QByteArrayView octets)
{
    const qsizetype count = m_stream->write(octets.data(), octets.size());
    if (count == octets.size()) {
        answered();
    } else if (count < 0) {
        end();
    } else {
        m_output = octets.sliced(count).toByteArray();
        m_written = 0;
        m_deadline = Clock::now() + m_listener.limits().writeTimeout;
    }
}

void HttpConnection::flush()
{
    const qsizetype size = m_output.size() - m_written;
    const qsizetype count = m_stream->write(m_output.constData() + m_written, size);
    if (count < 0) {
        end();
        return;
    }
    m_written += count;
    if (count == size) {
        m_output = QByteArray();
        answered();
    }
}

void HttpConnection::answered()
{
    if (m_keepAlive)
        awaitRequest();
    else
        closeGently();
}

void HttpConnection::awaitRequest()
{
    m_phase = Phase::Head;
    m_deadline = Clock::now() + m_listener.limits().idleTimeout;
}

// A close with octets unread would reset the connection, and the client could lose the answer
// (RFC 9112, 9.6).
void HttpConnection::closeGently()
{
    m_phase = Phase::Closing;
    m_deadline = Clock::now() + closingTime;
    m_mayRead = true;
    m_stream->endWriting(m_isRefused);
}

void HttpConnection::discardInput()
{
    const auto [scratch, size] = m_listener.scratch();
    const qsizetype count = m_stream->read(scratch, size);
    m_mayRead = count > 0;
    m_discarded += std::max<qsizetype>(count, 0);
    if (count < 0 || m_discarded > maxDiscarded)
        end();
}

void HttpConnection::checkDeadline(TimePoint now)
{
    if (now >= m_deadline)
        expire();
}

void HttpConnection::expire()
{
    HttpStats &stats = m_listener.stats();
    switch (m_phase) {
    case Phase::Handshake:
        ++stats.handshakeFailures;
        ++stats.readTimeouts;
        end();
        break;
    case Phase::Head:
        if (!m_isReading) {
            ++stats.idleTimeouts;
            end();
            break;
        }
        [[fallthrough]];
    case Phase::Body:
        ++stats.readTimeouts;
        refuse({408, QStringLiteral("The request did not arrive within %1 s.")
                         .arg(double(m_listener.limits().readTimeout.count()) / 1000)});
        run();
        break;
    case Phase::Writing:
        ++stats.writeTimeouts;
        finish(ClientStream::Close::Reset);
        break;
    case Phase::Closing:
        end();
        break;
    case Phase::Serving:
    case Phase::Over:
        break;
    }
}

void HttpConnection::end()
{
    finish(ClientStream::Close::Orderly);
}

void HttpConnection::finish(ClientStream::Close how)
{
    const Phase phase = std::exchange(m_phase, Phase::Over);
    if (phase == Phase::Over)
        return;
    m_deadline = TimePoint::max();
    m_stream->close(how);
    releasePending();
    if (m_lane)
        m_listener.requests().end(std::move(m_lane));
    m_listener.bury(this);
    if (phase == Phase::Serving) {
        ++m_listener.stats().gone;
        tellGone();
    }
}

} // namespace dnstester::server
