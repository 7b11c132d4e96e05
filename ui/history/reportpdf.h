// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace dnstester::ui {

/// Names by which the page refers to the first \a count charts; see toPrintedHtml().
[[nodiscard]] QStringList pdfChartNames(qsizetype count);
inline constexpr int pdfChartWidth = 680; ///< that fits the page, in pixels of a screen

/// A page of toPrintedHtml() with its charts (SVG) as PDF of A4, or Letter where \a isLetter. Needs
/// a QGuiApplication; for any thread.
[[nodiscard]] QByteArray toPdf(const QString &html, const QString &title,
                               const QList<QByteArray> &chartSvgs, bool isLetter);

} // namespace dnstester::ui
