// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace dnstester {

/// Has what OpenSSL keeps for the calling thread freed as a part of the thread's end, that
/// QThread::wait() waits for. Otherwise the system does so a moment later, perhaps while the end of
/// the process takes OpenSSL down, and that crashes or hangs.
///
/// For each QThread that uses OpenSSL, also by way of Qt; once or more.
void endOpenSslWithThread();

} // namespace dnstester
