// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/runanalysis.h"

#include <QByteArray>
#include <QMenu>

#include <functional>

namespace dnstester::ui {

/// Gives a run away: as a file in several forms, or as Markdown on the clipboard. Disabled as long
/// as there is none.
class ExportMenu : public QMenu
{
    Q_OBJECT
public:
    enum class Form
    {
        RunFile,
        Csv,
        SamplesCsv,
        Json,
        Markdown,
        Html,
        Pdf,
    };

    explicit ExportMenu(QWidget *parent = nullptr);
    ~ExportMenu() override;

    void setAnalysis(const RunAnalysisPointer &analysis); ///< null: there is none
    /// What reports hold beside the table; asked for when one is made.
    void setReportParts(std::function<QStringList()> sentences,
                        std::function<QList<QByteArray>()> charts);

    /// As the dialog does once a file has been chosen.
    void saveAs(Form form, const QString &path);

Q_SIGNALS:
    void saved(const QString &path);
    void copied();
    void troubled(const QString &sentence); ///< for people

private:
    void addForm(const QString &text, const QString &toolTip, Form form);
    void choose(Form form);
    void save(const RunAnalysisPointer &run, Form form, const QString &path);
    void copyMarkdown();
    [[nodiscard]] std::function<QByteArray()> maker(const RunAnalysisPointer &run, Form form) const;
    [[nodiscard]] std::function<QByteArray()> pdfMaker(const RunAnalysis &run) const;
    [[nodiscard]] QStringList sentences() const;
    [[nodiscard]] QList<QByteArray> charts() const;

    RunAnalysisPointer m_analysis;
    std::function<QStringList()> m_sentences;
    std::function<QList<QByteArray>()> m_charts;
};

} // namespace dnstester::ui
