// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/placeservice.h"

#include "service/locallookupservice.h"

#include <QPointer>

namespace dnstester::ui {

PlaceService::PlaceService(PlaceBook *book, TokenStore *tokens, QObject *parent)
    : QObject(parent)
    , m_book(book)
    , m_tokens(tokens)
{
    m_timer.setInterval(usualInterval);
    connect(&m_timer, &QTimer::timeout, this, &PlaceService::ask);
    connect(book, &PlaceBook::currentReachedAnew, this, &PlaceService::make);
    make();
    QMetaObject::invokeMethod(this, &PlaceService::announce, Qt::QueuedConnection);
}

/// Tells those who have connected since what came of the constructor.
void PlaceService::announce()
{
    Q_EMIT changed();
    Q_EMIT connectionChanged();
    if (m_place.isEmpty())
        Q_EMIT serversKnown(std::nullopt, {});
    else if (!m_connection.trouble.isEmpty())
        Q_EMIT troubled(m_connection.trouble);
}

PlaceService::~PlaceService() = default;

void PlaceService::setRemoteOptions(const RemoteOptions &options)
{
    m_options = options;
    make();
}

void PlaceService::setInterval(std::chrono::milliseconds interval)
{
    m_timer.setInterval(interval);
}

void PlaceService::make()
{
    ++m_generation;
    m_timer.stop();
    m_asking = false;
    if (m_service)
        Q_EMIT aboutToChange();
    m_service.reset();
    m_remote = nullptr;
    const std::optional<Place> place = m_book->current();
    m_place = place ? shownUrl(place->url) : QString();
    if (!place)
        makeLocal();
    else if (place->hasToken)
        readToken(*place);
    else
        makeRemote(*place, {});
}

void PlaceService::makeLocal()
{
    m_service = std::make_unique<LocalLookupService>(0, ResolverLimits());
    setConnection({});
    Q_EMIT changed();
    Q_EMIT serversKnown(std::nullopt, {});
}

void PlaceService::readToken(const Place &place)
{
    setConnection({ConnectionState::Checking});
    Q_EMIT changed();
    const QPointer<PlaceService> alive(this);
    const quint64 generation = m_generation;
    m_tokens->read(place.id, [this, alive, generation, place](Result<QString> &&token) {
        if (!alive || generation != m_generation)
            return;
        if (token && !token->isEmpty())
            return makeRemote(place, *token);
        setConnection(Connection::without(token, place.url));
    });
}

void PlaceService::makeRemote(const Place &place, const QString &token)
{
    auto service = std::make_unique<RemoteLookupService>(remoteOptions(place, token, m_options));
    m_remote = service.get();
    m_service = std::move(service);
    setConnection({ConnectionState::Checking});
    Q_EMIT changed();
    ask();
}

void PlaceService::refresh()
{
    if (!m_service)
        return make();
    if (m_connection.state == ConnectionState::OutOfReach)
        setConnection({ConnectionState::Checking});
    ask();
}

void PlaceService::ask()
{
    if (!m_remote || m_asking)
        return;
    m_asking = true;
    m_timer.stop();
    const auto heard = [this](const Result<DaemonHealth> &health,
                              const Result<QList<Server>> &servers) {
        const bool isKnown = m_connection.servers.has_value();
        m_asking = false;
        m_timer.start();
        const quint64 generation = m_generation;
        setConnection(Connection::of(health, servers));
        if (health && servers && !isKnown && generation == m_generation)
            Q_EMIT serversKnown(*servers, m_place);
    };
    m_remote->health([this, heard](Result<DaemonHealth> &&health) {
        if (!health)
            return heard(health, QList<Server>());
        m_remote->servers(
            [heard, health](Result<QList<Server>> &&servers) { heard(health, servers); });
    });
}

void PlaceService::setConnection(const Connection &connection)
{
    const bool isNews = connection.trouble != m_connection.trouble;
    m_connection = connection;
    const quint64 generation = m_generation;
    Q_EMIT connectionChanged();
    if (isNews && !connection.trouble.isEmpty() && generation == m_generation)
        Q_EMIT troubled(connection.trouble);
}

} // namespace dnstester::ui
