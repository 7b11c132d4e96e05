// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/daemon.h"
#include "ui/places/embeddedservice.h"

#include <memory>

namespace dnstester {

/// The daemon inside of the desktop application: it answers on loopback only, with the settings'
/// defaults otherwise.
///
/// Lives in the GUI's thread; the daemon's threads are its own.
class EmbeddedDaemon : public ui::EmbeddedService
{
    Q_OBJECT
public:
    using EmbeddedService::EmbeddedService;

    [[nodiscard]] std::optional<Error> start(const ui::EmbeddedSettings &chosen) override;
    void stop() override;
    [[nodiscard]] bool isRunning() const override { return m_daemon != nullptr; }
    [[nodiscard]] quint16 port() const override;

private:
    std::unique_ptr<server::Daemon> m_daemon;
};

} // namespace dnstester
