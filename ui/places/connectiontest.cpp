// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/connectiontest.h"

#include <QPointer>

namespace dnstester::ui {

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::start(const RemoteOptions &options)
{
    ++m_generation;
    m_service = std::make_unique<RemoteLookupService>(options);
    m_service->health([this](Result<DaemonHealth> &&health) {
        if (!health) {
            m_service.release()->deleteLater(); // we are called by it
            Q_EMIT finished(Connection::of(health, QList<Server>()));
            return;
        }
        m_service->servers([this, health](Result<QList<Server>> &&servers) {
            m_service.release()->deleteLater();
            Q_EMIT finished(Connection::of(health, servers));
        });
    });
}

void ConnectionTest::start(const Place &place, TokenStore *tokens)
{
    cancel();
    if (!place.hasToken)
        return start(remoteOptions(place, {}));
    const QPointer<ConnectionTest> alive(this);
    tokens->read(place.id, [this, alive, place, now = m_generation](Result<QString> &&token) {
        if (!alive || now != m_generation)
            return;
        if (token && !token->isEmpty())
            start(remoteOptions(place, *token));
        else
            Q_EMIT finished(Connection::without(token, place.url));
    });
}

void ConnectionTest::cancel()
{
    ++m_generation;
    m_service.reset();
}

} // namespace dnstester::ui
