// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/listeningsockets.h"

#include <QHostInfo>
#include <QTcpServer>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#endif

namespace dnstester::server {

namespace {

constexpr int backlog = 1024;

QString endpointText(const QHostAddress &address, quint16 port)
{
    const bool isIpv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    const QString host = address.protocol() == QAbstractSocket::AnyIPProtocol
                             ? QStringLiteral("[::]")
                         : isIpv6 ? QLatin1Char('[') + address.toString() + QLatin1Char(']')
                                  : address.toString();
    return QStringLiteral("%1 port %2").arg(host).arg(port);
}

tl::unexpected<Error> cannotListen(const QHostAddress &address, quint16 port, const QString &why)
{
    return fail(ErrorCode::Unavailable,
                QStringLiteral("Can't listen on %1: %2.").arg(endpointText(address, port), why));
}

} // namespace

Result<QList<QHostAddress>> addressesOf(const QString &host)
{
    const QString bare = host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']'))
                             ? host.sliced(1, host.size() - 2)
                             : host;
    const QHostAddress address(bare);
    if (address == QHostAddress(QHostAddress::AnyIPv6))
        return QList{QHostAddress(QHostAddress::Any)};
    if (!address.isNull())
        return QList{address};
    const QHostInfo info = QHostInfo::fromName(bare);
    QList<QHostAddress> addresses;
    for (const QHostAddress &found : info.addresses()) {
        if (!addresses.contains(found))
            addresses.append(found);
    }
    if (addresses.isEmpty())
        return fail(ErrorCode::Unavailable,
                    QStringLiteral("Can't listen on '%1': it is no address, and has none: %2.")
                        .arg(host, info.errorString()));
    return addresses;
}

#ifdef Q_OS_LINUX

namespace {

QString systemError()
{
    return QString::fromLocal8Bit(strerror(errno));
}

/// Closes a descriptor that nobody has taken.
class Descriptor
{
public:
    explicit Descriptor(int value)
        : m_value(value)
    {
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (m_value >= 0)
            ::close(m_value);
    }
    [[nodiscard]] int get() const { return m_value; }
    void release() { m_value = -1; }

private:
    int m_value;
};

struct SocketAddress
{
    sockaddr_storage storage = {};
    socklen_t size = 0;

