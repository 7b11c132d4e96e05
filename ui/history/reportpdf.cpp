// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/reportpdf.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>
#include <QTextDocument>
#include <QUrl>

namespace dnstester::ui {

namespace {

constexpr int sharpness = 3; ///< pixels of an image for one of a screen

/// White where it can't be drawn.
QImage drawn(const QByteArray &svg)
{
    QSvgRenderer renderer(svg);
    const QSizeF size = renderer.isValid() && !renderer.defaultSize().isEmpty()
                            ? QSizeF(renderer.defaultSize())
                            : QSizeF(16, 9);
    const int width = pdfChartWidth * sharpness;
    const qreal height = std::clamp(width * size.height() / size.width(), 1.0, 4.0 * width);
    QImage image(width, int(height), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

} // namespace

QStringList pdfChartNames(qsizetype count)
{
    QStringList names;
    for (qsizetype i = 0; i < count; ++i)
        names.append(QStringLiteral("chart:%1").arg(i));
    return names;
}

QByteArray toPdf(const QString &html, const QString &title, const QList<QByteArray> &chartSvgs,
                 bool isLetter)
{
    QTextDocument document;
    const QStringList names = pdfChartNames(chartSvgs.size());
    for (qsizetype i = 0; i < chartSvgs.size(); ++i)
        document.addResource(QTextDocument::ImageResource, QUrl(names.at(i)),
                             drawn(chartSvgs.at(i)));
    document.setDefaultStyleSheet(
        QStringLiteral("body { color: #000000; } h1 { font-size: 15pt; } h2 { font-size: 12pt; } "
                       "p { font-size: 9pt; } td, th { font-size: 6.5pt; }"));
    document.setHtml(html);

    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("DNS Tester"));
    writer.setPageSize(QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4));
    writer.setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout::Millimeter);
    document.print(&writer);
    buffer.close();
    return pdf;
}

} // namespace dnstester::ui
