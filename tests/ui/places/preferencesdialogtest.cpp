// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/preferencesdialog.h"

#include "ui/places/accessible.h"
#include "ui/places/fakeembeddedservice.h"
#include "ui/places/faketokenstore.h"
#include "ui/places/stateline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

using Behaviour = FakeTokenStore::Behaviour;

namespace {

/// A dialog whose maker carries out what it says.
struct Shown
{
    explicit Shown(const Preferences &given = {})
        : preferences(given)
    {
        dialog = std::make_unique<PreferencesDialog>(preferences, &service, &tokens);
        QObject::connect(dialog.get(), &PreferencesDialog::preferencesChanged, dialog.get(),
                         [this](const Preferences &changed) {
                             ++changes;
                             preferences = changed;
                             service.apply(changed.embedded);
                         });
        dialog->show();
    }

    template<typename Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return dialog->findChild<Widget *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QPushButton *button(QDialogButtonBox::StandardButton which) const
    {
        return dialog->findChild<QDialogButtonBox *>()->button(which);
    }
    [[nodiscard]] QPushButton *generate() const
    {
        for (auto *each : dialog->findChildren<QPushButton *>()) {
            if (each->text().remove(u'&') == u"Generate")
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] QString told() const
    {
        QStringList sentences;
        for (const auto *each : dialog->findChildren<StateLine *>()) {
            if (each->isVisibleTo(dialog.get()))
                sentences.append(each->text());
        }
        return sentences.join(u'\n');
    }
    [[nodiscard]] QString savedToken()
    {
        QString saved;
        readEmbeddedToken(&tokens, [&saved](Result<QString> &&token) {
            saved = token.value_or(QStringLiteral("(error)"));
        });
        return saved;
    }

    FakeEmbeddedService service;
    FakeTokenStore tokens;
    Preferences preferences;
    int changes = 0;
    std::unique_ptr<PreferencesDialog> dialog;
};

} // namespace

class PreferencesDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatThereIs()
    {
        Preferences preferences;
        preferences.theme = Theme::Dark;
        preferences.language = QStringLiteral("de");
        preferences.embedded.port = 6000;
        const Shown shown(preferences);
        QCOMPARE(shown.part<QComboBox>("theme")->currentText(), QStringLiteral("Dark"));
        QCOMPARE(shown.part<QComboBox>("language")->currentText(), QStringLiteral("Deutsch"));
        QCOMPARE(shown.part<QSpinBox>("port")->value(), 6000);
        QVERIFY(!shown.button(QDialogButtonBox::Apply)->isEnabled());
        QCOMPARE(shown.told(), QStringLiteral("Not serving"));
    }

    void appliesThemeAndLanguage()
    {
        Shown shown;
        QTest::keyClick(shown.part<QComboBox>("theme"), Qt::Key_Down);
        QTest::keyClick(shown.part<QComboBox>("language"), Qt::Key_End);
        QTest::mouseClick(shown.button(QDialogButtonBox::Apply), Qt::LeftButton);
        QCOMPARE(shown.changes, 1);
        QCOMPARE(shown.preferences.theme, Theme::Light);
        QCOMPARE(shown.preferences.language, QStringLiteral("zh_CN"));
        QVERIFY(shown.dialog->isVisible());
        QVERIFY(!shown.button(QDialogButtonBox::Apply)->isEnabled());
    }

    void okWithoutAChangeSaysNothing()
    {
        Shown shown;
        shown.dialog->accept();
        QVERIFY(!shown.dialog->isVisible());
        QCOMPARE(shown.changes, 0);
    }

    void cancelSaysNothing()
    {
        Shown shown;
        shown.part<QCheckBox>("serve")->click();
        QTest::keyClick(shown.dialog.get(), Qt::Key_Escape);
        QVERIFY(!shown.dialog->isVisible());
        QCOMPARE(shown.changes, 0);
    }

