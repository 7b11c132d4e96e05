// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http2session.h"

#include "base/text.h"

#include <QVarLengthArray>

#include <nghttp2/nghttp2.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <unordered_map>

namespace dnstester {

namespace {

constexpr int connectionWindow = 16 * 1024 * 1024;
constexpr quint32 streamWindow = 256 * 1024;
constexpr qsizetype fieldOverhead = 32; // RFC 9113 6.5.2

struct Stream
{
    Http2Request
        request; // nghttp2 reads the fields from here, uncopied, until the stream is closed
    size_t bodySent = 0;
    Http2Response response;
    qsizetype headerOctets = 0;
    std::optional<qint64> contentLength;
    bool hasHead = false; // of the final response
    bool ended = false;   // END_STREAM was received
    bool resetByPeer = false;
    bool cancelled = false;
    QString problem;
};

QByteArrayView view(const uint8_t *octets, size_t length)
{
    return {reinterpret_cast<const char *>(octets), qsizetype(length)};
}

nghttp2_nv fieldForWire(const Http2Field &field)
{
    // nghttp2 does not write through these pointers.
    const auto octets = [](const QByteArray &bytes) {
        return reinterpret_cast<uint8_t *>(const_cast<char *>(bytes.constData()));
    };
    return {octets(field.name), octets(field.value), size_t(field.name.size()),
            size_t(field.value.size()),
            NGHTTP2_NV_FLAG_NO_COPY_NAME | NGHTTP2_NV_FLAG_NO_COPY_VALUE};
}

nghttp2_settings_entry setting(nghttp2_settings_id id, uint32_t value)
{
    return {int32_t(id), value};
}

QString errorCodeName(uint32_t code)
{
    return QString::fromLatin1(nghttp2_http2_strerror(code));
}

struct SessionDeleter
{
    void operator()(nghttp2_session *session) const { nghttp2_session_del(session); }
};

} // namespace

class Http2Session::Private
{
public:
    explicit Private(const Http2Limits &limits);

    std::optional<Http2Event> headEvent();
    void end(const QString &why);
    void endIfDone();
    QString breach() const;

    // Callbacks of nghttp2.
    static int onBeginHeaders(nghttp2_session *, const nghttp2_frame *frame, void *self);
    static int onHeader(nghttp2_session *, const nghttp2_frame *frame, const uint8_t *name,
                        size_t nameLength, const uint8_t *value, size_t valueLength, uint8_t flags,
                        void *self);
    static int onFrame(nghttp2_session *, const nghttp2_frame *frame, void *self);
    static int onInvalidFrame(nghttp2_session *, const nghttp2_frame *frame, int error, void *self);
    static int onData(nghttp2_session *, uint8_t flags, int32_t id, const uint8_t *octets,
                      size_t length, void *self);
    static int onStreamClosed(nghttp2_session *, int32_t id, uint32_t errorCode, void *self);
    static int onFrameSent(nghttp2_session *, const nghttp2_frame *frame, void *self);
    static int onFrameNotSent(nghttp2_session *, const nghttp2_frame *frame, int error, void *self);
    static int onError(nghttp2_session *, int error, const char *text, size_t length, void *self);
    static ssize_t readBody(nghttp2_session *, int32_t id, uint8_t *buffer, size_t length,
                            uint32_t *flags, nghttp2_data_source *source, void *self);

