// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/opensslthread.h"

#include <QThreadStorage>

#include <openssl/crypto.h>

namespace dnstester {

namespace {

struct ThreadState
{
    ~ThreadState() { OPENSSL_thread_stop(); }
};

/// Emptied last of all that QThread ends with a thread: objects that were still to be deleted are
/// gone then.
QThreadStorage<ThreadState *> threadState;

} // namespace

void endOpenSslWithThread()
{
    if (!threadState.hasLocalData())
        threadState.setLocalData(new ThreadState);
}

} // namespace dnstester
