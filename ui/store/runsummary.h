// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/runrecord.h"

#include <QMetaType>

namespace dnstester::ui {

/// What a list says of a kept run. A value.
struct RunSummary
{
    QUuid id;
    QDateTime began; ///< UTC
    QString name;    ///< as Name::toString()
    QString type;
    int servers = 0;
    int rounds = 0;     ///< that were asked for
    int roundsDone = 0; ///< that every server has finished
    RunState state = RunState::Complete;
    QString place; ///< see RunRecord

    friend bool operator==(const RunSummary &, const RunSummary &) = default;
};

} // namespace dnstester::ui

Q_DECLARE_METATYPE(dnstester::ui::RunSummary)
