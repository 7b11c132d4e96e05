// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/loopbackserver.h"
#include "support/tlsserver.h"

#include <QTcpServer>

#include <optional>
#include <utility>

namespace dnstester::test {

using HttpFields = QList<std::pair<QByteArray, QByteArray>>;

struct LoopbackHttpRequest
{
    HttpFields fields; ///< as received, pseudo-header fields too
    QByteArray body;

    [[nodiscard]] QByteArray field(const QByteArray &name) const; ///< null where there is none
};

/// How the answer to one request looks in HTTP: a good server's, unless told otherwise.
struct LoopbackHttpReply
{
    enum class GoAway
    {
        None,
        Refusing,  ///< instead of an answer, with a last stream below this one
        Answering, ///< before the answer, with this stream as the last
    };

    int status = 200;
    QByteArray contentType = "application/dns-message"; ///< null: no such field
    HttpFields fields;                                  ///< further ones
    std::optional<QByteArray> body;                     ///< instead of the handler's first message
    std::optional<qsizetype> contentLength;             ///< what is said of the body
    bool endless = false;                               ///< the stream is never ended
    qsizetype dataSize = 16384;                         ///< octets in one DATA frame
    QList<int> interim; ///< statuses (1xx) of responses before this one
    HttpFields trailers;
    std::optional<quint32> reset; ///< the error code of an RST_STREAM instead of an answer
    GoAway goAway = GoAway::None;
};

/// A DoH server (RFC 8484): TLS and HTTP/2. Of the messages of a LoopbackReply the first is sent.
class LoopbackHttp2Server : public LoopbackServer
{
    Q_OBJECT
public:
    using Shaper = std::function<void(LoopbackHttpReply &reply, int request)>;

    explicit LoopbackHttp2Server(const TestCertificate &certificate, QObject *parent = nullptr);
    ~LoopbackHttp2Server() override;

    [[nodiscard]] Endpoint endpoint() const override;

    /// Called for every reply before it is sent; \a request counts all requests from 1.
    void setShaper(Shaper shaper) { m_shaper = std::move(shaper); }
    /// What it does about ALPN; by default it wants "h2".
    void setAlpn(TlsServerOptions::Alpn alpn, const QByteArrayList &protocols);
    void setMaxConcurrentStreams(quint32 streams) { m_maxConcurrentStreams = streams; }
    /// Sent in the place of all HTTP/2; empty: HTTP/2.
    void setGarbage(const QByteArray &octets) { m_garbage = octets; }
    /// Accepts connections and says nothing, so that no handshake comes about.
    void setMute(bool mute) { m_mute = mute; }
    /// Closes every connection there is.
    void closeConnections();

    [[nodiscard]] const QList<LoopbackHttpRequest> &requests() const { return m_requests; }
    [[nodiscard]] int openConnections() const;
    [[nodiscard]] int cancelledStreams() const { return m_cancelled; } ///< by RST_STREAM, CANCEL
    [[nodiscard]] int goAways() const { return m_goAways; }            ///< received

private:
    friend class LoopbackHttp2Connection;

    void accept();

    QTcpServer m_listener;
    TlsServerOptions m_tlsOptions;
    std::unique_ptr<TlsServer> m_tls;
    Shaper m_shaper;
    std::optional<quint32> m_maxConcurrentStreams;
    QByteArray m_garbage;
    bool m_mute = false;
    QList<LoopbackHttpRequest> m_requests;
    int m_cancelled = 0;
    int m_goAways = 0;
};

} // namespace dnstester::test