    SocketAddress(const QHostAddress &address, quint16 port)
    {
        if (address.protocol() == QAbstractSocket::IPv4Protocol) {
            auto *ipv4 = reinterpret_cast<sockaddr_in *>(&storage);
            ipv4->sin_family = AF_INET;
            ipv4->sin_port = htons(port);
            ipv4->sin_addr.s_addr = htonl(address.toIPv4Address());
            size = sizeof *ipv4;
            return;
        }
        auto *ipv6 = reinterpret_cast<sockaddr_in6 *>(&storage);
        ipv6->sin6_family = AF_INET6;
        ipv6->sin6_port = htons(port);
        ipv6->sin6_scope_id = address.scopeId().toUInt();
        if (address.protocol() == QAbstractSocket::IPv6Protocol) {
            const Q_IPV6ADDR octets = address.toIPv6Address();
            std::memcpy(&ipv6->sin6_addr, &octets, sizeof octets);
        }
        size = sizeof *ipv6;
    }
    [[nodiscard]] const sockaddr *get() const
    {
        return reinterpret_cast<const sockaddr *>(&storage);
    }
};

void setOption(int descriptor, int level, int option, int value)
{
    setsockopt(descriptor, level, option, &value, sizeof value);
}

/// A bound socket; below 0, with errno, where that fails.
int boundSocket(const QHostAddress &address, quint16 port, bool shared)
{
    const SocketAddress target(address, port);
    Descriptor descriptor(socket(target.storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (descriptor.get() < 0)
        return -1;
    setOption(descriptor.get(), SOL_SOCKET, SO_REUSEADDR, 1);
    if (shared)
        setOption(descriptor.get(), SOL_SOCKET, SO_REUSEPORT, 1);
    if (target.storage.ss_family == AF_INET6)
        setOption(descriptor.get(), IPPROTO_IPV6, IPV6_V6ONLY,
                  address.protocol() == QAbstractSocket::IPv6Protocol);
    if (bind(descriptor.get(), target.get(), target.size) != 0)
        return -1;
    const int value = descriptor.get();
    descriptor.release();
    return value;
}

quint16 portOf(int descriptor)
{
    sockaddr_storage address = {};
    socklen_t size = sizeof address;
    getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &size);
    return ntohs(address.ss_family == AF_INET
                     ? reinterpret_cast<sockaddr_in *>(&address)->sin_port
                     : reinterpret_cast<sockaddr_in6 *>(&address)->sin6_port);
}

} // namespace

bool canShareListening()
{
    return true;
}

// Sockets that share a port would also share it with another daemon of the same user. So one that
// does not share goes first: it fails where somebody else listens.
Result<quint16> listenOn(const QHostAddress &address, quint16 port,
                         const QList<QTcpServer *> &servers)
{
    {
        const Descriptor probe(boundSocket(address, port, false));
        if (probe.get() < 0 || listen(probe.get(), 1) != 0)
            return cannotListen(address, port, systemError());
        port = portOf(probe.get());
    }
    for (QTcpServer *server : servers) {
        Descriptor descriptor(boundSocket(address, port, servers.size() > 1));
        if (descriptor.get() < 0 || listen(descriptor.get(), backlog) != 0)
            return cannotListen(address, port, systemError());
        if (!server->setSocketDescriptor(descriptor.get()))
            return cannotListen(address, port, server->errorString());
        descriptor.release();
    }
    return port;
}

#else

bool canShareListening()
{
    return false;
}

Result<quint16> listenOn(const QHostAddress &address, quint16 port,
                         const QList<QTcpServer *> &servers)
{
    Q_ASSERT(servers.size() == 1);
    QTcpServer *server = servers.front();
    server->setListenBacklogSize(backlog);
    if (!server->listen(address, port))
        return cannotListen(address, port, server->errorString());
    return server->serverPort();
}

#endif

#ifdef Q_OS_UNIX

namespace {

bool isListeningTcp(int descriptor)
{
    sockaddr_storage address = {};
    socklen_t size = sizeof address;
    int listens = 0;
    socklen_t listensSize = sizeof listens;
    return getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &size) == 0 &&
           (address.ss_family == AF_INET || address.ss_family == AF_INET6) &&
           getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &listens, &listensSize) == 0 &&
           listens != 0;
}

} // namespace

Result<quint16> listenOnInherited(qintptr descriptor, const QList<QTcpServer *> &servers)
{
    quint16 port = 0;
    bool isUsable = isListeningTcp(int(descriptor));
    for (QTcpServer *server : servers) {
        if (!isUsable)
            break;
        const int copy = fcntl(int(descriptor), F_DUPFD_CLOEXEC, 0);
        isUsable = copy >= 0 && server->setSocketDescriptor(copy);
        port = server->serverPort();
    }
    ::close(int(descriptor));
    if (!isUsable)
        return fail(ErrorCode::Unavailable,
                    QStringLiteral("The inherited descriptor %1 must be a listening TCP socket.")
                        .arg(descriptor));
    return port;
}

void takeWaiting(qintptr descriptor, const std::function<void(qintptr)> &taken)
{
    for (int waiting = 0; (waiting = ::accept(int(descriptor), nullptr, nullptr)) >= 0;) {
        fcntl(waiting, F_SETFD, FD_CLOEXEC);
        taken(waiting);
    }
}

#else

Result<quint16> listenOnInherited(qintptr, const QList<QTcpServer *> &)
{
    return invalid(QStringLiteral("Listening sockets can't be inherited on this system."));
}

void takeWaiting(qintptr, const std::function<void(qintptr)> &) {}

#endif

} // namespace dnstester::server