    void servesAtThePortWithAGeneratedToken()
    {
        Shown shown;
        shown.part<QCheckBox>("serve")->click();
        QVERIFY(!shown.part<QLineEdit>("token")->isEnabled());
        shown.part<QCheckBox>("needsToken")->click();
        QVERIFY(shown.told().contains(QLatin1String("Type a token")));
        QVERIFY(!shown.button(QDialogButtonBox::Ok)->isEnabled());
        QTest::mouseClick(shown.generate(), Qt::LeftButton);
        QVERIFY(shown.button(QDialogButtonBox::Ok)->isEnabled());
        auto *port = shown.part<QSpinBox>("port");
        port->selectAll();
        QTest::keyClicks(port, QStringLiteral("6000"));
        QTest::mouseClick(shown.button(QDialogButtonBox::Apply), Qt::LeftButton);
        QVERIFY(shown.told().contains(QLatin1String("Serving at http://127.0.0.1:6000")));
        QCOMPARE(shown.service.settings().token.size(), 32);
        QCOMPARE(shown.savedToken(), shown.service.settings().token);
        QVERIFY(shown.preferences.hasToken);

        shown.part<QCheckBox>("needsToken")->click();
        QTest::mouseClick(shown.button(QDialogButtonBox::Ok), Qt::LeftButton);
        QVERIFY(!shown.dialog->isVisible());
        QVERIFY(!shown.preferences.hasToken);
        QVERIFY(shown.service.isRunning() && shown.service.settings().token.isEmpty());
        QCOMPARE(shown.savedToken(), QString());
    }

    void takenPortIsToldAndTheDialogStays()
    {
        Shown shown;
        shown.part<QCheckBox>("serve")->click();
        shown.part<QSpinBox>("port")->setValue(FakeEmbeddedService::takenPort);
        QTest::mouseClick(shown.button(QDialogButtonBox::Ok), Qt::LeftButton);
        QVERIFY(shown.dialog->isVisible());
        QVERIFY(shown.told().contains(QLatin1String("Not serving: Port 5001 is taken.")));
        shown.part<QSpinBox>("port")->setValue(6000);
        QTest::mouseClick(shown.button(QDialogButtonBox::Ok), Qt::LeftButton);
        QVERIFY(!shown.dialog->isVisible());
        QVERIFY(shown.service.isRunning());
    }

    void portIsAPort()
    {
        const Shown shown;
        auto *port = shown.part<QSpinBox>("port");
        port->selectAll();
        QTest::keyClicks(port, QStringLiteral("99999"));
        QVERIFY(port->value() <= 65'535);
        port->setValue(0);
        QCOMPARE(port->value(), 1);
    }

    void savedTokenIsRead()
    {
        Preferences preferences;
        preferences.hasToken = true;
        FakeEmbeddedService service;
        FakeTokenStore tokens;
        saveEmbeddedToken(&tokens, QStringLiteral("s3cret"), [](const std::optional<Error> &) {});
        tokens.setBehaviour(Behaviour::IsSlow);
        PreferencesDialog dialog(preferences, &service, &tokens);
        dialog.show();
        auto *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(!ok->isEnabled());
        tokens.release();
        QVERIFY(ok->isEnabled());
        QCOMPARE(dialog.findChild<QLineEdit *>(QStringLiteral("token"))->text(),
                 QStringLiteral("s3cret"));
    }

    void tokenThatCanNotBeReadMustBeAnother()
    {
        Preferences preferences;
        preferences.hasToken = true;
        FakeEmbeddedService service;
        FakeTokenStore tokens;
        tokens.setBehaviour(Behaviour::Fails);
        PreferencesDialog dialog(preferences, &service, &tokens);
        dialog.show();
        auto *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(!ok->isEnabled());
        QTest::keyClicks(dialog.findChild<QLineEdit *>(QStringLiteral("token")),
                         QStringLiteral("other"));
        QVERIFY(ok->isEnabled());
    }

    void tokenThatIsNotKeptIsTold()
    {
        Shown shown;
        shown.tokens.setBehaviour(Behaviour::Fails);
        shown.part<QCheckBox>("needsToken")->click();
        shown.generate()->click();
        QTest::mouseClick(shown.button(QDialogButtonBox::Apply), Qt::LeftButton);
        QVERIFY(shown.told().contains(
            QLatin1String("will be forgotten when the program ends. It is locked.")));
    }

    void everyControlHasANameAndIsReached()
    {
        const Shown shown;
        shown.part<QCheckBox>("needsToken")->click();
        shown.generate()->click();
        QCOMPARE(barriersOf(*shown.dialog), QStringList());
    }
};

QTEST_MAIN(PreferencesDialogTest)

#include "preferencesdialogtest.moc"
