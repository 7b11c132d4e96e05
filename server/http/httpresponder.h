// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/httpmessage.h"

#include <functional>

namespace dnstester::server {

class HttpExchange;

/// Answers one request, once, at once or later. Move-only.
///
/// Lives in the thread of the connection, in which the handler was called. Destroyed without an
/// answer, it answers 500, which is logged as a fault of ours.
class HttpResponder
{
public:
    HttpResponder(HttpResponder &&other) noexcept;
    HttpResponder &operator=(HttpResponder &&other) noexcept;
    ~HttpResponder();

    /// Does nothing where the client has gone or an answer was sent already.
    void send(HttpResponse response);

    /// Calls back when the client has gone away before the answer; not from inside this call. One
    /// callback. It may destroy this responder.
    ///
    /// A client that closes only its sending half counts as gone, because nothing tells it from one
    /// that has closed both; a request that is answered at once reaches it all the same.
    void onGone(std::function<void()> callback);

private:
    friend class HttpExchange;
    explicit HttpResponder(HttpExchange *exchange);
    void abandon();

    HttpExchange *m_exchange = nullptr; ///< null once answered, gone, or moved from
};

/// Called in the thread of the listener; may answer at once or keep the responder and answer later
/// (a held ?wait).
using HttpHandler = std::function<void(HttpRequest &&, HttpResponder &&)>;

} // namespace dnstester::server
