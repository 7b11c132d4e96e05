// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A UDP DNS server on loopback that answers every query a fixed time after it came and knows from
// the kernel's timestamps how long it really took: what a client ought to measure.
//
//   turnaroundserver DELAY_MS RECORDS_FILE
//
// Prints "port N" and serves until its standard input ends; then writes one line per query,
// "<first label of the question> <turn-around in nanoseconds>". Linux only.

#include <arpa/inet.h>
#include <linux/errqueue.h>
#include <linux/net_tstamp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <string>
#include <vector>

namespace {

constexpr size_t headerSize = 12;
constexpr int64_t nanosPerSecond = 1'000'000'000;

int64_t nanos(const timespec &time)
{
    return int64_t(time.tv_sec) * nanosPerSecond + time.tv_nsec;
}

int64_t now(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return nanos(time);
}

[[noreturn]] void die(const char *what)
{
    std::perror(what);
    std::exit(1);
}

struct Query
{
    std::string message;
    sockaddr_in client{};
    int64_t received = 0; // CLOCK_REALTIME, by the kernel
    int64_t due = 0;      // CLOCK_MONOTONIC
};

struct Record
{
    std::string label;
    int64_t received = 0;
    int64_t sent = 0; // 0 until the kernel has told
};

class Server
{
public:
    explicit Server(int64_t delay)
        : m_delay(delay)
        , m_socket(socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0))
        , m_timer(timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK))
    {
        if (m_socket < 0 || m_timer < 0)
            die("socket");
        const int stamps = SOF_TIMESTAMPING_RX_SOFTWARE | SOF_TIMESTAMPING_TX_SOFTWARE |
                           SOF_TIMESTAMPING_SOFTWARE | SOF_TIMESTAMPING_OPT_ID |
                           SOF_TIMESTAMPING_OPT_TSONLY;
        if (setsockopt(m_socket, SOL_SOCKET, SO_TIMESTAMPING, &stamps, sizeof stamps) != 0)
            die("SO_TIMESTAMPING");
        const int size = 8 << 20;
        setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
        setsockopt(m_socket, SOL_SOCKET, SO_SNDBUF, &size, sizeof size);

        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        if (bind(m_socket, reinterpret_cast<sockaddr *>(&address), length) != 0 ||
            getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &length) != 0)
            die("bind");
        std::printf("port %d\n", ntohs(address.sin_port));
        std::fflush(stdout);
    }

    void serve()
    {
        for (;;) {
            std::array<pollfd, 3> polled{
                {{m_socket, POLLIN, 0}, {m_timer, POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}}};
            poll(polled.data(), polled.size(), -1);
            if (polled[2].revents != 0)
                return;
            receive();
            answerDue();
            readSendTimes();
            arm();
        }
    }

    void write(const char *path)
    {
        readSendTimes();
        std::FILE *file = std::fopen(path, "w");
        if (file == nullptr)
            die(path);
        for (const Record &record : m_records) {
            if (record.sent != 0) {
                std::fprintf(file, "%s %lld\n", record.label.c_str(),
                             static_cast<long long>(record.sent - record.received));
            }
        }
        std::fclose(file);
    }

private:
    /// The software timestamp of a message that recvmsg() filled in; 0 for none.
    static int64_t stampOf(msghdr &header)
    {
        for (cmsghdr *part = CMSG_FIRSTHDR(&header); part != nullptr;
             part = CMSG_NXTHDR(&header, part)) {
            if (part->cmsg_level == SOL_SOCKET && part->cmsg_type == SCM_TIMESTAMPING) {
                scm_timestamping stamps{};
                std::memcpy(&stamps, CMSG_DATA(part), sizeof stamps);
                return nanos(stamps.ts[0]);
            }
        }
        return 0;
    }

    void receive()
    {
        std::array<char, 4096> buffer;
        alignas(cmsghdr) std::array<char, 256> control;
        for (;;) {
            Query query;
            iovec part{buffer.data(), buffer.size()};
            msghdr header{};
            header.msg_name = &query.client;
            header.msg_namelen = sizeof query.client;
            header.msg_iov = &part;
            header.msg_iovlen = 1;
            header.msg_control = control.data();
            header.msg_controllen = control.size();
            const ssize_t size = recvmsg(m_socket, &header, 0);
            if (size < 0)
                return;
            query.message.assign(buffer.data(), size_t(size));
            query.received = stampOf(header);
            query.due = now(CLOCK_MONOTONIC) - (now(CLOCK_REALTIME) - query.received) + m_delay;
            if (query.message.size() > headerSize)
                m_waiting.push_back(std::move(query));
        }
    }

    void answerDue()
    {
        const int64_t time = now(CLOCK_MONOTONIC);
        while (!m_waiting.empty() && m_waiting.front().due <= time) {
            Query &query = m_waiting.front();
            const auto labelSize = static_cast<unsigned char>(query.message[headerSize]);
            query.message[2] = char(query.message[2] | 0x80);
            // What the query's additional section held is echoed: an OPT record serves both ways.
            if (sendto(m_socket, query.message.data(), query.message.size(), 0,
                       reinterpret_cast<sockaddr *>(&query.client), sizeof query.client) >= 0)
                m_records.push_back(
                    {query.message.substr(headerSize + 1, labelSize), query.received, 0});
            m_waiting.pop_front();
        }
    }

    /// The kernel numbers the datagrams that were sent from 0 on, and so does m_records.
    void readSendTimes()
    {
        alignas(cmsghdr) std::array<char, 512> control;
        for (;;) {
            msghdr header{};
            header.msg_control = control.data();
            header.msg_controllen = control.size();
            if (recvmsg(m_socket, &header, MSG_ERRQUEUE) < 0)
                return;
            for (cmsghdr *part = CMSG_FIRSTHDR(&header); part != nullptr;
                 part = CMSG_NXTHDR(&header, part)) {
                if (part->cmsg_level != SOL_IP || part->cmsg_type != IP_RECVERR)
                    continue;
                sock_extended_err error{};
                std::memcpy(&error, CMSG_DATA(part), sizeof error);
                if (error.ee_origin == SO_EE_ORIGIN_TIMESTAMPING &&
                    error.ee_data < m_records.size())
                    m_records[error.ee_data].sent = stampOf(header);
            }
        }
    }

    void arm()
    {
        itimerspec when{};
        if (!m_waiting.empty()) {
            when.it_value.tv_sec = m_waiting.front().due / nanosPerSecond;
            when.it_value.tv_nsec = m_waiting.front().due % nanosPerSecond;
        }
        timerfd_settime(m_timer, TFD_TIMER_ABSTIME, &when, nullptr);
    }

    int64_t m_delay;
    int m_socket;
    int m_timer;
    std::deque<Query> m_waiting;
    std::vector<Record> m_records;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::fprintf(stderr, "usage: turnaroundserver DELAY_MS RECORDS_FILE\n");
        return 2;
    }
    Server server(int64_t(std::atof(argv[1]) * 1e6));
    server.serve();
    server.write(argv[2]);
}
