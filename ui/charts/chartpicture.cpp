// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartpicture.h"

#include "ui/charts/charttext.h"
#include "ui/charts/distributionchart.h"
#include "ui/charts/latencychart.h"
#include "ui/charts/phaseschart.h"
#include "ui/charts/timelinechart.h"

#include <QBuffer>
#include <QFontInfo>
#include <QGuiApplication>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace dnstester::ui {

namespace {

constexpr int cssResolution = 96; ///< dots per inch: a pixel of the size is one of a web page

/// Points would mean another size on each kind of paper.
ChartLook inPixels(ChartLook look)
{
    look.font.setPixelSize(QFontInfo(look.font).pixelSize());
    return look;
}

/// QSvgGenerator::setTitle() of Qt 6.4 does not escape what it writes.
QByteArray described(QByteArray svg, const QString &title, const QString &description)
{
    const QString elements = QStringLiteral("<title>%1</title>\n<desc>%2</desc>\n")
                                 .arg(title.toHtmlEscaped(), description.toHtmlEscaped());
    return svg.insert(std::max<qsizetype>(0, svg.indexOf("<defs>")), elements.toUtf8());
}

} // namespace

std::unique_ptr<ServerChart> makeChart(ChartKind kind)
{
    switch (kind) {
    case ChartKind::Latency:
        return std::make_unique<LatencyChart>();
    case ChartKind::Phases:
        return std::make_unique<PhasesChart>();
    case ChartKind::Timeline:
        return std::make_unique<TimelineChart>();
    case ChartKind::Distribution:
        return std::make_unique<DistributionChart>();
    }
    return nullptr;
}

ChartPicture::ChartPicture(ChartKind kind, const RunAnalysis &analysis, const ChartLook &look,
                           const QSize &size, const QList<int> &selected, const ServerChart *model)
    : m_chart(makeChart(kind).release())
{
    m_scene.addItem(m_chart);
    m_chart->setLook(inPixels(look));
    m_chart->setHeading(ChartText::heading(kind, analysis));
    m_chart->resize(size);
    if (model)
        m_chart->resemble(*model);
    m_chart->present(analysis, selected);
    m_size = {size.width(), std::max(size.height(), int(std::ceil(m_chart->wholeHeight())))};
    m_chart->resize(m_size);
    m_scene.setSceneRect(QRectF(QPointF(), m_size));
}

ChartPicture::~ChartPicture() = default;

QByteArray ChartPicture::svg(const QString &title, const QString &description)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(cssResolution);
    generator.setSize(m_size);
    generator.setViewBox(QRect(QPoint(), m_size));
    QPainter painter(&generator);
    m_scene.render(&painter, QRectF(QPointF(), m_size), m_scene.sceneRect());
    painter.end();
    return described(buffer.data(), title, description);
}

QImage ChartPicture::image()
{
    QImage image(m_size * imageScale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(imageScale);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    m_scene.render(&painter, QRectF(QPointF(), m_size), m_scene.sceneRect());
    return image;
}

QByteArray chartSvg(ChartKind kind, const RunAnalysis &analysis, const QPalette &palette,
                    QSize size, const QList<int> &selected)
{
    const ChartLook look{palette, QGuiApplication::font(), QGuiApplication::layoutDirection()};
    return ChartPicture(kind, analysis, look, size, selected)
        .svg(ChartText::heading(kind, analysis), textEquivalent(kind, analysis, selected));
}

std::optional<QString> saveChart(const QString &path, ChartKind kind, const RunAnalysis &analysis,
                                 const ChartLook &look, const QSize &size,
                                 const QList<int> &selected, const ServerChart *model)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    ChartPicture picture(kind, analysis, look, size, selected, model);
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        file.write(picture.svg(ChartText::heading(kind, analysis),
                               textEquivalent(kind, analysis, selected)));
    } else {
        picture.image().save(&file, "PNG");
    }
    return file.commit() ? std::nullopt : std::optional(file.errorString());
}

} // namespace dnstester::ui
