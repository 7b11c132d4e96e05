// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http2session.h"
#include "net/streamconnection.h"

#include <deque>
#include <unordered_map>

namespace dnstester {

/// HTTP/2 requests over one TLS connection: an Http2Session on a StreamConnection. Requests above
/// what the server takes at once wait for their turn.
///
/// Lives in one thread and calls its listener in it, never from inside add(), cancel() or close().
/// The listener may call all of these in a call, but must not destroy the connection there (use
/// deleteLater()).
class Http2Connection final : public QObject, private StreamConnection::Listener
{
    Q_OBJECT
public:
    /// How far a request got that brought no response.
    enum class Progress
    {
        NotSent,        ///< the connection ended or takes no more requests; it never left
        NotProcessed,   ///< the server said that it did not look at it (GOAWAY, REFUSED_STREAM)
        StreamFailed,   ///< its stream was reset, or the response broke a rule
        ConnectionLost, ///< the connection was closed under it; the server may have seen it
        NotConnected,   ///< no connection came about
    };

    /// Calls name requests by their ids. Of a request that was cancelled only http2Sent() may come.
    class Listener
    {
    public:
        virtual ~Listener() = default;
        /// The last octet of the request was handed to the kernel at \a when.
        virtual void http2Sent(quint64 id, TimePoint when) = 0;
        /// Status and fields of a response whose body is not whole yet.
        virtual void http2Head(quint64 id, const Http2Response &head) = 0;
        virtual void http2Responded(quint64 id, Http2Response &&response) = 0;
        virtual void http2Failed(quint64 id, const Failure &failure, Progress progress) = 0;
        /// The end; every request of it has been told of. Nothing comes after.
        virtual void http2Ended(Http2Connection *connection) = 0;
    };

    /// \a tls offers the ALPN name "h2".
    Http2Connection(Listener *listener, std::shared_ptr<TlsContext> tls, QObject *parent = nullptr);

    void open(const QList<QHostAddress> &addresses, quint16 port);
    /// Takes a request; \a id is the caller's own. Only where acceptsRequests().
    void add(quint64 id, Http2Request request);
    void cancel(quint64 id);
    /// Takes no more requests, and ends once those it has are done.
    void retire();
    /// Says GOAWAY and closes; the listener is not called any more.
    void close();

    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] bool acceptsRequests() const;
    [[nodiscard]] qsizetype requestCount() const; ///< under way and waiting
    /// The server has given a response on it.
    [[nodiscard]] bool hasResponded() const { return m_responded; }
    [[nodiscard]] TimePoint lastReceived() const { return m_lastReceived; }
    [[nodiscard]] const StreamConnection &stream() const { return m_stream; }

private:
    struct Waiting
    {
        quint64 id;
        Http2Request request;
    };
    struct Unflushed
    {
        quint64 position; ///< of its last octet in the stream
        quint64 id;
    };

    void streamReady(StreamConnection *stream) override;
    void streamReceived(StreamConnection *stream, QByteArrayView octets, TimePoint when) override;
    void streamFlushed(StreamConnection *stream, quint64 position, TimePoint when) override;
    void streamClosed(StreamConnection *stream, const Failure &failure) override;

    void pump();
    void schedulePump();
    void tellEvents();
    void tell(Http2Event &&event);
    void submitWaiting();
    void writeOutput();
    void endIfDone();
    void giveBackWaiting(const Failure &failure, Progress progress);
    void end(const Failure &failure, Progress ofWaiting);

    Listener *m_listener; ///< null once it must not be called any more
    StreamConnection m_stream;
    Http2Session m_session;
    std::deque<Waiting> m_waiting;
    std::unordered_map<qint32, quint64> m_requests; ///< id of the request by stream
    std::deque<Unflushed> m_unflushed;
    QByteArray m_output;              ///< scratch
    std::vector<qint32> m_outputEnds; ///< scratch
    TimePoint m_lastReceived;
    bool m_ready = false;
    bool m_retired = false;
    bool m_responded = false;
    bool m_pumping = false;
    bool m_pumpScheduled = false;
};

} // namespace dnstester
