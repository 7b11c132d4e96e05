// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartspanel.h"

#include "ui/charts/chartpage.h"
#include "ui/charts/chartruns.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHelpEvent>
#include <QLabel>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

class ChartsPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void invitesWithoutARun();
    void aClickSelectsAServer();
    void ctrlAddsAServer();
    void aCurveIsClickable();
    void isQuietAboutTheSelectionOfOthers();
    void arrowsMoveTheSelection();
    void spaceToggles();
    void keysFollowTheSelectionOfOthers();
    void ignoresServersThatAreNotThere();
    void scrollsToWhatIsSelected();
    void describesOnlyTheChartInSight();
    void describesSeldomDuringARun();
    void doesNothingWhileHidden();
    void tipsSayWhatAServerDid();
    void copiesText();
    void savesAPicture();
    void tellsWhyItCouldNotSave();
    void remembersItsChart();
    void standsDirectionAndPaletteWhileShown();
    void everyControlHasAName();

private:
    void show(const RunAnalysis &analysis);
    [[nodiscard]] ChartView *view() const;
    [[nodiscard]] QToolButton *button(const char *name) const;
    [[nodiscard]] QString message() const;
    [[nodiscard]] QPoint placeOf(int server) const;

    std::unique_ptr<ChartsPanel> m_panel;
};

void ChartsPanelTest::init()
{
    m_panel = std::make_unique<ChartsPanel>();
    m_panel->resize(800, 500);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void ChartsPanelTest::cleanup()
{
    m_panel.reset();
}

void ChartsPanelTest::show(const RunAnalysis &analysis)
{
    m_panel->setAnalysis(std::make_shared<const RunAnalysis>(analysis));
}

ChartView *ChartsPanelTest::view() const
{
    for (ChartPage *page : m_panel->findChildren<ChartPage *>()) {
        if (page->kind() == m_panel->currentChart())
            return page->view();
    }
    return nullptr;
}

QToolButton *ChartsPanelTest::button(const char *name) const
{
    for (QToolButton *found : m_panel->findChildren<QToolButton *>()) {
        if (found->accessibleName().startsWith(QLatin1String(name)))
            return found;
    }
    return nullptr;
}

QString ChartsPanelTest::message() const
{
    QString all;
    for (const QLabel *label : m_panel->findChildren<QLabel *>()) {
        if (label->isVisible())
            all += label->text();
    }
    return all;
}

/// A place in the view that belongs to a server.
QPoint ChartsPanelTest::placeOf(int server) const
{
    const ServerChart *chart = view()->serverChart();
    const QRectF plot = chart->plotArea();
    for (double y = 2; y < view()->height(); y += 3) {
        for (double x = 2; x < view()->width(); x += 3) {
            if (chart->serverAt({x, y}) == server && (x > plot.left() || y < plot.top()))
                return {int(x), int(y)};
        }
    }
    return {};
}

void ChartsPanelTest::invitesWithoutARun()
{
    for (const ChartKind kind : chartKinds) {
        m_panel->setCurrentChart(kind);
        QVERIFY2(message().startsWith(QStringLiteral("Run a comparison to see")),
                 qPrintable(message()));
        QVERIFY(!view()->isVisible());
    }
    QVERIFY(!button("Save")->isEnabled());
    QVERIFY(!button("Copy")->isEnabled());
    show(manyServers(3, 10));
    QVERIFY(view()->isVisible());
    QVERIFY(button("Save")->isEnabled());
    m_panel->setAnalysis(nullptr);
    QVERIFY(!view()->isVisible());
    show(manyServers(3, 0));
    QVERIFY(!view()->isVisible());
    QVERIFY(!button("Save")->isEnabled());
}

void ChartsPanelTest::aClickSelectsAServer()
{
    show(manyServers(6, 10));
    QSignalSpy selected(m_panel.get(), &ChartsPanel::serversSelected);
    for (const ChartKind kind : {ChartKind::Latency, ChartKind::Phases}) {
        m_panel->setCurrentChart(kind);
        m_panel->setSelectedServers({});
        selected.clear();
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, placeOf(4));
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected.at(0).at(0).value<QList<int>>(), QList<int>{4});
    }
    // Neither a heading nor a place without a row means one.
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, QPoint(3, view()->height() - 3));
    QCOMPARE(selected.size(), 1);
}

