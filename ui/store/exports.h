// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/runanalysis.h"

#include <QByteArray>
#include <QStringList>

/// What a run is given away as. Files for programs (CSV, JSON) read the same in every locale: a
/// point in decimals, milliseconds, times of day in UTC. What is for people (Markdown, HTML) has
/// the language and the numbers of the GUI, and is for its thread.
namespace dnstester::ui {

/// A header and a line for each server, best first. Cells that come from outside (targets,
/// operators, answers) can't be formulas: see CsvWriter. UTF-8, without a byte order mark.
[[nodiscard]] QByteArray toCsv(const RunAnalysis &analysis);

/// A header and a line for each sample: server by server, round by round. `round` counts from 1.
[[nodiscard]] QByteArray samplesToCsv(const RunRecord &record);

/// Summary and verdicts as JSON. Fields that the REST API has too are called and written as there.
///
/// - `domain`, `qtype`, `options` (all; see optionsjson.h), `rounds` asked for, `rounds_done`,
///   `state` (complete, stopped, failed, running), `trouble` where it failed, `began` (UTC),
///   `duration` in seconds, `place` (URL of the daemon that measured; empty: the program itself),
///   `build` of the program
/// - `time`: what `median_ms` and `p95_ms` are of, "total" or, over kept connections, "query"
/// - `servers`, as ranked: `target`, `operator`, `system`, `tags`, `dns_protocol`, `standing`
///   (leads, slower, too_few_rounds, too_much_loss, never_answered), `asked`, `answered`, `usable`,
///   `loss` from 0 to 1, and where they are known `rcode`, `error_type` (the commonest), `ttl`,
///   `median_ms`, `p95_ms`, `median_interval_ms`, `p95_interval_ms` (each `low` and `high`),
///   `timings` (medians of the phases); `answers` (values of the last one), `agreeing` of
///   `comparable` others
/// - `leaders`: targets; `minimum_rounds` before any is named; `confidence` of intervals
/// - `pairs` of the first leader with others: `other`, `rounds`, `slower`, `faster`,
///   `difference_ms`, `interval_ms`, `p_value`, `verdict` (slower, faster, undecided),
///   `further_rounds` that would probably decide
[[nodiscard]] QByteArray toJson(const RunAnalysis &analysis);

/// GitHub Flavored Markdown: `sentences`, when and how it was measured, a table of all servers.
[[nodiscard]] QByteArray toMarkdown(const RunAnalysis &analysis, const QStringList &sentences);

/// The same and charts (SVG) as a page that needs nothing else, runs nothing and loads nothing,
/// follows the reader's choice of light or dark, and can be printed.
[[nodiscard]] QString toReportHtml(const RunAnalysis &analysis, const QStringList &sentences,
                                   const QList<QByteArray> &chartSvgs);

/// The same for a QTextDocument, which knows little CSS. \a charts: the names of its image
/// resources and how wide to draw them, in pixels.
[[nodiscard]] QString toPrintedHtml(const RunAnalysis &analysis, const QStringList &sentences,
                                    const QStringList &charts, int chartWidth);

} // namespace dnstester::ui
