// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/places/place.h"

#include <QList>
#include <QObject>

#include <optional>

class QSettings;

namespace dnstester::ui {

/// The saved daemons, in the order in which people see them, and from which of them to measure. Has
/// no tokens.
///
/// Lives in the GUI's thread.
class PlaceBook : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const QList<Place> &places() const { return m_places; }
    [[nodiscard]] std::optional<Place> find(const QUuid &id) const;

    /// The daemon to measure from; nothing: this computer.
    [[nodiscard]] std::optional<Place> current() const { return find(m_current); }
    /// A null or unknown id means this computer.
    void setCurrent(const QUuid &id);

    /// Its id must not be null, nor be there already.
    void add(const Place &place);
    /// Takes over what is new of the place with the same id. \a newToken: its token is another one
    /// too.
    void change(const Place &place, bool newToken = false);
    /// If it was the current one, this computer is.
    void remove(const QUuid &id);

    void saveState(QSettings &settings) const;
    /// Leaves out what is not usable.
    void restoreState(QSettings &settings);

Q_SIGNALS:
    void changed(); ///< places() or one of them
    void currentChanged();
    /// The current daemon is another, or is reached in another way: address, certificate, token.
    void currentReachedAnew();

private:
    [[nodiscard]] qsizetype indexOf(const QUuid &id) const;

    QList<Place> m_places;
    QUuid m_current;
};

} // namespace dnstester::ui
