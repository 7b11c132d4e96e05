// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/loopbackservers.h"

#include "support/loopbackhttp2server.h"
#include "support/loopbackquicserver.h"
#include "support/loopbackstreamserver.h"
#include "support/loopbackudpserver.h"

namespace dnstester::test {

std::unique_ptr<LoopbackServer> makeLoopbackServer(Protocol protocol,
                                                   TestCertificates &certificates,
                                                   TestCertificates::Kind certificate)
{
    switch (protocol) {
    case Protocol::Udp:
        return std::make_unique<LoopbackUdpServer>();
    case Protocol::Tcp:
        return std::make_unique<LoopbackStreamServer>();
    case Protocol::Tls: {
        TlsServerOptions options;
        options.certificate = certificates.get(certificate);
        return std::make_unique<LoopbackStreamServer>(options);
    }
    case Protocol::Https:
        return std::make_unique<LoopbackHttp2Server>(certificates.get(certificate));
    case Protocol::Quic:
        return std::make_unique<LoopbackQuicServer>(certificates.get(certificate));
    }
    return nullptr;
}

} // namespace dnstester::test
