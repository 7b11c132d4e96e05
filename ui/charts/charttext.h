// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartkind.h"
#include "ui/run/runanalysis.h"
#include "ui/text/colours.h"

#include <QCoreApplication>
#include <QString>

namespace dnstester::ui {

/// The words of the charts, and each chart in words: for screen readers, the clipboard, and the
/// description of a saved picture. Pure but for the translation and the default QLocale, so for the
/// GUI's thread.
class ChartText
{
    Q_DECLARE_TR_FUNCTIONS(dnstester::ui::ChartText)
public:
    [[nodiscard]] static QString name(ChartKind kind); ///< "Latency": as a tab has it
    /// What an empty chart says.
    [[nodiscard]] static QString invitation(ChartKind kind);
    /// On top of a picture: what was measured, from where, and when.
    [[nodiscard]] static QString heading(ChartKind kind, const RunAnalysis &analysis);
    /// Which time is compared; see comparedTime().
    [[nodiscard]] static QString timeTitle(const RunAnalysis &analysis);
    [[nodiscard]] static QString phaseName(Phase phase);
    /// What one has to know to read a chart rightly: too few rounds, servers left out. May be
    /// empty.
    [[nodiscard]] static QString note(ChartKind kind, const RunAnalysis &analysis,
                                      const QList<int> &selected);
    /// A server in a chart, in one line that begins with \a shown, its name.
    [[nodiscard]] static QString server(ChartKind kind, const RunAnalysis &analysis, int server,
                                        const QString &shown);

private:
    [[nodiscard]] static QString latencyNote(const RunAnalysis &analysis);
    [[nodiscard]] static QString timelineNote(const RunAnalysis &analysis);
    [[nodiscard]] static QString latency(const RunAnalysis &analysis, size_t server);
    [[nodiscard]] static QString phases(const ServerAnalysis &server);
    [[nodiscard]] static QString timeline(const RunAnalysis &analysis, int server);
    [[nodiscard]] static QString distribution(const ServerAnalysis &server);
};

/// A whole chart in words, a line for each server that it shows. \a selected: as in
/// ShownServers::choose().
[[nodiscard]] QString textEquivalent(ChartKind kind, const RunAnalysis &analysis,
                                     const QList<int> &selected);

} // namespace dnstester::ui
