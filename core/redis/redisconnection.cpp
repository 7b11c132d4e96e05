// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redis/redisconnection.h"

#include "base/text.h"
#include "redis/rediscompat.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QTimerEvent>

#include <utility>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

namespace dnstester {

namespace {

/// hiredis writes to a socket as to a file, and a signal that nobody expects would end the process
/// where the other side is gone.
void ignoreBrokenPipes()
{
#ifdef Q_OS_UNIX
    [[maybe_unused]] static const bool once = [] {
        struct sigaction action = {};
        if (::sigaction(SIGPIPE, nullptr, &action) == 0 && action.sa_handler == SIG_DFL)
            ::signal(SIGPIPE, SIG_IGN);
        return true;
    }();
#endif
}

RedisReply converted(const redisReply &reply)
{
    const auto text = [&reply] { return QByteArray(reply.str, static_cast<qsizetype>(reply.len)); };
    switch (reply.type) {
    case REDIS_REPLY_STATUS:
        return {RedisReply::Type::Status, text()};
    case REDIS_REPLY_STRING:
        return {RedisReply::Type::String, text()};
    case REDIS_REPLY_ERROR:
        return {RedisReply::Type::Error, text()};
    case REDIS_REPLY_INTEGER:
        return RedisReply(reply.integer);
    case REDIS_REPLY_ARRAY: {
        QList<RedisReply> array;
        array.reserve(static_cast<qsizetype>(reply.elements));
        for (size_t i = 0; i < reply.elements; ++i)
            array.append(converted(*reply.element[i]));
        return RedisReply(std::move(array));
    }
    default:
        return {};
    }
}

} // namespace

struct RedisConnection::Pending
{
    QByteArrayList arguments; ///< while unsent
    Reply reply;
};

/// What hiredis calls. From its first sign of a loss on until it has freed the context nothing of
/// ours runs that could destroy the connection: replies of a loss are only collected.
struct RedisConnection::Hooks
{
    static RedisConnection *of(const redisAsyncContext *context)
    {
        return static_cast<RedisConnection *>(context->data);
    }

    static void switchRead(void *data, bool on)
    {
        if (auto *self = static_cast<RedisConnection *>(data); self && self->m_readable)
            self->m_readable->setEnabled(on);
    }
    static void switchWrite(void *data, bool on)
    {
        if (auto *self = static_cast<RedisConnection *>(data); self && self->m_writable)
            self->m_writable->setEnabled(on);
    }
    static void addRead(void *data) { switchRead(data, true); }
    static void delRead(void *data) { switchRead(data, false); }
    static void addWrite(void *data) { switchWrite(data, true); }
    static void delWrite(void *data) { switchWrite(data, false); }

    static void connected(const redisAsyncContext *context, int status)
    {
        if (RedisConnection *self = of(context); self && status == REDIS_OK)
            self->stand();
    }

    static void cleanup(void *data)
    {
        auto *self = static_cast<RedisConnection *>(data);
        if (!self || !self->m_context)
            return;
        const RedisFailure failure = self->failureOfContext();
        self->detach();
        self->m_context = nullptr;
        if (self->m_stands || self->m_addresses.isEmpty())
            self->lose(failure);
        else
            QMetaObject::invokeMethod(self, &RedisConnection::connectToNext, Qt::QueuedConnection);
    }

    static void replied(redisAsyncContext *context, void *reply, void *data)
    {
        const std::unique_ptr<Pending> pending(static_cast<Pending *>(data));
        RedisConnection *self = of(context);
        if (!self)
            return;
        if (!reply) {
            self->m_orphans.push_back(std::move(pending->reply));
            return;
        }
        if (!self->m_asked.empty())
            self->m_asked.pop_front();
        pending->reply(converted(*static_cast<redisReply *>(reply)));
    }

