// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/placedialog.h"

#include "support/fakedaemon.h"
#include "support/testcertificates.h"
#include "ui/places/accessible.h"
#include "ui/places/fakeanswers.h"
#include "ui/places/faketokenstore.h"
#include "ui/places/placedialogdriver.h"

#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace dnstester;
using namespace dnstester::test;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

namespace {

FakeReply held(const FakeRequest &)
{
    FakeReply reply;
    reply.hold = true;
    return reply;
}

} // namespace

class PlaceDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void savesWhatIsTyped();
    void tellsABadUrlAsItIsTyped();
    void certificateIsForHttpsOnly();
    void fileOfAuthoritiesIsChecked();
    void noVerificationIsWarnedOf();
    void testTellsVersionAndHealth();
    void testTellsWhatIsWrong_data();
    void testTellsWhatIsWrong();
    void testIsGivenUpByClosingAndTyping();
    void everyControlHasANameAndIsReached();
};

void PlaceDialogTest::savesWhatIsTyped()
{
    PlaceBook book;
    FakeTokenStore tokens;
    PlaceDialog dialog(&book, &tokens, {});
    QSignalSpy saved(&dialog, &PlaceDialog::saved);
    dialog.show();
    QVERIFY(!save(dialog)->isEnabled());
    type(dialog, "name", QStringLiteral("Frankfurt"));
    type(dialog, "url", QStringLiteral("https://dns.example:5000/"));
    type(dialog, "token", QStringLiteral("s3cret"));
    QVERIFY(save(dialog)->isEnabled());
    QTest::mouseClick(save(dialog), Qt::LeftButton);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(book.places().size(), 1);
    const Place place = book.places().first();
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved[0][0].toUuid(), place.id);
    QCOMPARE(place.name, QStringLiteral("Frankfurt"));
    QCOMPARE(place.url, QUrl(QStringLiteral("https://dns.example:5000")));
    QVERIFY(place.hasToken && !place.insecure && place.caFile.isEmpty());
    QCOMPARE(tokens.token(place.id), QStringLiteral("s3cret"));
}

void PlaceDialogTest::tellsABadUrlAsItIsTyped()
{
    PlaceBook book;
    FakeTokenStore tokens;
    PlaceDialog dialog(&book, &tokens, {});
    dialog.show();
    QVERIFY(told(dialog).isEmpty());
    type(dialog, "url", QStringLiteral("ftp://dns.example"));
    QVERIFY(tells(dialog, "must be like https://"));
    QVERIFY(!save(dialog)->isEnabled());
    QTest::keyClick(line(dialog, "url"), Qt::Key_Return);
    QVERIFY(dialog.isVisible());
    dialog.accept();
    QVERIFY(book.places().isEmpty());
    type(dialog, "url", QStringLiteral(" http://localhost:5000 "));
    QVERIFY2(told(dialog).isEmpty(), qPrintable(told(dialog)));
    QVERIFY(save(dialog)->isEnabled());
    QTest::keyClick(line(dialog, "url"), Qt::Key_Return);
    QCOMPARE(book.places().size(), 1);
    QVERIFY(!book.places().first().hasToken);
    QCOMPARE(tokens.count(), 0);
}

void PlaceDialogTest::certificateIsForHttpsOnly()
{
    PlaceBook book;
    FakeTokenStore tokens;
    PlaceDialog dialog(&book, &tokens, {});
    dialog.show();
    auto *nobody = button<QRadioButton>(dialog, QStringLiteral("Do not verify"));
    QVERIFY(nobody && !nobody->isEnabled());
    type(dialog, "url", QStringLiteral("https://dns.example"));
    QVERIFY(nobody->isEnabled());
    nobody->click();
    QVERIFY(nobody->isChecked());
    type(dialog, "url", QStringLiteral("http://dns.example"));
    QVERIFY(!nobody->isEnabled());
    dialog.accept();
    QVERIFY(!book.places().first().insecure);
}

void PlaceDialogTest::fileOfAuthoritiesIsChecked()
{
    TestCertificates certificates;
    PlaceBook book;
    FakeTokenStore tokens;
    PlaceDialog dialog(&book, &tokens, {});
    dialog.show();
    type(dialog, "url", QStringLiteral("https://dns.example"));
    QVERIFY(!line(dialog, "caFile")->isEnabled());
    auto *ofFile =
        button<QRadioButton>(dialog, QStringLiteral("Verify with the authorities in a file"));
    ofFile->setFocus();
    QTest::keyClick(ofFile, Qt::Key_Space);
    QVERIFY(tells(dialog, "is missing"));
    QVERIFY(!save(dialog)->isEnabled());
    type(dialog, "caFile", QStringLiteral("/nonexistent/ca.pem"));
    QVERIFY(tells(dialog, "can't be read"));
    line(dialog, "caFile")->setText(certificates.caFile());
    QVERIFY(save(dialog)->isEnabled());
    dialog.accept();
    QCOMPARE(book.places().first().caFile, certificates.caFile());
}

