// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "ui/run/runrecord.h"

#include <QObject>

#include <functional>

/// Reads and writes files in other threads, so that nobody waits for a slow disk.
namespace dnstester::ui {

/// Makes the octets of a file; called in another thread.
using MakeContent = std::function<QByteArray()>;
/// An empty sentence: it went well.
using Written = std::function<void(const QString &trouble)>;

/// In place of what is there, whole or not at all. Tells \a written in the thread of \a context,
/// unless that is gone by then.
void writeFile(const QString &path, MakeContent make, QObject *context, Written written);

using RunRead = std::function<void(const Result<RunRecord> &)>;

/// Reads a run file, which is not trusted; see runFromFile().
void readRunFile(const QString &path, QObject *context, RunRead read);

} // namespace dnstester::ui
