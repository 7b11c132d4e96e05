// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/runpairview.h"

#include "ui/history/fitcolumns.h"
#include "ui/history/runpairmodel.h"
#include "ui/store/reporttable.h"
#include "ui/text/numbers.h"
#include "ui/text/terms.h"

#include <QEvent>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSettings>
#include <QSortFilterProxyModel>
#include <QStyle>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace dnstester::ui {

namespace {

/// When, where from and how, line by line.
QString headingOf(const RunRecord &record)
{
    const LookupOptions &options = record.plan.options;
    QStringList lines{
        RunPairView::tr("%1 %2", "a domain name and a record type")
            .arg(record.plan.name.toString(), record.plan.type.toString()),
        RunPairView::tr("%1, from %2", "when a run began, and where it was measured from")
            .arg(shownTime(record.began), shownPlace(record.place)),
        RunPairView::tr("Rounds: %1 (%2)", "rounds that were done, and the state of the run")
            .arg(shownRounds(int(record.roundsDone()), record.plan.rounds),
                 shownState(record.state)),
        RunPairView::tr("Connections: %1; timeout: %2")
            .arg(shownConnection(options.connection), milliseconds(options.timeout))};
    if (const QString extras = shownExtras(options); !extras.isEmpty())
        lines.append(extras);
    return lines.join(u'\n');
}

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QGroupBox *boxAround(QLabel *label, const QString &title, QWidget *parent)
{
    auto *box = new QGroupBox(title, parent);
    auto *layout = new QVBoxLayout(box);
    layout->addWidget(label, 0, Qt::AlignTop);
    return box;
}

} // namespace

RunPairView::RunPairView(QWidget *parent)
    : QWidget(parent)
    , m_model(new RunPairModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_view(new QTreeView(this))
    , m_headingA(plainLabel(this))
    , m_headingB(plainLabel(this))
    , m_warning(new QWidget(this))
    , m_warningIcon(new QLabel(m_warning))
    , m_warningText(plainLabel(m_warning))
    , m_note(plainLabel(this))
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(RunPairModel::SortRole);
    m_sorted->setSortLocaleAware(true);
    m_view->setModel(m_sorted);
    m_view->setAccessibleName(tr("Servers in both runs"));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setAlternatingRowColors(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setSortingEnabled(true);
    m_view->header()->setSortIndicatorClearable(true); // back to the ranking
    m_view->sortByColumn(-1, Qt::AscendingOrder);
    m_note->setText(tr("Medians with their 95 % intervals. Times are called different only where "
                       "these intervals don’t overlap; all else may be chance."));
    layOut();
    updateWarningIcon();
}

RunPairView::~RunPairView() = default;

void RunPairView::layOut()
{
    auto *headings = new QHBoxLayout;
    headings->addWidget(boxAround(m_headingA, tr("Run A"), this), 1);
    headings->addWidget(boxAround(m_headingB, tr("Run B"), this), 1);

    auto *warning = new QHBoxLayout(m_warning);
    warning->setContentsMargins({});
    warning->addWidget(m_warningIcon, 0, Qt::AlignTop);
    warning->addWidget(m_warningText, 1);
    m_warning->hide();

    auto *all = new QVBoxLayout(this);
    all->addLayout(headings);
    all->addWidget(m_warning);
    all->addWidget(m_view, 1);
    all->addWidget(m_note);
}

void RunPairView::setRuns(const RunAnalysisPointer &a, const RunAnalysisPointer &b)
{
    m_headingA->setText(headingOf(a->record));
    m_headingB->setText(headingOf(b->record));
    const QStringList warnings = pairWarnings(a->record, b->record);
    m_warningText->setText(warnings.join(u'\n'));
    m_warning->setVisible(!warnings.isEmpty());
    m_model->setPair(pairOf(a, b));
    if (!std::exchange(m_isSized, true))
        fitColumns(*m_view);
}

void RunPairView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        updateWarningIcon();
}

void RunPairView::updateWarningIcon()
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_warningIcon->setPixmap(
        style()->standardIcon(QStyle::SP_MessageBoxWarning, nullptr, this).pixmap(size));
}

void RunPairView::saveState(QSettings &settings) const
{
    settings.setValue(QStringLiteral("RunPair/columns"), m_view->header()->saveState());
}

void RunPairView::restoreState(QSettings &settings)
{
    const QByteArray state = settings.value(QStringLiteral("RunPair/columns")).toByteArray();
    if (m_view->header()->restoreState(state)) {
        m_isSized = true;
        m_view->sortByColumn(m_view->header()->sortIndicatorSection(),
                             m_view->header()->sortIndicatorOrder());
    }
}

} // namespace dnstester::ui
