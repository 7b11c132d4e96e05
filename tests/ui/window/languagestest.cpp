// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/languages.h"
#include "ui/mainwindow.h"
#include "ui/places/preferences.h"
#include "ui/text/numbers.h"

#include <QGuiApplication>
#include <QTest>
#include <QTranslator>

using namespace dnstester;
using namespace dnstester::ui;

class LanguagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void everyChoiceIsThere_data();
    void everyChoiceIsThere();
    void englishHasItsPlurals();
    void anUnknownLanguageIsEnglish();
};

void LanguagesTest::cleanup()
{
    for (QTranslator *translator : qApp->findChildren<QTranslator *>())
        delete translator; // takes itself out of use
    QLocale::setDefault(QLocale::c());
}

void LanguagesTest::everyChoiceIsThere_data()
{
    QTest::addColumn<QString>("run");
    QTest::addColumn<QString>("time");
    QTest::newRow("de") << QString::fromUtf8("&Messen") << QStringLiteral("1,50");
    QTest::newRow("es") << QString::fromUtf8("&Ejecutar") << QStringLiteral("1,50");
    QTest::newRow("fr") << QString::fromUtf8("Lan&cer") << QStringLiteral("1,50");
    QTest::newRow("zh_CN") << QString::fromUtf8("运行(&R)") << QStringLiteral("1.50");
}

void LanguagesTest::everyChoiceIsThere()
{
    QFETCH(QString, run);
    QFETCH(QString, time);
    QVERIFY(languages().contains(QString::fromLatin1(QTest::currentDataTag())));
    QCOMPARE(MainWindow::tr("&Run"), QStringLiteral("&Run"));
    installLanguage(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(MainWindow::tr("&Run"), run);
    QCOMPARE(bareMilliseconds(std::chrono::microseconds(1500)), time);
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
}

void LanguagesTest::englishHasItsPlurals()
{
    installLanguage(QStringLiteral("en"));
    const auto removal = [](int runs) {
        return QCoreApplication::translate("dnstester::ui::HistoryPane",
                                           "Delete %n run(s) from the history?", nullptr, runs);
    };
    QCOMPARE(removal(2), QStringLiteral("Delete 2 runs from the history?"));
    QVERIFY(!removal(1).contains(QStringLiteral("runs")));
    QCOMPARE(MainWindow::tr("&Run"), QStringLiteral("&Run"));
}

void LanguagesTest::anUnknownLanguageIsEnglish()
{
    installLanguage(QStringLiteral("ar"));
    QCOMPARE(MainWindow::tr("&Run"), QStringLiteral("&Run"));
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
}

QTEST_MAIN(LanguagesTest)

#include "languagestest.moc"
