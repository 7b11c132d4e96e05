// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/faketokenstore.h"
#include "ui/places/fallbacktokenstore.h"
#include "ui/places/placedialog.h"
#include "ui/places/placedialogdriver.h"

#include <QCheckBox>
#include <QSignalSpy>
#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

using Behaviour = FakeTokenStore::Behaviour;

/// What a PlaceDialog does about tokens, and about keychains of all kinds.
class PlaceDialogTokenTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsABadToken();
    void warnsOfATokenInTheClear();
    void tokenIsHiddenUnlessShown();
    void editingKeepsWhatIsNotTouched();
    void emptiedTokenIsRemoved();
    void tokenThatCanNotBeReadIsKept();
    void slowKeychainIsWaitedFor();
    void closedMeanwhileNothingIsSaved();
    void tokenThatIsNotKeptIsTold();
    void keychainThatFailsIsToldBeforeItIsNeeded();
    void withoutAKeychainItSaysSo();
};

void PlaceDialogTokenTest::tellsABadToken()
{
    PlaceBook book;
    FakeTokenStore tokens;
    PlaceDialog dialog(&book, &tokens, {});
    dialog.show();
    type(dialog, "url", QStringLiteral("https://dns.example"));
    type(dialog, "token", QStringLiteral("two words"));
    QVERIFY(tells(dialog, "without spaces"));
    QVERIFY(!save(dialog)->isEnabled());
}

void PlaceDialogTokenTest::warnsOfATokenInTheClear()
{
    PlaceBook book;
    FakeTokenStore tokens;
    PlaceDialog dialog(&book, &tokens, {});
    dialog.show();
    type(dialog, "url", QStringLiteral("http://dns.example"));
    QVERIFY(told(dialog).isEmpty());
    type(dialog, "token", QStringLiteral("s3cret"));
    QVERIFY(tells(dialog, "unencrypted"));
    QVERIFY(save(dialog)->isEnabled());
    type(dialog, "url", QStringLiteral("http://127.0.0.1:5000"));
    QVERIFY(!tells(dialog, "unencrypted"));
}

void PlaceDialogTokenTest::tokenIsHiddenUnlessShown()
{
    PlaceBook book;
    FakeTokenStore tokens;
    PlaceDialog dialog(&book, &tokens, {});
    dialog.show();
    type(dialog, "token", QStringLiteral("s3cret"));
    QVERIFY(line(dialog, "token")->displayText() != QStringLiteral("s3cret"));
    auto *show = button<QCheckBox>(dialog, QStringLiteral("Show"));
    QVERIFY(show);
    show->click();
    QCOMPARE(line(dialog, "token")->displayText(), QStringLiteral("s3cret"));
}

void PlaceDialogTokenTest::editingKeepsWhatIsNotTouched()
{
    PlaceBook book;
    FakeTokenStore tokens;
    Place place{QUuid::createUuid(),
                QStringLiteral("A"),
                QUrl(QStringLiteral("https://a.example")),
                {},
                true,
                true};
    tokens.write(place.id, QStringLiteral("s3cret"), [](const std::optional<Error> &) {});
    book.add(place);
    book.setCurrent(place.id);
    QSignalSpy anew(&book, &PlaceBook::currentReachedAnew);
    PlaceDialog dialog(&book, &tokens, place.id);
    dialog.show();
    QCOMPARE(line(dialog, "token")->text(), QStringLiteral("s3cret"));
    type(dialog, "name", QStringLiteral("B"));
    dialog.accept();
    place.name = QStringLiteral("B");
    QCOMPARE(book.places(), QList{place});
    QVERIFY(anew.isEmpty());

    PlaceDialog second(&book, &tokens, place.id);
    second.show();
    type(second, "token", QStringLiteral("other"));
    second.accept();
    QCOMPARE(tokens.token(place.id), QStringLiteral("other"));
    QCOMPARE(anew.size(), 1);
}

void PlaceDialogTokenTest::emptiedTokenIsRemoved()
{
    PlaceBook book;
    FakeTokenStore tokens;
    const Place place{
        QUuid::createUuid(), {}, QUrl(QStringLiteral("https://a.example")), {}, false, true};
    tokens.write(place.id, QStringLiteral("s3cret"), [](const std::optional<Error> &) {});
    book.add(place);
    PlaceDialog dialog(&book, &tokens, place.id);
    dialog.show();
    line(dialog, "token")->selectAll();
    QTest::keyClick(line(dialog, "token"), Qt::Key_Delete);
    dialog.accept();
    QVERIFY(!book.places().first().hasToken);
    QCOMPARE(tokens.count(), 0);
}

