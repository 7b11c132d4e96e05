// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QObject>
#include <QString>

#include <optional>

namespace dnstester::ui {

/// What people choose of it. A value.
struct EmbeddedSettings
{
    bool enabled = false;
    quint16 port = 5000;
    QString token; ///< that requests must bear; empty: none is needed

    friend bool operator==(const EmbeddedSettings &, const EmbeddedSettings &) = default;
};

/// Serves the REST API from this program, to this computer alone.
///
/// Lives in the GUI's thread.
class EmbeddedService : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Serves as the settings say, enabled or not. The Error says what is in the way; then nothing
    /// is served.
    [[nodiscard]] virtual std::optional<Error> start(const EmbeddedSettings &settings) = 0;
    /// Once it returns, the port is free again.
    virtual void stop() = 0;
    [[nodiscard]] virtual bool isRunning() const = 0;
    [[nodiscard]] virtual quint16 port() const = 0; ///< meaningful while running

    /// Starts, stops, or starts anew, so that it is as the settings say; nothing where it is
    /// already. Who calls this calls neither start() nor stop().
    void apply(const EmbeddedSettings &settings);
    /// Serves nothing, for a reason that stands before the service.
    void refuse(const QString &trouble);
    /// Why the settings that were applied could not be carried out; empty: they were.
    [[nodiscard]] QString trouble() const { return m_trouble; }
    [[nodiscard]] QString url() const; ///< empty while it is not running

Q_SIGNALS:
    void changed(); ///< isRunning(), port() or trouble()

private:
    EmbeddedSettings m_applied;
    QString m_trouble;
};

} // namespace dnstester::ui
