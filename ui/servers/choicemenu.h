// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/runanalysis.h"
#include "ui/servers/servercatalog.h"

#include <QMenu>

namespace dnstester::ui {

/// The quick choices. Each replaces what is chosen of the catalog, which outlives it.
class ChoiceMenu : public QMenu
{
    Q_OBJECT
public:
    explicit ChoiceMenu(ServerCatalog *catalog, QWidget *parent = nullptr);

    /// The run whose ranking the best are of; may be null.
    void setAnalysis(const RunAnalysisPointer &analysis) { m_analysis = analysis; }

private:
    using Chooser = QList<int> (*)(const QList<CatalogServer> &);
    void addChoice(const QString &text, const char *name, Chooser choose);
    void addTransport(Protocol protocol);
    void update(); ///< when it is about to be shown
    void updateBest();

    ServerCatalog *m_catalog;
    RunAnalysisPointer m_analysis;
    QAction *m_best = nullptr;
    QList<std::pair<QAction *, Protocol>> m_transports;
};

} // namespace dnstester::ui
