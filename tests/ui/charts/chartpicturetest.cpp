// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartpicture.h"

#include "ui/charts/chartruns.h"
#include "ui/text/colours.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

class ChartPictureTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void anSvgNamesItsServers_data() { kinds(); }
    void anSvgNamesItsServers();
    void anSvgHoldsAllServersHoweverMany();
    void anSvgStandsMarkupInNames();
    void savesAPngOfTheSize_data() { kinds(); }
    void savesAPngOfTheSize();
    void savesAnSvg();
    void saysWhyItCannotSave();
    void followsThePalette();
    void hasTheColoursOfItsModel();
    void mirrorsForPeopleWhoReadFromRightToLeft();

private:
    static void kinds();
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QLatin1String(name));
    }

    QTemporaryDir m_folder;
};

namespace {

constexpr QSize size(700, 400);

ChartLook look(Qt::LayoutDirection direction = Qt::LeftToRight)
{
    return {QGuiApplication::palette(), QGuiApplication::font(), direction};
}

QPalette darkPalette()
{
    QPalette dark = QGuiApplication::palette();
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::Text, Qt::white);
    return dark;
}

/// All that is in text elements; fails the test where it is no XML.
QString textsOf(const QByteArray &svg)
{
    QXmlStreamReader reader(svg);
    QString texts;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement &&
            reader.name() == QLatin1String("text"))
            texts += reader.readElementText() + u'\n';
    }
    return reader.hasError() ? reader.errorString() : texts;
}

} // namespace

void ChartPictureTest::kinds()
{
    QTest::addColumn<ChartKind>("kind");
    QTest::newRow("latency") << ChartKind::Latency;
    QTest::newRow("phases") << ChartKind::Phases;
    QTest::newRow("timeline") << ChartKind::Timeline;
    QTest::newRow("distribution") << ChartKind::Distribution;
}

void ChartPictureTest::anSvgNamesItsServers()
{
    QFETCH(ChartKind, kind);
    const RunAnalysis analysis = manyServers(5, 20);
    const QByteArray svg = chartSvg(kind, analysis, QGuiApplication::palette(), size);
    const QString texts = textsOf(svg);
    QVERIFY2(texts.contains(QStringLiteral("Cloudflare (UDP)")), qPrintable(texts));
    QVERIFY2(texts.contains(QStringLiteral("Cloudflare (DoQ)")), qPrintable(texts));
    QVERIFY(texts.contains(QStringLiteral("www.example.com")));
    QVERIFY(svg.contains("<desc>"));
    QVERIFY(QSvgRenderer(svg).isValid());
    QCOMPARE(QSvgRenderer(svg).viewBox().size(), size);
}

void ChartPictureTest::anSvgHoldsAllServersHoweverMany()
{
    const RunAnalysis analysis = manyServers(50, 20);
    const QByteArray svg = chartSvg(ChartKind::Latency, analysis, QGuiApplication::palette(), size);
    const QSize grown = QSvgRenderer(svg).viewBox().size();
    QCOMPARE(grown.width(), size.width());
    QVERIFY(grown.height() > 50 * 10);
    const QString texts = textsOf(svg);
    for (const char *name : {"Cloudflare (UDP)", "DNS4EU (TCP)", "DNS4EU (DoH)"})
        QVERIFY2(texts.contains(QLatin1String(name)), name);
    QVERIFY(texts.contains(QStringLiteral("timed out")));
}

void ChartPictureTest::anSvgStandsMarkupInNames()
{
    RunAnalysis analysis = manyServers(5, 20);
    analysis.record.servers[0].server.operatorName = QStringLiteral("</text><b> & \"x\"");
    const QByteArray svg = chartSvg(ChartKind::Latency, analysis, QGuiApplication::palette(), size);
    QVERIFY2(textsOf(svg).contains(QStringLiteral("</text><b> & \"x\" (UDP)")), svg.constData());
}

void ChartPictureTest::savesAPngOfTheSize()
{
    QFETCH(ChartKind, kind);
    const RunAnalysis analysis = manyServers(8, 20);
    QVERIFY(!saveChart(path("chart.png"), kind, analysis, look(), size, {}));
    const QImage image(path("chart.png"));
    QCOMPARE(image.size(), size * ChartPicture::imageScale);
    QCOMPARE(image.pixelColor(0, 0), QGuiApplication::palette().color(QPalette::Base));
}

void ChartPictureTest::savesAnSvg()
{
    QVERIFY(!saveChart(path("chart.SVG"), ChartKind::Phases, manyServers(8, 20), look(), size, {}));
    QFile file(path("chart.SVG"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(textsOf(file.readAll()).contains(QStringLiteral("Connect")));
}

void ChartPictureTest::saysWhyItCannotSave()
{
    const auto trouble = saveChart(path("nowhere/chart.png"), ChartKind::Latency, manyServers(2, 5),
                                   look(), size, {});
    QVERIFY(trouble);
    QVERIFY(!trouble->isEmpty());
    QVERIFY(!QDir(path("nowhere")).exists());
}

void ChartPictureTest::followsThePalette()
{
    const ChartLook dark{darkPalette(), QGuiApplication::font(), Qt::LeftToRight};
    const QImage image =
        ChartPicture(ChartKind::Timeline, manyServers(5, 20), dark, size, {}).image();
    QCOMPARE(image.pixelColor(0, 0), QColor(Qt::black));
}

void ChartPictureTest::hasTheColoursOfItsModel()
{
    const RunAnalysis analysis = manyServers(5, 20);
    const auto model = makeChart(ChartKind::Distribution);
    model->setLook(look());
    model->present(analysis, {0, 1});
    model->present(analysis, {1, 2}); // 2 takes the place of 0
    const auto image = [&](const ServerChart *like) {
        return ChartPicture(ChartKind::Distribution, analysis, look(), size, {1, 2}, like).image();
    };
    QVERIFY(image(model.get()) != image(nullptr));
    const auto other = makeChart(ChartKind::Distribution);
    QCOMPARE(image(other.get()), image(nullptr));
}

void ChartPictureTest::mirrorsForPeopleWhoReadFromRightToLeft()
{
    // Where the colour of the bars' last phase is, seen from the middle.
    const auto weight = [](Qt::LayoutDirection direction) {
        RunAnalysis analysis = manyServers(1, 20);
        const QImage image =
            ChartPicture(ChartKind::Phases, analysis, look(direction), size, {}).image();
        const QColor colour = phaseColour(Phase::Query, QGuiApplication::palette());
        qint64 sum = 0;
        const int y = image.height() / 4; // of the first row, below all text
        for (int line = y; line < image.height() * 3 / 4; ++line) {
            for (int x = 0; x < image.width(); ++x)
                sum += image.pixelColor(x, line) == colour ? x - image.width() / 2 : 0;
        }
        return sum;
    };
    const qint64 left = weight(Qt::LeftToRight);
    const qint64 right = weight(Qt::RightToLeft);
    QVERIFY(left != 0);
    QVERIFY(qAbs(left + right) <= qAbs(left) / 50 + 1000);
    QVERIFY((left < 0) != (right < 0));
}

QTEST_MAIN(ChartPictureTest)

#include "chartpicturetest.moc"
