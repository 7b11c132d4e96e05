// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ask/questionreading.h"

#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;

class QuestionReadingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsNamesAndTypes_data();
    void readsNamesAndTypes();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void turnsAnAddressRound_data();
    void turnsAnAddressRound();
    void tellsAnAddressThatIsAskedAsAName();
    void showsHowAnInternationalNameIsAsked();
    void makesSentences();
};

void QuestionReadingTest::readsNamesAndTypes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("readName");
    QTest::addColumn<int>("number");
    QTest::newRow("common") << "www.example.com"
                            << "A"
                            << "www.example.com" << 1;
    QTest::newRow("spaces and case") << " example.com. "
                                     << " aaaa "
                                     << "example.com" << 28;
    QTest::newRow("root") << "."
                          << "NS"
                          << "." << 2;
    QTest::newRow("any type") << "example.com"
                              << "type65"
                              << "example.com" << 65;
    QTest::newRow("ready reverse name") << "1.2.0.192.in-addr.arpa"
                                        << "PTR"
                                        << "1.2.0.192.in-addr.arpa" << 12;
}

void QuestionReadingTest::readsNamesAndTypes()
{
    QFETCH(QString, name);
    QFETCH(QString, type);
    QFETCH(QString, readName);
    QFETCH(int, number);
    const QuestionReading question(name, type);
    QCOMPARE(question.nameTrouble + question.typeTrouble + question.note, QString());
    QCOMPARE(question.name->toString(), readName);
    QCOMPARE(int(question.type->number()), number);
    QVERIFY(!question.isAddress && !question.isEmpty);
}

void QuestionReadingTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("inName");
    QTest::addColumn<QString>("inType");
    QTest::newRow("empty label") << "a..b"
                                 << "A"
                                 << "empty label."
                                 << "";
    QTest::newRow("space inside") << "a b"
                                  << "A"
                                  << "space"
                                  << "";
    QTest::newRow("no type") << "a.example"
                             << ""
                             << ""
                             << "type";
    QTest::newRow("unknown type") << "a.example"
                                  << "NONSENSE"
                                  << ""
                                  << "\"NONSENSE\" is no";
    QTest::newRow("number too large") << "a.example"
                                      << "TYPE65536"
                                      << ""
                                      << "65535.";
    QTest::newRow("both") << "a..b"
                          << "NONSENSE"
                          << "empty label."
                          << "NONSENSE";
    QTest::newRow("nothing typed") << ""
                                   << "A"
                                   << "name"
                                   << "";
}

void QuestionReadingTest::saysWhatIsWrong()
{
    QFETCH(QString, name);
    QFETCH(QString, type);
    QFETCH(QString, inName);
    QFETCH(QString, inType);
    const QuestionReading question(name, type);
    QCOMPARE(question.nameTrouble.isEmpty(), inName.isEmpty());
    QCOMPARE(question.typeTrouble.isEmpty(), inType.isEmpty());
    QVERIFY2(question.nameTrouble.contains(inName), qPrintable(question.nameTrouble));
    QVERIFY2(question.typeTrouble.contains(inType), qPrintable(question.typeTrouble));
    QCOMPARE(question.name.has_value(), inName.isEmpty());
    QCOMPARE(question.type.has_value(), inType.isEmpty());
    QCOMPARE(question.isEmpty, name.isEmpty());
}

void QuestionReadingTest::turnsAnAddressRound_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("name");
    QTest::newRow("IPv4") << "192.0.2.1"
                          << "1.2.0.192.in-addr.arpa";
    QTest::newRow("IPv6") << "2001:db8::1"
                          << "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2."
                             "ip6.arpa";
}

void QuestionReadingTest::turnsAnAddressRound()
{
    QFETCH(QString, address);
    QFETCH(QString, name);
    const QuestionReading question(address, QStringLiteral("ptr"));
    QCOMPARE(question.name->toString(), name);
    QVERIFY(question.note.contains(name));
    QVERIFY(!question.isAddress);
}

void QuestionReadingTest::tellsAnAddressThatIsAskedAsAName()
{
    const QuestionReading question(QStringLiteral("192.0.2.1"), QStringLiteral("A"));
    QVERIFY(question.isAddress);
    QCOMPARE(question.name->toString(), QStringLiteral("192.0.2.1"));
    QVERIFY(question.note.contains(QStringLiteral("PTR")));
    QVERIFY(!QuestionReading(QStringLiteral("192.0.2"), QStringLiteral("A")).isAddress);
}

void QuestionReadingTest::showsHowAnInternationalNameIsAsked()
{
    const QuestionReading question(QStringLiteral("bücher.example"), QStringLiteral("A"));
    QCOMPARE(question.name->toString(), QStringLiteral("xn--bcher-kva.example"));
    QVERIFY(question.note.contains(QStringLiteral("xn--bcher-kva.example")));
}

void QuestionReadingTest::makesSentences()
{
    QCOMPARE(asSentence(QStringLiteral("it is wrong")), QStringLiteral("It is wrong."));
    QCOMPARE(asSentence(QStringLiteral("It is wrong.")), QStringLiteral("It is wrong."));
    QCOMPARE(asSentence(QString()), QString());
}

QTEST_GUILESS_MAIN(QuestionReadingTest)

#include "questionreadingtest.moc"
