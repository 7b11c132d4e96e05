// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/screenshots/sceneservers.h"

#include "support/dnsmessages.h"
#include "support/loopbackservers.h"
#include "support/loopbackudpserver.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace dnstester::ui::test {

using namespace dnstester::test;

namespace {

constexpr quint8 servFail = 2;

/// About so many milliseconds, with a tail to the right as networks have it.
std::chrono::milliseconds delayAround(int milliseconds)
{
    const double luck = QRandomGenerator::global()->generateDouble();
    return std::chrono::milliseconds(
        int(milliseconds * (0.95 + 0.12 * -std::log(1 - 0.99 * luck))));
}

} // namespace

bool SceneServers::startMixed()
{
    if (!addReal(std::make_unique<UnboundServer>(m_certificates), QStringLiteral("Unbound")) ||
        !addReal(std::make_unique<KnotServer>(m_certificates), QStringLiteral("Knot DNS")) ||
        !addReal(std::make_unique<BindServer>(m_certificates), QStringLiteral("BIND")))
        return false;
    m_servers.first().isSystem = true;
    addDistant(Protocol::Udp, QStringLiteral("North"), 9);
    addDistant(Protocol::Tls, QStringLiteral("North"), 9);
    addDistant(Protocol::Quic, QStringLiteral("North"), 9);
    addDistant(Protocol::Udp, QStringLiteral("East"), 24);
    addDistant(Protocol::Https, QStringLiteral("East"), 24);
    addDistant(Protocol::Udp, QStringLiteral("West"), 15, 8);
    addRefusing(QStringLiteral("South"));
    addUntrusted(QStringLiteral("Stranger"));
    addClosed(QStringLiteral("Nobody"));
    return true;
}

void SceneServers::startMany(int count)
{
    for (int i = 0; i < count; ++i)
        addDistant(Protocol::Udp, QStringLiteral("Server %1").arg(i + 1, 2, 10, QLatin1Char('0')),
                   4 + i * i / 20, i % 9 == 8 ? 5 : 0);
}

void SceneServers::startFailing()
{
    addRefusing(QStringLiteral("South"));
    addUntrusted(QStringLiteral("Stranger"));
    addClosed(QStringLiteral("Nobody"));
}

bool SceneServers::addReal(std::unique_ptr<RealServer> server, const QString &name)
{
    if (!server->start()) {
        m_error = server->errorString();
        return false;
    }
    for (const Protocol protocol : server->protocols())
        m_servers.append({{server->endpoint(protocol), {}}, name, false});
    m_real.push_back(std::move(server));
    return true;
}

void SceneServers::addDistant(Protocol protocol, const QString &name, int milliseconds, int losses)
{
    auto server = makeLoopbackServer(protocol, m_certificates);
    server->setHandler([milliseconds, losses](const QByteArray &query) {
        LoopbackReply reply;
        if (QRandomGenerator::global()->bounded(100) >= losses)
            reply.messages = {answerTo(query)};
        reply.delay = delayAround(milliseconds);
        return reply;
    });
    m_servers.append({{server->endpoint(), {}}, name, false});
    m_loopback.push_back(std::move(server));
}

void SceneServers::addRefusing(const QString &name)
{
    auto server = makeLoopbackServer(Protocol::Udp, m_certificates);
    server->setHandler(
        [](const QByteArray &query) { return LoopbackReply{{refusalTo(query, servFail)}}; });
    m_servers.append({{server->endpoint(), {}}, name, false});
    m_loopback.push_back(std::move(server));
}

void SceneServers::addUntrusted(const QString &name)
{
    auto server =
        makeLoopbackServer(Protocol::Tls, m_certificates, TestCertificates::Kind::Expired);
    m_servers.append({{server->endpoint(), {}}, name, false});
    m_loopback.push_back(std::move(server));
}

void SceneServers::addClosed(const QString &name)
{
    m_servers.append({{LoopbackUdpServer::closedEndpoint(), {}}, name, false});
}

} // namespace dnstester::ui::test
