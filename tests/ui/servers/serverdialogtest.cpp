// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/servers/serverdialog.h"
#include "samplecatalog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

namespace {

/// An open dialog and its parts.
struct Opened
{
    ServerCatalog catalog{sampleSources()};
    ServerDialog dialog;
    QLineEdit *target = dialog.findChild<QLineEdit *>(QStringLiteral("target"));
    QLineEdit *operatorName = dialog.findChild<QLineEdit *>(QStringLiteral("operator"));
    QLineEdit *tags = dialog.findChild<QLineEdit *>(QStringLiteral("tags"));
    QLabel *message = dialog.findChild<QLabel *>(QStringLiteral("message"));
    QPushButton *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);

    explicit Opened(const char *ownTarget = nullptr)
        : dialog(&catalog, ownTarget ? added(ownTarget) : -1)
    {
        dialog.open();
    }

    int added(const char *ownTarget)
    {
        catalog.add(own(ownTarget, "Mine", {QStringLiteral("a"), QStringLiteral("b c")}), true);
        return indexOf(catalog, ownTarget);
    }
};

} // namespace

class ServerDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfABadTargetAsItIsTyped();
    void refusesToBeAcceptedWithOne();
    void tellsTheReasonToScreenReaders();
    void givesWhatWasTyped();
    void showsWhatIsToBeChanged();
    void fieldsHaveNamesAndFollowTab();
    void badTextIsNeverRich();
};

void ServerDialogTest::tellsOfABadTargetAsItIsTyped()
{
    Opened opened;
    QVERIFY(!opened.ok->isEnabled());
    QVERIFY(opened.message->text().startsWith(QStringLiteral("Type an address")));
    QTest::keyClicks(opened.target, QStringLiteral("tls:/"));
    QTest::keyClicks(opened.target, QStringLiteral("/"));
    QVERIFY(!opened.ok->isEnabled());
    QTest::keyClicks(opened.target, QStringLiteral("dns.example"));
    QVERIFY(opened.ok->isEnabled());
    QCOMPARE(opened.message->text(), QStringLiteral("DoT to dns.example, port 853."));
    QTest::keyClicks(opened.target, QStringLiteral(":0"));
    QVERIFY(!opened.ok->isEnabled());
    QVERIFY(opened.message->text().startsWith(QStringLiteral("The port must be")));
    QTest::keyClick(opened.target, Qt::Key_Backspace);
    QTest::keyClick(opened.target, Qt::Key_Backspace);
    QVERIFY(opened.ok->isEnabled());
}

void ServerDialogTest::refusesToBeAcceptedWithOne()
{
    Opened opened;
    const QSignalSpy accepted(&opened.dialog, &QDialog::accepted);
    QTest::keyClicks(opened.target, QStringLiteral("203.0.113.9")); // there already
    QVERIFY(opened.message->text().contains(QStringLiteral("in the list already")));
    QTest::keyClick(opened.target, Qt::Key_Return);
    opened.dialog.accept();
    QCOMPARE(accepted.count(), 0);
    QVERIFY(opened.dialog.isVisible());
    QTest::keyClick(opened.target, Qt::Key_Escape);
    QVERIFY(!opened.dialog.isVisible());
}

void ServerDialogTest::tellsTheReasonToScreenReaders()
{
    Opened opened;
    QTest::keyClicks(opened.target, QStringLiteral("foo://x"));
    QCOMPARE(opened.target->accessibleDescription(), opened.message->text());
    QCOMPARE(opened.ok->accessibleDescription(), opened.message->text());
    opened.target->setText(QStringLiteral("192.0.2.1"));
    QVERIFY(opened.ok->accessibleDescription().isEmpty());
}

void ServerDialogTest::givesWhatWasTyped()
{
    Opened opened;
    const QSignalSpy accepted(&opened.dialog, &QDialog::accepted);
    QTest::keyClicks(opened.target, QStringLiteral(" quic://dns.example@192.0.2.1 "));
    QTest::keyClicks(opened.operatorName, QStringLiteral(" My  operator "));
    QTest::keyClicks(opened.tags, QStringLiteral("home, two  words,,home "));
    QTest::keyClick(opened.tags, Qt::Key_Return);
    QCOMPARE(accepted.count(), 1);
    const ComparedServer server = opened.dialog.server();
    QCOMPARE(server.server.endpoint.target(), QStringLiteral("quic://dns.example@192.0.2.1"));
    QCOMPARE(server.operatorName, QStringLiteral("My operator"));
    QCOMPARE(server.server.tags,
             (QStringList{QStringLiteral("home"), QStringLiteral("two words")}));
}

void ServerDialogTest::showsWhatIsToBeChanged()
{
    Opened opened("tcp://192.0.2.1");
    QCOMPARE(opened.target->text(), QStringLiteral("tcp://192.0.2.1"));
    QCOMPARE(opened.operatorName->text(), QStringLiteral("Mine"));
    QCOMPARE(opened.tags->text(), QStringLiteral("a, b c"));
    QVERIFY(opened.ok->isEnabled());
}

void ServerDialogTest::fieldsHaveNamesAndFollowTab()
{
    Opened opened;
    QVERIFY(QTest::qWaitForWindowActive(&opened.dialog));
    QVERIFY(opened.target->hasFocus());
    QTest::keyClick(opened.target, Qt::Key_Tab);
    QVERIFY(opened.operatorName->hasFocus());
    QTest::keyClick(opened.operatorName, Qt::Key_Tab);
    QVERIFY(opened.tags->hasFocus());
    for (QLabel *label : opened.dialog.findChildren<QLabel *>()) {
        if (label != opened.message)
            QVERIFY2(label->buddy(), qPrintable(label->text()));
    }
}

void ServerDialogTest::badTextIsNeverRich()
{
    Opened opened;
    opened.target->setText(QStringLiteral("<b>x</b>"));
    QCOMPARE(opened.message->textFormat(), Qt::PlainText);
    QVERIFY(!opened.ok->isEnabled());
}

QTEST_MAIN(ServerDialogTest)

#include "serverdialogtest.moc"