void ChartsPanelTest::ctrlAddsAServer()
{
    show(manyServers(6, 10));
    QSignalSpy selected(m_panel.get(), &ChartsPanel::serversSelected);
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, placeOf(4));
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, Qt::ControlModifier, placeOf(2));
    QCOMPARE(selected.last().at(0).value<QList<int>>(), (QList<int>{2, 4}));
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, Qt::ControlModifier, placeOf(4));
    QCOMPARE(selected.last().at(0).value<QList<int>>(), QList<int>{2});
}

void ChartsPanelTest::aCurveIsClickable()
{
    show(manyServers(3, 100));
    QSignalSpy selected(m_panel.get(), &ChartsPanel::serversSelected);
    for (const ChartKind kind : {ChartKind::Timeline, ChartKind::Distribution}) {
        m_panel->setCurrentChart(kind);
        m_panel->setSelectedServers({});
        const ServerChart *chart = view()->serverChart();
        const QRectF plot = chart->plotArea();
        QPoint inPlot;
        for (double x = plot.left() + 2; x < plot.right() && inPlot.isNull(); x += 2) {
            for (double y = plot.top() + 2; y < plot.bottom(); y += 2) {
                if (chart->serverAt({x, y}) == 1)
                    inPlot = QPoint(int(x), int(y));
            }
        }
        QVERIFY(!inPlot.isNull());
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, inPlot);
        QCOMPARE(selected.last().at(0).value<QList<int>>(), QList<int>{1});
        m_panel->setSelectedServers({});
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, placeOf(2)); // in the legend
        QCOMPARE(selected.last().at(0).value<QList<int>>(), QList<int>{2});
    }
}

void ChartsPanelTest::isQuietAboutTheSelectionOfOthers()
{
    QSignalSpy selected(m_panel.get(), &ChartsPanel::serversSelected);
    m_panel->setSelectedServers({1});
    show(manyServers(6, 10));
    m_panel->setSelectedServers({2, 3});
    m_panel->setCurrentChart(ChartKind::Distribution);
    QVERIFY(selected.isEmpty());
}

void ChartsPanelTest::arrowsMoveTheSelection()
{
    show(manyServers(6, 10));
    QSignalSpy selected(m_panel.get(), &ChartsPanel::serversSelected);
    for (const ChartKind kind : chartKinds) {
        m_panel->setCurrentChart(kind);
        m_panel->setSelectedServers({});
        const QList<int> order = view()->serverChart()->order();
        QCOMPARE(order.size(), 6);
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_Home);
        QCOMPARE(selected.last().at(0).value<QList<int>>(), QList<int>{order.at(0)});
        QTest::keyClick(view(), Qt::Key_Down);
        QCOMPARE(selected.last().at(0).value<QList<int>>(), QList<int>{order.at(1)});
        QTest::keyClick(view(), Qt::Key_Up);
        QCOMPARE(selected.last().at(0).value<QList<int>>(), QList<int>{order.at(0)});
        const qsizetype before = selected.size();
        QTest::keyClick(view(), Qt::Key_Up); // there is none above
        QCOMPARE(selected.size(), before);
        QTest::keyClick(view(), Qt::Key_End);
        QCOMPARE(selected.last().at(0).value<QList<int>>(), QList<int>{order.at(5)});
    }
}

void ChartsPanelTest::spaceToggles()
{
    show(manyServers(6, 10));
    QSignalSpy selected(m_panel.get(), &ChartsPanel::serversSelected);
    for (const ChartKind kind : chartKinds) {
        m_panel->setCurrentChart(kind);
        const QList<int> order = view()->serverChart()->order();
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_Home);
        const qsizetype before = selected.size();
        QTest::keyClick(view(), Qt::Key_Down, Qt::ControlModifier); // only the focus
        QCOMPARE(selected.size(), before);
        QTest::keyClick(view(), Qt::Key_Space);
        QList<int> both{order.at(0), order.at(1)};
        std::sort(both.begin(), both.end());
        QCOMPARE(selected.last().at(0).value<QList<int>>(), both);
        QTest::keyClick(view(), Qt::Key_Space);
        QCOMPARE(selected.last().at(0).value<QList<int>>(), QList<int>{order.at(0)});
    }
}

