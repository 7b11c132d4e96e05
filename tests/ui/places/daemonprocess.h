// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace dnstester::ui::test {

/// The program as it was built, run as a daemon on a free port of 127.0.0.1 with default settings.
/// The process ends with the object.
class DaemonProcess
{
public:
    DaemonProcess() = default;
    ~DaemonProcess();
    Q_DISABLE_COPY_MOVE(DaemonProcess)

    /// Starts it and runs the event loop until it answers. False where it does not within 30 s.
    /// \a token: what requests must bear.
    [[nodiscard]] bool start(const QString &token = {});
    /// Ends it without a chance to say anything: SIGKILL.
    void kill();

    [[nodiscard]] QUrl url() const;

private:
    [[nodiscard]] bool answers() const;

    QTemporaryDir m_folder; ///< without settings files
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace dnstester::ui::test
