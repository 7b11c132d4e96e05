// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/clientstream.h"

namespace dnstester::server {

class SocketPoller;

/// A client's TCP socket, used directly: no buffer of its own, so that an idle connection costs
/// little more than the descriptor. Linux only.
class DescriptorStream final : public ClientStream
{
public:
    /// Owns the descriptor.
    explicit DescriptorStream(int descriptor);
    ~DescriptorStream() override;

    [[nodiscard]] bool open(SocketPoller &poller, User *user);

    [[nodiscard]] qsizetype read(char *to, qsizetype size) override;
    [[nodiscard]] qsizetype write(const char *octets, qsizetype size) override;
    void endWriting(bool isSending) override;
    void close(Close how) override;
    [[nodiscard]] QHostAddress peerAddress() const override;

private:
    int m_descriptor;
};

} // namespace dnstester::server
