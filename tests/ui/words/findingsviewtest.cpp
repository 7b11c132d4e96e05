// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/findingsview.h"

#include "ui/samplerun.h"
#include "ui/words/paragraphs.h"

#include <QLabel>
#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;
using namespace std::chrono_literals;

class FindingsViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatToDoFirst();
    void showsHeadlineAndSentences();
    void theHeadlineIsLarger();
    void keepsWhatIsSelectedWhileTheTextStays();
    void takesTextAsItIs();
    void isReachedByTab();
    void isAsHighAsItsText();
};

namespace {

RunAnalysisPointer analysisOf(const RunRecord &record)
{
    return std::make_shared<const RunAnalysis>(analyse(record));
}

RunRecord twoServers()
{
    return answeredRun({QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.2")}, 40);
}

QLabel *headline(const FindingsView &view)
{
    return view.findChild<QLabel *>(QStringLiteral("headline"));
}

Paragraphs *sentences(const FindingsView &view)
{
    return view.findChild<Paragraphs *>(QStringLiteral("sentences"));
}

} // namespace

void FindingsViewTest::saysWhatToDoFirst()
{
    FindingsView view;
    const QString empty = QStringLiteral("Choose servers, type a name, press Enter.");
    QCOMPARE(headline(view)->text(), empty);
    QVERIFY(sentences(view)->isHidden());
    view.setAnalysis(analysisOf(twoServers()));
    QVERIFY(!sentences(view)->isHidden());
    view.setAnalysis({});
    QCOMPARE(headline(view)->text(), empty);
    QVERIFY(sentences(view)->isHidden());
}

void FindingsViewTest::showsHeadlineAndSentences()
{
    FindingsView view;
    view.setAnalysis(analysisOf(twoServers()));
    QVERIFY(headline(view)->text().startsWith(QStringLiteral("udp://192.0.2.1 is the fastest")));
    QVERIFY(sentences(view)->texts().size() >= 2);
    QCOMPARE(sentences(view)->toPlainText(), sentences(view)->texts().join(u'\n'));
}

void FindingsViewTest::theHeadlineIsLarger()
{
    FindingsView view;
    QFont font = view.font();
    font.setPointSizeF(20);
    view.setFont(font);
    QVERIFY(headline(view)->font().pointSizeF() > 20);
    font.setPixelSize(30);
    view.setFont(font);
    QVERIFY(headline(view)->font().pixelSize() > 30);
}

void FindingsViewTest::keepsWhatIsSelectedWhileTheTextStays()
{
    FindingsView view;
    view.setAnalysis(analysisOf(twoServers()));
    sentences(view)->selectAll();
    const QString selected = sentences(view)->textCursor().selectedText();
    QVERIFY(!selected.isEmpty());
    view.setAnalysis(analysisOf(twoServers()));
    QCOMPARE(sentences(view)->textCursor().selectedText(), selected);
}

void FindingsViewTest::takesTextAsItIs()
{
    RunRecord record = twoServers();
    record.servers[0].server.operatorName = QStringLiteral("<h1>Big</h1>");
    record.servers[1].server.operatorName = QStringLiteral("<img src=x>");
    FindingsView view;
    view.setAnalysis(analysisOf(record));
    QCOMPARE(headline(view)->textFormat(), Qt::PlainText);
    QVERIFY(headline(view)->text().startsWith(QStringLiteral("<h1>Big</h1>")));
    QVERIFY(sentences(view)->toPlainText().contains(QStringLiteral("<img src=x>")));
}

void FindingsViewTest::isReachedByTab()
{
    FindingsView view;
    view.setAnalysis(analysisOf(twoServers()));
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    headline(view)->setFocus();
    QTest::keyClick(&view, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), sentences(view));
    QTest::keyClick(sentences(view), Qt::Key_Tab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), headline(view));
    QVERIFY(!sentences(view)->accessibleName().isEmpty());
}

void FindingsViewTest::isAsHighAsItsText()
{
    Paragraphs paragraphs;
    paragraphs.setTexts({QStringLiteral("one")});
    const int one = paragraphs.heightForWidth(400);
    paragraphs.setTexts({QStringLiteral("one"), QStringLiteral("two")});
    QVERIFY(paragraphs.heightForWidth(400) > one);
    paragraphs.setTexts({QStringLiteral("words that have to be wrapped")});
    QVERIFY(paragraphs.heightForWidth(100) > paragraphs.heightForWidth(1000));
    paragraphs.setTexts(QStringList(100, QStringLiteral("many")));
    QCOMPARE(paragraphs.heightForWidth(400), paragraphs.greatestHeight());
    QCOMPARE(paragraphs.textCursor().position(), 0);
}

QTEST_MAIN(FindingsViewTest)

#include "findingsviewtest.moc"