void PlaceDialogTest::noVerificationIsWarnedOf()
{
    PlaceBook book;
    FakeTokenStore tokens;
    PlaceDialog dialog(&book, &tokens, {});
    dialog.show();
    type(dialog, "url", QStringLiteral("https://dns.example"));
    button<QRadioButton>(dialog, QStringLiteral("Do not verify"))->click();
    QVERIFY(tells(dialog, "can pretend to be it"));
    dialog.accept();
    QVERIFY(book.places().first().insecure);
}

void PlaceDialogTest::testTellsVersionAndHealth()
{
    FakeDaemon daemon;
    daemon.setHandler(healthy);
    PlaceBook book;
    FakeTokenStore tokens;
    PlaceDialog dialog(&book, &tokens, {});
    dialog.show();
    auto *test = button<QPushButton>(dialog, QStringLiteral("Test connection"));
    QVERIFY(test && !test->isEnabled());
    type(dialog, "url", daemon.url());
    type(dialog, "token", QStringLiteral("s3cret"));
    QTest::mouseClick(test, Qt::LeftButton);
    QVERIFY(tells(dialog, "Asking the daemon"));
    QTRY_VERIFY(tells(dialog, "It is DNS Tester 1.2.3. It says that it is well."));
    QCOMPARE(daemon.requests().last().header("Authorization"), QByteArray("Bearer s3cret"));
    QVERIFY(dialog.isVisible());
    QVERIFY(book.places().isEmpty());
}

void PlaceDialogTest::testTellsWhatIsWrong_data()
{
    QTest::addColumn<FakeReply>("health");
    QTest::addColumn<FakeReply>("servers");
    QTest::addColumn<QString>("part");
    const FakeReply ok{200, R"({"status": "ok"})"};
    QTest::newRow("degraded") << degraded() << FakeReply{200, R"({"servers": []})"}
                              << "no worker is alive";
    QTest::newRow("token") << ok << FakeReply{401, "{}"} << "wants a token";
    QTest::newRow("something else") << FakeReply{200, "<html>", "text/html"} << ok
                                    << "does not answer GET /health as a DNS Tester does";
}

void PlaceDialogTest::testTellsWhatIsWrong()
{
    QFETCH(FakeReply, health);
    QFETCH(FakeReply, servers);
    QFETCH(QString, part);
    FakeDaemon daemon;
    daemon.setHandler([=](const FakeRequest &request) {
        return request.line == "GET /health" ? health : servers;
    });
    PlaceBook book;
    FakeTokenStore tokens;
    PlaceDialog dialog(&book, &tokens, {});
    dialog.show();
    type(dialog, "url", daemon.url());
    button<QPushButton>(dialog, QStringLiteral("Test connection"))->click();
    QTRY_VERIFY(told(dialog).contains(part));
    QVERIFY(save(dialog)->isEnabled());
}

void PlaceDialogTest::testIsGivenUpByClosingAndTyping()
{
    FakeDaemon daemon;
    daemon.setHandler(held);
    PlaceBook book;
    FakeTokenStore tokens;
    PlaceDialog dialog(&book, &tokens, {});
    dialog.show();
    type(dialog, "url", daemon.url());
    auto *test = button<QPushButton>(dialog, QStringLiteral("Test connection"));
    test->click();
    QTRY_COMPARE(daemon.held(), 1);
    QTest::keyClicks(line(dialog, "token"), QStringLiteral("x"));
    QTRY_COMPARE(daemon.held(), 0);
    QVERIFY(!tells(dialog, "Asking the daemon"));
    test->click();
    QTRY_COMPARE(daemon.held(), 1);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
    QTRY_COMPARE(daemon.held(), 0);
}

void PlaceDialogTest::everyControlHasANameAndIsReached()
{
    PlaceBook book;
    FakeTokenStore tokens;
    PlaceDialog dialog(&book, &tokens, {});
    dialog.show();
    type(dialog, "url", QStringLiteral("https://a.example"));
    button<QRadioButton>(dialog, QStringLiteral("Verify with the authorities in a file"))->click();
    line(dialog, "caFile")->setText(QStringLiteral("x"));
    QCOMPARE(barriersOf(dialog), QStringList());
}

QTEST_MAIN(PlaceDialogTest)

#include "placedialogtest.moc"
