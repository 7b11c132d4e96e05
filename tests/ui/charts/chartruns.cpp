// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartruns.h"

#include "ui/samplerun.h"

#include <array>
#include <cmath>
#include <random>

namespace dnstester::ui::test {

namespace {

using namespace std::chrono_literals;

constexpr std::array schemes{"udp", "tcp", "tls", "https", "quic"};
constexpr std::array operators{"Cloudflare", "Quad9",   "Google",  "AdGuard",       "OpenDNS",
                               "Mullvad",    "dns0.eu", "NextDNS", "CleanBrowsing", "DNS4EU"};

/// With the phases that a transport has.
void spend(Sample &sample, Protocol protocol)
{
    sample.query = sample.total;
    if (protocol == Protocol::Udp)
        return;
    sample.connect = sample.total / 4;
    sample.query = sample.total / 2;
    if (isEncrypted(protocol) && protocol != Protocol::Quic)
        sample.tls = sample.total / 4;
}

} // namespace

Sample answered(Duration time, Duration began)
{
    Sample sample;
    sample.began = began;
    sample.total = time;
    sample.query = time;
    return sample;
}

Sample lost(Duration began)
{
    Sample sample;
    sample.began = began;
    sample.total = 5s;
    sample.kind = ErrorKind::Timeout;
    return sample;
}

RunAnalysis analysisOf(const QStringList &targets, const QList<QList<Sample>> &samples)
{
    qsizetype rounds = 1;
    for (const QList<Sample> &own : samples)
        rounds = std::max(rounds, own.size());
    RunRecord record = RunRecord::begin(plan(targets, int(rounds)), {});
    for (qsizetype i = 0; i < samples.size(); ++i)
        record.servers[i].samples = samples.at(i);
    record.state = RunState::Complete;
    return analyse(record);
}

RunAnalysis manyServers(int servers, int rounds)
{
    QStringList targets;
    for (int i = 0; i < servers; ++i) {
        targets.append(QStringLiteral("%1://192.0.2.%2")
                           .arg(QLatin1String(schemes[size_t(i) % schemes.size()]))
                           .arg(i + 1));
    }
    RunRecord record = RunRecord::begin(plan(targets, rounds), {});
    std::mt19937 random(1);
    std::lognormal_distribution<double> scatter(0, 0.25);
    for (int i = 0; i < servers; ++i) {
        ServerRecord &server = record.servers[i];
        server.server.operatorName = QLatin1String(operators[size_t(i / 5) % operators.size()]);
        const Protocol protocol = server.server.server.endpoint.protocol();
        const double typical =
            6 * std::pow(1.06, (i * 7) % servers) * (isEncrypted(protocol) ? 3 : 1);
        for (int round = 0; round < rounds; ++round) {
            const Duration began = round * 137ms;
            if (i % 10 == 9 || (i % 4 == 2 && random() % 25 == 0)) {
                server.samples.append(lost(began));
                continue;
            }
            Sample sample = answered(Duration(qint64(typical * scatter(random) * 1e6)), began);
            spend(sample, protocol);
            server.samples.append(sample);
        }
    }
    record.state = RunState::Complete;
    return analyse(record);
}

} // namespace dnstester::ui::test
