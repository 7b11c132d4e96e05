// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/redisserver.h"

#include "support/freeport.h"

#include <QDeadlineTimer>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QThread>
#include <QUrl>

#include <new>

#include <csignal>
#include <sys/wait.h>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace dnstester::test {

using namespace std::chrono_literals;

namespace {

const QString program = QStringLiteral("redis-server");

/// Waits until the kernel has halted every thread of a child.
void awaitHalt(pid_t process)
{
    const QDeadlineTimer deadline(5s);
    siginfo_t info = {};
    while (waitid(P_PID, static_cast<id_t>(process), &info, WSTOPPED | WNOHANG) == 0 &&
           info.si_pid == 0 && !deadline.hasExpired())
        QThread::msleep(1);
}

} // namespace

RedisServer::RedisServer(RedisServerOptions options)
    : m_options(std::move(options))
{
}

RedisServer::~RedisServer()
{
    stop();
}

bool RedisServer::start()
{
    m_error.clear();
    if (!m_directory.isValid())
        return fail(m_directory.errorString());
    if (m_options.shiftableClock && !m_clockOffset && !prepareClock())
        return false;
    if (m_hasStarted)
        return launch() && waitUntilItAnswers();
    // Another process can take a port between our look and the server's.
    constexpr int attempts = 5;
    for (int attempt = 1; attempt <= attempts; ++attempt) {
        if (!choosePort() || !launch())
            return false;
        m_hasStarted = waitUntilItAnswers();
        if (m_hasStarted)
            return true;
        const bool collided = log().contains(QLatin1String("in use"), Qt::CaseInsensitive);
        stop();
        if (!collided)
            break;
    }
    return false;
}

void RedisServer::stop()
{
    m_paused = false;
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

bool RedisServer::restart()
{
    stop();
    return start();
}

void RedisServer::pause()
{
    if (!isRunning())
        return;
    const auto process = static_cast<pid_t>(processId());
    ::kill(process, SIGSTOP);
    awaitHalt(process);
    m_paused = true;
}

void RedisServer::resume()
{
    if (m_paused)
        ::kill(static_cast<pid_t>(processId()), SIGCONT);
    m_paused = false;
}

bool RedisServer::isRunning() const
{
    return m_process.state() == QProcess::Running && !m_paused;
}

void RedisServer::advance(std::chrono::milliseconds time)
{
    Q_ASSERT_X(m_clockOffset, "RedisServer::advance", "start it with shiftableClock");
    m_clockOffset->fetch_add(time.count());
}

QString RedisServer::unixPath() const
{
    return m_directory.filePath(QStringLiteral("socket"));
}

QString RedisServer::url() const
{
    QUrl url;
    url.setScheme(QStringLiteral("redis"));
    url.setPassword(QString::fromUtf8(m_options.password), QUrl::DecodedMode);
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_port);
    url.setPath(QStringLiteral("/0"));
    return url.toString(QUrl::FullyEncoded);
}

RedisAnswer RedisServer::command(const QByteArrayList &words,
                                 std::chrono::milliseconds timeout) const
{
    return RedisTestClient(m_port, m_options.password).command(words, timeout);
}

QString RedisServer::log() const
{
    QFile file(m_directory.filePath(QStringLiteral("log")));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The configuration is written once: Sentinel has the server change it.
bool RedisServer::choosePort()
{
    m_port = freePort();
    m_clusterPort = m_options.clusterEnabled ? freePort() : 0;
    QFile file(m_directory.filePath(QStringLiteral("conf")));
    const QByteArray content = configuration();
    return (file.open(QIODevice::WriteOnly) && file.write(content) == content.size()) ||
           fail(QStringLiteral("cannot write %1").arg(file.fileName()));
}

QByteArray RedisServer::configuration() const
{
    const auto quoted = [](const QByteArray &text) {
        return '"' + QByteArray(text).replace('\\', "\\\\").replace('"', "\\\"") + '"';
    };
    QByteArrayList lines = {
        "bind 127.0.0.1",
        "port " + QByteArray::number(m_port),
        "unixsocket " + quoted(QFile::encodeName(unixPath())),
        "dir " + quoted(QFile::encodeName(m_directory.path())),
        "daemonize no",
    };
    if (!m_options.password.isEmpty()) {
        lines += "requirepass " + quoted(m_options.password);
        if (!m_options.sentinel)
            lines += "masterauth " + quoted(m_options.password);
    }
    if (!m_options.sentinel)
        lines += {"save \"\"", "repl-diskless-sync-delay 0", "repl-ping-replica-period 1"};
    if (m_options.appendOnly)
        lines += {"appendonly yes", "appendfsync always"};
    if (m_options.maxMemory > 0) {
        lines +=
            {"maxmemory " + QByteArray::number(m_options.maxMemory), "maxmemory-policy noeviction"};
    }
    if (m_options.replicaOf != 0)
        lines += "replicaof 127.0.0.1 " + QByteArray::number(m_options.replicaOf);
    if (m_options.clusterEnabled)
        lines += {"cluster-enabled yes", "cluster-port " + QByteArray::number(m_clusterPort)};
    return (lines + m_options.extraConfig).join('\n') + '\n';
}

bool RedisServer::prepareClock()
{
    m_clockFile.setFileName(m_directory.filePath(QStringLiteral("clock")));
    if (!m_clockFile.open(QIODevice::ReadWrite) || !m_clockFile.resize(sizeof(*m_clockOffset)))
        return fail(m_clockFile.errorString());
    uchar *memory = m_clockFile.map(0, sizeof(*m_clockOffset));
    if (!memory)
        return fail(m_clockFile.errorString());
    m_clockOffset = new (memory) std::atomic<qint64>(0);
    return true;
}

bool RedisServer::launch()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    if (m_clockOffset) {
        environment.insert(QStringLiteral("LD_PRELOAD"),
                           QStringLiteral(DNSTESTER_SHIFTED_CLOCK_MODULE));
        environment.insert(QStringLiteral("DNSTESTER_SHIFTED_CLOCK"), m_clockFile.fileName());
    }
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_directory.filePath(QStringLiteral("log")),
                                    m_hasStarted ? QIODevice::Append : QIODevice::Truncate);
#ifdef Q_OS_LINUX
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
    // Debian's package restricts the program only where systemd starts it.
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        return fail(QStringLiteral("it is not installed"));
    QStringList arguments = {m_directory.filePath(QStringLiteral("conf"))};
    if (m_options.sentinel)
        arguments += QStringLiteral("--sentinel");
    m_process.start(path, arguments);
    return m_process.waitForStarted() || fail(m_process.errorString());
}

/// By the process ID of its answer, as another server could have taken the port before it.
bool RedisServer::waitUntilItAnswers()
{
    const QDeadlineTimer deadline(10s);
    while (!deadline.hasExpired()) {
        if (m_process.waitForFinished(10) || m_process.state() == QProcess::NotRunning)
            return fail(QStringLiteral("it ended with exit code %1").arg(m_process.exitCode()));
        const RedisAnswer info = command({"INFO"}, 1s);
        if (info.field("process_id").toLongLong() == processId() && info.field("loading") != "1")
            return true;
    }
    return fail(QStringLiteral("it does not answer"));
}

bool RedisServer::fail(const QString &reason)
{
    constexpr int tail = 1500; // as much as Qt Test prints
    m_error =
        QStringLiteral("%1 cannot be started: %2\n%3").arg(program, reason, log().right(tail));
    return false;
}

} // namespace dnstester::test
