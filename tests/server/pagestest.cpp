// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/pages.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <thread>
#include <vector>

using dnstester::server::Page;
using dnstester::server::pageFor;

class PagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesTheTypeOfEachPath_data();
    void servesTheTypeOfEachPath();
    void whatAPageNamesExists_data();
    void whatAPageNamesExists();
    void pagesForbidInlineScriptsAndOtherHosts();
    void knowsNoOtherPaths_data();
    void knowsNoOtherPaths();
    void theDocumentIsJson();
    void bodiesAreSharedAndTheTagTellsThemApart();
    void threadsGetTheSamePage();
};

void PagesTest::servesTheTypeOfEachPath_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("/") << QByteArray("text/html; charset=utf-8");
    QTest::newRow("/docs") << QByteArray("text/html; charset=utf-8");
    QTest::newRow("/docs/pages.css") << QByteArray("text/css; charset=utf-8");
    QTest::newRow("/docs/status.js") << QByteArray("text/javascript; charset=utf-8");
    QTest::newRow("/openapi.json") << QByteArray("application/json");
    QTest::newRow("/favicon.ico") << QByteArray("image/svg+xml");
    QTest::newRow("/favicon.svg") << QByteArray("image/svg+xml");
}

void PagesTest::servesTheTypeOfEachPath()
{
    const std::optional<Page> page = pageFor(QTest::currentDataTag());
    QVERIFY(page);
    QTEST(page->contentType, "type");
    QVERIFY(!page->body.isEmpty());
}

void PagesTest::whatAPageNamesExists_data()
{
    QTest::addColumn<QString>("base");
    QTest::newRow("/") << QStringLiteral("/");
    QTest::newRow("/docs") << QStringLiteral("/");
    QTest::newRow("/docs/status.js") << QStringLiteral("/docs/");
}

void PagesTest::whatAPageNamesExists()
{
    static const QRegularExpression reference(
        QStringLiteral("(?:src=|href=|from )\"(?:\\./)?([^\"]*)\""));
    static const QStringList others{QStringLiteral("/metrics")};
    QFETCH(QString, base);
    const QString text = QString::fromUtf8(pageFor(QTest::currentDataTag())->body);
    auto match = reference.globalMatch(text);
    QVERIFY(match.hasNext());
    while (match.hasNext()) {
        const QString path = base + match.next().captured(1);
        QVERIFY2(others.contains(path) || pageFor(path.toUtf8()), qPrintable(path));
    }
}

void PagesTest::pagesForbidInlineScriptsAndOtherHosts()
{
    for (const char *path : {"/", "/docs"}) {
        const Page page = *pageFor(path);
        QVERIFY(page.contentSecurityPolicy.startsWith("default-src 'none'; "));
        QVERIFY(page.contentSecurityPolicy.contains("script-src 'self';"));
        QVERIFY(!page.contentSecurityPolicy.contains("unsafe"));
        QVERIFY(!page.contentSecurityPolicy.contains("http"));
        QVERIFY(!page.body.contains("http://") && !page.body.contains("https://"));
        QVERIFY(!page.body.contains("style=") && !page.body.contains("<script>"));
    }
}

void PagesTest::knowsNoOtherPaths_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path :
         {"", "docs", "/docs/", "/DOCS", "//", "/docs/../openapi.json", "/docs/%73tatus.js",
          "/openapi.json/", "/status.html", "/docs/icon.svg", "/docs/pages.css?x"})
        QTest::newRow(path) << QByteArray(path);
    QTest::newRow("NUL") << QByteArray("/\0", 2);
}

void PagesTest::knowsNoOtherPaths()
{
    QFETCH(QByteArray, path);
    QVERIFY(!pageFor(path));
}

void PagesTest::theDocumentIsJson()
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(pageFor("/openapi.json")->body, &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
    QVERIFY(document.isObject());
}

void PagesTest::bodiesAreSharedAndTheTagTellsThemApart()
{
    const Page first = *pageFor("/");
    const Page again = *pageFor("/");
    QCOMPARE(again.body.constData(), first.body.constData());
    QVERIFY(first.etag.startsWith('"') && first.etag.endsWith('"') && first.etag.size() > 10);
    QCOMPARE(again.etag, first.etag);
    QVERIFY(pageFor("/docs")->etag != first.etag);
}

void PagesTest::threadsGetTheSamePage()
{
    std::vector<QByteArray> tags(8);
    std::vector<std::thread> threads;
    for (QByteArray &tag : tags)
        threads.emplace_back([&tag] { tag = pageFor("/docs/status.css")->etag; });
    for (std::thread &thread : threads)
        thread.join();
    for (const QByteArray &tag : tags)
        QCOMPARE(tag, pageFor("/docs/status.css")->etag);
}

QTEST_APPLESS_MAIN(PagesTest)
#include "pagestest.moc"
