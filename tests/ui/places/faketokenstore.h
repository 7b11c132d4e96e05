// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/places/memorytokenstore.h"

#include <QList>

namespace dnstester::ui::test {

/// A keychain that does as the test says: succeeds, fails, or takes until release().
class FakeTokenStore : public TokenStore
{
    Q_OBJECT
public:
    enum class Behaviour
    {
        Works,
        Fails,
        IsSlow, ///< and then works
    };

    void setBehaviour(Behaviour behaviour) { m_behaviour = behaviour; }
    void release() ///< what a slow one has to do
    {
        for (const auto &each : std::exchange(m_pending, {}))
            each();
    }
    [[nodiscard]] qsizetype pending() const { return m_pending.size(); }
    [[nodiscard]] QString token(const QUuid &id) const { return m_tokens.value(id); }
    [[nodiscard]] qsizetype count() const { return m_tokens.size(); }

    void read(const QUuid &id, ReadReply reply) override
    {
        perform([this, id, reply] {
            if (m_behaviour == Behaviour::Fails)
                reply(fail(ErrorCode::Unavailable, QStringLiteral("It is locked.")));
            else
                reply(m_tokens.value(id));
        });
    }
    void write(const QUuid &id, const QString &token, WriteReply reply) override
    {
        perform([this, id, token, reply] {
            if (m_behaviour == Behaviour::Fails) {
                reply(Error{ErrorCode::Unavailable, QStringLiteral("It is locked.")});
                return;
            }
            m_tokens.insert(id, token);
            reply(std::nullopt);
        });
    }
    void remove(const QUuid &id) override
    {
        perform([this, id] { m_tokens.remove(id); });
    }
    [[nodiscard]] bool isLasting() const override { return true; }

private:
    void perform(const std::function<void()> &what)
    {
        if (m_behaviour == Behaviour::IsSlow)
            m_pending.append(what);
        else
            what();
    }

    Behaviour m_behaviour = Behaviour::Works;
    QHash<QUuid, QString> m_tokens;
    QList<std::function<void()>> m_pending;
};

} // namespace dnstester::ui::test
