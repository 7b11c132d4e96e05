// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/roundspage.h"

#include "ui/answer/copying.h"
#include "ui/answer/roundsmodel.h"

#include <QEvent>
#include <QHeaderView>
#include <QSettings>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace dnstester::ui {

namespace {

QString headerKey()
{
    return QStringLiteral("rounds");
}

} // namespace

RoundsPage::RoundsPage(QWidget *parent)
    : AnswerPage(parent)
    , m_model(new RoundsModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_view(new QTableView(this))
{
    m_model->setPalette(palette());
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(RoundsModel::sortRole);
    m_sorted->setSortLocaleAware(true);
    m_view->setModel(m_sorted);
    m_view->setAccessibleName(tr("Rounds of the server"));
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(RoundsModel::Round, Qt::AscendingOrder);
    m_view->setAlternatingRowColors(true);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(m_view->verticalHeader()->minimumSectionSize());
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setSectionsMovable(true);
    makeCopyable(m_view);
    setContent(m_view);
}

void RoundsPage::present(const AnswerSubject &subject)
{
    const bool isAsked = !subject.record().samples.isEmpty();
    setMessage(isAsked ? QString() : withoutAnswer(subject.record()));
    m_model->setServer(subject.analysis->record.id, subject.record());
    if (isAsked && !m_isSized) {
        m_isSized = true;
        m_view->resizeColumnsToContents();
    }
}

QString RoundsPage::text() const
{
    return hasContent() ? textOf(*m_sorted, true) : QString();
}

void RoundsPage::saveState(QSettings &settings) const
{
    if (m_isSized)
        settings.setValue(headerKey(), m_view->horizontalHeader()->saveState());
}

void RoundsPage::restoreState(const QSettings &settings)
{
    m_isSized = m_view->horizontalHeader()->restoreState(settings.value(headerKey()).toByteArray());
}

void RoundsPage::changeEvent(QEvent *event)
{
    AnswerPage::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_model->setPalette(palette());
}

} // namespace dnstester::ui