    std::unique_ptr<nghttp2_session, SessionDeleter> m_session;
    Http2Limits m_limits;
    std::unordered_map<qint32, Stream> m_streams;
    std::vector<qint32> m_heads;      // responses whose head came in the last receive()
    std::vector<Http2Event> m_events; // of closed streams
    size_t m_nextEvent = 0;
    std::vector<qint32> *m_sent = nullptr; // during takeOutput()
    TimePoint m_now;                       // of the octets being taken in
    bool m_settingsSeen = false;
    bool m_goingAway = false;
    bool m_over = false;
    bool m_broken = false; // by the peer
    QString m_problem;
    QString m_libraryProblem; // what nghttp2 found wrong with the peer's octets

private:
    void takeHeadOrTrailers(const nghttp2_frame *frame);
    void noteGoAway(const nghttp2_goaway &frame);
    void finish(qint32 id, Stream &&stream, uint32_t errorCode);
    QString whyClosed(const Stream &stream, uint32_t errorCode) const;
    Stream *find(qint32 id);
};

Http2Session::Private::Private(const Http2Limits &limits)
    : m_limits(limits)
{
    nghttp2_session_callbacks *callbacks = nullptr;
    nghttp2_session_callbacks_new(&callbacks);
    nghttp2_session_callbacks_set_on_begin_headers_callback(callbacks, onBeginHeaders);
    nghttp2_session_callbacks_set_on_header_callback(callbacks, onHeader);
    nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, onFrame);
    nghttp2_session_callbacks_set_on_invalid_frame_recv_callback(callbacks, onInvalidFrame);
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, onData);
    nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, onStreamClosed);
    nghttp2_session_callbacks_set_on_frame_send_callback(callbacks, onFrameSent);
    nghttp2_session_callbacks_set_on_frame_not_send_callback(callbacks, onFrameNotSent);
    nghttp2_session_callbacks_set_error_callback2(callbacks, onError);

    nghttp2_session *session = nullptr;
    nghttp2_session_client_new(&session, callbacks, this);
    nghttp2_session_callbacks_del(callbacks);
    m_session.reset(session);

    const nghttp2_settings_entry settings[] = {
        setting(NGHTTP2_SETTINGS_ENABLE_PUSH, 0),
        setting(NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, streamWindow),
        setting(NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE, uint32_t(limits.header)),
    };
    nghttp2_submit_settings(session, NGHTTP2_FLAG_NONE, settings, std::size(settings));
    nghttp2_session_set_local_window_size(session, NGHTTP2_FLAG_NONE, 0, connectionWindow);
    if (limits.firstStream > 1)
        nghttp2_session_set_next_stream_id(session, limits.firstStream);
}

Stream *Http2Session::Private::find(qint32 id)
{
    const auto found = m_streams.find(id);
    return found == m_streams.end() ? nullptr : &found->second;
}

int Http2Session::Private::onBeginHeaders(nghttp2_session *, const nghttp2_frame *frame, void *self)
{
    auto *d = static_cast<Private *>(self);
    Stream *stream = d->find(frame->hd.stream_id);
    if (stream && !stream->hasHead)
        stream->response.firstOctet = d->m_now;
    return 0;
}

int Http2Session::Private::onHeader(nghttp2_session *, const nghttp2_frame *frame,
                                    const uint8_t *name, size_t nameLength, const uint8_t *value,
                                    size_t valueLength, uint8_t, void *self)
{
    auto *d = static_cast<Private *>(self);
    Stream *stream = d->find(frame->hd.stream_id);
    if (!stream)
        return 0;
    stream->headerOctets += qsizetype(nameLength + valueLength) + fieldOverhead;
    if (stream->headerOctets > d->m_limits.header) {
        stream->problem = QStringLiteral("the header of the response is larger than %1 octets")
                              .arg(d->m_limits.header);
        return NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE; // resets the stream
    }
    if (stream->hasHead) // trailers
        return 0;
    const QByteArrayView fieldName = view(name, nameLength);
    const QByteArrayView fieldValue = view(value, valueLength);
    if (fieldName == ":status")
        stream->response.status = fieldValue.toInt();
    else
        stream->response.addField(fieldName, fieldValue);
    return 0;
}

void Http2Session::Private::takeHeadOrTrailers(const nghttp2_frame *frame)
{
    Stream *stream = find(frame->hd.stream_id);
    if (!stream || stream->hasHead)
        return;
    if (stream->response.status / 100 == 1) {
        stream->response.clearFields();
        return;
    }
    stream->hasHead = true;
    if (const auto length = stream->response.field("content-length")) {
        bool isNumber = false;
        const qint64 octets = length->toLongLong(&isNumber);
        if (isNumber)
            stream->contentLength = octets;
    }
    m_heads.push_back(frame->hd.stream_id);
}

