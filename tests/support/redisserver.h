// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/redistestclient.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <atomic>

namespace dnstester::test {

struct RedisServerOptions
{
    QByteArray password = {};
    bool appendOnly = false; ///< what it has acknowledged is there again after stop() and start()
    qint64 maxMemory = 0;    ///< octets, and nothing is evicted; 0: no limit
    quint16 replicaOf = 0;   ///< port of its master; 0: none
    bool clusterEnabled = false;
    bool sentinel = false;
    bool shiftableClock = false; ///< advance() can be called; Linux only
    QByteArrayList extraConfig = {};
};

/// A redis-server as a child process on a free port of 127.0.0.1 and a socket in the file system.
/// The process ends with the object, and with the test however it ends.
///
/// Every call blocks the calling thread; objects of that thread get no events meanwhile.
class RedisServer
{
public:
    explicit RedisServer(RedisServerOptions options = {});
    ~RedisServer();
    Q_DISABLE_COPY_MOVE(RedisServer)

    /// Starts the process and waits until it has loaded its data and answers. After stop() at the
    /// same port and in the same directory. False after 10 s or where the process ends;
    /// errorString() then says why.
    [[nodiscard]] bool start();
    /// Kills the process, which gets no chance to save anything, and waits for its end.
    void stop();
    [[nodiscard]] bool restart();

    /// Halts the process: its connections stay open and nothing answers until resume().
    void pause();
    void resume();
    /// Started, and neither stopped nor paused since.
    [[nodiscard]] bool isRunning() const;

    /// Sets the server's wall clock forward, also for after the next start(): TIME, the expiry of
    /// keys, IDs and idle times in streams. Commands that block time out earlier by as much.
    void advance(std::chrono::milliseconds time);

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] quint16 clusterPort() const { return m_clusterPort; } ///< the cluster bus
    [[nodiscard]] QString unixPath() const;
    [[nodiscard]] QString url() const; ///< redis://[:password@]127.0.0.1:port/0
    [[nodiscard]] qint64 processId() const { return m_process.processId(); } ///< 0: not running

    /// One command on a connection of its own, with the password. RedisTestClient sends several
    /// on one.
    [[nodiscard]] RedisAnswer
    command(const QByteArrayList &words,
            std::chrono::milliseconds timeout = std::chrono::seconds(10)) const;

    [[nodiscard]] QString errorString() const { return m_error; } ///< with the end of the log
    [[nodiscard]] QString log() const;

private:
    [[nodiscard]] bool choosePort();
    [[nodiscard]] QByteArray configuration() const;
    [[nodiscard]] bool prepareClock();
    [[nodiscard]] bool launch();
    [[nodiscard]] bool waitUntilItAnswers();
    [[nodiscard]] bool fail(const QString &reason);

    const RedisServerOptions m_options;
    QTemporaryDir m_directory;
    QProcess m_process;
    quint16 m_port = 0;
    quint16 m_clusterPort = 0;
    bool m_hasStarted = false; ///< port and configuration stay as they are
    bool m_paused = false;
    QFile m_clockFile;
    std::atomic<qint64> *m_clockOffset = nullptr; ///< milliseconds, in the mapped file
    QString m_error;
};

} // namespace dnstester::test