void ChartsPanelTest::keysFollowTheSelectionOfOthers()
{
    show(manyServers(6, 10));
    QSignalSpy selected(m_panel.get(), &ChartsPanel::serversSelected);
    const QList<int> order = view()->serverChart()->order();
    view()->setFocus();
    m_panel->setSelectedServers({order.at(3)});
    QTest::keyClick(view(), Qt::Key_Down);
    QCOMPARE(selected.last().at(0).value<QList<int>>(), QList<int>{order.at(4)});
}

void ChartsPanelTest::ignoresServersThatAreNotThere()
{
    m_panel->setSelectedServers({-1, 2, 99});
    show(manyServers(3, 10));
    for (const ChartKind kind : chartKinds) {
        m_panel->setCurrentChart(kind);
        QVERIFY(!view()->accessibleDescription().isEmpty());
    }
    show(manyServers(2, 10)); // nor is 2 any more
    QVERIFY(view()->accessibleDescription().contains(QStringLiteral("(UDP)")));
}

void ChartsPanelTest::scrollsToWhatIsSelected()
{
    show(manyServers(50, 10));
    auto *bar = m_panel->findChild<ChartPage *>()->findChild<QScrollBar *>();
    for (QScrollBar *found :
         view()->parentWidget()->findChildren<QScrollBar *>(QString(), Qt::FindDirectChildrenOnly))
        bar = found;
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->value(), 0);
    const int last = view()->serverChart()->order().constLast();
    QVERIFY(placeOf(last).isNull());
    m_panel->setSelectedServers({last});
    QCOMPARE(bar->value(), bar->maximum());
    QVERIFY(!placeOf(last).isNull());
    bar->setValue(0);
    QVERIFY(placeOf(last).isNull());
    show(manyServers(50, 11)); // stays where one scrolled to
    QCOMPARE(bar->value(), 0);
    show(manyServers(3, 10));
    QVERIFY(!bar->isVisible());
}

void ChartsPanelTest::describesOnlyTheChartInSight()
{
    show(manyServers(3, 10));
    QVERIFY(view()->accessibleDescription().contains(QStringLiteral("Cloudflare (TCP): median")));
    QCOMPARE(view()->accessibleName(), QStringLiteral("Latency"));
    int described = 0;
    for (const ChartPage *page : m_panel->findChildren<ChartPage *>())
        described +=
            page->view()->accessibleDescription().contains(QStringLiteral("(TCP)")) ? 1 : 0;
    QCOMPARE(described, 1);
    m_panel->setCurrentChart(ChartKind::Phases);
    QVERIFY(view()->accessibleDescription().contains(QStringLiteral("Cloudflare (TCP): Connect")));
}

void ChartsPanelTest::describesSeldomDuringARun()
{
    RunAnalysis running = manyServers(3, 10);
    running.record.state = RunState::Running;
    show(running);
    const QString first = view()->accessibleDescription();
    RunAnalysis further = manyServers(3, 30);
    further.record.id = running.record.id;
    further.record.state = RunState::Running;
    show(further);
    QCOMPARE(view()->accessibleDescription(), first);
    further.record.state = RunState::Complete;
    show(further);
    QVERIFY(view()->accessibleDescription() != first);
}

void ChartsPanelTest::doesNothingWhileHidden()
{
    show(manyServers(3, 10));
    const QString before = view()->accessibleDescription();
    m_panel->hide();
    show(manyServers(4, 10));
    QCOMPARE(view()->accessibleDescription(), before);
    QCOMPARE(view()->serverChart()->order().size(), 3);
    m_panel->show();
    QCOMPARE(view()->serverChart()->order().size(), 4);
    QVERIFY(view()->accessibleDescription() != before);
}