void Http2Session::Private::noteGoAway(const nghttp2_goaway &frame)
{
    m_goingAway = true;
    m_problem = QStringLiteral("the server is closing the connection (GOAWAY, %1)")
                    .arg(errorCodeName(frame.error_code));
    constexpr size_t longestText = 200;
    const QByteArrayView text =
        view(frame.opaque_data, std::min(frame.opaque_data_len, longestText));
    if (!text.isEmpty())
        m_problem += QStringLiteral(": ") + neutralisedUtf8(text);
}

int Http2Session::Private::onFrame(nghttp2_session *, const nghttp2_frame *frame, void *self)
{
    auto *d = static_cast<Private *>(self);
    switch (frame->hd.type) {
    case NGHTTP2_SETTINGS:
        d->m_settingsSeen = true;
        return 0;
    case NGHTTP2_GOAWAY:
        d->noteGoAway(frame->goaway);
        return 0;
    case NGHTTP2_RST_STREAM:
        if (Stream *stream = d->find(frame->hd.stream_id))
            stream->resetByPeer = true;
        return 0;
    case NGHTTP2_HEADERS:
        d->takeHeadOrTrailers(frame);
        break;
    default:
        break;
    }
    const bool ends = (frame->hd.type == NGHTTP2_HEADERS || frame->hd.type == NGHTTP2_DATA) &&
                      (frame->hd.flags & NGHTTP2_FLAG_END_STREAM);
    if (Stream *stream = ends ? d->find(frame->hd.stream_id) : nullptr) {
        stream->ended = true;
        stream->response.complete = d->m_now;
    }
    return 0;
}

int Http2Session::Private::onInvalidFrame(nghttp2_session *, const nghttp2_frame *frame, int error,
                                          void *self)
{
    auto *d = static_cast<Private *>(self);
    const QString text = QString::fromLatin1(nghttp2_strerror(error));
    if (Stream *stream = d->find(frame->hd.stream_id); stream && stream->problem.isEmpty())
        stream->problem = QStringLiteral("the response breaks HTTP/2: %1").arg(text);
    d->m_libraryProblem = text;
    return 0;
}

int Http2Session::Private::onData(nghttp2_session *session, uint8_t, int32_t id,
                                  const uint8_t *octets, size_t length, void *self)
{
    auto *d = static_cast<Private *>(self);
    Stream *stream = d->find(id);
    if (!stream || !stream->problem.isEmpty())
        return 0;
    if (stream->response.body.size() + qsizetype(length) > d->m_limits.body) {
        stream->problem = QStringLiteral("the content of the response is larger than %1 octets")
                              .arg(d->m_limits.body);
        return nghttp2_submit_rst_stream(session, NGHTTP2_FLAG_NONE, id, NGHTTP2_CANCEL);
    }
    stream->response.body.append(view(octets, length));
    return 0;
}

QString Http2Session::Private::whyClosed(const Stream &stream, uint32_t errorCode) const
{
    if (!stream.problem.isEmpty())
        return stream.problem;
    if (stream.resetByPeer && errorCode == NGHTTP2_REFUSED_STREAM)
        return QStringLiteral("the server refused the request (REFUSED_STREAM)");
    if (stream.resetByPeer)
        return QStringLiteral("the server reset the stream (%1)").arg(errorCodeName(errorCode));
    if (errorCode == NGHTTP2_REFUSED_STREAM) {
        return m_problem.isEmpty() ? QStringLiteral("the request could not be sent")
                                   : m_problem + QStringLiteral(" and did not process the request");
    }
    if (stream.contentLength) {
        return QStringLiteral("the response breaks HTTP/2: Content-Length says %1 octets, "
                              "the content does not have that many")
            .arg(*stream.contentLength);
    }
    return QStringLiteral("the response breaks HTTP/2 (%1)").arg(errorCodeName(errorCode));
}

void Http2Session::Private::finish(qint32 id, Stream &&stream, uint32_t errorCode)
{
    if (stream.cancelled)
        return;
    Http2Event event;
    event.stream = id;
    if (stream.ended && stream.hasHead && stream.problem.isEmpty()) {
        event.kind = Http2Event::Kind::Response;
    } else {
        event.problem = whyClosed(stream, errorCode);
        event.processed = errorCode != NGHTTP2_REFUSED_STREAM;
    }
    event.response = std::move(stream.response);
    m_events.push_back(std::move(event));
}

