// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/runanalysis.h"

#include <QStringList>

#include <vector>

/// What reports for people hold, in the GUI's language and locale; each writes it in its own form.
/// For the GUI's thread.
namespace dnstester::ui {

/// One line of what is said about the whole run, such as "Measured from" and "this computer".
struct ReportFact
{
    QString title;
    QString value;
};

struct ReportCell
{
    QString text;
    bool isNumber = false;
    bool isFromOutside = false; ///< may hold anything that can be printed
};

using ReportRow = std::vector<ReportCell>;

[[nodiscard]] QString
reportTitle(const RunRecord &record); ///< "DNS servers compared: example.com A"
[[nodiscard]] std::vector<ReportFact> reportFacts(const RunRecord &record);
[[nodiscard]] ReportRow reportTitles();
/// One for each server, as ranked.
[[nodiscard]] std::vector<ReportRow> reportRows(const RunAnalysis &analysis);
/// What the columns mean.
[[nodiscard]] QString reportNote(const RunAnalysis &analysis);
[[nodiscard]] QString reportServersTitle();
[[nodiscard]] QString reportFactsTitle();

/// "10 of 20, stopped", "10"; also for lists and headings.
[[nodiscard]] QString shownRounds(int done, int asked);
[[nodiscard]] QString shownState(RunState state);
/// When a run began, in this computer's time zone.
[[nodiscard]] QString shownTime(const QDateTime &time);
/// "fresh connections" or "kept connections".
[[nodiscard]] QString shownConnection(ConnectionUse use);
/// "DNSSEC, NSID"; empty where all but timeout and connections is as usual.
[[nodiscard]] QString shownExtras(const LookupOptions &options);

} // namespace dnstester::ui
