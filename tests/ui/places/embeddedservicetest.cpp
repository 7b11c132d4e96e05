// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/embeddedindicator.h"
#include "ui/places/fakeembeddedservice.h"

#include <QSignalSpy>
#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

class EmbeddedServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void startsStopsAndStartsAnew()
    {
        FakeEmbeddedService service;
        QSignalSpy changed(&service, &EmbeddedService::changed);
        service.apply({});
        QCOMPARE(service.starts() + service.stops(), 0);
        service.apply({true, 6000, QStringLiteral("t")});
        QVERIFY(service.isRunning());
        QCOMPARE(service.url(), QStringLiteral("http://127.0.0.1:6000"));
        QCOMPARE(changed.size(), 1);
        service.apply({true, 6000, QStringLiteral("t")});
        QCOMPARE(service.starts(), 1);
        service.apply({true, 6000, QStringLiteral("other")});
        QCOMPARE(service.starts(), 2);
        QCOMPARE(service.stops(), 1);
        service.apply({false, 6000, {}});
        QVERIFY(!service.isRunning() && service.url().isEmpty());
        QCOMPARE(service.starts(), 2);
        QCOMPARE(service.stops(), 2);
    }

    void whatIsInTheWayStaysKnownUntilItIsGone()
    {
        FakeEmbeddedService service;
        service.apply({true, FakeEmbeddedService::takenPort, {}});
        QVERIFY(!service.isRunning());
        QCOMPARE(service.trouble(), QStringLiteral("Port 5001 is taken."));
        service.apply({true, FakeEmbeddedService::takenPort, {}});
        QCOMPARE(service.starts(), 2); // it may be free by now
        service.apply({true, 6000, {}});
        QVERIFY(service.isRunning() && service.trouble().isEmpty());
        service.apply({true, FakeEmbeddedService::takenPort, {}});
        QVERIFY(!service.isRunning() && !service.trouble().isEmpty());
        service.apply({});
        QVERIFY(service.trouble().isEmpty());
    }

    void indicatorSaysHowItIs()
    {
        FakeEmbeddedService service;
        EmbeddedIndicator indicator(&service, nullptr);
        QCOMPARE(indicator.text(), QStringLiteral("Service: off"));
        service.apply({true, 5000, {}});
        QCOMPARE(indicator.text(), QStringLiteral("Service: http://127.0.0.1:5000"));
        QCOMPARE(indicator.accessibleName(), indicator.text());
        service.apply({true, FakeEmbeddedService::takenPort, {}});
        QCOMPARE(indicator.text(), QStringLiteral("Service: failed"));
        QVERIFY(indicator.accessibleDescription().contains(QLatin1String("Port 5001 is taken.")));
        QVERIFY(indicator.toolTip().contains(QLatin1String("Port 5001 is taken.")));
    }

    void indicatorIsClickedByKeyboardToo()
    {
        FakeEmbeddedService service;
        EmbeddedIndicator indicator(&service, nullptr);
        QSignalSpy clicked(&indicator, &QAbstractButton::clicked);
        indicator.show();
        QTest::keyClick(&indicator, Qt::Key_Space);
        QTest::mouseClick(&indicator, Qt::LeftButton);
        QCOMPARE(clicked.size(), 2);
    }
};

QTEST_MAIN(EmbeddedServiceTest)

#include "embeddedservicetest.moc"
