// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/place.h"

#include "support/testcertificates.h"

#include <QFile>
#include <QTest>

using namespace dnstester;
using namespace dnstester::test;
using namespace dnstester::ui;

class PlaceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsWrongWithAUrl_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("part"); // of the sentence; empty: nothing is wrong
        const auto row = [](const char *url, const char *part) {
            QTest::newRow(*url ? url : "nothing")
                << QString::fromUtf8(url) << QString::fromUtf8(part);
        };
        row("http://127.0.0.1:5000", "");
        row("https://dns.example", "");
        row("https://[2001:db8::1]:8443/dns/", "");
        row("", "missing");
        row("dns.example:5000", "must be like");
        row("ftp://dns.example", "must be like");
        row("http://", "must be like");
        row("http://dns.example:99999", "must be like");
        row("http://user:secret@dns.example", "no password");
        row("http://dns.example/?a=b", "must end before");
        row("http://dns.example/#a", "must end before");
    }

    void saysWhatIsWrongWithAUrl()
    {
        QFETCH(QString, url);
        QFETCH(QString, part);
        const QString problem = urlProblem(url);
        QVERIFY2(part.isEmpty() ? problem.isEmpty() : problem.contains(part), qPrintable(problem));
        QCOMPARE(problem.isEmpty(), parseDaemonUrl(url).has_value());
        QVERIFY(!problem.contains(QLatin1String("secret")));
    }

    void tokenHasOnlyWhatAHeaderCanCarry()
    {
        QVERIFY(tokenProblem(u"").isEmpty());
        QVERIFY(tokenProblem(u"aZ09-_~+/=").isEmpty());
        for (const QStringView bad : {u"a b", u"a\n", u"caf\u00e9", u"\u007f", u" "})
            QVERIFY2(!tokenProblem(bad).isEmpty(), qPrintable(bad.toString()));
    }

    void tokenIsExposedOverPlainHttpBeyondThisComputer_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("exposed");
        QTest::newRow("https") << "https://dns.example" << false;
        QTest::newRow("name") << "http://dns.example" << true;
        QTest::newRow("address") << "http://192.0.2.1:5000" << true;
        QTest::newRow("localhost") << "http://localhost:5000" << false;
        QTest::newRow("name below localhost") << "http://a.localhost" << false;
        QTest::newRow("name like localhost") << "http://localhost.example" << true;
        QTest::newRow("loopback") << "http://127.0.0.2" << false;
        QTest::newRow("IPv6 loopback") << "http://[::1]:5000" << false;
        QTest::newRow("IPv6") << "http://[2001:db8::1]" << true;
    }

    void tokenIsExposedOverPlainHttpBeyondThisComputer()
    {
        QFETCH(QString, url);
        QFETCH(bool, exposed);
        QCOMPARE(!tokenExposure(QUrl(url)).isEmpty(), exposed);
    }

    void fileOfAuthoritiesMustHaveSome()
    {
        TestCertificates certificates;
        QVERIFY(caFileProblem(certificates.caFile()).isEmpty());
        QVERIFY(caFileProblem({}).contains(QLatin1String("missing")));
        QVERIFY(caFileProblem(certificates.filePath(QStringLiteral("none")))
                    .contains(QLatin1String("can't be read")));
        const QString path = certificates.filePath(QStringLiteral("text"));
        QVERIFY(caFileProblem(QFileInfo(path).path()).contains(QLatin1String("can't be read")));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("hello") == 5);
        file.close();
        QVERIFY(caFileProblem(path).contains(QLatin1String("no certificates")));
    }

    void namelessIsCalledByItsUrl()
    {
        Place place{QUuid::createUuid(), {}, *parseDaemonUrl(u"http://dns.example/")};
        QCOMPARE(shownName(place), QStringLiteral("http://dns.example"));
        place.name = QStringLiteral("Frankfurt");
        QCOMPARE(shownName(place), QStringLiteral("Frankfurt"));
    }

    void optionsSayHowToReachItAndKeepTheRest()
    {
        RemoteOptions base;
        base.patience = std::chrono::milliseconds(7);
        const Place place{QUuid::createUuid(),
                          {},
                          QUrl(QStringLiteral("https://dns.example")),
                          QStringLiteral("/ca.pem"),
                          true};
        const RemoteOptions options = remoteOptions(place, QStringLiteral("t"), base);
        QCOMPARE(options.url, place.url);
        QCOMPARE(options.token, QByteArray("t"));
        QCOMPARE(options.caFile, place.caFile);
        QVERIFY(options.insecure);
        QVERIFY(options.patience == base.patience);
    }
};

QTEST_GUILESS_MAIN(PlaceTest)

#include "placetest.moc"
