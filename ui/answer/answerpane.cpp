// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/answerpane.h"

#include "base/text.h"
#include "ui/answer/differencepage.h"
#include "ui/answer/digpage.h"
#include "ui/answer/elidedlabel.h"
#include "ui/answer/factspage.h"
#include "ui/answer/failurewords.h"
#include "ui/answer/replychooser.h"
#include "ui/answer/roundspage.h"
#include "ui/text/colours.h"
#include "ui/text/terms.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>

namespace dnstester::ui {

namespace {

QString pageKey()
{
    return QStringLiteral("page");
}

/// The operator and how it is reached, and the target where that is not said by it.
QString titleOf(const ComparedServer &server)
{
    const QString target = neutralised(server.server.endpoint.target());
    if (server.operatorName.isEmpty())
        return target;
    return AnswerPane::tr("%1, %2", "a server as it is called, and its target")
        .arg(shownServer(server), target);
}

} // namespace

AnswerPane::AnswerPane(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
{
    auto *empty = new QLabel(tr("Choose a server in the results to see what it answered."));
    empty->setTextFormat(Qt::PlainText);
    empty->setWordWrap(true);
    empty->setAlignment(Qt::AlignCenter);
    empty->setMargin(fontMetrics().height());
    m_stack->addWidget(empty);
    m_stack->addWidget(makeContent());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    paintTrouble();
}

QWidget *AnswerPane::makeContent()
{
    auto *content = new QWidget;
    m_title = new ElidedLabel;
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_reply = new ReplyChooser;
    m_replyLabel = new QLabel(tr("Answer:"));
    m_replyLabel->setBuddy(m_reply);
    connect(m_reply, &ReplyChooser::chosen, this, &AnswerPane::refresh);
    m_copyButton = new QToolButton;
    m_copyButton->setObjectName(QStringLiteral("copy"));
    m_copyButton->setText(tr("Copy"));
    m_copyButton->setToolTip(tr("Copy all of this page as text"));
    m_copyButton->setFocusPolicy(Qt::StrongFocus);
    connect(m_copyButton, &QToolButton::clicked, this, &AnswerPane::copyPage);
    m_trouble = new QLabel;
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setWordWrap(true);

    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_replyLabel);
    top->addWidget(m_reply, 1);
    top->addWidget(m_copyButton);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_trouble);
    layout->addWidget(makePages(), 1);
    return content;
}

QTabWidget *AnswerPane::makePages()
{
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_rounds = new RoundsPage;
    m_difference = new DifferencePage;
    addPage(new DigPage, QStringLiteral("dig"), QStringLiteral("dig"),
            tr("The answer as the program dig prints it"));
    addPage(new TreePage, QStringLiteral("tree"), tr("Tree"),
            tr("The answer's header, sections and EDNS"));
    addPage(new ConnectionPage, QStringLiteral("connection"), tr("Connection"),
            tr("Address, transport, TLS, certificate and times"));
    addPage(m_rounds, QStringLiteral("rounds"), tr("Rounds"), tr("What the server did each time"));
    addPage(m_difference, QStringLiteral("difference"), tr("Difference"),
            tr("The answer beside that of another server"));
    connect(m_tabs, &QTabWidget::currentChanged, this, &AnswerPane::refreshPage);
    return m_tabs;
}

void AnswerPane::addPage(AnswerPage *page, const QString &key, const QString &title,
                         const QString &toolTip)
{
    m_tabs->setTabToolTip(m_tabs->addTab(page, title), toolTip);
    m_pages.append(page);
    m_pageKeys.append(key);
}

void AnswerPane::setAnalysis(const RunAnalysisPointer &analysis)
{
    m_subject.analysis = analysis;
    refresh();
}

void AnswerPane::setServer(int server)
{
    m_subject.server = server;
    refresh();
}

void AnswerPane::refresh()
{
    if (!isVisible())
        return; // showEvent() makes up for it
    m_stack->setCurrentIndex(m_subject.isValid() ? 1 : 0);
    if (!m_subject.isValid())
        return;
    const ServerRecord &record = m_subject.record();
    m_reply->setServer(m_subject.analysis->record.id, m_subject.server, record);
    m_replyLabel->setVisible(m_reply->count() > 1);
    m_subject.reply = m_reply->reply();
    m_title->setLine(titleOf(record.server));
    const QString trouble = failureSummary(record);
    if (m_trouble->text() != trouble)
        m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
    refreshPage();
}

void AnswerPane::refreshPage()
{
    if (!isVisible() || !m_subject.isValid())
        return;
    AnswerPage *page = m_pages.at(m_tabs->currentIndex());
    page->present(m_subject);
    m_copyButton->setEnabled(page->hasContent());
}

void AnswerPane::copyPage() const
{
    const QString text = m_pages.at(m_tabs->currentIndex())->text();
    if (m_subject.isValid() && !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void AnswerPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void AnswerPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_trouble != nullptr)
        paintTrouble();
}

void AnswerPane::paintTrouble()
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, badColour(colours));
    m_trouble->setPalette(colours);
}

void AnswerPane::saveState(QSettings &settings) const
{
    settings.beginGroup(QStringLiteral("answer"));
    settings.setValue(pageKey(), m_pageKeys.at(m_tabs->currentIndex()));
    m_rounds->saveState(settings);
    m_difference->saveState(settings);
    settings.endGroup();
}

void AnswerPane::restoreState(QSettings &settings)
{
    settings.beginGroup(QStringLiteral("answer"));
    const qsizetype page = m_pageKeys.indexOf(settings.value(pageKey()).toString());
    if (page >= 0)
        m_tabs->setCurrentIndex(int(page));
    m_rounds->restoreState(settings);
    m_difference->restoreState(settings);
    settings.endGroup();
}

} // namespace dnstester::ui
