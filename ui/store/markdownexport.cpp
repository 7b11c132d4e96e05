// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/exports.h"

#include "ui/store/reporttable.h"

namespace dnstester::ui {

namespace {

/// Text that is meant as it stands: no character of it marks anything up.
QString plain(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (QStringView(u"\\`*_[]<>|~&#!").contains(c))
            out += u'\\';
        out += c;
    }
    return out;
}

/// A paragraph of its own, which no first character makes a list or a rule.
QString paragraph(const QString &text)
{
    const bool isMark = !text.isEmpty() && QStringView(u"+-=:").contains(text.front());
    return (isMark ? QStringLiteral("\\") : QString()) + plain(text) + QStringLiteral("\n\n");
}

/// A code span for a cell of a table, in more backticks than it has in a row, so that nothing in it
/// becomes a link. Within a table a bar ends the cell even there.
QString code(QString text)
{
    qsizetype longest = 0;
    qsizetype row = 0;
    for (const QChar c : std::as_const(text)) {
        row = c == u'`' ? row + 1 : 0;
        longest = std::max(longest, row);
    }
    const QString fence(longest + 1, u'`');
    const QString space = longest > 0 ? QStringLiteral(" ") : QString();
    return fence + space + text.replace(u'|', QStringLiteral("\\|")) + space + fence;
}

QString line(const ReportRow &row)
{
    QString line = QStringLiteral("|");
    for (const ReportCell &cell : row)
        line +=
            u' ' + (cell.isFromOutside ? code(cell.text) : plain(cell.text)) + QStringLiteral(" |");
    return line + u'\n';
}

QString rule(const ReportRow &titles)
{
    QString line = QStringLiteral("|");
    for (const ReportCell &title : titles)
        line += title.isNumber ? QStringLiteral(" ---: |") : QStringLiteral(" --- |");
    return line + u'\n';
}

} // namespace

QByteArray toMarkdown(const RunAnalysis &analysis, const QStringList &sentences)
{
    QString out =
        QStringLiteral("# ") + plain(reportTitle(analysis.record)) + QStringLiteral("\n\n");
    for (const QString &sentence : sentences)
        out += paragraph(sentence);
    out += QStringLiteral("## ") + plain(reportServersTitle()) + QStringLiteral("\n\n");
    const ReportRow titles = reportTitles();
    out += line(titles) + rule(titles);
    for (const ReportRow &row : reportRows(analysis))
        out += line(row);
    out += u'\n' + paragraph(reportNote(analysis));
    out += QStringLiteral("## ") + plain(reportFactsTitle()) + QStringLiteral("\n\n");
    for (const ReportFact &fact : reportFacts(analysis.record))
        out += QStringLiteral("- **%1:** %2\n").arg(plain(fact.title), plain(fact.value));
    return out.toUtf8();
}

} // namespace dnstester::ui
