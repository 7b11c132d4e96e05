// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHostAddress>

namespace dnstester::server {

/// Octets from and to one client, without waiting. Lives in one thread, calls its user in it, never
/// from inside a call of the user.
class ClientStream
{
public:
    enum Event : unsigned
    {
        Readable = 1, ///< read() has something, or will tell the end
        Writable = 2, ///< write() takes something again
        Ended = 4,    ///< the client sends no more
        Broken = 8,   ///< neither can anything be sent to it
    };

    class User
    {
    public:
        /// \a events is a set of Event. An event is told once, and not again before read() or
        /// write() has said that there is nothing more to do now.
        virtual void streamEvent(unsigned events) = 0;

    protected:
        ~User() = default;
    };

    ClientStream() = default;
    ClientStream(const ClientStream &) = delete;
    ClientStream &operator=(const ClientStream &) = delete;
    virtual ~ClientStream() = default;

    /// Returns the number of octets read; 0 where there are none now; -1 at the end.
    [[nodiscard]] virtual qsizetype read(char *to, qsizetype size) = 0;
    /// Returns the number of octets taken, which is less than \a size where the client is slow; -1
    /// where it can't be reached any more.
    [[nodiscard]] virtual qsizetype write(const char *octets, qsizetype size) = 0;
    /// Tells the client that nothing comes after what was written. Where \a isSending, it may still
    /// be sending, and what it sends must be read for a while, lest the answer is lost to a reset
    /// (RFC 9112, 9.6).
    virtual void endWriting(bool isSending) = 0;
    /// No event comes any more, the descriptor is given back. \a how: Reset also makes the kernel
    /// forget what it could not send.
    enum class Close
    {
        Orderly,
        Reset
    };
    virtual void close(Close how) = 0;

    [[nodiscard]] virtual QHostAddress peerAddress() const = 0;
};

} // namespace dnstester::server
