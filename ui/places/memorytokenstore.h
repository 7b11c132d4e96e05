// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/places/tokenstore.h"

#include <QHash>

namespace dnstester::ui {

/// Keeps tokens until the program ends. Replies from inside the call.
class MemoryTokenStore : public TokenStore
{
    Q_OBJECT
public:
    using TokenStore::TokenStore;

    void read(const QUuid &id, ReadReply reply) override { reply(m_tokens.value(id)); }
    void write(const QUuid &id, const QString &token, WriteReply reply) override
    {
        m_tokens.insert(id, token);
        reply(std::nullopt);
    }
    void remove(const QUuid &id) override { m_tokens.remove(id); }
    [[nodiscard]] bool isLasting() const override { return false; }

    [[nodiscard]] bool contains(const QUuid &id) const { return m_tokens.contains(id); }
    [[nodiscard]] bool holds(const QUuid &id, const QString &token) const
    {
        return contains(id) && m_tokens.value(id) == token;
    }

private:
    QHash<QUuid, QString> m_tokens;
};

} // namespace dnstester::ui
