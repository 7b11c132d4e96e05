// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/jsonfields.h"
#include "ui/run/runrecord.h"

namespace dnstester::ui {

/// The samples of one server as JSON: a list for each of their fields, all of the same length, the
/// round being the place in it. `-1` stands for a phase that was not taken, for a TTL that there is
/// none of, and for a reply or failure that was not kept; `kind` has the `error_type` of the REST
/// API and is empty for an answer.
[[nodiscard]] QJsonObject samplesToJson(const QList<Sample> &samples);

/// The inverse, of what is not trusted: at most \a rounds samples, whose indexes are those of
/// \a record.
[[nodiscard]] QList<Sample> readSamples(JsonFields &columns, const ServerRecord &record,
                                        int rounds);

} // namespace dnstester::ui
