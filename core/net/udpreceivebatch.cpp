// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/udpreceivebatch.h"

#include <algorithm>
#include <cstring>

namespace dnstester {

namespace {

constexpr std::size_t largestDatagram = 65535;
// Not a power of two: buffers that far apart would compete for the same cache lines.
constexpr std::size_t stride = 65536 + 4096 + 192;

Duration toDuration(const timespec &time)
{
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

UdpReceiveBatch::UdpReceiveBatch()
    : m_storage(std::make_unique_for_overwrite<char[]>(capacity * stride))
{
    for (std::size_t i = 0; i < capacity; ++i) {
        m_buffers[i] = {m_storage.get() + i * stride, largestDatagram};
        m_headers[i].msg_hdr.msg_iov = &m_buffers[i];
        m_headers[i].msg_hdr.msg_iovlen = 1;
        m_headers[i].msg_hdr.msg_control = m_controls[i].octets;
    }
}

int UdpReceiveBatch::receive(int socket)
{
    for (mmsghdr &header : m_headers)
        header.msg_hdr.msg_controllen = sizeof(Control);
    const int count = ::recvmmsg(socket, m_headers.data(), capacity, MSG_DONTWAIT, nullptr);
    if (count > 0) {
        timespec wall;
        ::clock_gettime(CLOCK_REALTIME, &wall);
        m_wallNow = toDuration(wall);
        m_now = Clock::now();
    }
    return count;
}

QByteArrayView UdpReceiveBatch::payload(int i) const
{
    const auto at = std::size_t(i);
    return {static_cast<const char *>(m_buffers[at].iov_base), qsizetype(m_headers[at].msg_len)};
}

TimePoint UdpReceiveBatch::arrival(int i)
{
    const cmsghdr *control = CMSG_FIRSTHDR(&m_headers[std::size_t(i)].msg_hdr);
    if (!control || control->cmsg_level != SOL_SOCKET || control->cmsg_type != SCM_TIMESTAMPNS)
        return m_now;
    timespec stamp;
    std::memcpy(&stamp, CMSG_DATA(control), sizeof stamp);
    return m_now - std::max(m_wallNow - toDuration(stamp), Duration::zero());
}

} // namespace dnstester
