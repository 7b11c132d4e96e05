// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/httpresponder.h"

#include <functional>

namespace dnstester::server {

/// The connection's end of an HttpResponder: each knows the other until the request is answered or
/// one of them is gone.
class HttpExchange
{
public:
    HttpExchange() = default;
    virtual ~HttpExchange();
    HttpExchange(const HttpExchange &) = delete;
    HttpExchange &operator=(const HttpExchange &) = delete;

protected:
    /// One at a time.
    [[nodiscard]] HttpResponder makeResponder();
    /// The client has gone: the responder does nothing from here on, its owner is told.
    void tellGone();

    virtual void answer(HttpResponse &&response) = 0;
    /// The responder was destroyed without an answer.
    virtual void abandoned() = 0;

private:
    friend class HttpResponder;
    HttpResponder *detach();

    HttpResponder *m_responder = nullptr;
    std::function<void()> m_onGone;
};

} // namespace dnstester::server
