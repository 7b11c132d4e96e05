// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scriptedlookupservice.h"

#include <QTimer>

namespace dnstester::ui::test {

namespace {

class ScriptedLookup : public ServiceLookup
{
public:
    ScriptedLookup(const LookupRequest &request, QList<std::optional<ServerResult>> rows,
                   const std::optional<Error> &error, std::chrono::milliseconds pause)
        : m_rows(std::move(rows))
    {
        for (const Server &server : request.servers) {
            m_result.servers.append(ServerResult{
                server, request.name, request.type, {Outcome::failed({ErrorKind::Cancelled, {}})}});
        }
        m_timer.callOnTimeout(this, [this, error] {
            m_timer.setInterval(0);
            if (!error) {
                next();
                return;
            }
            m_timer.stop();
            Q_EMIT failed(*error);
        });
        m_timer.start(pause);
    }

    [[nodiscard]] LookupResult result() const override { return m_result; }

private:
    void next()
    {
        while (m_at < m_rows.size() && !m_rows.at(m_at)) {
            ++m_at;
            m_stuck = true;
        }
        if (m_at == m_rows.size()) {
            m_timer.stop();
            if (!m_stuck)
                Q_EMIT finished();
            return;
        }
        m_result.servers[m_at] = *m_rows.at(m_at);
        const int index = int(m_at++);
        Q_EMIT serverFinished(index, m_result.servers.at(index));
    }

    QList<std::optional<ServerResult>> m_rows;
    LookupResult m_result;
    QTimer m_timer;
    qsizetype m_at = 0;
    bool m_stuck = false;
};

} // namespace

ScriptedLookupService::ScriptedLookupService(Script script)
    : m_script(std::move(script))
{
}

void ScriptedLookupService::failFrom(int round, const Error &error)
{
    m_failFrom = round;
    m_error = error;
}

std::unique_ptr<ServiceLookup> ScriptedLookupService::start(LookupRequest request)
{
    const int round = int(m_requests.size());
    m_requests.append(request);
    QList<std::optional<ServerResult>> rows;
    for (const Server &server : request.servers)
        rows.append(m_script(server, round));
    const bool fails = m_failFrom && round >= *m_failFrom;
    return std::make_unique<ScriptedLookup>(request, rows,
                                            fails ? std::optional(m_error) : std::nullopt, m_pause);
}

} // namespace dnstester::ui::test
