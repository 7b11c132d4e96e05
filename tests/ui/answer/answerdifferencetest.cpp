// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/answerdifference.h"

#include "ui/answer/differencemodel.h"

#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;

class AnswerDifferenceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsNoneInTheSameAnswer();
    void leavesOutWhatTellsMachinesApart();
    void tellsAddedAndRemovedRecords();
    void tellsOtherTtlsApart();
    void keepsCountOfEqualRecords();
    void beginsWithResponseCodeAndFlags();
    void comparesExtendedErrors();
    void keepsTheOrderOfAChain();
    void hidesWhatIsInBoth();
    void saysHowItStandsWithoutColour();
    void sumsUp_data();
    void sumsUp();
};

namespace {

Record record(const char *value, quint32 ttl = 300, const char *name = "www.example.com",
              const char *type = "A")
{
    return {QLatin1String(name), QLatin1String(type), ttl, QLatin1String(value)};
}

Message message(const QList<Record> &answers)
{
    Message message;
    message.flags = {QStringLiteral("QR"), QStringLiteral("RA")};
    message.answers = answers;
    return message;
}

QString column(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

void AnswerDifferenceTest::findsNoneInTheSameAnswer()
{
    const Message first = message({record("192.0.2.1"), record("192.0.2.2")});
    const Message second =
        message({record("192.0.2.2"), record("192.0.2.1", 300, "WWW.Example.Com")});
    const AnswerDifference difference = answerDifference(first, second);
    QVERIFY(difference.isNone());
    QCOMPARE(difference.count(Change::Same), difference.lines.size());
    QCOMPARE(difference.lines.size(), 5);
}

void AnswerDifferenceTest::leavesOutWhatTellsMachinesApart()
{
    Message first = message({});
    Message second = first;
    first.id = 1;
    second.id = 2;
    first.size = 40;
    first.edns = EdnsFacts{0, 1232, false, QStringLiteral("\"a\""), {}, "12345678", {}};
    second.edns = EdnsFacts{0, 4096, false, QStringLiteral("\"b\""), {}, "87654321", {}};
    QVERIFY(answerDifference(first, second).isNone());
}

void AnswerDifferenceTest::tellsAddedAndRemovedRecords()
{
    const AnswerDifference difference =
        answerDifference(message({record("192.0.2.1"), record("192.0.2.2")}),
                         message({record("192.0.2.2"), record("192.0.2.3", 60)}));
    QVERIFY(!difference.isNone());
    QCOMPARE(difference.count(Change::OnlyFirst), 1);
    QCOMPARE(difference.count(Change::OnlySecond), 1);
    const DifferenceLine removed = difference.lines.at(3);
    QCOMPARE(removed.change, Change::OnlyFirst);
    QCOMPARE(removed.value, QStringLiteral("192.0.2.1"));
    QCOMPARE(removed.firstTtl, std::optional<quint32>(300));
    QVERIFY(!removed.secondTtl);
    const DifferenceLine added = difference.lines.at(5);
    QCOMPARE(added.change, Change::OnlySecond);
    QCOMPARE(added.value, QStringLiteral("192.0.2.3"));
    QCOMPARE(added.secondTtl, std::optional<quint32>(60));
    QVERIFY(!added.firstTtl);
}

void AnswerDifferenceTest::tellsOtherTtlsApart()
{
    const AnswerDifference difference =
        answerDifference(message({record("192.0.2.1", 300)}), message({record("192.0.2.1", 17)}));
    QVERIFY(difference.isNone());
    QCOMPARE(difference.count(Change::OtherTtl), 1);
    QCOMPARE(difference.lines.last().firstTtl, std::optional<quint32>(300));
    QCOMPARE(difference.lines.last().secondTtl, std::optional<quint32>(17));
}

void AnswerDifferenceTest::keepsCountOfEqualRecords()
{
    const AnswerDifference difference = answerDifference(
        message({record("192.0.2.1"), record("192.0.2.1")}), message({record("192.0.2.1")}));
    QCOMPARE(difference.count(Change::OnlyFirst), 1);
    QCOMPARE(difference.count(Change::Same), 4);
}

void AnswerDifferenceTest::beginsWithResponseCodeAndFlags()
{
    Message second = message({});
    second.rcode = 2;
    second.flags = {QStringLiteral("QR"), QStringLiteral("AD")};
    const QList<DifferenceLine> lines =
        answerDifference(message({record("192.0.2.1")}), second).lines;
    QCOMPARE(lines.at(0).part, AnswerPart::ResponseCode);
    QCOMPARE(lines.at(0).change, Change::OnlyFirst);
    QCOMPARE(lines.at(0).value, QStringLiteral("NOERROR"));
    QCOMPARE(lines.at(1).change, Change::OnlySecond);
    QCOMPARE(lines.at(1).value, QStringLiteral("SERVFAIL"));
    QStringList flags;
    for (const DifferenceLine &line : lines) {
        if (line.part == AnswerPart::Flag)
            flags.append(line.value + QString::number(int(line.change)));
    }
    QCOMPARE(flags,
             (QStringList{QStringLiteral("QR0"), QStringLiteral("RA2"), QStringLiteral("AD3")}));
}

void AnswerDifferenceTest::comparesExtendedErrors()
{
    Message second = message({});
    second.edns = EdnsFacts{};
    second.edns->errors = {{6, QStringLiteral("DNSSEC Bogus"), QStringLiteral("no keys")}};
    const AnswerDifference difference = answerDifference(message({}), second);
    QCOMPARE(difference.lines.last().part, AnswerPart::ExtendedError);
    QCOMPARE(difference.lines.last().change, Change::OnlySecond);
    QCOMPARE(difference.lines.last().value, QStringLiteral("6 DNSSEC Bogus: no keys"));
}

void AnswerDifferenceTest::keepsTheOrderOfAChain()
{
    const auto chain = [](const char *last) {
        return message(
            {record("b.example", 300, "z.example", "CNAME"), record(last, 300, "b.example")});
    };
    const QList<DifferenceLine> lines =
        answerDifference(chain("192.0.2.2"), chain("192.0.2.1")).lines;
    QCOMPARE(lines.at(3).type, QStringLiteral("CNAME"));
    QCOMPARE(lines.at(4).value, QStringLiteral("192.0.2.1"));
    QCOMPARE(lines.at(5).value, QStringLiteral("192.0.2.2"));
}

void AnswerDifferenceTest::hidesWhatIsInBoth()
{
    DifferenceModel model;
    model.setDifference(answerDifference(message({record("192.0.2.1"), record("192.0.2.9", 5)}),
                                         message({record("192.0.2.2"), record("192.0.2.9", 4)})));
    QCOMPARE(model.rowCount(), 6);
    model.setSameShown(false);
    QCOMPARE(model.rowCount(), 2);
    model.setSameShown(true);
    QCOMPARE(model.rowCount(), 6);
}

void AnswerDifferenceTest::saysHowItStandsWithoutColour()
{
    DifferenceModel model;
    model.setDifference(answerDifference(message({record("192.0.2.1"), record("192.0.2.9", 5)}),
                                         message({record("192.0.2.2"), record("192.0.2.9", 4)})));
    QSet<QString> signs;
    for (int row = 0; row < model.rowCount(); ++row)
        signs.insert(column(model, row, DifferenceModel::Standing).first(1));
    QCOMPARE(signs, (QSet<QString>{QStringLiteral("="), QStringLiteral("−"), QStringLiteral("+"),
                                   QStringLiteral("≈")}));
}

void AnswerDifferenceTest::sumsUp_data()
{
    QTest::addColumn<QString>("secondValue");
    QTest::addColumn<quint32>("secondTtl");
    QTest::addColumn<QString>("summary");
    QTest::newRow("same") << "192.0.2.1" << 300U << "Both answers say the same.";
    QTest::newRow("TTL") << "192.0.2.1" << 299U
                         << "Both answers say the same, but for the TTL of records: 1.";
    QTest::newRow("other") << "192.0.2.2" << 300U
                           << "Only here: 1. Only there: 1. In both: 3, of which with another "
                              "TTL: 0.";
}

void AnswerDifferenceTest::sumsUp()
{
    QFETCH(QString, secondValue);
    QFETCH(quint32, secondTtl);
    QFETCH(QString, summary);
    QCOMPARE(differenceSummary(answerDifference(
                 message({record("192.0.2.1")}),
                 message({record(secondValue.toLatin1().constData(), secondTtl)}))),
             summary);
}

QTEST_GUILESS_MAIN(AnswerDifferenceTest)

#include "answerdifferencetest.moc"
