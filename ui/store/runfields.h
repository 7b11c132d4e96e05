// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "model/jsonfields.h"

#include <QString>

#include <optional>

/// What reading the parts of a kept run has in common; see JsonFields. Nothing read is trusted.
namespace dnstester::ui::runfields {

/// Of every time, so that it is whole in JSON too: some 104 days.
inline constexpr Duration longest{(qint64(1) << 53) - 1};

/// The value of a field that must be there, or a default after it was refused.
template<typename T>
[[nodiscard]] T required(JsonFields &fields, const QString &key, std::optional<T> value)
{
    if (!value)
        fields.refuse(key, QStringLiteral("is missing"));
    return value.value_or(T{});
}

/// Text that is safe to show, at most 64 Ki characters once it is; empty where it is absent.
[[nodiscard]] QString text(JsonFields &fields, const QString &key);
/// A list of such texts.
[[nodiscard]] QStringList texts(JsonFields &fields, const QString &key, qsizetype most);
/// Whole nanoseconds from 0 to longest.
[[nodiscard]] std::optional<Duration> duration(JsonFields &fields, const QString &key);

/// Passes on what an inner object's fields were refused for.
void passOn(const JsonFields &inner, JsonFields &outer);

/// Refuses \a key for what an Error says of it.
void refuse(JsonFields &fields, const QString &key, const Error &error);

} // namespace dnstester::ui::runfields
