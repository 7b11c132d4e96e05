// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/failure.h"
#include "model/endpoint.h"
#include "ui/run/runanalysis.h"

#include <QString>

/// The field's terms as people read them, translated. For the GUI's thread.
namespace dnstester::ui {

/// "UDP", "TCP", "DoT", "DoH", "DoQ"; not translated.
[[nodiscard]] QString transportName(Protocol protocol);

/// In a word or two, as a cell has it: "timed out", "refused", "bad certificate".
[[nodiscard]] QString failureText(ErrorKind kind);

/// What a server did, in the words of a cell: "answered", "answered 9 of 10", "SERVFAIL", "timed
/// out", "not asked yet".
[[nodiscard]] QString statusText(const ServerAnalysis &server);

/// What people call a server: "Cloudflare (DoT)", or its target where the operator is unknown.
[[nodiscard]] QString shownServer(const ComparedServer &server);
/// The same for all of a run: those that would look alike are told apart by their targets.
[[nodiscard]] QStringList shownServers(const RunRecord &record);

/// "this computer", or the URL of a daemon.
[[nodiscard]] QString shownPlace(const QString &place);

} // namespace dnstester::ui
