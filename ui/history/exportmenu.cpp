// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/exportmenu.h"

#include "ui/history/reportpdf.h"
#include "ui/history/runfileio.h"
#include "ui/store/exports.h"
#include "ui/store/reporttable.h"
#include "ui/store/runfile.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLocale>

#include <utility>

namespace dnstester::ui {

namespace {

QString suffixOf(ExportMenu::Form form)
{
    switch (form) {
    case ExportMenu::Form::RunFile:
        return runFileSuffix();
    case ExportMenu::Form::Csv:
    case ExportMenu::Form::SamplesCsv:
        return QStringLiteral("csv");
    case ExportMenu::Form::Json:
        return QStringLiteral("json");
    case ExportMenu::Form::Markdown:
        return QStringLiteral("md");
    case ExportMenu::Form::Html:
        return QStringLiteral("html");
    case ExportMenu::Form::Pdf:
        return QStringLiteral("pdf");
    }
    return {};
}

QString filterOf(ExportMenu::Form form)
{
    switch (form) {
    case ExportMenu::Form::RunFile:
        return ExportMenu::tr("Runs of DNS Tester (*.%1)").arg(runFileSuffix());
    case ExportMenu::Form::Csv:
    case ExportMenu::Form::SamplesCsv:
        return ExportMenu::tr("CSV tables (*.csv)");
    case ExportMenu::Form::Json:
        return ExportMenu::tr("JSON files (*.json)");
    case ExportMenu::Form::Markdown:
        return ExportMenu::tr("Markdown texts (*.md)");
    case ExportMenu::Form::Html:
        return ExportMenu::tr("HTML pages (*.html)");
    case ExportMenu::Form::Pdf:
        return ExportMenu::tr("PDF documents (*.pdf)");
    }
    return {};
}

bool usesLetter()
{
    return QLocale().measurementSystem() == QLocale::ImperialUSSystem;
}

} // namespace

ExportMenu::ExportMenu(QWidget *parent)
    : QMenu(tr("&Export"), parent)
{
    setToolTipsVisible(true);
    addForm(tr("&Run file…"), tr("All that was measured; can be imported again"), Form::RunFile);
    addSeparator();
    addForm(tr("Table as &CSV…"), tr("A line for each server, for spreadsheets"), Form::Csv);
    addForm(tr("&Samples as CSV…"), tr("A line for each query"), Form::SamplesCsv);
    addForm(tr("&JSON…"), tr("Summary and verdicts, for programs"), Form::Json);
    addSeparator();
    addForm(tr("&Markdown…"), tr("Findings and table, for issues and wikis"), Form::Markdown);
    QAction *copy = addAction(tr("C&opy as Markdown"));
    copy->setToolTip(tr("Put findings and table on the clipboard"));
    connect(copy, &QAction::triggered, this, &ExportMenu::copyMarkdown);
    addSeparator();
    addForm(tr("Report &page…"), tr("Findings, charts and table as an HTML page"), Form::Html);
    addForm(tr("Report as P&DF…"), tr("The same to print"), Form::Pdf);
    setAnalysis({});
}

ExportMenu::~ExportMenu() = default;

void ExportMenu::addForm(const QString &text, const QString &toolTip, Form form)
{
    QAction *action = addAction(text);
    action->setToolTip(toolTip);
    connect(action, &QAction::triggered, this, [this, form] { choose(form); });
}

void ExportMenu::setAnalysis(const RunAnalysisPointer &analysis)
{
    m_analysis = analysis;
    menuAction()->setEnabled(bool(analysis));
    for (QAction *action : actions())
        action->setEnabled(bool(analysis));
}

void ExportMenu::setReportParts(std::function<QStringList()> sentences,
                                std::function<QList<QByteArray>()> charts)
{
    m_sentences = std::move(sentences);
    m_charts = std::move(charts);
}

QStringList ExportMenu::sentences() const
{
    return m_sentences ? m_sentences() : QStringList();
}

QList<QByteArray> ExportMenu::charts() const
{
    return m_charts ? m_charts() : QList<QByteArray>();
}

void ExportMenu::choose(Form form)
{
    if (!m_analysis)
        return;
    auto *dialog = new QFileDialog(parentWidget(), tr("Export"), QString(), filterOf(form));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffixOf(form));
    dialog->selectFile(m_analysis->record.plan.name.toString() + u'.' + suffixOf(form));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, form, run = m_analysis](const QString &path) { save(run, form, path); });
    dialog->open();
}

void ExportMenu::saveAs(Form form, const QString &path)
{
    if (m_analysis)
        save(m_analysis, form, path);
}

void ExportMenu::save(const RunAnalysisPointer &run, Form form, const QString &path)
{
    writeFile(path, maker(run, form), this, [this, path](const QString &trouble) {
        if (trouble.isEmpty())
            Q_EMIT saved(path);
        else
            Q_EMIT troubled(trouble);
    });
}

/// What is for people is written here, where language and locale are; the rest in another thread.
std::function<QByteArray()> ExportMenu::maker(const RunAnalysisPointer &run, Form form) const
{
    switch (form) {
    case Form::RunFile:
        return [run] { return runToFile(run->record); };
    case Form::Csv:
        return [run] { return toCsv(*run); };
    case Form::SamplesCsv:
        return [run] { return samplesToCsv(run->record); };
    case Form::Json:
        return [run] { return toJson(*run); };
    case Form::Markdown:
        return [text = toMarkdown(*run, sentences())] { return text; };
    case Form::Html:
        return [html = toReportHtml(*run, sentences(), charts())] { return html.toUtf8(); };
    case Form::Pdf:
        return pdfMaker(*run);
    }
    return {};
}

std::function<QByteArray()> ExportMenu::pdfMaker(const RunAnalysis &run) const
{
    const QList<QByteArray> svgs = charts();
    const QString html = toPrintedHtml(run, sentences(), pdfChartNames(svgs.size()), pdfChartWidth);
    return [html, title = reportTitle(run.record), svgs, isLetter = usesLetter()] {
        return toPdf(html, title, svgs, isLetter);
    };
}

void ExportMenu::copyMarkdown()
{
    if (!m_analysis)
        return;
    QGuiApplication::clipboard()->setText(QString::fromUtf8(toMarkdown(*m_analysis, sentences())));
    Q_EMIT copied();
}

} // namespace dnstester::ui
