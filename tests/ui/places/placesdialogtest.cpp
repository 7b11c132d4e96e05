// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/placesdialog.h"

#include "support/fakedaemon.h"
#include "ui/places/accessible.h"
#include "ui/places/fakeanswers.h"
#include "ui/places/faketokenstore.h"
#include "ui/places/placedialog.h"
#include "ui/places/stateline.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace dnstester;
using namespace dnstester::test;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

namespace {

QPushButton *button(QWidget *window, const char *text)
{
    for (auto *each : window->findChildren<QPushButton *>()) {
        if (each->text().remove(u'&') == QString::fromUtf8(text))
            return each;
    }
    return nullptr;
}

} // namespace

class PlacesDialogTest : public QObject
{
    Q_OBJECT

    struct Shown
    {
        PlaceBook book;
        FakeTokenStore tokens;
        std::unique_ptr<PlacesDialog> dialog;

        explicit Shown(const QList<Place> &places = {})
        {
            for (const Place &place : places)
                book.add(place);
            dialog = std::make_unique<PlacesDialog>(&book, &tokens);
            dialog->show();
        }
        [[nodiscard]] QListWidget *list() const { return dialog->findChild<QListWidget *>(); }
        [[nodiscard]] QString told() const { return dialog->findChild<StateLine *>()->text(); }
    };

    const Place m_first{QUuid::createUuid(),
                        QStringLiteral("Frankfurt"),
                        QUrl(QStringLiteral("https://a.example")),
                        {},
                        false,
                        true};
    const Place m_second{QUuid::createUuid(), {}, QUrl(QStringLiteral("http://b.example"))};

private Q_SLOTS:
    void emptyListSaysWhatItIsFor()
    {
        Shown shown;
        QVERIFY(shown.told().contains(QLatin1String("No daemon is saved yet.")));
        QVERIFY(button(shown.dialog.get(), "Add…")->isEnabled());
        for (const char *text : {"Edit…", "Remove…", "Test connection"})
            QVERIFY(!button(shown.dialog.get(), text)->isEnabled());
    }

    void listsNamesAndUrls()
    {
        const Shown shown({m_first, m_second});
        QCOMPARE(shown.list()->count(), 2);
        QCOMPARE(shown.list()->item(0)->text(), QStringLiteral("Frankfurt — https://a.example"));
        QCOMPARE(shown.list()->item(1)->text(), QStringLiteral("http://b.example"));
        QCOMPARE(shown.list()->currentRow(), 0);
    }

    void addsAndEdits()
    {
        Shown shown({m_first});
        button(shown.dialog.get(), "Add…")->click();
        auto *adding = shown.dialog->findChild<PlaceDialog *>();
        QVERIFY(adding && adding->isVisible());
        QTest::keyClicks(adding->findChild<QLineEdit *>(QStringLiteral("url")),
                         QStringLiteral("http://c.example"));
        adding->accept();
        QTRY_VERIFY(!shown.dialog->findChild<PlaceDialog *>());
        QCOMPARE(shown.list()->count(), 2);
        QVERIFY(!shown.book.current());

        shown.list()->setCurrentRow(1);
        QTest::keyClick(shown.list(), Qt::Key_Return);
        QCOMPARE(shown.dialog->findChildren<PlaceDialog *>().size(), 1);
        QVERIFY(shown.dialog->isVisible());
        auto *editing = shown.dialog->findChild<PlaceDialog *>();
        QVERIFY(editing && editing->isVisible());
        QTest::keyClicks(editing->findChild<QLineEdit *>(QStringLiteral("name")),
                         QStringLiteral("Berlin"));
        editing->accept();
        QCOMPARE(shown.list()->item(1)->text(), QStringLiteral("Berlin — http://c.example"));
        QCOMPARE(shown.list()->currentRow(), 1);
    }

    void removesOnceItIsConfirmed()
    {
        Shown shown({m_first, m_second});
        shown.tokens.write(m_first.id, QStringLiteral("t"), [](const std::optional<Error> &) {});
        shown.book.setCurrent(m_first.id);
        button(shown.dialog.get(), "Remove…")->click();
        QPointer<QMessageBox> question = shown.dialog->findChild<QMessageBox *>();
        QVERIFY(question && question->text().contains(QLatin1String("Frankfurt")));
        QTest::keyClick(question, Qt::Key_Return); // Cancel is what Return means
        QTRY_VERIFY(!question);
        QCOMPARE(shown.book.places().size(), 2);

        button(shown.dialog.get(), "Remove…")->click();
        question = shown.dialog->findChild<QMessageBox *>();
        QTest::mouseClick(button(question, "Remove"), Qt::LeftButton);
        QTRY_VERIFY(!question);
        QCOMPARE(shown.book.places(), QList{m_second});
        QCOMPARE(shown.tokens.count(), 0);
        QVERIFY(!shown.book.current());
        QCOMPARE(shown.list()->count(), 1);
    }

    void testsTheSelectedOneWithItsToken()
    {
        FakeDaemon daemon;
        daemon.setHandler(healthy);
        const Place place{QUuid::createUuid(), {}, QUrl(daemon.url()), {}, false, true};
        Shown shown({place, m_second});
        shown.tokens.write(place.id, QStringLiteral("t"), [](const std::optional<Error> &) {});
        button(shown.dialog.get(), "Test connection")->click();
        QTRY_VERIFY(shown.told().contains(QLatin1String("DNS Tester 1.2.3")));
        QCOMPARE(daemon.requests().last().header("Authorization"), QByteArray("Bearer t"));
        shown.list()->setCurrentRow(1);
        QCOMPARE(shown.told(), QString()); // it was of the other

        shown.list()->setCurrentRow(0);
        shown.tokens.remove(place.id);
        button(shown.dialog.get(), "Test connection")->click();
        QVERIFY(shown.told().contains(QLatin1String("no longer there")));
    }

    void everyControlHasANameAndIsReached()
    {
        const Shown shown({m_first, m_second});
        QCOMPARE(barriersOf(*shown.dialog), QStringList());
    }
};

QTEST_MAIN(PlacesDialogTest)

#include "placesdialogtest.moc"
