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
    ~Gate() { open->tryAcquire(1, 5000); } // a Qt that waits for this too is not to wait for ever
    std::shared_ptr<QSemaphore> open;
};

void useOpenSsl()
{
    unsigned char octet = 0;
    RAND_bytes(&octet, 1);
    RAND_priv_bytes(&octet, 1);
}

/// What OpenSSL still has of a thread when QThread::wait() has returned.
int leftBehind(void (*first)())
{
    const auto open = std::make_shared<QSemaphore>();
    const int before = allocations;
    const std::unique_ptr<QThread> thread(QThread::create([open, first] {
        thread_local Gate gate;
        gate.open = open;
        first();
        useOpenSsl();
    }));
    thread->start();
    thread->wait();
    const int left = allocations - before;
    open->release();
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
    QCOMPARE(leftBehind(endOpenSslWithThread), 0);
    QCOMPARE(leftBehind([] {
                 endOpenSslWithThread();
                 endOpenSslWithThread();
             }),
             0);
}

/// Else the test before would test nothing.
void OpenSslThreadTest::withoutItSomethingIs()
{
    QVERIFY(leftBehind([] {}) > 0);
}

int main(int argc, char *argv[])
{
    if (CRYPTO_set_mem_functions(allocate, reallocate, release) != 1)
        return EXIT_FAILURE;
    OpenSslThreadTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "opensslthreadtest.moc"
