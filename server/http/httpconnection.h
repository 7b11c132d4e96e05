// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "server/http/clientcounts.h"
#include "server/http/clientstream.h"
#include "server/http/httpexchange.h"
#include "server/http/httphead.h"
#include "server/http/requestserver.h"

#include <memory>
#include <optional>

namespace dnstester::server {

class HttpListener;

/// One client's connection: reads requests, holds them to the limits, has them served one at a
/// time, and sends the answers. Nothing more is read while a request is being served or its answer
/// sent, so that what a client sends ahead waits in its own kernel.
///
/// Lives in the listener's thread, which owns it. After its end it does nothing any more, and the
/// listener destroys it when no call of it can be under way.
class HttpConnection final : public HttpExchange, public ClientStream::User
{
public:
    explicit HttpConnection(HttpListener &listener);
    ~HttpConnection() override;

    /// \a stream is open and has this for its user. With TLS its handshake comes first.
    void start(std::unique_ptr<ClientStream> stream, const QHostAddress &peer,
               const ClientCounts::Client &client, bool isTls);
    /// Answers with a refusal and ends, instead of reading.
    void startRefused(std::unique_ptr<ClientStream> stream, const QHostAddress &peer,
                      const HttpRefusal &refusal);
    /// No further request is awaited: ends now if none is under way.
    void drain();
    void end(); ///< now; a handler that has not answered is told
    void checkDeadline(TimePoint now);

    void streamEvent(unsigned events) override;

    /// Null where it was refused on arrival and is not counted.
    [[nodiscard]] const std::optional<ClientCounts::Client> &client() const { return m_client; }
    size_t index = 0; ///< the listener's, to find it

protected:
    void answer(HttpResponse &&response) override;
    void abandoned() override;

private:
    enum class Phase
    {
        Handshake, ///< of TLS
        Head,      ///< waiting for a request or reading its head; with m_isReading, it has begun
        Body,
        Serving, ///< the handler has it
        Writing, ///< the answer is not with the kernel yet
        Closing, ///< all is sent; what the client still sends is dropped
        Over,
    };

    [[nodiscard]] bool isReceiving() const
    {
        return m_phase == Phase::Head || m_phase == Phase::Body;
    }
    [[nodiscard]] bool hasInput() const;
    void run();
    void receive();
    void use(QByteArrayView octets);
    qsizetype consume(QByteArrayView octets, HttpRequest &request);
    qsizetype consumeHead(QByteArrayView octets, HttpRequest &request);
    qsizetype consumeBody(QByteArrayView octets, HttpRequest &request);
    void continueIfExpected();
    [[nodiscard]] bool countPending(qsizetype size);
    void releasePending();
    void prepare(QByteArrayView head, HttpRequest &request);
    void refuse(const HttpRefusal &refusal);
    void write(QByteArrayView octets);
    void flush();
    void answered();
    void awaitRequest();
    void closeGently();
    void discardInput();
    void expire();
    void finish(ClientStream::Close how);

    HttpListener &m_listener;
    std::unique_ptr<ClientStream> m_stream;
    std::unique_ptr<RequestServer::Lane> m_lane; ///< while the handler runs
    QHostAddress m_peer;
    std::optional<ClientCounts::Client> m_client;
    TimePoint m_deadline = TimePoint::max();

    HttpHeadReader m_reader;
    QByteArray m_input; ///< received and not used: of a head, or sent ahead
    QByteArray m_head;  ///< octets of the head while the body is read
    QByteArray m_body;
    QByteArray m_id;         ///< of the request being served
    QByteArray m_output;     ///< of an answer that the client does not take at once
    qsizetype m_written = 0; ///< of m_output
    qsizetype m_pending = 0; ///< octets of m_body that count as arriving
    qsizetype m_discarded = 0;

    Phase m_phase = Phase::Head;
    bool m_isReading = false; ///< a request has begun to arrive
    bool m_mayRead = true;    ///< the stream may have octets
    bool m_hasUnseen = false; ///< m_input has octets that m_reader has not seen
    bool m_hasEnded = false;  ///< the client sends no more
    bool m_isRunning = false;
    bool m_isHead = false;
    bool m_keepAlive = true;
    bool m_isRefused = false; ///< the client may be sending what nobody wants
};

} // namespace dnstester::server
