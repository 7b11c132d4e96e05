// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/places/memorytokenstore.h"

namespace dnstester::ui {

/// Keeps tokens in another store, and in memory those that it does not take: then they are usable
/// until the program ends. isLasting() goes by the last that was heard of the other store.
class FallbackTokenStore : public TokenStore
{
    Q_OBJECT
public:
    explicit FallbackTokenStore(std::unique_ptr<TokenStore> first, QObject *parent = nullptr);
    ~FallbackTokenStore() override;

    void read(const QUuid &id, ReadReply reply) override;
    /// With an Error the token is in memory.
    void write(const QUuid &id, const QString &token, WriteReply reply) override;
    void remove(const QUuid &id) override;
    [[nodiscard]] bool isLasting() const override { return m_lasting; }

private:
    void heard(bool works);

    std::unique_ptr<TokenStore> m_first;
    MemoryTokenStore m_memory;
    bool m_lasting;
};

} // namespace dnstester::ui
