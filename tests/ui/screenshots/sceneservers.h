// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/loopbackserver.h"
#include "support/realserver.h"
#include "support/testcertificates.h"
#include "ui/run/runrecord.h"

#include <memory>
#include <vector>

namespace dnstester::ui::test {

/// The servers of the pictures: real ones, and in-tree ones that are far away, lose, refuse, or
/// have a bad certificate.
class SceneServers
{
public:
    /// Real ones and some of each kind of trouble. False where a real one does not start.
    [[nodiscard]] bool startMixed();
    /// So many over UDP, near and far.
    void startMany(int count);
    /// None that answers.
    void startFailing();

    [[nodiscard]] const QList<ComparedServer> &servers() const { return m_servers; }
    [[nodiscard]] QString caFile() const { return m_certificates.caFile(); }
    [[nodiscard]] QString error() const { return m_error; }

private:
    [[nodiscard]] bool addReal(std::unique_ptr<dnstester::test::RealServer> server,
                               const QString &name);
    /// One that answers after about \a milliseconds, and of a hundred queries loses \a losses.
    void addDistant(Protocol protocol, const QString &name, int milliseconds, int losses = 0);
    void addRefusing(const QString &name);
    void addUntrusted(const QString &name);
    void addClosed(const QString &name);

    dnstester::test::TestCertificates m_certificates;
    std::vector<std::unique_ptr<dnstester::test::RealServer>> m_real;
    std::vector<std::unique_ptr<dnstester::test::LoopbackServer>> m_loopback;
    QList<ComparedServer> m_servers;
    QString m_error;
};

} // namespace dnstester::ui::test