void PlaceDialogTokenTest::tokenThatCanNotBeReadIsKept()
{
    PlaceBook book;
    FakeTokenStore tokens;
    const Place place{
        QUuid::createUuid(), {}, QUrl(QStringLiteral("https://a.example")), {}, false, true};
    tokens.write(place.id, QStringLiteral("s3cret"), [](const std::optional<Error> &) {});
    book.add(place);
    tokens.setBehaviour(Behaviour::IsSlow);
    PlaceDialog dialog(&book, &tokens, place.id);
    dialog.show();
    QVERIFY(tells(dialog, "Reading the saved token"));
    QVERIFY(!line(dialog, "token")->isEnabled());
    tokens.setBehaviour(Behaviour::Fails);
    tokens.release();
    QVERIFY(tells(dialog, "can't be read; it is kept unless you type another. It is locked."));
    dialog.accept();
    QVERIFY(book.places().first().hasToken);
    QCOMPARE(tokens.token(place.id), QStringLiteral("s3cret"));
}

void PlaceDialogTokenTest::slowKeychainIsWaitedFor()
{
    PlaceBook book;
    FakeTokenStore tokens;
    PlaceDialog dialog(&book, &tokens, {});
    tokens.setBehaviour(Behaviour::IsSlow);
    dialog.show();
    type(dialog, "url", QStringLiteral("https://a.example"));
    type(dialog, "token", QStringLiteral("s3cret"));
    dialog.accept();
    QVERIFY(dialog.isVisible());
    QVERIFY(tells(dialog, "Saving the token"));
    QVERIFY(!line(dialog, "url")->isEnabled());
    dialog.accept();
    QCOMPARE(tokens.pending(), 1);
    QVERIFY(book.places().isEmpty());
    tokens.release();
    QVERIFY(!dialog.isVisible());
    QCOMPARE(book.places().size(), 1);
}

void PlaceDialogTokenTest::closedMeanwhileNothingIsSaved()
{
    PlaceBook book;
    FakeTokenStore tokens;
    tokens.setBehaviour(Behaviour::IsSlow);
    for (const bool destroyed : {false, true}) {
        auto dialog = std::make_unique<PlaceDialog>(&book, &tokens, QUuid());
        dialog->show();
        type(*dialog, "url", QStringLiteral("https://a.example"));
        type(*dialog, "token", QStringLiteral("s3cret"));
        dialog->accept();
        QTest::keyClick(dialog.get(), Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
        if (destroyed)
            dialog.reset();
        tokens.release(); // writes, and asks for the removal
        tokens.release();
        QVERIFY(book.places().isEmpty());
        QCOMPARE(tokens.count(), 0);
    }
}

void PlaceDialogTokenTest::tokenThatIsNotKeptIsTold()
{
    PlaceBook book;
    FakeTokenStore tokens;
    tokens.setBehaviour(Behaviour::Fails);
    PlaceDialog dialog(&book, &tokens, {});
    dialog.show();
    type(dialog, "url", QStringLiteral("https://a.example"));
    type(dialog, "token", QStringLiteral("s3cret"));
    dialog.accept();
    QVERIFY(dialog.isVisible());
    QVERIFY(tells(dialog, "will be forgotten when the program ends. It is locked."));
    QCOMPARE(book.places().size(), 1);
    QPushButton *close = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Close);
    QVERIFY(close);
    QTest::mouseClick(close, Qt::LeftButton);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(book.places().size(), 1);
}

void PlaceDialogTokenTest::keychainThatFailsIsToldBeforeItIsNeeded()
{
    PlaceBook book;
    auto keychain = std::make_unique<FakeTokenStore>();
    keychain->setBehaviour(Behaviour::Fails);
    FallbackTokenStore tokens(std::move(keychain));
    PlaceDialog dialog(&book, &tokens, {});
    dialog.show();
    type(dialog, "url", QStringLiteral("https://a.example"));
    type(dialog, "token", QStringLiteral("s3cret"));
    QVERIFY(tells(dialog, "will be forgotten when the program ends"));
}

void PlaceDialogTokenTest::withoutAKeychainItSaysSo()
{
    PlaceBook book;
    MemoryTokenStore tokens;
    PlaceDialog dialog(&book, &tokens, {});
    dialog.show();
    type(dialog, "url", QStringLiteral("https://a.example"));
    QVERIFY(told(dialog).isEmpty());
    type(dialog, "token", QStringLiteral("s3cret"));
    QVERIFY(tells(dialog, "will be forgotten when the program ends"));
    dialog.accept();
    QVERIFY(!dialog.isVisible());
}

QTEST_MAIN(PlaceDialogTokenTest)

#include "placedialogtokentest.moc"