int Http2Session::Private::onStreamClosed(nghttp2_session *, int32_t id, uint32_t errorCode,
                                          void *self)
{
    auto *d = static_cast<Private *>(self);
    auto node = d->m_streams.extract(id);
    if (!node.empty())
        d->finish(id, std::move(node.mapped()), errorCode);
    return 0;
}

int Http2Session::Private::onFrameSent(nghttp2_session *, const nghttp2_frame *frame, void *self)
{
    auto *d = static_cast<Private *>(self);
    if (frame->hd.type == NGHTTP2_GOAWAY && frame->goaway.error_code != NGHTTP2_NO_ERROR)
        d->m_broken = true;
    const bool ofRequest = frame->hd.type == NGHTTP2_HEADERS || frame->hd.type == NGHTTP2_DATA;
    if (d->m_sent && ofRequest && (frame->hd.flags & NGHTTP2_FLAG_END_STREAM))
        d->m_sent->push_back(frame->hd.stream_id);
    return 0;
}

int Http2Session::Private::onFrameNotSent(nghttp2_session *session, const nghttp2_frame *frame, int,
                                          void *self)
{
    if (frame->hd.type == NGHTTP2_HEADERS)
        onStreamClosed(session, frame->hd.stream_id, NGHTTP2_REFUSED_STREAM, self);
    return 0;
}

int Http2Session::Private::onError(nghttp2_session *, int error, const char *text, size_t length,
                                   void *self)
{
    auto *d = static_cast<Private *>(self);
    d->m_libraryProblem =
        error == NGHTTP2_ERR_SETTINGS_EXPECTED
            ? QStringLiteral("what the server sends does not begin with a SETTINGS frame")
            : neutralisedUtf8(QByteArrayView(text, qsizetype(length)));
    return 0;
}

ssize_t Http2Session::Private::readBody(nghttp2_session *, int32_t id, uint8_t *buffer,
                                        size_t length, uint32_t *flags, nghttp2_data_source *,
                                        void *self)
{
    Stream *stream = static_cast<Private *>(self)->find(id);
    if (!stream)
        return NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE;
    const QByteArray &body = stream->request.body;
    const size_t octets = std::min(length, size_t(body.size()) - stream->bodySent);
    std::memcpy(buffer, body.constData() + stream->bodySent, octets);
    stream->bodySent += octets;
    if (stream->bodySent == size_t(body.size()))
        *flags |= NGHTTP2_DATA_FLAG_EOF;
    return ssize_t(octets);
}

std::optional<Http2Event> Http2Session::Private::headEvent()
{
    while (!m_heads.empty()) {
        const qint32 id = m_heads.back();
        m_heads.pop_back();
        const Stream *stream = find(id);
        if (!stream || stream->cancelled || stream->ended || !stream->problem.isEmpty())
            continue;
        Http2Event event;
        event.kind = Http2Event::Kind::Head;
        event.stream = id;
        event.response = stream->response;
        return event;
    }
    return {};
}

void Http2Session::Private::end(const QString &why)
{
    m_over = true;
    if (m_problem.isEmpty())
        m_problem = why;
    for (auto &[id, stream] : m_streams) {
        if (stream.problem.isEmpty())
            stream.problem = m_problem;
        finish(id, std::move(stream), NGHTTP2_INTERNAL_ERROR);
    }
    m_streams.clear();
}

QString Http2Session::Private::breach() const
{
    const QString text = QStringLiteral("the server breaks HTTP/2");
    return m_libraryProblem.isEmpty() ? text : text + QStringLiteral(": ") + m_libraryProblem;
}

void Http2Session::Private::endIfDone()
{
    if (m_over || nghttp2_session_want_read(m_session.get()) ||
        nghttp2_session_want_write(m_session.get())) {
        return;
    }
    end(m_broken ? breach() : QStringLiteral("the HTTP/2 connection was ended"));
}

Http2Session::Http2Session(const Http2Limits &limits)
    : m_d(std::make_unique<Private>(limits))
{
}

Http2Session::~Http2Session() = default;

