// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/places/connection.h"
#include "ui/places/place.h"
#include "ui/places/tokenstore.h"

#include <QObject>

#include <memory>

namespace dnstester::ui {

/// Asks a daemon once whether it can be used: for its health, and for its servers, which only a
/// right token gets.
///
/// Lives in the GUI's thread. Destroying it ends the asking.
class ConnectionTest : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~ConnectionTest() override;

    /// Asks; a test under way is given up.
    void start(const RemoteOptions &options);
    /// The same for a saved daemon, whose token is read first.
    void start(const Place &place, TokenStore *tokens);
    void cancel();

Q_SIGNALS:
    void finished(const dnstester::ui::Connection &connection);

private:
    quint64 m_generation = 0; ///< of tests: a token that comes late is for none
    std::unique_ptr<RemoteLookupService> m_service;
};

} // namespace dnstester::ui
