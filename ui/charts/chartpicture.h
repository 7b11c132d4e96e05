// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/serverchart.h"

#include <QByteArray>
#include <QGraphicsScene>
#include <QImage>
#include <QSize>

#include <memory>
#include <optional>

class QPainter;

namespace dnstester::ui {

[[nodiscard]] std::unique_ptr<ServerChart> makeChart(ChartKind kind);

/// A chart with its heading, without a widget. As high as it has to be for all of its servers.
class ChartPicture
{
public:
    /// Pixels of an image for each of the size, so that it stands printing and enlarging.
    static constexpr int imageScale = 2;

    /// \a selected: as in ShownServers::choose(). The chart is as wide as \a size says, and at
    /// least as high. \a model: on screen, of the same kind; may be null.
    ChartPicture(ChartKind kind, const RunAnalysis &analysis, const ChartLook &look,
                 const QSize &size, const QList<int> &selected, const ServerChart *model = nullptr);
    ~ChartPicture();

    [[nodiscard]] QSize size() const { return m_size; }
    /// \a description: what it shows, for those who cannot see it.
    [[nodiscard]] QByteArray svg(const QString &title, const QString &description);
    [[nodiscard]] QImage image(); ///< imageScale times the size()

private:
    QGraphicsScene m_scene;
    ServerChart *m_chart; ///< owned by the scene
    QSize m_size;
};

/// For reports: an SVG document in the application's font, with the text equivalent of the chart in
/// it.
[[nodiscard]] QByteArray chartSvg(ChartKind kind, const RunAnalysis &analysis,
                                  const QPalette &palette, QSize size,
                                  const QList<int> &selected = {});

/// Writes an SVG where \a path ends so, else a PNG; a file that is there is replaced whole or not
/// at all. Returns why it could not, from the system. \a model: as ChartPicture's.
[[nodiscard]] std::optional<QString> saveChart(const QString &path, ChartKind kind,
                                               const RunAnalysis &analysis, const ChartLook &look,
                                               const QSize &size, const QList<int> &selected,
                                               const ServerChart *model = nullptr);

} // namespace dnstester::ui
