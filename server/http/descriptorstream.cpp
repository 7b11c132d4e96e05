// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/descriptorstream.h"

#include "server/http/socketpoller.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace dnstester::server {

namespace {

bool isForNow(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK;
}

} // namespace

DescriptorStream::DescriptorStream(int descriptor)
    : m_descriptor(descriptor)
{
}

DescriptorStream::~DescriptorStream()
{
    DescriptorStream::close(Close::Orderly);
}

bool DescriptorStream::open(SocketPoller &poller, User *user)
{
    const int on = 1;
    const int flags = fcntl(m_descriptor, F_GETFL);
    // Without Nagle's algorithm: an answer is one write. Where this fails, it is only slower.
    setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return flags >= 0 && fcntl(m_descriptor, F_SETFL, flags | O_NONBLOCK) == 0 &&
           poller.watch(m_descriptor, user);
}

qsizetype DescriptorStream::read(char *to, qsizetype size)
{
    ssize_t count = -1;
    do {
        count = recv(m_descriptor, to, size_t(size), 0);
    } while (count < 0 && errno == EINTR);
    if (count > 0)
        return count;
    return count < 0 && isForNow(errno) ? 0 : -1;
}

qsizetype DescriptorStream::write(const char *octets, qsizetype size)
{
    qsizetype taken = 0;
    while (taken < size) {
        const ssize_t count =
            send(m_descriptor, octets + taken, size_t(size - taken), MSG_NOSIGNAL);
        if (count >= 0)
            taken += count;
        else if (isForNow(errno))
            return taken;
        else if (errno != EINTR)
            return -1;
    }
    return taken;
}

void DescriptorStream::endWriting(bool /*isSending*/)
{
    shutdown(m_descriptor, SHUT_WR);
}

void DescriptorStream::close(Close how)
{
    if (m_descriptor < 0)
        return;
    if (how == Close::Reset) {
        const linger none = {1, 0};
        setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &none, sizeof none);
    }
    ::close(std::exchange(m_descriptor, -1));
}

QHostAddress DescriptorStream::peerAddress() const
{
    sockaddr_storage address = {};
    socklen_t size = sizeof address;
    if (getpeername(m_descriptor, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return {};
    return QHostAddress(reinterpret_cast<const sockaddr *>(&address));
}

} // namespace dnstester::server
