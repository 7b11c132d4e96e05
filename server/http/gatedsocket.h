// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QTcpSocket>

namespace dnstester::server {

/// What QtHttpServer takes for a connection: it reads from it one whole request at a time, of
/// whatever connection, and writes the answer into it. There is no descriptor behind it.
class GatedSocket final : public QTcpSocket
{
public:
    explicit GatedSocket(QObject *parent = nullptr);
    ~GatedSocket() override;

    /// QtHttpServer reads these octets from inside this call.
    void feed(const QByteArray &octets);
    /// What QtHttpServer has written. To be emptied by the caller.
    [[nodiscard]] QByteArray &written() { return m_written; }

    /// QtHttpServer forgets it, and destroys it later.
    void discard();
    [[nodiscard]] bool isClosed() const { return m_isClosed; } ///< by QtHttpServer

    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] qint64 bytesToWrite() const override { return 0; }
    void disconnectFromHost() override { m_isClosed = true; }
    void close() override { m_isClosed = true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_octets;
    qsizetype m_at = 0;
    QByteArray m_written;
    bool m_isClosed = false;
};

} // namespace dnstester::server
