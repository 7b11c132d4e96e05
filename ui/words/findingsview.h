// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/runanalysis.h"

#include <QWidget>

class QLabel;

namespace dnstester::ui {

class Paragraphs;

/// Says what a comparison found: a headline, and the sentences that follow from it below. In the
/// GUI's thread.
///
/// It is as high as its text, up to a few lines; what is more is scrolled.
class FindingsView : public QWidget
{
    Q_OBJECT
public:
    explicit FindingsView(QWidget *parent = nullptr);

    void setAnalysis(const RunAnalysisPointer &analysis); ///< null: none was made yet

protected:
    void changeEvent(QEvent *event) override;

private:
    void showFindings();
    void setHeadlineFont();

    QLabel *m_headline;
    Paragraphs *m_sentences;
    RunAnalysisPointer m_analysis;
};

} // namespace dnstester::ui
