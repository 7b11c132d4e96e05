// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QByteArrayView>

#include <array>
#include <ctime>
#include <memory>

#include <sys/socket.h>

namespace dnstester {

/// What one recvmmsg brought: datagrams of any size and when the kernel got them. Linux only.
///
/// One per thread is enough and thrifty, as no datagram outlives the call that delivers it.
class UdpReceiveBatch
{
public:
    static constexpr int capacity = 64;

    UdpReceiveBatch();

    /// Reads without blocking what is there. The number of datagrams, or -1 with errno set.
    [[nodiscard]] int receive(int socket);

    // Of the last receive(), for i below its result.
    [[nodiscard]] QByteArrayView payload(int i) const;
    /// The kernel's stamp (SO_TIMESTAMPNS), brought over from the wall clock to ours; where there
    /// is none, the time of reading. Never in the future.
    [[nodiscard]] TimePoint arrival(int i);

private:
    struct Control
    {
        alignas(cmsghdr) char octets[CMSG_SPACE(sizeof(timespec))];
    };

    std::unique_ptr<char[]> m_storage;
    std::array<iovec, capacity> m_buffers;
    std::array<Control, capacity> m_controls;
    std::array<mmsghdr, capacity> m_headers{};
    Duration m_wallNow{0};
    TimePoint m_now;
};

} // namespace dnstester