qint32 Http2Session::submit(Http2Request request)
{
    if (!acceptsRequests())
        return 0;
    const auto id = qint32(nghttp2_session_get_next_stream_id(m_d->m_session.get()));
    Stream &stream = m_d->m_streams[id];
    stream.request = std::move(request);

    QVarLengthArray<nghttp2_nv, 12> fields;
    for (const Http2Field &field : std::as_const(stream.request.fields))
        fields.append(fieldForWire(field));
    nghttp2_data_provider body = {};
    body.read_callback = Private::readBody;
    const int32_t submitted = nghttp2_submit_request(
        m_d->m_session.get(), nullptr, fields.constData(), size_t(fields.size()),
        stream.request.body.isEmpty() ? nullptr : &body, nullptr);
    if (submitted == id)
        return id;
    m_d->m_streams.erase(id);
    return 0;
}

void Http2Session::cancel(qint32 id)
{
    const auto found = m_d->m_streams.find(id);
    if (found == m_d->m_streams.end() || found->second.cancelled)
        return;
    found->second.cancelled = true;
    nghttp2_submit_rst_stream(m_d->m_session.get(), NGHTTP2_FLAG_NONE, id, NGHTTP2_CANCEL);
}

void Http2Session::shutdown()
{
    m_d->m_goingAway = true;
    nghttp2_submit_goaway(m_d->m_session.get(), NGHTTP2_FLAG_NONE, 0, NGHTTP2_NO_ERROR, nullptr, 0);
}

void Http2Session::receive(QByteArrayView octets, TimePoint when)
{
    if (m_d->m_over)
        return;
    m_d->m_now = when;
    const ssize_t taken = nghttp2_session_mem_recv(m_d->m_session.get(),
                                                   reinterpret_cast<const uint8_t *>(octets.data()),
                                                   size_t(octets.size()));
    if (taken < 0) {
        if (m_d->m_libraryProblem.isEmpty())
            m_d->m_libraryProblem = QString::fromLatin1(nghttp2_strerror(int(taken)));
        m_d->m_broken = true;
        m_d->end(m_d->breach());
    }
    m_d->endIfDone();
}

void Http2Session::takeOutput(QByteArray &octets, std::vector<qint32> &requests)
{
    m_d->m_sent = &requests;
    const uint8_t *frame = nullptr;
    ssize_t length = 0;
    while ((length = nghttp2_session_mem_send(m_d->m_session.get(), &frame)) > 0)
        octets.append(view(frame, size_t(length)));
    m_d->m_sent = nullptr;
    if (length < 0)
        m_d->end(QString::fromLatin1(nghttp2_strerror(int(length))));
    m_d->endIfDone();
}

std::optional<Http2Event> Http2Session::nextEvent()
{
    if (hasEvents())
        return std::move(m_d->m_events[m_d->m_nextEvent++]);
    m_d->m_events.clear();
    m_d->m_nextEvent = 0;
    return m_d->headEvent();
}

bool Http2Session::hasEvents() const
{
    return m_d->m_nextEvent < m_d->m_events.size();
}

bool Http2Session::acceptsRequests() const
{
    constexpr quint32 last = std::numeric_limits<qint32>::max();
    return !m_d->m_over && !m_d->m_goingAway &&
           nghttp2_session_get_next_stream_id(m_d->m_session.get()) <= last &&
           nghttp2_session_want_read(m_d->m_session.get());
}

int Http2Session::freeStreams() const
{
    if (!acceptsRequests())
        return 0;
    const quint32 most = m_d->m_settingsSeen
                             ? nghttp2_session_get_remote_settings(
                                   m_d->m_session.get(), NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS)
                             : 1;
    constexpr quint32 largest = std::numeric_limits<int>::max();
    return std::max(0, int(std::min(most, largest)) - openStreams());
}

int Http2Session::openStreams() const
{
    return int(m_d->m_streams.size());
}

bool Http2Session::isBroken() const
{
    return m_d->m_over && m_d->m_broken;
}

bool Http2Session::isOver() const
{
    return m_d->m_over;
}

QString Http2Session::problem() const
{
    return m_d->m_problem;
}

} // namespace dnstester
