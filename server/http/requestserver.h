// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/httphead.h"
#include "server/http/httpmessage.h"
#include "server/http/qthttpservercompat.h"

#include <QTcpServer>

#include <functional>
#include <memory>
#include <vector>

namespace dnstester::server {

class GatedSocket;

/// Accepts connections as descriptors, and is the door by which a GatedSocket enters QtHttpServer.
class Gate final : public QTcpServer
{
public:
    using Accepted = std::function<void(qintptr descriptor)>;
    explicit Gate(Accepted accepted);

    void enter(GatedSocket *socket);
    [[nodiscard]] bool hasPendingConnections() const override { return m_entering != nullptr; }
    [[nodiscard]] QTcpSocket *nextPendingConnection() override;

protected:
    void incomingConnection(qintptr descriptor) override { m_accepted(descriptor); }

private:
    Accepted m_accepted;
    QTcpSocket *m_entering = nullptr;
};

/// Takes whole, checked requests to QtHttpServer and its answers back. One per listening thread,
/// and lives in it.
///
/// QtHttpServer gets the first line of a request alone: reading fields is what it does slowest, and
/// it would keep a body, twice, until the next one.
class RequestServer final : public QAbstractHttpServer
{
public:
    /// A request on its way; belongs to one connection until the answer.
    struct Lane
    {
        GatedSocket *socket = nullptr;
        qtcompat::Answerer answerer;
    };

    /// \a gate listens, and belongs to this object from here on.
    explicit RequestServer(Gate *gate);
    ~RequestServer() override;

    /// Fills in path, query and fields, and what QtHttpServer reads: the method. \a octets are
    /// those that \a head describes. Null where QtHttpServer refuses them.
    [[nodiscard]] std::unique_ptr<Lane> begin(QByteArrayView octets, const HttpHead &head,
                                              HttpRequest &request);

    /// A lane for the answer to a request that was held and has given its own back, which is
    /// many times as large as the rest of a held request. QtHttpServer gives a responder to a
    /// request only, so it gets an empty one.
    [[nodiscard]] std::unique_ptr<Lane> resume();

    /// The octets of an answer, valid until end(). \a fields are all but the length.
    [[nodiscard]] QByteArray &answer(Lane &lane, int status, HttpFields fields,
                                     const QByteArray &body, bool isHead);
    void end(std::unique_ptr<Lane> lane);

protected:
    bool handleRequest(const QHttpServerRequest &request,
                       qtcompat::HandlerArgument argument) override;
    void missingHandler(const QHttpServerRequest &, qtcompat::HandlerArgument) override {}

private:
    [[nodiscard]] std::unique_ptr<Lane> takeLane();
    [[nodiscard]] bool feed(Lane &lane, const QByteArray &octets, HttpRequest &request);

    Gate *m_gate;
    Lane *m_current = nullptr; ///< the one that QtHttpServer reads now
    HttpRequest *m_request = nullptr;
    std::vector<std::unique_ptr<Lane>> m_free;
};

} // namespace dnstester::server
