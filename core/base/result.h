// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <utility>

namespace dnstester {

enum class ErrorCode
{
    InvalidArgument, ///< what a person or client gave can't be used
    NotFound,
    Io,          ///< a file or socket of our own failed
    Unavailable, ///< a part this program needs is gone for now
    Internal,
};

/// What stops the program's own work: a bad argument, an unreadable file. What a DNS server does is
/// never an Error but data: see Outcome.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail; ///< a sentence that names the thing and what it must be
};

/// A value or the Error that kept us from it.
template<typename T>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;
};

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString detail)
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

[[nodiscard]] inline tl::unexpected<Error> invalid(QString detail)
{
    return fail(ErrorCode::InvalidArgument, std::move(detail));
}

} // namespace dnstester
