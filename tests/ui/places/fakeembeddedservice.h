// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/places/embeddedservice.h"

namespace dnstester::ui::test {

/// Serves nothing. One port is taken.
class FakeEmbeddedService : public EmbeddedService
{
    Q_OBJECT
public:
    static constexpr quint16 takenPort = 5001;

    [[nodiscard]] std::optional<Error> start(const EmbeddedSettings &settings) override
    {
        ++m_starts;
        if (settings.port == takenPort)
            return Error{ErrorCode::Io, QStringLiteral("Port 5001 is taken.")};
        m_settings = settings;
        m_running = true;
        return std::nullopt;
    }
    void stop() override
    {
        ++m_stops;
        m_running = false;
    }
    [[nodiscard]] bool isRunning() const override { return m_running; }
    [[nodiscard]] quint16 port() const override { return m_settings.port; }

    [[nodiscard]] const EmbeddedSettings &settings() const { return m_settings; }
    [[nodiscard]] int starts() const { return m_starts; }
    [[nodiscard]] int stops() const { return m_stops; }

private:
    EmbeddedSettings m_settings;
    bool m_running = false;
    int m_starts = 0;
    int m_stops = 0;
};

} // namespace dnstester::ui::test
