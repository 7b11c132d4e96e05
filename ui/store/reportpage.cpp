// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/exports.h"

#include "ui/store/reporttable.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QXmlStreamReader>

namespace dnstester::ui {

namespace {

struct Report
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

// Charts are drawn for a light ground, so that they keep one.
constexpr const char *style = R"css(
:root { color-scheme: light dark; --text: #1b1f24; --faint: #57606a; --ground: #ffffff;
        --line: #d0d7de; --band: #f6f8fa; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6edf3; --faint: #9aa4ae; --ground: #15191e; --line: #373e47; --band: #1f252c; }
}
body { margin: 2rem auto; padding: 0 1rem; max-width: 75rem; background: var(--ground);
       color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; margin-top: 2rem; }
.findings p:first-child { font-size: 1.15rem; font-weight: 600; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
th, td { padding: 0.35rem 0.5rem; border-bottom: 1px solid var(--line); text-align: start;
         vertical-align: top; }
th { color: var(--faint); font-weight: 600; }
tbody tr:nth-child(even) { background: var(--band); }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.outside { overflow-wrap: anywhere; min-width: 7rem; }
.note { color: var(--faint); font-size: 0.9rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1.5rem; }
dt { color: var(--faint); }
dd { margin: 0; overflow-wrap: anywhere; }
img { display: block; max-width: 100%; height: auto; margin: 1rem 0; background: #ffffff;
      border: 1px solid var(--line); }
@media print {
  :root { --text: #000000; --faint: #444444; --ground: #ffffff; --line: #bbbbbb; --band: #f4f4f4; }
  body { margin: 0; max-width: none; font-size: 9pt; }
  table { font-size: 7.5pt; }
  tr, img { break-inside: avoid; }
  thead { display: table-header-group; }
}
)css";

QString element(const QString &name, const QString &text)
{
    return QStringLiteral("<%1>%2</%1>\n").arg(name, text.toHtmlEscaped());
}

/// What the chart says of itself, for who can't see it.
QString titleOf(const QByteArray &svg)
{
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("title") || xml.name() == QLatin1String("desc")) {
            const QString text = xml.readElementText(QXmlStreamReader::SkipChildElements);
            if (!text.trimmed().isEmpty() && text != QLatin1String("Qt SVG Document") &&
                !text.startsWith(QLatin1String("Generated with Qt")))
                return text.trimmed();
        }
    }
    return Report::tr("Chart of the times in the table");
}

QString findings(const QStringList &sentences)
{
    QString out;
    for (const QString &sentence : sentences)
        out += element(QStringLiteral("p"), sentence);
    return out;
}

/// As an image, so that nothing in it can run or load anything.
QString chart(const QByteArray &svg)
{
    return QStringLiteral("<img alt=\"%1\" src=\"data:image/svg+xml;base64,%2\">\n")
        .arg(titleOf(svg).toHtmlEscaped(), QString::fromLatin1(svg.toBase64()));
}

QString cell(const ReportCell &cell)
{
    const QString text = cell.text.toHtmlEscaped();
    if (cell.isNumber)
        return QStringLiteral("<td class=\"number\">%1</td>").arg(text);
    if (cell.isFromOutside)
        return QStringLiteral("<td class=\"outside\"><bdi>%1</bdi></td>").arg(text);
    return QStringLiteral("<td>%1</td>").arg(text);
}

QString table(const RunAnalysis &analysis)
{
    QString out = QStringLiteral("<div class=\"scroll\">\n<table>\n<thead>\n<tr>");
    for (const ReportCell &title : reportTitles())
        out += QStringLiteral("<th scope=\"col\"%1>%2</th>")
                   .arg(title.isNumber ? QStringLiteral(" class=\"number\"") : QString(),
                        title.text.toHtmlEscaped());
    out += QStringLiteral("</tr>\n</thead>\n<tbody>\n");
    for (const ReportRow &row : reportRows(analysis)) {
        out += QStringLiteral("<tr>");
        for (const ReportCell &each : row)
            out += cell(each);
        out += QStringLiteral("</tr>\n");
    }
    return out + QStringLiteral("</tbody>\n</table>\n</div>\n");
}

QString facts(const RunRecord &record)
{
    QString out = QStringLiteral("<dl>\n");
    for (const ReportFact &fact : reportFacts(record))
        out += QStringLiteral("<dt>%1</dt><dd><bdi>%2</bdi></dd>\n")
                   .arg(fact.title.toHtmlEscaped(), fact.value.toHtmlEscaped());
    return out + QStringLiteral("</dl>\n");
}

QString head(const RunRecord &record)
{
    const QLocale locale;
    const bool isRightToLeft = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\" dir=\"%2\">\n<head>\n"
                          "<meta charset=\"utf-8\">\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
                          "'none'; style-src 'unsafe-inline'; img-src data:\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width\">\n"
                          "<title>%3</title>\n<style>%4</style>\n</head>\n")
        .arg(locale.bcp47Name(), isRightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr"),
             reportTitle(record).toHtmlEscaped(), QLatin1String(style));
}

} // namespace

