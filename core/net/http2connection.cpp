// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http2connection.h"

#include <algorithm>
#include <utility>

namespace dnstester {

Http2Connection::Http2Connection(Listener *listener, std::shared_ptr<TlsContext> tls,
                                 QObject *parent)
    : QObject(parent)
    , m_listener(listener)
    , m_stream(this, std::move(tls))
{
}

void Http2Connection::open(const QList<QHostAddress> &addresses, quint16 port)
{
    m_stream.open(addresses, port);
}

void Http2Connection::add(quint64 id, Http2Request request)
{
    m_waiting.push_back({id, std::move(request)});
    if (!m_ready || m_pumping)
        return;
    submitWaiting();
    writeOutput();
    if (m_session.hasEvents() || !m_session.acceptsRequests())
        schedulePump();
}

void Http2Connection::cancel(quint64 id)
{
    const auto waiting = std::find_if(m_waiting.begin(), m_waiting.end(),
                                      [id](const Waiting &entry) { return entry.id == id; });
    if (waiting != m_waiting.end()) {
        m_waiting.erase(waiting);
    } else {
        const auto sent = std::find_if(m_requests.begin(), m_requests.end(),
                                       [id](const auto &entry) { return entry.second == id; });
        if (sent == m_requests.end())
            return;
        m_session.cancel(sent->first);
        m_requests.erase(sent);
    }
    schedulePump();
}

void Http2Connection::retire()
{
    m_retired = true;
    schedulePump();
}

void Http2Connection::close()
{
    if (!std::exchange(m_listener, nullptr))
        return;
    if (m_ready && !m_session.isOver()) {
        m_session.shutdown();
        writeOutput();
    }
    m_stream.close();
}

bool Http2Connection::acceptsRequests() const
{
    return m_listener && !m_retired && m_session.acceptsRequests();
}

qsizetype Http2Connection::requestCount() const
{
    return qsizetype(m_requests.size() + m_waiting.size());
}

void Http2Connection::streamReady(StreamConnection *)
{
    const std::shared_ptr<const TlsFacts> facts = m_stream.tlsFacts();
    if (!facts || facts->alpn != QLatin1String("h2")) {
        end({ErrorKind::Tls, QStringLiteral("the server did not agree to HTTP/2 (ALPN h2)")},
            Progress::NotConnected);
        return;
    }
    m_ready = true;
    pump();
}

void Http2Connection::streamReceived(StreamConnection *, QByteArrayView octets, TimePoint when)
{
    m_lastReceived = when;
    m_session.receive(octets, when);
    pump();
}

void Http2Connection::streamFlushed(StreamConnection *, quint64 position, TimePoint when)
{
    while (!m_unflushed.empty() && m_unflushed.front().position <= position) {
        const quint64 id = m_unflushed.front().id;
        m_unflushed.pop_front();
        if (m_listener)
            m_listener->http2Sent(id, when);
    }
}

void Http2Connection::streamClosed(StreamConnection *, const Failure &failure)
{
    if (!m_ready) {
        const Failure why =
            failure.kind != ErrorKind::None
                ? failure
                : Failure{ErrorKind::Unreachable,
                          QStringLiteral("the server closed the connection during the handshake")};
        end(why, Progress::NotConnected);
        return;
    }
    Failure why = failure;
    if (why.kind == ErrorKind::None) {
        why = {ErrorKind::Unreachable,
               QStringLiteral("the server closed the connection before it answered")};
    }
    if (!m_session.problem().isEmpty())
        why.text += QStringLiteral("; ") + m_session.problem();
    end(why, Progress::NotSent);
}

/// Goes on until nothing is left to tell, to submit and to write.
void Http2Connection::pump()
{
    m_pumpScheduled = false;
    if (!m_ready || !m_listener || m_pumping)
        return;
    m_pumping = true;
    do {
        tellEvents();
        submitWaiting();
        writeOutput();
    } while (m_listener && m_session.hasEvents());
    m_pumping = false;
    endIfDone();
}

void Http2Connection::schedulePump()
{
    if (m_pumpScheduled || m_pumping)
        return;
    m_pumpScheduled = true;
    QMetaObject::invokeMethod(
        this, [this] { m_ready ? pump() : endIfDone(); }, Qt::QueuedConnection);
}

void Http2Connection::tellEvents()
{
    while (m_listener) {
        std::optional<Http2Event> event = m_session.nextEvent();
        if (!event)
            return;
        tell(std::move(*event));
    }
}

void Http2Connection::tell(Http2Event &&event)
{
    const auto found = m_requests.find(event.stream);
    if (found == m_requests.end()) // cancelled
        return;
    const quint64 id = found->second;
    switch (event.kind) {
    case Http2Event::Kind::Head:
        m_responded = true;
        m_listener->http2Head(id, event.response);
        return;
    case Http2Event::Kind::Response:
        m_responded = true;
        m_requests.erase(found);
        m_listener->http2Responded(id, std::move(event.response));
        return;
    case Http2Event::Kind::Failure:
        m_requests.erase(found);
        m_listener->http2Failed(id, {ErrorKind::Http, event.problem},
                                event.processed ? Progress::StreamFailed : Progress::NotProcessed);
        return;
    }
}

void Http2Connection::submitWaiting()
{
    while (m_listener && !m_waiting.empty() && m_session.freeStreams() > 0) {
        const qint32 stream = m_session.submit(std::move(m_waiting.front().request));
        if (stream == 0)
            return;
        m_requests.emplace(stream, m_waiting.front().id);
        m_waiting.pop_front();
    }
}

void Http2Connection::writeOutput()
{
    m_output.resize(0);
    m_outputEnds.clear();
    m_session.takeOutput(m_output, m_outputEnds);
    if (m_output.isEmpty())
        return;
    const quint64 position = m_stream.write(m_output);
    for (const qint32 stream : m_outputEnds) {
        const auto request = m_requests.find(stream);
        if (request != m_requests.end())
            m_unflushed.push_back({position, request->second});
    }
}

/// Gives back what can't be sent any more, and ends the connection once nothing is under way.
void Http2Connection::endIfDone()
{
    if (!m_listener || acceptsRequests())
        return;
    if (m_session.isBroken()) {
        end({ErrorKind::Http, m_session.problem()}, Progress::StreamFailed);
        return;
    }
    if (!m_session.acceptsRequests())
        giveBackWaiting({ErrorKind::Http, m_session.problem()}, Progress::NotSent);
    if (m_listener && requestCount() == 0)
        end({}, Progress::NotSent);
}

void Http2Connection::giveBackWaiting(const Failure &failure, Progress progress)
{
    while (m_listener && !m_waiting.empty()) {
        const quint64 id = m_waiting.front().id;
        m_waiting.pop_front();
        m_listener->http2Failed(id, failure, progress);
    }
}

void Http2Connection::end(const Failure &failure, Progress ofWaiting)
{
    m_retired = true;
    while (m_listener && !m_requests.empty()) {
        const quint64 id = m_requests.extract(m_requests.begin()).mapped();
        m_listener->http2Failed(id, failure, Progress::ConnectionLost);
    }
    giveBackWaiting(failure, ofWaiting);
    Listener *told = m_listener;
    close();
    if (told)
        told->http2Ended(this);
}

} // namespace dnstester