void ChartsPanelTest::tipsSayWhatAServerDid()
{
    RunAnalysis analysis = manyServers(3, 10);
    analysis.record.servers[1].server.operatorName = QStringLiteral("<img src=x>");
    show(analysis);
    const auto tipAt = [this](const QPoint &place) {
        QHelpEvent event(QEvent::ToolTip, place, view()->viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(view()->viewport(), &event);
        return QToolTip::text();
    };
    const QString tip = tipAt(placeOf(1));
    QVERIFY2(tip.contains(QStringLiteral("&lt;img src=x&gt; (TCP): median")), qPrintable(tip));
    tipAt(QPoint(2, view()->height() - 2));
    QTRY_VERIFY(!QToolTip::isVisible());
}

void ChartsPanelTest::copiesText()
{
    show(manyServers(3, 10));
    QTest::mouseClick(button("Copy"), Qt::LeftButton);
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied, view()->accessibleDescription());
    QVERIFY(message().contains(QStringLiteral("copied")));
}

void ChartsPanelTest::savesAPicture()
{
    QTemporaryDir folder;
    show(manyServers(3, 10));
    QTest::mouseClick(button("Save"), Qt::LeftButton);
    auto *dialog = m_panel->findChild<QFileDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    const QString path = folder.filePath(QStringLiteral("chart.png"));
    dialog->selectFile(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_COMPARE(QImage(path).width(), view()->width() * 2);
    QVERIFY2(message().contains(QStringLiteral("was saved")), qPrintable(message()));
}

void ChartsPanelTest::tellsWhyItCouldNotSave()
{
    QTemporaryDir folder;
    show(manyServers(3, 10));
    QTest::mouseClick(button("Save"), Qt::LeftButton);
    auto *dialog = m_panel->findChild<QFileDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(folder.filePath(QStringLiteral("nowhere/<b>chart.png")));
    dialog->reject();
    QVERIFY2(message().contains(QStringLiteral("could not be saved")), qPrintable(message()));
    QVERIFY(message().contains(QStringLiteral("<b>chart.png")));
    for (const QLabel *label : m_panel->findChildren<QLabel *>()) {
        if (label->text().contains(QStringLiteral("<b>")))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    m_panel->setAnalysis(nullptr); // another run: old news
    QVERIFY(!message().contains(QStringLiteral("could not be saved")));
}

void ChartsPanelTest::remembersItsChart()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("gui.ini")), QSettings::IniFormat);
    m_panel->setCurrentChart(ChartKind::Distribution);
    m_panel->saveState(settings);
    QCOMPARE(settings.childGroups(), QStringList{QStringLiteral("charts")});
    ChartsPanel other;
    other.restoreState(settings);
    QCOMPARE(other.currentChart(), ChartKind::Distribution);
    settings.setValue(QStringLiteral("charts/chart"), QStringLiteral("nonsense"));
    other.restoreState(settings);
    QCOMPARE(other.currentChart(), ChartKind::Distribution);
}

void ChartsPanelTest::standsDirectionAndPaletteWhileShown()
{
    show(manyServers(5, 20));
    const auto corner = [this] {
        return view()->grab().toImage().pixelColor(2, view()->height() - 3);
    };
    for (const ChartKind kind : chartKinds) {
        m_panel->setCurrentChart(kind);
        const double left = view()->serverChart()->plotArea().left();
        m_panel->setLayoutDirection(Qt::RightToLeft);
        const double mirrored =
            view()->serverChart()->size().width() - view()->serverChart()->plotArea().right();
        QCOMPARE(mirrored, left);
        QVERIFY(placeOf(1) != QPoint());
        m_panel->setLayoutDirection(Qt::LeftToRight);
        QPalette dark = m_panel->palette();
        dark.setColor(QPalette::Base, QColor(20, 20, 20));
        dark.setColor(QPalette::Text, Qt::white);
        m_panel->setPalette(dark);
        QCOMPARE(corner(), QColor(20, 20, 20));
        m_panel->setPalette({});
        QCOMPARE(corner(), m_panel->palette().color(QPalette::Base));
    }
}

void ChartsPanelTest::everyControlHasAName()
{
    show(manyServers(50, 10));
    for (const QWidget *widget : m_panel->findChildren<QWidget *>()) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && !widget->focusProxy() &&
            !widget->inherits("QTabBar") && !widget->inherits("QStackedWidget"))
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(ChartsPanelTest)

#include "chartspaneltest.moc"
