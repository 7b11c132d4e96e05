// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/loopbackhttp2connection.h"

#include <QTimer>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <cstring>
#include <vector>

namespace dnstester::test {

namespace {

std::vector<nghttp2_nv> forWire(const HttpFields &fields)
{
    const auto octets = [](const QByteArray &bytes) {
        return reinterpret_cast<uint8_t *>(const_cast<char *>(bytes.constData()));
    };
    std::vector<nghttp2_nv> out;
    for (const auto &[name, value] : fields) {
        out.push_back({octets(name), octets(value), size_t(name.size()), size_t(value.size()),
                       NGHTTP2_NV_FLAG_NONE});
    }
    return out;
}

QByteArray queryOf(const LoopbackHttpRequest &request)
{
    if (request.field(":method") == "POST")
        return request.body;
    const QUrl path(QString::fromLatin1(request.field(":path")));
    const QString dns = QUrlQuery(path).queryItemValue(QStringLiteral("dns"));
    return QByteArray::fromBase64(dns.toLatin1(), QByteArray::Base64UrlEncoding);
}

} // namespace

LoopbackHttp2Connection::LoopbackHttp2Connection(LoopbackHttp2Server *server, QTcpSocket *socket)
    : QObject(server)
    , m_server(server)
    , m_socket(socket)
    , m_tls(server->m_tls->accept())
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    if (!server->m_mute)
        connect(m_socket, &QTcpSocket::readyRead, this, &LoopbackHttp2Connection::read);
}

LoopbackHttp2Connection::~LoopbackHttp2Connection()
{
    m_socket->disconnect(this);
    nghttp2_session_del(m_session);
}

void LoopbackHttp2Connection::close()
{
    m_tls->close();
    flushTls();
    m_socket->disconnectFromHost();
}

void LoopbackHttp2Connection::startSession()
{
    nghttp2_session_callbacks *callbacks = nullptr;
    nghttp2_session_callbacks_new(&callbacks);
    nghttp2_session_callbacks_set_on_header_callback(callbacks, onHeader);
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, onData);
    nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, onFrame);
    nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, onStreamClosed);
    nghttp2_session_server_new(&m_session, callbacks, this);
    nghttp2_session_callbacks_del(callbacks);

    std::vector<nghttp2_settings_entry> settings;
    if (m_server->m_maxConcurrentStreams)
        settings.push_back(
            {NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, *m_server->m_maxConcurrentStreams});
    nghttp2_submit_settings(m_session, NGHTTP2_FLAG_NONE, settings.data(), settings.size());
}

void LoopbackHttp2Connection::read()
{
    m_tls->feed(m_socket->readAll());
    if (m_tls->isEstablished() && !std::exchange(m_greeted, true)) {
        if (m_server->m_garbage.isEmpty())
            startSession();
        else
            m_tls->write(m_server->m_garbage);
    }
    const QByteArray octets = m_tls->received();
    if (m_session) {
        nghttp2_session_mem_recv(m_session, reinterpret_cast<const uint8_t *>(octets.constData()),
                                 size_t(octets.size()));
        write();
    }
    flushTls();
    if (m_tls->hasFailed() || m_tls->peerHasClosed())
        m_socket->disconnectFromHost();
}

void LoopbackHttp2Connection::write()
{
    QByteArray octets;
    const uint8_t *frame = nullptr;
    ssize_t length = 0;
    while ((length = nghttp2_session_mem_send(m_session, &frame)) > 0)
        octets.append(reinterpret_cast<const char *>(frame), length);
    if (!octets.isEmpty())
        m_tls->write(octets);
    flushTls();
}

void LoopbackHttp2Connection::flushTls()
{
    m_socket->write(m_tls->takeOutput());
}

void LoopbackHttp2Connection::requestArrived(int32_t id)
{
    const LoopbackHttpRequest &request = m_streams[id].request;
    m_server->m_requests.append(request);
    const int number = int(m_server->m_requests.size());
    const LoopbackReply reply = m_server->handle(queryOf(request));
    LoopbackHttpReply &shape = m_streams[id].reply;
    if (!reply.messages.isEmpty())
        shape.body = reply.messages.first();
    if (m_server->m_shaper)
        m_server->m_shaper(shape, number);
    QTimer::singleShot(reply.delay, this, [this, id, reply] { answer(id, reply); });
}

void LoopbackHttp2Connection::answer(int32_t id, const LoopbackReply &reply)
{
    const auto found = m_streams.find(id);
    if (found != m_streams.end())
        respond(id, found->second);
    write();
    if (reply.closeAfter)
        close();
}

