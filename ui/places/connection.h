// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/remotelookupservice.h"

#include <QString>

#include <optional>

namespace dnstester::ui {

enum class ConnectionState
{
    Local,      ///< this computer: nothing to reach
    Checking,   ///< asked, no answer yet
    Connected,  ///< and well
    InTrouble,  ///< answers, but not as it should
    OutOfReach, ///< does not answer, or can't be asked
};

/// What is known of the way to a daemon. A value.
struct Connection
{
    ConnectionState state = ConnectionState::Local;
    QString version{};                  ///< of the daemon; empty: unknown
    QString trouble{};                  ///< a sentence, where in trouble or out of reach
    std::optional<qsizetype> servers{}; ///< that the daemon is configured with, where known
    std::optional<qint64> workers{};
    std::optional<qint64> pending{};

    /// Of a daemon that was asked for its health and then for its servers.
    [[nodiscard]] static Connection of(const Result<DaemonHealth> &health,
                                       const Result<QList<Server>> &servers);
    /// Of a daemon whose token is not to be had.
    [[nodiscard]] static Connection without(const Result<QString> &token, const QUrl &url);
};

/// In a word or two: "connected (1.2.3)", "checking", "out of reach"; empty for this computer.
[[nodiscard]] QString shownState(const Connection &connection);
/// All that is known, in sentences.
[[nodiscard]] QString described(const Connection &connection);

} // namespace dnstester::ui
