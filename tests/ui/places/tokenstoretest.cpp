// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/faketokenstore.h"
#include "ui/places/fallbacktokenstore.h"

#include <QSignalSpy>
#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

using Behaviour = FakeTokenStore::Behaviour;

namespace {

const QUuid id = QUuid::createUuid();
const QString secret = QStringLiteral("s3cret");

/// What a store that replies at once replies.
QString read(TokenStore &store)
{
    QString read = QStringLiteral("(no reply)");
    store.read(id, [&read](Result<QString> &&token) {
        read = token ? *token : QStringLiteral("error: ") + token.error().detail;
    });
    return read;
}

QString write(TokenStore &store, const QString &token)
{
    QString said = QStringLiteral("(no reply)");
    store.write(id, token, [&said](const std::optional<Error> &error) {
        said = error ? error->detail : QString();
    });
    return said;
}

} // namespace

class TokenStoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void memoryKeepsThemWhileItLives()
    {
        MemoryTokenStore store;
        QVERIFY(!store.isLasting());
        QCOMPARE(read(store), QString());
        QCOMPARE(write(store, secret), QString());
        QCOMPARE(read(store), secret);
        store.remove(id);
        QCOMPARE(read(store), QString());
    }

    void fallbackLeavesThemToAKeychainThatWorks()
    {
        auto owned = std::make_unique<FakeTokenStore>();
        FakeTokenStore &keychain = *owned;
        FallbackTokenStore store(std::move(owned));
        QVERIFY(store.isLasting());
        QCOMPARE(write(store, secret), QString());
        QCOMPARE(keychain.token(id), secret);
        QCOMPARE(read(store), secret);
        store.remove(id);
        QCOMPARE(keychain.count(), 0);
        QCOMPARE(read(store), QString());
    }

    void fallbackKeepsForTheSessionWhatTheKeychainRefuses()
    {
        auto owned = std::make_unique<FakeTokenStore>();
        FakeTokenStore &keychain = *owned;
        keychain.setBehaviour(Behaviour::Fails);
        FallbackTokenStore store(std::move(owned));
        QSignalSpy lasting(&store, &TokenStore::lastingChanged);
        QCOMPARE(write(store, secret), QStringLiteral("It is locked."));
        QVERIFY(!store.isLasting());
        QCOMPARE(lasting.size(), 1);
        QCOMPARE(read(store), secret);

        keychain.setBehaviour(Behaviour::Works);
        QCOMPARE(write(store, secret), QString());
        QVERIFY(store.isLasting());
        QCOMPARE(keychain.token(id), secret);
        keychain.setBehaviour(Behaviour::Fails);
        QCOMPARE(read(store), QStringLiteral("error: It is locked."));
        QVERIFY(!store.isLasting());
    }

    void fallbackKnowsATokenBeforeASlowKeychainHasIt()
    {
        auto owned = std::make_unique<FakeTokenStore>();
        FakeTokenStore &keychain = *owned;
        keychain.setBehaviour(Behaviour::IsSlow);
        FallbackTokenStore store(std::move(owned));
        QCOMPARE(write(store, secret), QStringLiteral("(no reply)"));
        QCOMPARE(read(store), secret);
        keychain.setBehaviour(Behaviour::Works);
        keychain.release();
        QCOMPARE(keychain.token(id), secret);
        QCOMPARE(read(store), secret);
    }

    void fallbackForgetsWhatWasRemovedMeanwhile()
    {
        auto owned = std::make_unique<FakeTokenStore>();
        FakeTokenStore &keychain = *owned;
        keychain.setBehaviour(Behaviour::IsSlow);
        FallbackTokenStore store(std::move(owned));
        store.write(id, secret, [](const std::optional<Error> &) {});
        store.remove(id);
        keychain.setBehaviour(Behaviour::Works);
        keychain.release();
        QCOMPARE(read(store), QString());
        QCOMPARE(keychain.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TokenStoreTest)

#include "tokenstoretest.moc"
