// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/runrecord.h"

/// What went wrong with a server, in words. For the GUI's thread.
namespace dnstester::ui {

/// How far an exchange came before it failed.
enum class Stage
{
    Unknown,
    Resolving,  ///< looking up the server's own name
    Connecting, ///< with QUIC, its handshake too
    Handshake,  ///< of TLS
    Waiting,    ///< for the answer
    Reading,    ///< what came was no answer
};

/// Of a sample that was not answered().
[[nodiscard]] Stage stageOfFailure(const Sample &sample);

/// "timed out, while connecting"
[[nodiscard]] QString failureWords(ErrorKind kind, Stage stage);

/// A kind of failure, how often it came, and the first sentence on it.
struct FailureCount
{
    ErrorKind kind = ErrorKind::None;
    Stage stage = Stage::Unknown;
    QString text;
    qsizetype rounds = 0;
};

/// The commonest first; one entry for each different pair of kind and stage.
[[nodiscard]] QList<FailureCount> countFailures(const ServerRecord &server);

/// A sentence on the rounds without an answer; empty: there are none.
[[nodiscard]] QString failureSummary(const ServerRecord &server);

} // namespace dnstester::ui