QString toReportHtml(const RunAnalysis &analysis, const QStringList &sentences,
                     const QList<QByteArray> &chartSvgs)
{
    QString out = head(analysis.record) + QStringLiteral("<body>\n<main>\n");
    out += element(QStringLiteral("h1"), reportTitle(analysis.record));
    out += QStringLiteral("<div class=\"findings\">\n") + findings(sentences) +
           QStringLiteral("</div>\n");
    for (const QByteArray &svg : chartSvgs)
        out += chart(svg);
    out += element(QStringLiteral("h2"), reportServersTitle());
    out += table(analysis);
    out += QStringLiteral("<p class=\"note\">%1</p>\n").arg(reportNote(analysis).toHtmlEscaped());
    out += element(QStringLiteral("h2"), reportFactsTitle());
    out += facts(analysis.record);
    return out + QStringLiteral("</main>\n</body>\n</html>\n");
}

QString toPrintedHtml(const RunAnalysis &analysis, const QStringList &sentences,
                      const QStringList &charts, int chartWidth)
{
    QString out = element(QStringLiteral("h1"), reportTitle(analysis.record));
    out += findings(sentences);
    for (const QString &name : charts)
        out += QStringLiteral("<p><img src=\"%1\" width=\"%2\"></p>\n")
                   .arg(name.toHtmlEscaped())
                   .arg(chartWidth);
    out += element(QStringLiteral("h2"), reportServersTitle());
    out += QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\" border=\"1\" "
                          "style=\"border-collapse: collapse\">\n<thead><tr>");
    for (const ReportCell &title : reportTitles())
        out += QStringLiteral("<th align=\"%1\">%2</th>")
                   .arg(title.isNumber ? QStringLiteral("right") : QStringLiteral("left"),
                        title.text.toHtmlEscaped());
    out += QStringLiteral("</tr></thead>\n");
    for (const ReportRow &row : reportRows(analysis)) {
        out += QStringLiteral("<tr>");
        for (const ReportCell &each : row)
            out += QStringLiteral("<td align=\"%1\">%2</td>")
                       .arg(each.isNumber ? QStringLiteral("right") : QStringLiteral("left"),
                            each.text.toHtmlEscaped());
        out += QStringLiteral("</tr>\n");
    }
    out += QStringLiteral("</table>\n") + element(QStringLiteral("p"), reportNote(analysis));
    out += element(QStringLiteral("h2"), reportFactsTitle());
    for (const ReportFact &fact : reportFacts(analysis.record))
        out += QStringLiteral("<p style=\"margin: 0\"><b>%1:</b> %2</p>\n")
                   .arg(fact.title.toHtmlEscaped(), fact.value.toHtmlEscaped());
    return out;
}

} // namespace dnstester::ui
