// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/factspage.h"

#include "ui/answer/connectionfacts.h"
#include "ui/answer/copying.h"
#include "ui/answer/messagefacts.h"

#include <QEvent>
#include <QHeaderView>
#include <QTreeView>

namespace dnstester::ui {

FactsPage::FactsPage(const QString &name, const QStringList &columns, QWidget *parent)
    : AnswerPage(parent)
    , m_model(new FactsModel(columns, this))
    , m_view(new QTreeView(this))
{
    m_model->setPalette(palette());
    m_view->setModel(m_model);
    m_view->setAccessibleName(name);
    m_view->setUniformRowHeights(true);
    m_view->setAlternatingRowColors(true);
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setTabKeyNavigation(false);
    makeCopyable(m_view);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FactsPage::unfold);
    setContent(m_view);
}

void FactsPage::unfold()
{
    m_view->expandToDepth(0);
    for (int column = 0; column + 1 < m_model->columnCount(); ++column)
        m_view->resizeColumnToContents(column);
}

void FactsPage::setFacts(const std::vector<Fact> &facts)
{
    m_model->setFacts(facts);
}

QString FactsPage::text() const
{
    return hasContent() ? textOf(*m_model, false) : QString();
}

void FactsPage::changeEvent(QEvent *event)
{
    AnswerPage::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_model->setPalette(palette());
}

TreePage::TreePage(QWidget *parent)
    : FactsPage(tr("Answer as a tree"), {tr("Name"), tr("Type"), tr("TTL (s)"), tr("Value")},
                parent)
{
}

void TreePage::present(const AnswerSubject &subject)
{
    setMessage(subject.outcome() == nullptr ? withoutAnswer(subject.record()) : QString());
    if (subject.key() == m_shown)
        return;
    m_shown = subject.key();
    const std::optional<Message> message = subject.message();
    setFacts(message ? messageFacts(*message) : std::vector<Fact>());
}

ConnectionPage::ConnectionPage(QWidget *parent)
    : FactsPage(tr("Connection to the server"), {tr("Name"), tr("Value")}, parent)
{
}

void ConnectionPage::present(const AnswerSubject &subject)
{
    const bool isAsked = !subject.record().samples.isEmpty();
    setMessage(isAsked ? QString() : withoutAnswer(subject.record()));
    setFacts(isAsked ? connectionFacts(subject, QDateTime::currentDateTimeUtc())
                     : std::vector<Fact>());
}

} // namespace dnstester::ui
