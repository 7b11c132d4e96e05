// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/findingsview.h"

#include "ui/words/findings.h"
#include "ui/words/paragraphs.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace dnstester::ui {

namespace {

constexpr qreal headlineScale = 1.25;

} // namespace

FindingsView::FindingsView(QWidget *parent)
    : QWidget(parent)
    , m_headline(new QLabel(this))
    , m_sentences(new Paragraphs(this))
{
    m_headline->setObjectName(QStringLiteral("headline"));
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setWordWrap(true);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_headline->setFocusPolicy(Qt::StrongFocus);
    m_sentences->setObjectName(QStringLiteral("sentences"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_headline);
    layout->addWidget(m_sentences);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setHeadlineFont();
    showFindings();
}

void FindingsView::setAnalysis(const RunAnalysisPointer &analysis)
{
    m_analysis = analysis;
    showFindings();
}

void FindingsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setHeadlineFont();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        showFindings();
}

void FindingsView::showFindings()
{
    m_sentences->setAccessibleName(tr("What the comparison found"));
    const Findings found = m_analysis
                               ? findings(*m_analysis)
                               : Findings{tr("Choose servers, type a name, press Enter."), {}};
    // What is selected stays so as long as the text does.
    if (m_headline->text() != found.headline)
        m_headline->setText(found.headline);
    m_sentences->setTexts(found.sentences);
    m_sentences->setVisible(!found.sentences.isEmpty());
}

void FindingsView::setHeadlineFont()
{
    QFont larger = font();
    if (larger.pointSizeF() > 0)
        larger.setPointSizeF(larger.pointSizeF() * headlineScale);
    else
        larger.setPixelSize(qRound(larger.pixelSize() * headlineScale));
    larger.setWeight(QFont::DemiBold);
    m_headline->setFont(larger);
}

} // namespace dnstester::ui
