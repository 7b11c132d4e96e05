// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/lookuprequest.h"

#include <QCoreApplication>

#include <array>
#include <optional>

namespace dnstester::ui {

/// In the order in which they stand at first.
enum class Column
{
    Rank,
    Server,
    Operator,
    Transport,
    Status,
    Rcode,
    Median,
    Interval,
    P95,
    Resolve,
    Connect,
    Tls,
    Query,
    Loss,
    Ttl,
    Answer,
    Agreement,
};

/// What the columns of the results are called and how they look. For the GUI's thread.
class Columns
{
    Q_DECLARE_TR_FUNCTIONS(dnstester::ui::Columns)
public:
    static constexpr int count = int(Column::Agreement) + 1;

    [[nodiscard]] static QString title(Column column);
    /// A sentence. \a connection: of what the times are.
    [[nodiscard]] static QString explanation(Column column, ConnectionUse connection);

    [[nodiscard]] static QString id(Column column); ///< in settings; not translated
    [[nodiscard]] static std::optional<Column> fromId(QStringView id);

    /// Holds times, which a server that failed must not be first by.
    [[nodiscard]] static bool isTime(Column column);
    [[nodiscard]] static bool isNumber(Column column); ///< aligned to the right
    [[nodiscard]] static bool isShownAtFirst(Column column);
    [[nodiscard]] static bool mayBeHidden(Column column);
    /// A text that the column has room for at first.
    [[nodiscard]] static QString sample(Column column);
};

} // namespace dnstester::ui
