// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/loopbackhttp2server.h"

#include <QTcpSocket>

#include <nghttp2/nghttp2.h>

#include <map>

namespace dnstester::test {

/// One accepted connection of a LoopbackHttp2Server, its child.
class LoopbackHttp2Connection : public QObject
{
    Q_OBJECT
public:
    LoopbackHttp2Connection(LoopbackHttp2Server *server, QTcpSocket *socket);
    ~LoopbackHttp2Connection() override;

    void close();

private:
    struct Stream
    {
        LoopbackHttpRequest request;
        LoopbackHttpReply reply;
        QByteArray body;
        qsizetype sent = 0;
    };

    void startSession();
    void read();
    void write();
    void flushTls();
    void requestArrived(int32_t id);
    void answer(int32_t id, const LoopbackReply &reply);
    void respond(int32_t id, Stream &stream);

    static int onHeader(nghttp2_session *, const nghttp2_frame *frame, const uint8_t *name,
                        size_t nameLength, const uint8_t *value, size_t valueLength, uint8_t,
                        void *self);
    static int onData(nghttp2_session *, uint8_t, int32_t id, const uint8_t *octets, size_t length,
                      void *self);
    static int onFrame(nghttp2_session *, const nghttp2_frame *frame, void *self);
    static int onStreamClosed(nghttp2_session *, int32_t id, uint32_t, void *self);
    static ssize_t readBody(nghttp2_session *session, int32_t id, uint8_t *buffer, size_t length,
                            uint32_t *flags, nghttp2_data_source *, void *self);

    LoopbackHttp2Server *m_server;
    QTcpSocket *m_socket; ///< child
    std::unique_ptr<TlsServerEnd> m_tls;
    bool m_greeted = false;
    nghttp2_session *m_session = nullptr; // once the handshake is done
    std::map<int32_t, Stream> m_streams;
};

} // namespace dnstester::test