void LoopbackHttp2Connection::respond(int32_t id, Stream &stream)
{
    using GoAway = LoopbackHttpReply::GoAway;
    const LoopbackHttpReply &reply = stream.reply;
    if (reply.goAway != GoAway::None) {
        const int32_t last = reply.goAway == GoAway::Answering ? id : std::max(0, id - 2);
        nghttp2_submit_goaway(m_session, NGHTTP2_FLAG_NONE, last, NGHTTP2_NO_ERROR, nullptr, 0);
    }
    if (reply.reset)
        nghttp2_submit_rst_stream(m_session, NGHTTP2_FLAG_NONE, id, *reply.reset);
    if (reply.goAway == GoAway::Refusing || reply.reset || !reply.body)
        return;

    for (const int status : reply.interim) {
        const HttpFields fields = {{":status", QByteArray::number(status)},
                                   {"link", "</style.css>"}};
        const auto wire = forWire(fields);
        nghttp2_submit_headers(m_session, NGHTTP2_FLAG_NONE, id, nullptr, wire.data(), wire.size(),
                               nullptr);
    }
    HttpFields fields = {{":status", QByteArray::number(reply.status)}};
    if (!reply.contentType.isNull())
        fields.append({"content-type", reply.contentType});
    if (reply.contentLength)
        fields.append({"content-length", QByteArray::number(*reply.contentLength)});
    fields += reply.fields;
    stream.body = *reply.body;
    nghttp2_data_provider body = {};
    body.read_callback = readBody;
    const auto wire = forWire(fields);
    nghttp2_submit_response(m_session, id, wire.data(), wire.size(), &body);
}

int LoopbackHttp2Connection::onHeader(nghttp2_session *, const nghttp2_frame *frame,
                                      const uint8_t *name, size_t nameLength, const uint8_t *value,
                                      size_t valueLength, uint8_t, void *self)
{
    auto *c = static_cast<LoopbackHttp2Connection *>(self);
    c->m_streams[frame->hd.stream_id].request.fields.append(
        {QByteArray(reinterpret_cast<const char *>(name), qsizetype(nameLength)),
         QByteArray(reinterpret_cast<const char *>(value), qsizetype(valueLength))});
    return 0;
}

int LoopbackHttp2Connection::onData(nghttp2_session *, uint8_t, int32_t id, const uint8_t *octets,
                                    size_t length, void *self)
{
    auto *c = static_cast<LoopbackHttp2Connection *>(self);
    c->m_streams[id].request.body.append(reinterpret_cast<const char *>(octets), qsizetype(length));
    return 0;
}

int LoopbackHttp2Connection::onFrame(nghttp2_session *, const nghttp2_frame *frame, void *self)
{
    auto *c = static_cast<LoopbackHttp2Connection *>(self);
    const bool ofRequest = frame->hd.type == NGHTTP2_HEADERS || frame->hd.type == NGHTTP2_DATA;
    if (ofRequest && (frame->hd.flags & NGHTTP2_FLAG_END_STREAM))
        c->requestArrived(frame->hd.stream_id);
    if (frame->hd.type == NGHTTP2_RST_STREAM && frame->rst_stream.error_code == NGHTTP2_CANCEL)
        ++c->m_server->m_cancelled;
    if (frame->hd.type == NGHTTP2_GOAWAY)
        ++c->m_server->m_goAways;
    return 0;
}

int LoopbackHttp2Connection::onStreamClosed(nghttp2_session *, int32_t id, uint32_t, void *self)
{
    static_cast<LoopbackHttp2Connection *>(self)->m_streams.erase(id);
    return 0;
}

ssize_t LoopbackHttp2Connection::readBody(nghttp2_session *session, int32_t id, uint8_t *buffer,
                                          size_t length, uint32_t *flags, nghttp2_data_source *,
                                          void *self)
{
    Stream &stream = static_cast<LoopbackHttp2Connection *>(self)->m_streams[id];
    const qsizetype left = stream.body.size() - stream.sent;
    const qsizetype octets = std::min({qsizetype(length), left, stream.reply.dataSize});
    if (octets == 0 && stream.reply.endless)
        return NGHTTP2_ERR_DEFERRED;
    std::memcpy(buffer, stream.body.constData() + stream.sent, size_t(octets));
    stream.sent += octets;
    if (octets == left && !stream.reply.endless) {
        *flags |= NGHTTP2_DATA_FLAG_EOF;
        if (!stream.reply.trailers.isEmpty()) {
            *flags |= NGHTTP2_DATA_FLAG_NO_END_STREAM;
            const auto wire = forWire(stream.reply.trailers);
            nghttp2_submit_trailer(session, id, wire.data(), wire.size());
        }
    }
    return octets;
}

} // namespace dnstester::test
