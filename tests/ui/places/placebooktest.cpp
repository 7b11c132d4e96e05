// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/placebook.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;

namespace {

Place placeAt(const char *url)
{
    return {QUuid::createUuid(), QStringLiteral("A & B"), QUrl(QString::fromLatin1(url))};
}

} // namespace

class PlaceBookTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("x.ini")); }

private Q_SLOTS:
    void cleanup() { QFile::remove(file()); }

    void measuresFromThisComputerAtFirst()
    {
        const PlaceBook book;
        QVERIFY(book.places().isEmpty());
        QVERIFY(!book.current());
    }

    void staysAcrossRestarts()
    {
        PlaceBook book;
        Place first = placeAt("https://dns.example:5000/p%20q");
        first.caFile = QStringLiteral("/ca.pem");
        first.hasToken = true;
        Place second = placeAt("http://127.0.0.1:5000");
        second.insecure = true;
        book.add(first);
        book.add(second);
        book.setCurrent(second.id);
        {
            QSettings settings(file(), QSettings::IniFormat);
            book.saveState(settings);
        }
        QSettings settings(file(), QSettings::IniFormat);
        PlaceBook again;
        again.restoreState(settings);
        QCOMPARE(again.places(), book.places());
        QCOMPARE(again.current(), std::optional(second));

        book.remove(second.id);
        book.saveState(settings);
        again.restoreState(settings);
        QCOMPARE(again.places(), QList{first});
        QVERIFY(!again.current());
    }

    void leavesOutWhatIsNotUsable()
    {
        PlaceBook book;
        const Place good = placeAt("http://127.0.0.1:5000");
        book.add(good);
        QSettings settings(file(), QSettings::IniFormat);
        book.saveState(settings);
        settings.beginGroup(QStringLiteral("places"));
        settings.setValue(QStringLiteral("current"), QUuid::createUuid().toString());
        settings.beginWriteArray(QStringLiteral("daemons"), 4);
        for (const char *url : {"", "ftp://x", "http://u:p@x", "http://127.0.0.1:6000"}) {
            static int index = 0;
            settings.setArrayIndex(++index);
            settings.setValue(QStringLiteral("url"), QString::fromLatin1(url));
            settings.setValue(QStringLiteral("id"),
                              index == 4 ? good.id.toString() : QUuid::createUuid().toString());
        }
        settings.endArray();
        settings.setValue(QStringLiteral("daemons/size"), 1'000'000'000);
        settings.endGroup();
        PlaceBook again;
        again.restoreState(settings);
        QCOMPARE(again.places(), QList{good});
        QVERIFY(!again.current());
    }

    void hasNoTokenInTheSettings()
    {
        PlaceBook book;
        Place place = placeAt("http://127.0.0.1:5000");
        place.hasToken = true;
        book.add(place);
        QSettings settings(file(), QSettings::IniFormat);
        book.saveState(settings);
        for (const QString &key : settings.allKeys())
            QVERIFY2(!key.contains(QLatin1String("token")), qPrintable(key)); // hasToken alone
    }

    void tellsWhenTheCurrentOneIsReachedAnew()
    {
        PlaceBook book;
        Place place = placeAt("http://127.0.0.1:5000");
        const Place other = placeAt("http://127.0.0.1:6000");
        QSignalSpy changed(&book, &PlaceBook::changed);
        QSignalSpy current(&book, &PlaceBook::currentChanged);
        QSignalSpy anew(&book, &PlaceBook::currentReachedAnew);
        book.add(place);
        book.add(other);
        QCOMPARE(changed.size(), 2);
        QVERIFY(current.isEmpty() && anew.isEmpty());
        book.setCurrent(place.id);
        book.setCurrent(place.id);
        QCOMPARE(current.size(), 1);
        QCOMPARE(anew.size(), 1);

        place.name = QStringLiteral("other name");
        book.change(place);
        QCOMPARE(current.size(), 2);
        QCOMPARE(anew.size(), 1);
        place.url.setPort(5001);
        book.change(place);
        QCOMPARE(anew.size(), 2);
        book.change(place);
        QCOMPARE(anew.size(), 2);
        book.change(place, true); // its token
        QCOMPARE(anew.size(), 3);
        book.change(other, true);
        QCOMPARE(anew.size(), 3);

        book.remove(place.id);
        QVERIFY(!book.current());
        QCOMPARE(anew.size(), 4);
    }

    void unknownMeansThisComputer()
    {
        PlaceBook book;
        const Place place = placeAt("http://127.0.0.1:5000");
        book.add(place);
        book.add(place);
        QCOMPARE(book.places().size(), 1);
        book.setCurrent(place.id);
        book.setCurrent(QUuid::createUuid());
        QVERIFY(!book.current());
        book.remove(QUuid::createUuid());
        book.change(placeAt("http://127.0.0.1:1"));
        QCOMPARE(book.places(), QList{place});
    }
};

QTEST_GUILESS_MAIN(PlaceBookTest)

#include "placebooktest.moc"
