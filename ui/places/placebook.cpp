// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/placebook.h"

#include "base/text.h"

#include <QSettings>

#include <algorithm>

namespace dnstester::ui {

namespace {

constexpr qsizetype mostPlaces = 1000; ///< that are restored
constexpr qsizetype longestName = 200;

const QString group = QStringLiteral("places");
const QString currentKey = QStringLiteral("current");
const QString arrayKey = QStringLiteral("daemons");
const QString idKey = QStringLiteral("id");
const QString nameKey = QStringLiteral("name");
const QString urlKey = QStringLiteral("url");
const QString caFileKey = QStringLiteral("caFile");
const QString insecureKey = QStringLiteral("insecure");
const QString hasTokenKey = QStringLiteral("hasToken");

bool isReachedAlike(const Place &a, const Place &b)
{
    return a.url == b.url && a.caFile == b.caFile && a.insecure == b.insecure &&
           a.hasToken == b.hasToken;
}

/// The place at the array index that \a settings are at; nothing where it is not usable.
std::optional<Place> read(const QSettings &settings)
{
    const Result<QUrl> url = parseDaemonUrl(settings.value(urlKey).toString());
    const QUuid id(settings.value(idKey).toString());
    if (!url || id.isNull())
        return std::nullopt;
    return Place{id,
                 neutralised(settings.value(nameKey).toString().left(longestName)),
                 *url,
                 settings.value(caFileKey).toString(),
                 settings.value(insecureKey).toBool(),
                 settings.value(hasTokenKey).toBool()};
}

void write(const Place &place, QSettings &settings)
{
    settings.setValue(idKey, place.id.toString());
    settings.setValue(nameKey, place.name);
    settings.setValue(urlKey, place.url.toString(QUrl::FullyEncoded));
    settings.setValue(caFileKey, place.caFile);
    settings.setValue(insecureKey, place.insecure);
    settings.setValue(hasTokenKey, place.hasToken);
}

} // namespace

qsizetype PlaceBook::indexOf(const QUuid &id) const
{
    const auto found = std::find_if(m_places.begin(), m_places.end(),
                                    [&id](const Place &place) { return place.id == id; });
    return found == m_places.end() ? -1 : found - m_places.begin();
}

std::optional<Place> PlaceBook::find(const QUuid &id) const
{
    const qsizetype index = indexOf(id);
    return index < 0 ? std::nullopt : std::optional(m_places.at(index));
}

void PlaceBook::setCurrent(const QUuid &id)
{
    const QUuid known = indexOf(id) < 0 ? QUuid() : id;
    if (known == m_current)
        return;
    m_current = known;
    Q_EMIT currentChanged();
    Q_EMIT currentReachedAnew();
}

void PlaceBook::add(const Place &place)
{
    if (place.id.isNull() || indexOf(place.id) >= 0)
        return;
    m_places.append(place);
    Q_EMIT changed();
}

void PlaceBook::change(const Place &place, bool newToken)
{
    const qsizetype index = indexOf(place.id);
    if (index < 0)
        return;
    const Place before = m_places.at(index);
    const bool anew = newToken || !isReachedAlike(before, place);
    if (before == place && !anew)
        return;
    m_places[index] = place;
    Q_EMIT changed();
    if (place.id != m_current)
        return;
    Q_EMIT currentChanged();
    if (anew)
        Q_EMIT currentReachedAnew();
}

void PlaceBook::remove(const QUuid &id)
{
    const qsizetype index = indexOf(id);
    if (index < 0)
        return;
    if (id == m_current)
        setCurrent({});
    m_places.removeAt(index);
    Q_EMIT changed();
}

void PlaceBook::saveState(QSettings &settings) const
{
    settings.beginGroup(group);
    settings.remove(QString()); // what a longer list has left
    settings.setValue(currentKey, m_current.toString());
    settings.beginWriteArray(arrayKey, int(m_places.size()));
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        settings.setArrayIndex(int(i));
        write(m_places.at(i), settings);
    }
    settings.endArray();
    settings.endGroup();
}

void PlaceBook::restoreState(QSettings &settings)
{
    settings.beginGroup(group);
    const QUuid current(settings.value(currentKey).toString());
    const qsizetype count = settings.beginReadArray(arrayKey);
    m_places.clear();
    for (qsizetype i = 0; i < std::min(count, mostPlaces); ++i) {
        settings.setArrayIndex(int(i));
        const std::optional<Place> place = read(settings);
        if (place && indexOf(place->id) < 0)
            m_places.append(*place);
    }
    settings.endArray();
    settings.endGroup();
    m_current = indexOf(current) < 0 ? QUuid() : current;
    Q_EMIT changed();
    Q_EMIT currentChanged();
    Q_EMIT currentReachedAnew();
}

} // namespace dnstester::ui
