// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/placebutton.h"

#include "support/fakedaemon.h"
#include "ui/places/fakeanswers.h"
#include "ui/places/faketokenstore.h"
#include "ui/places/placedialog.h"
#include "ui/places/placesdialog.h"

#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QTest>

using namespace dnstester;
using namespace dnstester::test;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

class PlaceButtonTest : public QObject
{
    Q_OBJECT

    /// The actions of the menu as it is when it opens.
    static QList<QAction *> choices(PlaceButton &button)
    {
        Q_EMIT button.menu()->aboutToShow();
        return button.menu()->actions();
    }
    static QAction *choice(PlaceButton &button, const char *text)
    {
        for (QAction *action : choices(button)) {
            if (action->text() == QString::fromUtf8(text))
                return action;
        }
        return nullptr;
    }

private Q_SLOTS:
    void saysThisComputer()
    {
        PlaceBook book;
        FakeTokenStore tokens;
        const PlaceButton button(&book, &tokens, nullptr);
        QCOMPARE(button.text(), QStringLiteral("Measuring from: this computer"));
        QCOMPARE(button.accessibleName(), button.text());
    }

    void menuChoosesThePlace()
    {
        PlaceBook book;
        FakeTokenStore tokens;
        PlaceButton button(&book, &tokens, nullptr);
        QVERIFY(choice(button, "&This computer")->isChecked());
        const Place place{QUuid::createUuid(), QStringLiteral("A & B"),
                          QUrl(QStringLiteral("http://a.example"))};
        book.add(place);
        QAction *const there = choice(button, "A && B");
        QVERIFY(there && there->isCheckable() && !there->isChecked());
        there->trigger();
        QCOMPARE(book.current(), std::optional(place));
        QCOMPARE(button.text(), QStringLiteral("Measuring from: A && B"));
        QCOMPARE(button.accessibleName(), QStringLiteral("Measuring from: A & B"));
        QVERIFY(choice(button, "A && B")->isChecked());
        QVERIFY(!choice(button, "&This computer")->isChecked());
        choice(button, "&This computer")->trigger();
        QVERIFY(!book.current());
    }

    void opensByKeyboard()
    {
        PlaceBook book;
        FakeTokenStore tokens;
        QMainWindow window;
        auto *button = new PlaceButton(&book, &tokens, &window);
        window.setCentralWidget(button);
        window.show();
        button->setFocus();
        bool opened = false;
        connect(button->menu(), &QMenu::aboutToShow, this, [&opened, button] {
            opened = true;
            QMetaObject::invokeMethod(button->menu(), &QWidget::close, Qt::QueuedConnection);
        });
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_VERIFY(opened);
    }

    void showsHowTheDaemonIs()
    {
        FakeDaemon daemon;
        FakeReply health{200, R"({"status": "ok"})"};
        bool holds = true;
        daemon.setHandler([&](const FakeRequest &request) {
            FakeReply reply = request.line == "GET /health" ? health : healthy(request);
            reply.hold = holds;
            return reply;
        });
        PlaceBook book;
        FakeTokenStore tokens;
        const Place place{QUuid::createUuid(), QStringLiteral("A"), QUrl(daemon.url())};
        book.add(place);
        book.setCurrent(place.id);
        PlaceService service(&book, &tokens);
        PlaceButton button(&book, &tokens, nullptr);
        button.follow(&service);
        QCOMPARE(button.text(), QStringLiteral("Measuring from: A, checking"));
        QTRY_COMPARE(daemon.held(), 1);
        holds = false;
        daemon.release(health);
        QTRY_COMPARE(button.text(), QStringLiteral("Measuring from: A, connected (1.2.3)"));
        QVERIFY(button.accessibleDescription().contains(QLatin1String("2 server(s)")));

        health = degraded();
        choice(button, "&Check connection now")->trigger();
        QTRY_COMPARE(button.text(), QStringLiteral("Measuring from: A, in trouble"));
        QVERIFY(button.accessibleDescription().contains(QLatin1String("no worker is alive")));
        daemon.vanish();
        choice(button, "&Check connection now")->trigger();
        QTRY_COMPARE(button.text(), QStringLiteral("Measuring from: A, out of reach"));
        QVERIFY(button.toolTip().contains(QLatin1String("connection was refused")));
    }

    void namesAreNoMarkup()
    {
        PlaceBook book;
        FakeTokenStore tokens;
        PlaceButton button(&book, &tokens, nullptr);
        const Place place{QUuid::createUuid(), QStringLiteral("<b>x</b>"),
                          QUrl(QStringLiteral("http://a.example"))};
        book.add(place);
        book.setCurrent(place.id);
        QVERIFY(!button.toolTip().contains(QLatin1String("<b>")));
    }

    void longNamesAreCutInTheButtonAlone()
    {
        PlaceBook book;
        FakeTokenStore tokens;
        PlaceButton button(&book, &tokens, nullptr);
        const int before = button.sizeHint().width();
        const Place place{QUuid::createUuid(), QString(100, u'W'),
                          QUrl(QStringLiteral("http://a.example"))};
        book.add(place);
        book.setCurrent(place.id);
        QVERIFY(button.sizeHint().width() < before * 3);
        QVERIFY(button.accessibleName().contains(place.name));
    }

    void addedDaemonIsMeasuredFrom()
    {
        PlaceBook book;
        FakeTokenStore tokens;
        QMainWindow window;
        auto *button = new PlaceButton(&book, &tokens, &window);
        window.setCentralWidget(button);
        window.show();
        choice(*button, "&Add daemon…")->trigger();
        auto *dialog = window.findChild<PlaceDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("url")),
                         QStringLiteral("http://a.example"));
        dialog->accept();
        QVERIFY(book.current());
        QCOMPARE(button->text(), QStringLiteral("Measuring from: http://a.example"));

        choice(*button, "&Manage daemons…")->trigger();
        QVERIFY(window.findChild<PlacesDialog *>());
    }
};

QTEST_MAIN(PlaceButtonTest)

#include "placebuttontest.moc"