    static void published(redisAsyncContext *context, void *reply, void *)
    {
        RedisConnection *self = of(context);
        if (self && reply)
            self->published(static_cast<redisReply *>(reply));
    }
};

RedisConnection::RedisConnection(RedisTarget target, std::chrono::milliseconds commandTimeout,
                                 QObject *parent)
    : QObject(parent)
    , m_target(std::move(target))
    , m_commandTimeout(commandTimeout)
{
}

RedisConnection::~RedisConnection()
{
    detach();
    if (!m_context)
        return;
    m_context->data = nullptr;
    m_context->ev.data = nullptr;
    redisAsyncFree(m_context);
}

void RedisConnection::open()
{
    ignoreBrokenPipes();
    m_state = State::Open;
    if (!m_target.path.isEmpty() || !QHostAddress(m_target.node.host).isNull()) {
        m_addresses = {m_target.path.isEmpty() ? m_target.node.host : m_target.path};
        connectToNext();
        return;
    }
    QHostInfo::lookupHost(m_target.node.host, this, [this](const QHostInfo &info) {
        if (!isOpen())
            return;
        for (const QHostAddress &address : info.addresses())
            m_addresses.append(address.toString());
        if (m_addresses.isEmpty())
            failWith(info.errorString());
        else
            connectToNext();
    });
}

void RedisConnection::connectToNext()
{
    if (!isOpen())
        return;
    const QByteArray address = m_addresses.takeFirst().toLocal8Bit();
    m_context = m_target.path.isEmpty() ? redisAsyncConnect(address.constData(), m_target.node.port)
                                        : redisAsyncConnectUnix(address.constData());
    if (!m_context) {
        failWith(QStringLiteral("no memory"));
        return;
    }
    m_context->data = this;
    m_context->ev.data = this;
    m_context->ev.cleanup = Hooks::cleanup;
    if (m_context->c.err != 0)
        redisAsyncFree(m_context);
    else
        attach();
}

void RedisConnection::stand()
{
    m_stands = true;
    if (m_target.tls) {
        m_tls = beginRedisTls(m_context, m_target.node.host.toUtf8().constData());
        if (!m_tls) {
            failWith(redisSpeaksTls ? QStringLiteral("TLS can't begin: %1")
                                          .arg(neutralisedUtf8(QByteArrayView(m_context->c.errstr)))
                                    : QStringLiteral("this build's hiredis has no TLS"));
            return;
        }
    }
    m_lastAsked = Clock::now();
    m_watch.start(static_cast<int>(qMax<qint64>(m_commandTimeout.count() / 4, 10)), this);
    for (auto &pending : std::exchange(m_unsent, {})) {
        const QByteArrayList arguments = std::move(pending->arguments);
        send(arguments, std::move(pending->reply));
    }
}

void RedisConnection::attach()
{
    const auto descriptor = static_cast<qintptr>(m_context->c.fd);
    m_readable = new QSocketNotifier(descriptor, QSocketNotifier::Read);
    m_writable = new QSocketNotifier(descriptor, QSocketNotifier::Write);
    m_readable->setEnabled(false);
    m_writable->setEnabled(false);
    connect(m_readable, &QSocketNotifier::activated, this,
            [this] { handle(redisAsyncHandleRead); });
    connect(m_writable, &QSocketNotifier::activated, this,
            [this] { handle(redisAsyncHandleWrite); });

    m_context->ev.addRead = Hooks::addRead;
    m_context->ev.delRead = Hooks::delRead;
    m_context->ev.addWrite = Hooks::addWrite;
    m_context->ev.delWrite = Hooks::delWrite;
    redisAsyncSetConnectCallback(m_context, Hooks::connected);
}

/// Called by a notifier, which lives until it is done with that.
void RedisConnection::handle(void (*step)(redisAsyncContext *))
{
    const QPointer<RedisConnection> alive(this);
    m_handling = true;
    step(m_context);
    if (alive)
        m_handling = false;
}

void RedisConnection::detach()
{
    for (QSocketNotifier *notifier : {m_readable.data(), m_writable.data()}) {
        if (!notifier)
            continue;
        notifier->setEnabled(false);
        notifier->disconnect(this);
        // With the last event loop of a thread over, nobody would do it later.
        if (m_handling)
            notifier->deleteLater();
        else
            delete notifier;
    }
    m_readable = nullptr;
    m_writable = nullptr;
}

void RedisConnection::send(const QByteArrayList &arguments, Reply reply)
{
    auto pending = std::make_unique<Pending>(Pending{{}, std::move(reply)});
    if (isOpen() && !m_stands) {
        pending->arguments = arguments;
        m_unsent.push_back(std::move(pending));
        return;
    }
    if (!isOpen()) {
        m_orphans.push_back(std::move(pending->reply));
        return;
    }
    std::vector<const char *> texts;
    std::vector<size_t> lengths;
    for (const QByteArray &argument : arguments) {
        texts.push_back(argument.constData());
        lengths.push_back(static_cast<size_t>(argument.size()));
    }
    const int taken =
        redisAsyncCommandArgv(m_context, Hooks::replied, pending.get(),
                              static_cast<int>(texts.size()), texts.data(), lengths.data());
    if (taken != REDIS_OK) {
        m_orphans.push_back(std::move(pending->reply));
        failWith(QStringLiteral("no memory"));
        return;
    }
    (void)pending.release(); // replied() takes it
    m_lastAsked = Clock::now();
    m_asked.push_back(m_lastAsked);
}

void RedisConnection::subscribe(const QByteArrayList &channels)
{
    if (!isOpen() || channels.isEmpty())
        return;
    std::vector<const char *> texts{"SUBSCRIBE"};
    std::vector<size_t> lengths{9};
    m_lastAsked = Clock::now();
    for (const QByteArray &channel : channels) {
        texts.push_back(channel.constData());
        lengths.push_back(static_cast<size_t>(channel.size()));
        m_asked.push_back(m_lastAsked);
        if (!m_channels.contains(channel))
            m_channels.append(channel);
    }
    redisAsyncCommandArgv(m_context, Hooks::published, nullptr, static_cast<int>(texts.size()),
                          texts.data(), lengths.data());
}

void RedisConnection::published(const redisReply *reply)
{
    if (reply->type != REDIS_REPLY_ARRAY || reply->elements < 3)
        return;
    const RedisReply published = converted(*reply);
    const QByteArray kind = published.array()[0].text();
    if (kind == "message") {
        Q_EMIT message(published.array()[1].text(), published.array()[2].text());
    } else if (kind == "subscribe") {
        if (!m_asked.empty())
            m_asked.pop_front();
        Q_EMIT subscribed(published.array()[1].text());
    }
}

void RedisConnection::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_watch.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    const TimePoint before = Clock::now() - m_commandTimeout;
    if (!m_asked.empty() && m_asked.front() <= before) {
        close({QStringLiteral("Redis does not answer in time"),
               QStringLiteral("Redis at %1 does not answer in time").arg(m_target.text())});
    } else if (m_asked.empty() && m_lastAsked <= before) {
        // Subscribing again is the one question that every hiredis lets through among messages.
        if (m_channels.isEmpty())
            send({"PING"}, [](Result<RedisReply> &&) {});
        else
            subscribe({m_channels.first()});
    }
}

