// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/places/tokenstore.h"

namespace dnstester::ui {

/// Keeps tokens in the system's keychain (Secret Service, KWallet, and what else QtKeychain knows),
/// never in a file. Replies from the event loop, after a person has unlocked it where need be.
class KeychainTokenStore : public TokenStore
{
    Q_OBJECT
public:
    using TokenStore::TokenStore;

    void read(const QUuid &id, ReadReply reply) override;
    void write(const QUuid &id, const QString &token, WriteReply reply) override;
    void remove(const QUuid &id) override;
    [[nodiscard]] bool isLasting() const override { return true; }
};

} // namespace dnstester::ui
