// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/resultspane.h"

#include "ui/results/resultsorder.h"
#include "ui/results/resultstable.h"
#include "ui/text/numbers.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace dnstester::ui {

ResultsPane::ResultsPane(QWidget *parent)
    : QWidget(parent)
    , m_model(new ResultsModel(this))
    , m_order(new ResultsOrder(m_model, this))
    , m_table(new ResultsTable(m_order, this))
{
    m_table->setObjectName(QStringLiteral("results"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(makeBar());
    layout->addWidget(m_table, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ResultsPane::report);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ResultsPane::report);
    showCount();
}

QWidget *ResultsPane::makeBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});

    m_text = new QLineEdit(bar);
    m_text->setObjectName(QStringLiteral("filter"));
    m_text->setClearButtonEnabled(true);
    m_text->setPlaceholderText(tr("server, operator, status or answer"));
    m_text->setToolTip(tr("Show only servers in which each of these words occurs."));
    auto *label = new QLabel(tr("F&ilter:"), bar);
    label->setBuddy(m_text);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_text, [this] { m_text->setFocus(); });

    m_show = new QComboBox(bar);
    m_show->setObjectName(QStringLiteral("show"));
    m_show->setAccessibleName(tr("Which servers to show"));
    m_show->setToolTip(m_show->accessibleName());
    m_show->addItem(tr("All servers"), int(ResultsOrder::Show::All));
    m_show->addItem(tr("Answered only"), int(ResultsOrder::Show::Answered));
    m_show->addItem(tr("Failed only"), int(ResultsOrder::Show::Failed));

    m_count = new QLabel(bar);
    m_count->setObjectName(QStringLiteral("count"));
    m_count->setTextFormat(Qt::PlainText);

    auto *columns = new QToolButton(bar);
    columns->setObjectName(QStringLiteral("columns"));
    columns->setText(m_table->columnMenu()->title());
    columns->setToolTip(tr("Choose the columns of the table"));
    columns->setPopupMode(QToolButton::InstantPopup);
    columns->setMenu(m_table->columnMenu());

    layout->addWidget(label);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_show);
    layout->addWidget(m_count);
    layout->addWidget(columns);
    connect(m_text, &QLineEdit::textChanged, this, &ResultsPane::filter);
    connect(m_show, &QComboBox::currentIndexChanged, this, &ResultsPane::filter);
    return bar;
}

void ResultsPane::setAnalysis(const RunAnalysisPointer &analysis)
{
    {
        const QScopedValueRollback<bool> changing(m_isChanging, true);
        m_model->setAnalysis(analysis);
    }
    showCount();
    report();
}

void ResultsPane::setSelectedServers(const QList<int> &servers)
{
    QItemSelection selection;
    QModelIndex first;
    for (const int server : servers) {
        const QModelIndex index = m_order->mapFromSource(m_model->index(server, 0));
        if (!index.isValid())
            continue;
        selection.select(index, index);
        if (!first.isValid() || index.row() < first.row())
            first = index;
    }
    {
        const QScopedValueRollback<bool> changing(m_isChanging, true);
        QItemSelectionModel *model = m_table->selectionModel();
        model->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        if (first.isValid() && !servers.contains(currentServer())) {
            const int column = std::max(0, m_table->currentIndex().column());
            model->setCurrentIndex(first.siblingAtColumn(column), QItemSelectionModel::NoUpdate);
        }
    }
    report();
}

QList<int> ResultsPane::selectedServers() const
{
    QList<int> servers;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        servers.append(m_order->mapToSource(index).row());
    std::sort(servers.begin(), servers.end());
    return servers;
}

int ResultsPane::currentServer() const
{
    return m_order->mapToSource(m_table->currentIndex()).row();
}

void ResultsPane::saveState(QSettings &settings) const
{
    m_table->columnMenu()->saveState(settings);
}

void ResultsPane::restoreState(QSettings &settings)
{
    m_table->columnMenu()->restoreState(settings);
}

void ResultsPane::filter()
{
    {
        const QScopedValueRollback<bool> changing(m_isChanging, true);
        m_order->setText(m_text->text());
        m_order->setShow(ResultsOrder::Show(m_show->currentData().toInt()));
    }
    showCount();
    report();
}

void ResultsPane::report()
{
    if (m_isChanging)
        return;
    const QList<int> selection = selectedServers();
    const int server = currentServer();
    const bool isNewSelection = std::exchange(m_reportedSelection, selection) != selection;
    const bool isNewServer = std::exchange(m_reportedServer, server) != server;
    if (isNewSelection)
        Q_EMIT selectionChanged(selection);
    if (isNewServer)
        Q_EMIT currentServerChanged(server);
}

void ResultsPane::showCount()
{
    const int shown = m_order->rowCount();
    const int all = m_model->rowCount();
    m_count->setVisible(m_order->isFiltering() && all > 0);
    m_count->setText(tr("%1 of %Ln server(s)", nullptr, all).arg(count(quint64(shown))));
    m_table->setPlaceholder(all == 0     ? tr("The servers that are asked are listed here.")
                            : shown == 0 ? tr("No server is shown: the filter hides all of them.")
                                         : QString());
}

} // namespace dnstester::ui
