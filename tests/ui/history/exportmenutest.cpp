// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/exportmenu.h"

#include "ui/history/reportpdf.h"
#include "ui/samplerun.h"
#include "ui/store/exports.h"
#include "ui/store/runfile.h"

#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

class ExportMenuTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isDisabledWithoutARun();
    void writesEachForm_data();
    void writesEachForm();
    void writesAPdf();
    void drawsWhatIsNoChartAsNothing();
    void copiesMarkdown();
    void tellsWhatCannotBeWritten();
    void leavesAFileWholeThatCannotBeReplaced();
    void asksForAFileWithoutWaiting();
    void hasToolTipsAndDifferentMnemonics();
};

namespace {

const QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\">"
                       "<rect width=\"40\" height=\"20\" fill=\"#0072b2\"/></svg>";

RunAnalysisPointer analysed()
{
    return std::make_shared<const RunAnalysis>(
        analyse(answeredRun({QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.2")})));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QAction *actionOf(const ExportMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text().remove(u'&').remove(u'…') == text)
            return action;
    }
    return nullptr;
}

} // namespace

void ExportMenuTest::isDisabledWithoutARun()
{
    ExportMenu menu;
    QVERIFY(!menu.menuAction()->isEnabled());
    menu.setAnalysis(analysed());
    QVERIFY(menu.menuAction()->isEnabled());
    QVERIFY(actionOf(menu, QStringLiteral("JSON"))->isEnabled());
    menu.setAnalysis({});
    QVERIFY(!actionOf(menu, QStringLiteral("JSON"))->isEnabled());
}

void ExportMenuTest::writesEachForm_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<QByteArray>("expected");
    const RunAnalysisPointer run = analysed();
    const QStringList sentences{QStringLiteral("A finding.")};
    QTest::newRow("run file") << int(ExportMenu::Form::RunFile) << QByteArray();
    QTest::newRow("csv") << int(ExportMenu::Form::Csv) << toCsv(*run);
    QTest::newRow("samples") << int(ExportMenu::Form::SamplesCsv) << samplesToCsv(run->record);
    QTest::newRow("json") << int(ExportMenu::Form::Json) << QByteArray();
    QTest::newRow("markdown") << int(ExportMenu::Form::Markdown) << QByteArray();
    QTest::newRow("html") << int(ExportMenu::Form::Html) << QByteArray();
}

void ExportMenuTest::writesEachForm()
{
    QFETCH(int, form);
    QFETCH(QByteArray, expected);
    const RunAnalysisPointer run = analysed();
    const QStringList sentences{QStringLiteral("A finding.")};
    switch (ExportMenu::Form(form)) { // those that hold when it began
    case ExportMenu::Form::RunFile:
        expected = runToFile(run->record);
        break;
    case ExportMenu::Form::Json:
        expected = toJson(*run);
        break;
    case ExportMenu::Form::Markdown:
        expected = toMarkdown(*run, sentences);
        break;
    case ExportMenu::Form::Html:
        expected = toReportHtml(*run, sentences, {svg}).toUtf8();
        break;
    default:
        break;
    }
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("out"));
    ExportMenu menu;
    menu.setAnalysis(run);
    menu.setReportParts([&sentences] { return sentences; }, [] { return QList<QByteArray>{svg}; });
    QSignalSpy saved(&menu, &ExportMenu::saved);
    menu.saveAs(ExportMenu::Form(form), path);
    QVERIFY(saved.wait());
    QCOMPARE(saved.at(0).at(0).toString(), path);
    QCOMPARE(contentOf(path), expected);
}

void ExportMenuTest::writesAPdf()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("report.pdf"));
    ExportMenu menu;
    menu.setAnalysis(analysed());
    menu.setReportParts([] { return QStringList{QStringLiteral("A finding.")}; },
                        [] { return QList<QByteArray>{svg}; });
    QSignalSpy saved(&menu, &ExportMenu::saved);
    menu.saveAs(ExportMenu::Form::Pdf, path);
    QVERIFY(saved.wait(30'000));
    const QByteArray pdf = contentOf(path);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QVERIFY(pdf.contains("/Subtype /Image"));
}

void ExportMenuTest::drawsWhatIsNoChartAsNothing()
{
    for (const QByteArray &chart : {QByteArray(), QByteArray("no svg"),
                                    QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\" "
                                               "width=\"1\" height=\"999999999\"/>")})
        QVERIFY(toPdf(QStringLiteral("<img src=\"chart:0\" width=\"10\">"), {}, {chart}, true)
                    .startsWith("%PDF-"));
}

void ExportMenuTest::copiesMarkdown()
{
    const RunAnalysisPointer run = analysed();
    ExportMenu menu;
    menu.setAnalysis(run);
    QSignalSpy copied(&menu, &ExportMenu::copied);
    actionOf(menu, QStringLiteral("Copy as Markdown"))->trigger();
    QCOMPARE(copied.size(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromUtf8(toMarkdown(*run, {})));
}

void ExportMenuTest::tellsWhatCannotBeWritten()
{
    QTemporaryDir dir;
    ExportMenu menu;
    menu.setAnalysis(analysed());
    QSignalSpy troubled(&menu, &ExportMenu::troubled);
    menu.saveAs(ExportMenu::Form::Csv, dir.filePath(QStringLiteral("none/out.csv")));
    QVERIFY(troubled.wait());
    QVERIFY(troubled.at(0).at(0).toString().startsWith(
        QStringLiteral("\"out.csv\" can't be written: ")));
}

void ExportMenuTest::leavesAFileWholeThatCannotBeReplaced()
{
    QTemporaryDir dir; // a folder stands where the file is to be
    ExportMenu menu;
    menu.setAnalysis(analysed());
    QSignalSpy troubled(&menu, &ExportMenu::troubled);
    menu.saveAs(ExportMenu::Form::Json, dir.path());
    QVERIFY(troubled.wait());
    QVERIFY(QFileInfo(dir.path()).isDir());
}

void ExportMenuTest::asksForAFileWithoutWaiting()
{
    QWidget window;
    ExportMenu menu(&window);
    menu.setAnalysis(analysed());
    actionOf(menu, QStringLiteral("Report page"))->trigger();
    auto *dialog = window.findChild<QFileDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
    QCOMPARE(dialog->defaultSuffix(), QStringLiteral("html"));
    QTemporaryDir dir;
    QSignalSpy saved(&menu, &ExportMenu::saved);
    menu.setAnalysis({}); // what was asked for is saved all the same
    Q_EMIT dialog->fileSelected(dir.filePath(QStringLiteral("page.html")));
    QVERIFY(saved.wait());
    QVERIFY(contentOf(dir.filePath(QStringLiteral("page.html"))).startsWith("<!DOCTYPE html>"));
}

void ExportMenuTest::hasToolTipsAndDifferentMnemonics()
{
    const ExportMenu menu;
    QVERIFY(menu.toolTipsVisible());
    QString seen;
    for (const QAction *action : menu.actions()) {
        if (action->isSeparator())
            continue;
        QVERIFY(action->toolTip() != action->text().remove(u'&').remove(u'…'));
        const auto mnemonic =
            QRegularExpression(QStringLiteral("&(.)")).match(action->text()).captured(1).toLower();
        QVERIFY2(!mnemonic.isEmpty() && !seen.contains(mnemonic), qPrintable(action->text()));
        seen += mnemonic;
    }
}

QTEST_MAIN(ExportMenuTest)

#include "exportmenutest.moc"
