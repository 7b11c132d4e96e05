// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/httpserver.h"
#include "support/httptestclient.h"

#include <QSemaphore>

#include <atomic>
#include <mutex>
#include <vector>

namespace dnstester::test {

/// Options with times so long that no busy machine reaches them.
[[nodiscard]] server::HttpServerOptions patientOptions();

/// An HttpServer with a handler for tests, in one thread unless told otherwise:
///
///   /echo     answers what it got, as JSON
///   /big?N    answers N octets
///   /inject   answers with fields that break the header, and one that does not
///   /empty    answers 204
///   /held     keeps the responder
///   /release  answers all held ones with 200, then itself
///   /drop     destroys the responder
///   /stall    blocks its thread until proceed(), then answers
class HttpTestServer
{
public:
    explicit HttpTestServer(server::HttpServerOptions options = patientOptions());
    ~HttpTestServer();

    [[nodiscard]] HttpTestClient client() const { return HttpTestClient(port()); }
    [[nodiscard]] quint16 port() const { return m_server->port(); }
    [[nodiscard]] server::HttpServer &server() { return *m_server; }
    [[nodiscard]] const server::HttpStats &stats() const { return m_server->stats(); }
    [[nodiscard]] const Error &error() const { return m_error; } ///< why it does not listen

    void waitForStall() { m_stalled.acquire(); }
    void proceed() { m_go.release(); }

    [[nodiscard]] int held() const { return m_held; }
    [[nodiscard]] int gone() const { return m_gone; }
    [[nodiscard]] std::vector<int> refusals() const; ///< by the hook

private:
    [[nodiscard]] server::HttpHandler makeHandler();

    std::atomic<int> m_held = 0; ///< are being held
    std::atomic<int> m_gone = 0; ///< were told gone
    mutable std::mutex m_mutex;
    std::vector<int> m_refusals;
    QSemaphore m_stalled;
    QSemaphore m_go;
    Error m_error;
    std::unique_ptr<server::HttpServer> m_server;
};

} // namespace dnstester::test
