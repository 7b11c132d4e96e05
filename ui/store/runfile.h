// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "ui/run/runrecord.h"

#include <QByteArray>

/// A run as a file to keep or to give away.
///
/// JSON with `format` "dnstester-run" and `version`; the rest is described by runjson.h,
/// optionsjson.h, replyjson.h and, of each server's `samples`, samplecolumns.h. A field whose
/// meaning changes, or that has to be understood, makes a new version; others may be added.
namespace dnstester::ui {

inline constexpr int runFileVersion = 1;
inline constexpr qint64 mostRunFileOctets = 256 * 1024 * 1024;

[[nodiscard]] QString runFileSuffix(); ///< "dnsrun"

/// Takes some 0.2 s for 50 servers and 1,000 rounds. Pure; for any thread.
[[nodiscard]] QByteArray runToFile(const RunRecord &record);

/// The inverse: gives the same run again, but for what Outcome::began says. \a content is not
/// trusted; the Error is a sentence for people that names \a fileName and the field which is wrong.
[[nodiscard]] Result<RunRecord> runFromFile(const QByteArray &content, const QString &fileName);

} // namespace dnstester::ui
