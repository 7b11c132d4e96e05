// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/dnsmessages.h"
#include "support/loopbackhttp2server.h"
#include "transport/dohtransport.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTest>
#include <QTimer>

namespace dnstester::test {

using namespace std::chrono_literals;

using GoAway = LoopbackHttpReply::GoAway;
using Alpn = TlsServerOptions::Alpn;

/// A server, the transport to it, and what became of the exchanges.
class Fixture
{
public:
    explicit Fixture(const TestCertificate &certificate, const QString &caFile)
        : server(certificate)
    {
        options.endpoint = server.endpoint();
        options.addresses = {QHostAddress(QHostAddress::LocalHost)};
        options.caFile = caFile;
    }

    void start(const QString &name, std::chrono::milliseconds timeout = 20s)
    {
        if (!transport)
            transport = std::move(*DohTransport::create(options));
        const qsizetype index = outcomes.size();
        outcomes.append(std::nullopt);
        exchanges.push_back(transport->start({queryFor(name), Clock::now() + timeout},
                                             [this, index](Outcome &&outcome) {
                                                 outcomes[index] = std::move(outcome);
                                                 finished.append(index);
                                                 m_loop.quit();
                                             }));
    }
    void start() { start(QStringLiteral("www.example.com")); }

    /// Starts one exchange and waits for it.
    Outcome ask(std::chrono::milliseconds timeout = 20s)
    {
        start(QStringLiteral("www.example.com"), timeout);
        const qsizetype index = outcomes.size() - 1;
        const QDeadlineTimer bound(30s);
        QTimer::singleShot(30s, &m_loop, &QEventLoop::quit);
        while (!outcomes[index] && !bound.hasExpired())
            m_loop.exec();
        Outcome never;
        never.failure = {ErrorKind::Internal, QStringLiteral("the exchange never completed")};
        return outcomes[index].value_or(never);
    }

    LoopbackHttp2Server server;
    TransportOptions options;
    std::unique_ptr<DohTransport> transport;
    QList<std::optional<Outcome>> outcomes;
    QList<qsizetype> finished; ///< in the order in which they completed
    std::vector<Exchange> exchanges;

private:
    QEventLoop m_loop;
};

inline QByteArray valueOf(const Http2Request &request, const QByteArray &name)
{
    for (const Http2Field &field : request.fields) {
        if (field.name == name)
            return field.value;
    }
    return {};
}

inline Http2Response headOf(int status, const QList<Http2Field> &fields)
{
    Http2Response head;
    head.status = status;
    for (const Http2Field &field : fields)
        head.addField(field.name, field.value);
    return head;
}

inline bool contains(const Outcome &outcome, const char *text)
{
    return outcome.failure.text.contains(QLatin1String(text));
}

} // namespace dnstester::test

#define VERIFY_ANSWERED(expression)                                                                \
    do {                                                                                           \
        const Outcome verified = (expression);                                                     \
        QVERIFY2(verified.answered(), qPrintable(verified.failure.text));                          \
    } while (false)