RedisFailure RedisConnection::failureOfContext() const
{
    const redisContext &context = m_context->c;
    if (const QString fault = m_tls ? redisTlsFault(m_tls) : QString(); !fault.isEmpty()) {
        return {QStringLiteral("Redis can't be reached"),
                QStringLiteral("Redis at %1 can't be used: its certificate is not accepted: %2")
                    .arg(m_target.text(), fault)};
    }
    const QString why = neutralisedUtf8(QByteArrayView(context.errstr));
    if (context.err == REDIS_ERR_OTHER &&
        redisError(context.errstr).code == ErrorCode::Unavailable) {
        const QString detail = redisError(context.errstr).detail;
        return {detail, QStringLiteral("Redis at %1: %2").arg(m_target.text(), why)};
    }
    const QString shape = (context.flags & REDIS_CONNECTED)
                              ? QStringLiteral("the connection to Redis at %1 was lost: %2")
                              : QStringLiteral("Redis at %1 can't be reached: %2");
    return {QStringLiteral("Redis can't be reached"), shape.arg(m_target.text(), why)};
}

void RedisConnection::failWith(const QString &why)
{
    close({QStringLiteral("Redis can't be reached"),
           QStringLiteral("Redis at %1 can't be reached: %2").arg(m_target.text(), why)});
}

void RedisConnection::close(RedisFailure failure)
{
    lose(std::move(failure));
    if (m_context)
        redisAsyncFree(m_context);
}

void RedisConnection::lose(RedisFailure failure)
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    m_failure = std::move(failure);
    m_watch.stop();
    for (auto &pending : std::exchange(m_unsent, {}))
        m_orphans.push_back(std::move(pending->reply));
    QMetaObject::invokeMethod(this, &RedisConnection::finishLoss, Qt::QueuedConnection);
}

void RedisConnection::finishLoss()
{
    const QPointer<RedisConnection> alive(this);
    Q_EMIT closed(m_failure);
    if (!alive)
        return;
    const QString detail = m_failure.detail;
    for (Reply &reply : std::exchange(m_orphans, {})) {
        if (!alive)
            return;
        reply(fail(ErrorCode::Unavailable, detail));
    }
}

} // namespace dnstester
