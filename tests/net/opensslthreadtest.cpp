// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/opensslthread.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <openssl/crypto.h>
#include <openssl/rand.h>

#include <atomic>
#include <cstdlib>
#include <memory>

using namespace dnstester;

namespace {

std::atomic<int> allocations = 0; ///< of OpenSSL, not freed

void *allocate(size_t size, const char *, int)
{
    ++allocations;
    return std::malloc(size);
}

void *reallocate(void *memory, size_t size, const char *, int)
{
    allocations += memory == nullptr ? 1 : 0;
    return std::realloc(memory, size);
}

void release(void *memory, const char *, int)
{
    allocations -= memory == nullptr ? 0 : 1;
    std::free(memory);
}

/// Holds a thread between what QThread ends with it and what the system does.
struct Gate
{
    struct State
    {
        QSemaphore open;
        std::atomic<bool> awaited = false; ///< by QThread::wait(), as Qt 6.8 does
    };

    ~Gate() { state->awaited = !state->open.tryAcquire(1, 1000); }
    std::shared_ptr<State> state;
};

struct LeftBehind
{
    int allocations = 0;  ///< of OpenSSL, that the thread still had when QThread::wait() returned
    bool awaited = false; ///< QThread::wait() waited for the system's part of the end as well
};

void useOpenSsl()
{
    unsigned char octet = 0;
    RAND_bytes(&octet, 1);
    RAND_priv_bytes(&octet, 1);
}

LeftBehind leftBehind(void (*first)())
{
    const auto state = std::make_shared<Gate::State>();
    const int before = allocations;
    const std::unique_ptr<QThread> thread(QThread::create([state, first] {
        thread_local Gate gate;
        gate.state = state;
        first();
        useOpenSsl();
    }));
    thread->start();
    thread->wait();
    const LeftBehind left{allocations - before, state->awaited};
    state->open.release();
    // The system's part of the end is not to meet that of the process.
    (void)QTest::qWaitFor([before] { return allocations <= before; }, 60'000);
    return left;
}

} // namespace

class OpenSslThreadTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsLeftBehind();
    void withoutItSomethingIs();
};

void OpenSslThreadTest::nothingIsLeftBehind()
{
    useOpenSsl(); // what is there once for all threads
    QCOMPARE(leftBehind(endOpenSslWithThread).allocations, 0);
    QCOMPARE(leftBehind([] {
                 endOpenSslWithThread();
                 endOpenSslWithThread();
             }).allocations,
             0);
}

/// Else the test before would test nothing. Where QThread::wait() waits for everything, there is
/// nothing to test.
void OpenSslThreadTest::withoutItSomethingIs()
{
    const LeftBehind left = leftBehind([] {});
    QVERIFY(left.awaited || left.allocations > 0);
}

int main(int argc, char *argv[])
{
    if (CRYPTO_set_mem_functions(allocate, reallocate, release) != 1)
        return EXIT_FAILURE;
    OpenSslThreadTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "opensslthreadtest.moc"
