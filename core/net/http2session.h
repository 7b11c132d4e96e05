// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http2message.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace dnstester {

/// What became of a stream; each one submitted and not cancelled ends in one Response or Failure.
struct Http2Event
{
    enum class Kind
    {
        Head,     ///< status and fields are there, the body not yet; for a whole response left out
        Response, ///< the whole response
        Failure,
    };

    Kind kind = Kind::Failure;
    qint32 stream = 0;
    Http2Response response;
    QString problem;       ///< of Failure: what happened, for people; no control characters
    bool processed = true; ///< of Failure: false where the server said that it did not look at it
};

/// What a session allows its peer.
struct Http2Limits
{
    qsizetype body = 65535;   ///< octets of one response's content
    qsizetype header = 16384; ///< octets of one stream's fields, counted as RFC 9113 6.5.2 does
    qint32 firstStream = 1;   ///< odd; 2^31-1 leaves room for one request
};

/// The client's side of one HTTP/2 connection (RFC 9113): octets in, octets and events out. Does no
/// I/O and knows no clock, so that a test can feed it octets.
///
/// Used by one thread. After each receive(), and whenever there may be something to send, call
/// takeOutput(), and after both, nextEvent() until it is empty.
class Http2Session
{
public:
    explicit Http2Session(const Http2Limits &limits = {});
    ~Http2Session();

    /// Opens a stream and returns its number, or 0 where acceptsRequests() is false. Above
    /// freeStreams(), the request waits in here for its turn.
    [[nodiscard]] qint32 submit(Http2Request request);
    /// Resets the stream (CANCEL); no event of it comes any more. It may have ended already.
    void cancel(qint32 id);
    /// Says GOAWAY; the streams that are open go on.
    void shutdown();

    /// Takes octets that the socket told of at \a when.
    void receive(QByteArrayView octets, TimePoint when);
    /// Appends what is to be sent to \a octets, and to \a requests the streams whose requests end
    /// in it.
    void takeOutput(QByteArray &octets, std::vector<qint32> &requests);
    [[nodiscard]] std::optional<Http2Event> nextEvent();
    [[nodiscard]] bool hasEvents() const;

    /// New streams may be opened: no GOAWAY was seen, stream numbers are left, and no error ended
    /// it.
    [[nodiscard]] bool acceptsRequests() const;
    /// How many more streams the peer takes now. Until its SETTINGS are there, one.
    [[nodiscard]] int freeStreams() const;
    [[nodiscard]] int openStreams() const;
    /// Nothing more will come or go: close the connection once the output is written. Every stream
    /// has had its event.
    [[nodiscard]] bool isOver() const;
    /// It is over because the peer broke the protocol.
    [[nodiscard]] bool isBroken() const;
    /// Why the session is over or takes no more requests, for people; empty while all is well.
    [[nodiscard]] QString problem() const;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace dnstester
