// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/terms.h"

#include "ui/samplerun.h"
#include "ui/text/colours.h"

#include <QTest>

#include <cmath>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

class TermsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatAServerDid();
    void everyFailureHasItsOwnWords();
    void tellsServersOfOneOperatorApart();
    void coloursStandOut_data();
    void coloursStandOut();
};

void TermsTest::saysWhatAServerDid()
{
    ServerAnalysis server;
    QCOMPARE(statusText(server), QStringLiteral("not asked yet"));
    server.asked = 10;
    server.failure = ErrorKind::Timeout;
    QCOMPARE(statusText(server), QStringLiteral("timed out"));
    server.answered = 10;
    server.rcode = 2;
    QCOMPARE(statusText(server), QStringLiteral("SERVFAIL"));
    server.usable = 9;
    QCOMPARE(statusText(server), QStringLiteral("answered 9 of 10"));
    server.usable = 10;
    QCOMPARE(statusText(server), QStringLiteral("answered"));
}

void TermsTest::everyFailureHasItsOwnWords()
{
    QSet<QString> texts;
    for (int kind = int(ErrorKind::Timeout); kind <= int(ErrorKind::Internal); ++kind)
        texts.insert(failureText(ErrorKind(kind)));
    QCOMPARE(texts.size(), int(ErrorKind::Internal));
    QVERIFY(!texts.contains(QString()));
}

void TermsTest::tellsServersOfOneOperatorApart()
{
    RunRecord record =
        answeredRun({QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.2"),
                     QStringLiteral("tls://192.0.2.1"), QStringLiteral("192.0.2.9")});
    for (int i = 0; i < 3; ++i)
        record.servers[i].server.operatorName = QStringLiteral("Example");
    QCOMPARE(shownServers(record),
             (QStringList{QStringLiteral("udp://192.0.2.1"), QStringLiteral("udp://192.0.2.2"),
                          QStringLiteral("Example (DoT)"), QStringLiteral("udp://192.0.2.9")}));
}

namespace {

/// Relative luminance, WCAG 2.1.
double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) +
           0.0722 * part(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

void TermsTest::coloursStandOut_data()
{
    QTest::addColumn<QColor>("base");
    QTest::addColumn<QColor>("text");
    QTest::newRow("light") << QColor(Qt::white) << QColor(Qt::black);
    QTest::newRow("dark") << QColor(0x1e, 0x20, 0x24) << QColor(Qt::white);
}

void TermsTest::coloursStandOut()
{
    QFETCH(QColor, base);
    QFETCH(QColor, text);
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    for (int i = 0; i < seriesColours; ++i)
        QVERIFY2(contrast(seriesColour(i, palette), base) >= 3, qPrintable(QString::number(i)));
    for (int protocol = 0; protocol <= int(Protocol::Quic); ++protocol)
        QVERIFY(contrast(transportColour(Protocol(protocol), palette), base) >= 3);
    for (const QColor &colour : {goodColour(palette), warningColour(palette), badColour(palette)})
        QVERIFY(contrast(colour, base) >= 3);
    QVERIFY(contrast(secondaryColour(palette), base) >= 4.5);
}

QTEST_GUILESS_MAIN(TermsTest)

#include "termstest.moc"
