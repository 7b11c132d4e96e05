// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/lookuprequest.h"
#include "model/lookupresult.h"

#include <QObject>

#include <memory>

namespace dnstester {

/// One LookupRequest at a LookupService. Destroying it cancels it.
///
/// Lives in its service's thread and signals in it.
class ServiceLookup : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// What is there so far, one row per server in the order of the request; a server that has not
    /// finished has the runs that are known of it, or one Outcome of kind Cancelled. Of a request
    /// that names no servers the rows are there in the end.
    [[nodiscard]] virtual LookupResult result() const = 0;

Q_SIGNALS:
    /// The row at \a index of result() is final.
    void serverFinished(int index, const dnstester::ServerResult &result);
    // One of these, once and never from inside start().
    void finished(); ///< every row is final
    /// There will be no result. The sentence says who refuses or is out of reach, and why.
    void failed(const dnstester::Error &error);
};

/// Where lookups are done: in this process, or by a daemon. The one interface for it that command
/// line and desktop application have.
///
/// Lives in one thread with an event loop. Destroying it cancels what is under way.
class LookupService : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// A request that names no servers means those of the service.
    [[nodiscard]] virtual std::unique_ptr<ServiceLookup> start(LookupRequest request) = 0;

    /// Whether there is nothing more to do or to tell anybody: a daemon hears of a lookup that was
    /// destroyed only after that. Who is about to end the process may want to wait for idle().
    [[nodiscard]] virtual bool isIdle() const = 0;

Q_SIGNALS:
    void idle(); ///< isIdle() has become true
};

} // namespace dnstester
