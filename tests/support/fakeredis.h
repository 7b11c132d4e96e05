// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>
#include <QHash>
#include <QTcpServer>

#include <functional>
#include <optional>

class QTcpSocket;

namespace dnstester::test {

/// A Redis on loopback that does what a real one does not do on demand. It answers a greeting as a
/// Redis 7 would and every other command with +OK, unless told otherwise. One thread's.
class FakeRedis : public QTcpServer
{
public:
    /// Octets to send, as they are; nothing: no answer.
    using Answer = std::optional<QByteArray>;
    using Handler = std::function<Answer(const QByteArrayList &command)>;

    FakeRedis();

    [[nodiscard]] QString url() const; ///< redis://127.0.0.1:port/0

    /// \a name: the first word of a command, in upper case.
    void answer(const QByteArray &name, const QByteArray &octets);
    void answerBy(const QByteArray &name, Handler handler);
    void setInfo(const QByteArray &version, const QByteArray &mode);
    void setOctetwise() { m_octetwise = true; } ///< every octet is a segment of its own
    void setSilent() { m_silent = true; }       ///< takes commands and says nothing
    void closeConnections();
    /// Closes the connection once this many octets of the answer to \a name are out.
    void closeWithin(const QByteArray &name, qsizetype octets);
    void sendUnasked(const QByteArray &octets);

    [[nodiscard]] int connections() const { return m_connections; } ///< that ever were
    [[nodiscard]] int openConnections() const;
    /// That came, but for those of a greeting.
    [[nodiscard]] const QList<QByteArrayList> &commands() const { return m_commands; }
    [[nodiscard]] int reads() const { return m_reads; } ///< how often octets came

    [[nodiscard]] static QByteArray bulk(const QByteArray &text);
    [[nodiscard]] static QByteArray array(const QByteArrayList &encoded);

private:
    void accept();
    void read(QTcpSocket *socket, QByteArray &buffer);
    void reply(QTcpSocket *socket, const QByteArrayList &command);
    void send(QTcpSocket *socket, const QByteArray &octets) const;

    QHash<QByteArray, Handler> m_handlers;
    QHash<QByteArray, qsizetype> m_closing;
    QList<QByteArrayList> m_commands;
    bool m_octetwise = false;
    bool m_silent = false;
    int m_connections = 0;
    int m_reads = 0;
};

} // namespace dnstester::test
