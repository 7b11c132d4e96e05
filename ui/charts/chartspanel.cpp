// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartspanel.h"

#include "base/text.h"
#include "ui/charts/chartpage.h"
#include "ui/charts/chartpicture.h"
#include "ui/charts/charttext.h"
#include "ui/text/labels.h"

#include <QAccessible>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace dnstester::ui {

namespace {

constexpr std::array keys{"latency", "phases", "timeline", "distribution"}; ///< of chartKinds
static_assert(keys.size() == chartKinds.size());

QString fileNameFor(ChartKind kind)
{
    return QLatin1String(keys[size_t(kind)]) + QStringLiteral(".png");
}

} // namespace

ChartsPanel::ChartsPanel(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget)
    , m_save(new QToolButton)
    , m_copy(new QToolButton)
    , m_message(new QLabel)
    , m_isStale(chartKinds.size(), true)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_tabs, 1);
    column->addWidget(m_message);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Charts"));
    m_tabs->setCornerWidget(makeButtons(), Qt::TopRightCorner);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setMargin(fontMetrics().height() / 3);
    m_message->hide();
    for (const ChartKind kind : chartKinds) {
        auto *page = new ChartPage(kind);
        connect(page, &ChartPage::selected, this, &ChartsPanel::select);
        m_tabs->addTab(page, ChartText::name(kind));
        m_pages.push_back(page);
    }
    connect(m_tabs, &QTabWidget::currentChanged, this, &ChartsPanel::refresh);
    setAnalysis(nullptr);
}

ChartsPanel::~ChartsPanel() = default;

QWidget *ChartsPanel::makeButtons()
{
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins({});
    m_save->setText(tr("Sa&ve chart…"));
    m_save->setToolTip(tr("Save this chart as a PNG or SVG picture"));
    m_copy->setText(tr("Copy as &text"));
    m_copy->setToolTip(tr("Copy what this chart shows in words"));
    for (QToolButton *button : {m_save, m_copy}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(withoutMnemonic(button->text()));
        row->addWidget(button);
    }
    connect(m_save, &QToolButton::clicked, this, &ChartsPanel::askWhereToSave);
    connect(m_copy, &QToolButton::clicked, this, &ChartsPanel::copyText);
    return buttons;
}

ChartPage *ChartsPanel::currentPage() const
{
    return m_pages[size_t(m_tabs->currentIndex())];
}

ChartKind ChartsPanel::currentChart() const
{
    return currentPage()->kind();
}

void ChartsPanel::setCurrentChart(ChartKind kind)
{
    m_tabs->setCurrentIndex(int(kind));
}

bool ChartsPanel::hasAnything() const
{
    return m_analysis && m_analysis->record.sampleCount() > 0;
}

void ChartsPanel::setAnalysis(const RunAnalysisPointer &analysis)
{
    if (!analysis || !m_analysis || analysis->record.id != m_analysis->record.id)
        tell({});
    m_analysis = analysis;
    m_save->setEnabled(hasAnything());
    m_copy->setEnabled(hasAnything());
    std::fill(m_isStale.begin(), m_isStale.end(), true);
    refresh();
}

void ChartsPanel::setSelectedServers(const QList<int> &servers)
{
    if (servers == m_selected)
        return;
    m_selected = servers;
    std::fill(m_isStale.begin(), m_isStale.end(), true);
    refresh();
}

void ChartsPanel::refresh()
{
    const auto index = size_t(m_tabs->currentIndex());
    if (!m_isStale[index] || !isVisible())
        return;
    m_isStale[index] = false;
    m_pages[index]->present(m_analysis, knownSelected());
}

QList<int> ChartsPanel::knownSelected() const
{
    QList<int> known;
    for (const int server : m_selected) {
        if (m_analysis && server >= 0 && server < m_analysis->record.servers.size())
            known.append(server);
    }
    return known;
}

void ChartsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ChartsPanel::select(const QList<int> &servers)
{
    setSelectedServers(servers);
    Q_EMIT serversSelected(servers);
}

void ChartsPanel::askWhereToSave()
{
    if (!hasAnything() || m_dialog)
        return;
    const QString png = tr("PNG picture (*.png)");
    const QString svg = tr("SVG picture (*.svg)");
    m_dialog = new QFileDialog(this, tr("Save chart"), m_folder);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setAcceptMode(QFileDialog::AcceptSave);
    m_dialog->setNameFilters({png, svg});
    m_dialog->setDefaultSuffix(QStringLiteral("png"));
    m_dialog->selectFile(fileNameFor(currentChart()));
    connect(m_dialog, &QFileDialog::filterSelected, m_dialog,
            [dialog = m_dialog.data(), svg](const QString &filter) {
                dialog->setDefaultSuffix(filter == svg ? QStringLiteral("svg")
                                                       : QStringLiteral("png"));
            });
    // What was in sight when it was asked for, although the run goes on.
    connect(m_dialog, &QFileDialog::fileSelected, this,
            [this, kind = currentChart(), analysis = m_analysis, selected = knownSelected()](
                const QString &path) { saveTo(path, kind, *analysis, selected); });
    m_dialog->open();
}

void ChartsPanel::saveTo(const QString &path, ChartKind kind, const RunAnalysis &analysis,
                         const QList<int> &selected)
{
    const ChartView *view = m_pages[size_t(kind)]->view();
    const auto trouble =
        saveChart(path, kind, analysis, view->look(), view->size(), selected, view->serverChart());
    m_folder = QFileInfo(path).absolutePath();
    const QString shown = neutralised(path);
    tell(trouble ? tr("The chart could not be saved as %1: %2", "path of a file, reason")
                       .arg(shown, neutralised(*trouble))
                 : tr("The chart was saved as %1.", "path of a file").arg(shown));
}

void ChartsPanel::copyText()
{
    if (!hasAnything())
        return;
    QGuiApplication::clipboard()->setText(
        textEquivalent(currentChart(), *m_analysis, knownSelected()));
    tell(tr("The chart was copied as text."));
}

void ChartsPanel::tell(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    QAccessibleEvent heard(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&heard);
}

void ChartsPanel::saveState(QSettings &settings) const
{
    settings.beginGroup(QStringLiteral("charts"));
    settings.setValue(QStringLiteral("chart"), QLatin1String(keys[size_t(currentChart())]));
    settings.setValue(QStringLiteral("folder"), m_folder);
    settings.endGroup();
}

void ChartsPanel::restoreState(QSettings &settings)
{
    settings.beginGroup(QStringLiteral("charts"));
    const QString key = settings.value(QStringLiteral("chart")).toString();
    m_folder = settings.value(QStringLiteral("folder")).toString();
    settings.endGroup();
    for (const ChartKind kind : chartKinds) {
        if (key == QLatin1String(keys[size_t(kind)]))
            setCurrentChart(kind);
    }
}

} // namespace dnstester::ui
