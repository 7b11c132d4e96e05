// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/httpresponder.h"

#include "server/http/httpexchange.h"

#include <utility>

namespace dnstester::server {

HttpExchange::~HttpExchange()
{
    detach();
}

HttpResponder HttpExchange::makeResponder()
{
    return HttpResponder(this);
}

HttpResponder *HttpExchange::detach()
{
    HttpResponder *responder = std::exchange(m_responder, nullptr);
    if (responder)
        responder->m_exchange = nullptr;
    return responder;
}

void HttpExchange::tellGone()
{
    detach();
    const std::function<void()> callback = std::exchange(m_onGone, nullptr);
    if (callback)
        callback();
}

HttpResponder::HttpResponder(HttpExchange *exchange)
    : m_exchange(exchange)
{
    m_exchange->m_responder = this;
}

HttpResponder::HttpResponder(HttpResponder &&other) noexcept
    : m_exchange(std::exchange(other.m_exchange, nullptr))
{
    if (m_exchange)
        m_exchange->m_responder = this;
}

HttpResponder &HttpResponder::operator=(HttpResponder &&other) noexcept
{
    if (this != &other) {
        abandon();
        m_exchange = std::exchange(other.m_exchange, nullptr);
        if (m_exchange)
            m_exchange->m_responder = this;
    }
    return *this;
}

HttpResponder::~HttpResponder()
{
    abandon();
}

void HttpResponder::send(HttpResponse response)
{
    HttpExchange *exchange = m_exchange;
    if (!exchange)
        return;
    exchange->detach();
    exchange->m_onGone = nullptr;
    exchange->answer(std::move(response));
}

void HttpResponder::onGone(std::function<void()> callback)
{
    if (m_exchange)
        m_exchange->m_onGone = std::move(callback);
}

void HttpResponder::abandon()
{
    HttpExchange *exchange = m_exchange;
    if (!exchange)
        return;
    exchange->detach();
    exchange->m_onGone = nullptr;
    exchange->abandoned();
}

} // namespace dnstester::server
