// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/lookupservice.h"

#include <chrono>
#include <functional>

namespace dnstester::ui::test {

/// Does no lookups: the test says what comes of each. Rows come one by one from the event loop, in
/// the order of the request.
class ScriptedLookupService : public LookupService
{
    Q_OBJECT
public:
    /// What a server does in a round, from 0. Nothing: it never answers.
    using Script = std::function<std::optional<ServerResult>(const Server &server, int round)>;

    explicit ScriptedLookupService(Script script);

    /// Before the first row of each lookup; none unless told otherwise.
    void setPause(std::chrono::milliseconds pause) { m_pause = pause; }
    /// Fails every lookup from this round on.
    void failFrom(int round, const Error &error);

    [[nodiscard]] std::unique_ptr<ServiceLookup> start(LookupRequest request) override;
    [[nodiscard]] bool isIdle() const override { return true; }

    [[nodiscard]] const QList<LookupRequest> &requests() const { return m_requests; }

private:
    Script m_script;
    std::chrono::milliseconds m_pause{0};
    QList<LookupRequest> m_requests;
    std::optional<int> m_failFrom;
    Error m_error;
};

} // namespace dnstester::ui::test
