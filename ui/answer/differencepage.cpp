// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/differencepage.h"

#include "ui/answer/copying.h"
#include "ui/answer/differencemodel.h"
#include "ui/answer/replychooser.h"
#include "ui/text/terms.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSettings>
#include <QTableView>

namespace dnstester::ui {

namespace {

constexpr int charactersShown = 20;

QString hideKey()
{
    return QStringLiteral("hideSame");
}

} // namespace

DifferencePage::DifferencePage(QWidget *parent)
    : AnswerPage(parent)
    , m_model(new DifferenceModel(this))
{
    m_model->setPalette(palette());
    setContent(makeContent());
}

QWidget *DifferencePage::makeContent()
{
    auto *content = new QWidget(this);
    m_others = new QComboBox;
    m_others->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_others->setMinimumContentsLength(charactersShown);
    m_others->setToolTip(tr("The other server of this run"));
    connect(m_others, &QComboBox::activated, this, &DifferencePage::otherChosen);
    auto *label = new QLabel(tr("Compare with:"));
    label->setBuddy(m_others);
    m_reply = new ReplyChooser;
    m_reply->setAccessibleName(tr("Answer of the other server"));
    connect(m_reply, &ReplyChooser::chosen, this, &DifferencePage::compare);
    m_hidesSame = new QCheckBox(tr("Hide what is in both"));
    connect(m_hidesSame, &QCheckBox::toggled, m_model,
            [this](bool hides) { m_model->setSameShown(!hides); });
    m_sentence = new QLabel;
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);

    m_view = new QTableView;
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Difference of the answers"));
    m_view->setAlternatingRowColors(true);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(m_view->verticalHeader()->minimumSectionSize());
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setStretchLastSection(true);
    makeCopyable(m_view);
    connect(m_model, &QAbstractItemModel::modelReset, m_view, &QTableView::resizeColumnsToContents);

    auto *choice = new QHBoxLayout;
    choice->addWidget(label);
    choice->addWidget(m_others, 1);
    choice->addWidget(m_reply, 1);
    choice->addWidget(m_hidesSame);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, layout->spacing(), 0, 0);
    layout->addLayout(choice);
    layout->addWidget(m_sentence);
    layout->addWidget(m_view, 1);
    content->setFocusProxy(m_others);
    return content;
}

void DifferencePage::present(const AnswerSubject &subject)
{
    const bool isOther = !m_subject.isValid() || m_subject.server != subject.server ||
                         m_subject.analysis->record.id != subject.analysis->record.id;
    m_subject = subject;
    if (subject.analysis->record.servers.size() < 2) {
        setMessage(tr("There is no other server in this run to compare with."));
        return;
    }
    setMessage(subject.outcome() == nullptr ? withoutAnswer(subject.record()) : QString());
    if (isOther)
        listOthers(subject);
    else if (m_wanted.isEmpty() && m_second.reply == Sample::notKept)
        m_others->setCurrentIndex(m_others->findData(otherToBeginWith(subject)));
    compare();
}

void DifferencePage::listOthers(const AnswerSubject &subject)
{
    const QStringList names = shownServers(subject.analysis->record);
    m_others->clear();
    for (int i = 0; i < names.size(); ++i) {
        if (i != subject.server)
            m_others->addItem(names.at(i), i);
    }
    m_others->setCurrentIndex(m_others->findData(otherToBeginWith(subject)));
}

int DifferencePage::otherToBeginWith(const AnswerSubject &subject) const
{
    const RunAnalysis &analysis = *subject.analysis;
    int different = -1;
    int answering = -1;
    int any = -1;
    for (int i = int(analysis.record.servers.size()) - 1; i >= 0; --i) {
        if (i == subject.server)
            continue;
        any = i;
        if (analysis.record.servers.at(i).server.server.endpoint.target() == m_wanted)
            return i;
        const QString &signature = analysis.servers.at(size_t(i)).signature;
        if (signature.isEmpty())
            continue;
        answering = i;
        if (signature != subject.result().signature)
            different = i;
    }
    if (different >= 0)
        return different;
    return answering >= 0 ? answering : any;
}

void DifferencePage::otherChosen()
{
    const int other = m_others->currentData().toInt();
    m_wanted = m_subject.analysis->record.servers.at(other).server.server.endpoint.target();
    compare();
}

void DifferencePage::compare()
{
    AnswerSubject other = m_subject;
    other.server = m_others->currentData().toInt();
    m_reply->setServer(other.analysis->record.id, other.server, other.record());
    other.reply = m_reply->reply();
    if (m_subject.key() == m_first && other.key() == m_second)
        return;
    m_first = m_subject.key();
    m_second = other.key();

    const std::optional<Message> first = m_subject.message();
    const std::optional<Message> second = other.message();
    if (!first || !second) {
        m_model->setDifference({});
        setSentence(tr("The other server has given no answer."), false);
        return;
    }
    const AnswerDifference difference = answerDifference(*first, *second);
    m_model->setDifference(difference);
    setSentence(differenceSummary(difference), true);
}

void DifferencePage::setSentence(const QString &sentence, bool hasLines)
{
    m_sentence->setText(sentence);
    m_view->setVisible(hasLines);
    m_hidesSame->setEnabled(hasLines);
    m_view->setAccessibleDescription(sentence);
}

QString DifferencePage::text() const
{
    if (!hasContent())
        return {};
    return m_sentence->text() + u'\n' + textOf(*m_model, true);
}

void DifferencePage::saveState(QSettings &settings) const
{
    settings.setValue(hideKey(), m_hidesSame->isChecked());
}

void DifferencePage::restoreState(const QSettings &settings)
{
    m_hidesSame->setChecked(settings.value(hideKey()).toBool());
}

void DifferencePage::changeEvent(QEvent *event)
{
    AnswerPage::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_model->setPalette(palette());
}

} // namespace dnstester::ui
