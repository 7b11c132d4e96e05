// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/preferences.h"
#include "ui/places/fakeembeddedservice.h"
#include "ui/places/faketokenstore.h"
#include "ui/places/place.h"

#include <QFile>
#include <QLocale>
#include <QSet>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

using Behaviour = FakeTokenStore::Behaviour;

namespace {

void saveToken(FakeTokenStore &tokens, const QString &token)
{
    saveEmbeddedToken(&tokens, token, [](const std::optional<Error> &) {});
}

} // namespace

class PreferencesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("x.ini")); }

private Q_SLOTS:
    void cleanup() { QFile::remove(file()); }

    void stayAcrossRestartsWithoutTheToken()
    {
        Preferences before;
        before.theme = Theme::Dark;
        before.language = QStringLiteral("zh_CN");
        before.embedded = {true, 6000, QStringLiteral("s3cret")};
        before.hasToken = true;
        {
            QSettings settings(file(), QSettings::IniFormat);
            before.saveState(settings);
        }
        QFile text(file());
        QVERIFY(text.open(QIODevice::ReadOnly));
        QVERIFY(!text.readAll().contains("s3cret"));
        QSettings settings(file(), QSettings::IniFormat);
        Preferences after;
        after.restoreState(settings);
        before.embedded.token.clear();
        QVERIFY(after == before);
    }

    void nonsenseLeavesThemAsTheyWere_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::newRow("theme") << "theme" << QVariant(QStringLiteral("pink"));
        QTest::newRow("language") << "language" << QVariant(QStringLiteral("tlh"));
        QTest::newRow("no port") << "port" << QVariant(QStringLiteral("many"));
        QTest::newRow("port 0") << "port" << QVariant(0);
        QTest::newRow("port too large") << "port" << QVariant(70'000);
    }

    void nonsenseLeavesThemAsTheyWere()
    {
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        QSettings settings(file(), QSettings::IniFormat);
        settings.setValue(QStringLiteral("preferences/") + key, value);
        Preferences preferences;
        preferences.restoreState(settings);
        QVERIFY(preferences == Preferences());
    }

    void generatedTokensAreLongUsableAndDifferent()
    {
        QSet<QString> tokens;
        for (int i = 0; i < 100; ++i) {
            const QString token = generatedToken();
            QCOMPARE(token.size(), 32);
            QVERIFY(tokenProblem(token).isEmpty());
            tokens.insert(token);
        }
        QCOMPARE(tokens.size(), 100);
    }

    void languagesAreThoseOfQLocale()
    {
        for (const QString &language : languages()) {
            QVERIFY(QLocale(language).language() != QLocale::C);
            QVERIFY(languageName(language) != language);
        }
    }

    void serviceStartsWithItsToken()
    {
        FakeEmbeddedService service;
        FakeTokenStore tokens;
        saveToken(tokens, QStringLiteral("s3cret"));
        Preferences preferences;
        preferences.hasToken = true;
        QString told;
        const auto tell = [&told](const QString &token) { told = token; };
        startEmbedded(&service, preferences, &tokens, tell);
        QVERIFY(!service.isRunning());
        preferences.embedded.enabled = true;
        tokens.setBehaviour(Behaviour::IsSlow);
        startEmbedded(&service, preferences, &tokens, tell);
        QVERIFY(!service.isRunning());
        tokens.release();
        QVERIFY(service.isRunning());
        QCOMPARE(service.settings().token, QStringLiteral("s3cret"));
        QCOMPARE(told, QStringLiteral("s3cret"));
    }

    void serviceWithoutTheTokenItShouldHaveStaysOff_data()
    {
        QTest::addColumn<bool>("fails");
        QTest::newRow("locked") << true;
        QTest::newRow("gone") << false;
    }

    void serviceWithoutTheTokenItShouldHaveStaysOff()
    {
        QFETCH(bool, fails);
        FakeEmbeddedService service;
        FakeTokenStore tokens;
        if (fails)
            tokens.setBehaviour(Behaviour::Fails);
        Preferences preferences;
        preferences.embedded.enabled = true;
        preferences.hasToken = true;
        startEmbedded(&service, preferences, &tokens, [](const QString &) { QFAIL("no token"); });
        QCOMPARE(service.starts(), 0);
        QVERIFY(service.trouble().contains(QLatin1String("token")));
    }
};

QTEST_GUILESS_MAIN(PreferencesTest)

#include "preferencestest.moc"
