// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/fallbacktokenstore.h"

#include <utility>

namespace dnstester::ui {

FallbackTokenStore::FallbackTokenStore(std::unique_ptr<TokenStore> first, QObject *parent)
    : TokenStore(parent)
    , m_first(std::move(first))
    , m_lasting(m_first->isLasting())
{
}

FallbackTokenStore::~FallbackTokenStore() = default;

void FallbackTokenStore::read(const QUuid &id, ReadReply reply)
{
    if (m_memory.contains(id)) {
        m_memory.read(id, std::move(reply));
        return;
    }
    m_first->read(id, [this, reply = std::move(reply)](Result<QString> &&token) {
        heard(token.has_value());
        reply(std::move(token));
    });
}

void FallbackTokenStore::write(const QUuid &id, const QString &token, WriteReply reply)
{
    m_memory.write(id, token, [](const std::optional<Error> &) {}); // for who reads meanwhile
    m_first->write(id, token,
                   [this, id, token, reply = std::move(reply)](const std::optional<Error> &error) {
                       heard(!error);
                       if (!error && m_memory.holds(id, token))
                           m_memory.remove(id);
                       reply(error);
                   });
}

void FallbackTokenStore::remove(const QUuid &id)
{
    m_memory.remove(id);
    m_first->remove(id);
}

void FallbackTokenStore::heard(bool works)
{
    if (works == m_lasting)
        return;
    m_lasting = works;
    Q_EMIT lastingChanged();
}

} // namespace dnstester::ui
