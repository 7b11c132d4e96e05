// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/replyview.h"

#include "messagebuilder.h"
#include "support/dnsmessages.h"

#include <QRandomGenerator>
#include <QTest>

#include <utility>

using namespace dnstester;
using namespace dnstester::test;

namespace {

const QByteArray pointerToQuestion = QByteArray::fromHex("c00c");
const QByteArray address = QByteArray::fromHex("c0000201");

MessageBuilder replyWithQuestion(quint16 flags = 0x8180)
{
    return std::move(MessageBuilder(flags).question(wireName("a.example"), 1));
}

} // namespace

class ReplyViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesOnQuestionWithoutCase();
    void matchesNeitherOtherQuestionsNorQueries_data();
    void matchesNeitherOtherQuestionsNorQueries();
    void matchesAnEmptyQuestionOnlyInFormErrAndNotImp();
    void callsAReplyCutOffInItsQuestionMalformed();
    void readsAndSetsIds();
    void readsFlagsRcodeAndCounts();
    void countsTtlsWithTheTopBitSetAsZero();
    void joinsTheExtendedRcodeTo12Bits();
    void findsTheCookie();
    void refusesBadOptRecords_data();
    void refusesBadOptRecords();
    void followsPointersStrictlyBackwardsOnly_data();
    void followsPointersStrictlyBackwardsOnly();
    void limitsNamesTo255Octets();
    void refusesLabelsOfUnknownKinds();
    void refusesCountsAndLengthsThatLie_data();
    void refusesCountsAndLengthsThatLie();
    void refusesEveryTruncation();
    void keepsTheHeadOfATruncatedReply();
    void keepsNoHeadOfWhatIsNotTruncated();
    void checksNamesInRecordData_data();
    void checksNamesInRecordData();
    void survivesRandomGarbage();
    void readsWhatTheTestSupportMakes();
    void namesRcodes();
    void readsNamesOfRcodes();
};

void ReplyViewTest::matchesOnQuestionWithoutCase()
{
    const QByteArray query = queryFor(QStringLiteral("a.eXample"));
    QCOMPARE(matchReply(query, answerTo(query)), ReplyMatch::Answer);
    const QByteArray upper = queryFor(QStringLiteral("A.EXAMPLE"));
    QCOMPARE(matchReply(query, answerTo(upper)), ReplyMatch::Answer);
    QByteArray otherId = answerTo(query);
    setMessageId(otherId.data(), 99);
    QCOMPARE(matchReply(query, otherId), ReplyMatch::Answer);
}

void ReplyViewTest::matchesNeitherOtherQuestionsNorQueries_data()
{
    QTest::addColumn<QByteArray>("reply");
    const auto row = [](const char *what, const MessageBuilder &reply) {
        QTest::newRow(what) << reply.octets();
    };
    const QByteArray name = wireName("a.example");
    row("other name", MessageBuilder().question(wireName("b.example"), 1));
    row("longer name", MessageBuilder().question(wireName("a.example.b"), 1));
    row("shorter name", MessageBuilder().question(wireName("example"), 1));
    row("other type", MessageBuilder().question(name, 28));
    row("other class", MessageBuilder().question(name, 1, 3));
    row("not a response", MessageBuilder(0x0100).question(name, 1));
    row("other opcode", MessageBuilder(0x8000 | 4 << 11).question(name, 1));
    row("no question", MessageBuilder());
    row("no question in SERVFAIL", MessageBuilder(0x8182));
    row("dots and labels differ", MessageBuilder().question(QByteArray("\x09"
                                                                       "a.example\0",
                                                                       11),
                                                            1));
}

void ReplyViewTest::matchesNeitherOtherQuestionsNorQueries()
{
    QFETCH(QByteArray, reply);
    const QByteArray query = queryFor(QStringLiteral("a.example"));
    QCOMPARE(matchReply(query, reply), ReplyMatch::Mismatch);
}

void ReplyViewTest::matchesAnEmptyQuestionOnlyInFormErrAndNotImp()
{
    const QByteArray query = queryFor(QStringLiteral("a.example"));
    for (quint16 rcode = 0; rcode < 16; ++rcode) {
        const bool allowed = rcode == 1 || rcode == 4;
        const QByteArray reply = MessageBuilder(static_cast<quint16>(0x8180 | rcode)).octets();
        QCOMPARE(matchReply(query, reply), allowed ? ReplyMatch::Answer : ReplyMatch::Mismatch);
        QVERIFY(ReplyView::parse(reply));
    }
}

void ReplyViewTest::callsAReplyCutOffInItsQuestionMalformed()
{
    const QByteArray query = queryFor(QStringLiteral("a.example"));
    const QByteArray reply = replyWithQuestion().octets();
    for (qsizetype size = 0; size < reply.size(); ++size)
        QCOMPARE(matchReply(query, reply.first(size)), ReplyMatch::Malformed);
    QCOMPARE(matchReply(query, reply), ReplyMatch::Answer);
    QCOMPARE(matchReply({}, reply), ReplyMatch::Mismatch);
}

void ReplyViewTest::readsAndSetsIds()
{
    QByteArray message = replyWithQuestion().octets();
    QCOMPARE(messageId(message), quint16(0x1234));
    setMessageId(message.data(), 0xfedc);
    QCOMPARE(messageId(message), quint16(0xfedc));
    QCOMPARE(message.first(2).toHex(), QByteArray("fedc"));
    QCOMPARE(messageId(message.first(1)), quint16(0));
    QCOMPARE(messageId({}), quint16(0));
}

void ReplyViewTest::readsFlagsRcodeAndCounts()
{
    const auto plain = ReplyView::parse(replyWithQuestion(0x8183).octets());
    QVERIFY(plain);
    QCOMPARE(plain->rcode, quint16(3));
    QVERIFY(!plain->tc && !plain->aa && !plain->ad && !plain->hasOpt);
    QCOMPARE(plain->answerCount, quint16(0));
    QCOMPARE(plain->minimumTtl, quint32(0));

    const auto full = ReplyView::parse(replyWithQuestion(0x8000 | 0x0400 | 0x0200 | 0x0020)
                                           .answer(pointerToQuestion, 1, address, 70)
                                           .answer(pointerToQuestion, 1, address, 60)
                                           .authority(pointerToQuestion, 1, address)
                                           .opt()
                                           .octets());
    QVERIFY(full);
    QVERIFY(full->tc && full->aa && full->ad && full->hasOpt);
    QCOMPARE(full->answerCount, quint16(2));
    QCOMPARE(full->minimumTtl, quint32(60));
    QVERIFY(full->cookie.isEmpty());
}

void ReplyViewTest::countsTtlsWithTheTopBitSetAsZero()
{
    const auto ttlOf = [](quint32 ttl) {
        return ReplyView::parse(
                   replyWithQuestion().answer(pointerToQuestion, 1, address, ttl).octets())
            .value()
            .minimumTtl;
    };
    QCOMPARE(ttlOf(0x7fffffff), quint32(0x7fffffff));
    QCOMPARE(ttlOf(0x80000000), quint32(0));
    QCOMPARE(ttlOf(0xffffffff), quint32(0));
}

void ReplyViewTest::joinsTheExtendedRcodeTo12Bits()
{
    const auto rcodeOf = [](quint16 low, quint32 optTtl) {
        return ReplyView::parse(
                   replyWithQuestion(static_cast<quint16>(0x8180 | low)).opt({}, optTtl).octets())
            .value()
            .rcode;
    };
    QCOMPARE(rcodeOf(0, 0x01000000), quint16(16));
    QCOMPARE(rcodeOf(7, 0x01000000), quint16(23));
    QCOMPARE(rcodeOf(0xf, 0xff000000), quint16(4095));
    QCOMPARE(rcodeOf(2, 0x00ff8000), quint16(2));
}

void ReplyViewTest::findsTheCookie()
{
    const QByteArray options = ednsOption(3, "ns") + ednsOption(10, "12345678abcdefgh");
    const QByteArray message = replyWithQuestion().opt(options).octets();
    const auto view = ReplyView::parse(message);
    QVERIFY(view);
    QCOMPARE(view->cookie.toByteArray(), QByteArray("12345678abcdefgh"));
}

void ReplyViewTest::refusesBadOptRecords_data()
{
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *what, const MessageBuilder &message) {
        QTest::newRow(what) << message.octets();
    };
    row("two", replyWithQuestion().opt().opt());
    row("in the answer section", replyWithQuestion().answer(wireName("."), 41, {}));
    row("in the authority section", replyWithQuestion().authority(wireName("."), 41, {}));
    row("with a name", replyWithQuestion().additional(wireName("a"), 41, {}));
    row("named by a pointer", replyWithQuestion().additional(pointerToQuestion, 41, {}));
    row("option header cut off", replyWithQuestion().opt(QByteArray::fromHex("000300")));
    row("option longer than the record", replyWithQuestion().opt(QByteArray::fromHex("00030001")));
    row("second option cut off",
        replyWithQuestion().opt(ednsOption(3, "ns") + QByteArray::fromHex("000a0008aa")));
}

void ReplyViewTest::refusesBadOptRecords()
{
    QFETCH(QByteArray, message);
    QVERIFY(!ReplyView::parse(message));
}

void ReplyViewTest::followsPointersStrictlyBackwardsOnly_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("valid");
    // The question "a.example" stands at 12, its "example" at 14; the answer's name begins at 27.
    const auto row = [](const char *what, const char *hex, bool valid) {
        QTest::newRow(what) << QByteArray::fromHex(hex) << valid;
    };
    row("to the question", "c00c", true);
    row("to its second label", "c00e", true);
    row("to its root", "c016", true);
    row("labels, then a pointer", "0162 c00e", true);
    row("to itself", "c01b", false);
    row("to its own labels", "0162 c01b", false);
    row("to its own second octet", "0162 c01c", false);
    row("one octet ahead", "c01c", false);
    row("ahead", "c01d", false);
    row("out of the message", "ffff", false);
    row("into the header", "c000", false);
    row("to the last octet of the header", "c00b", false);
}

void ReplyViewTest::followsPointersStrictlyBackwardsOnly()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, valid);
    const QByteArray message = replyWithQuestion().answer(name, 1, address).octets();
    QCOMPARE(ReplyView::parse(message).has_value(), valid);

    // A loop of two names that point at each other.
    const QByteArray loop = replyWithQuestion()
                                .answer(QByteArray::fromHex("c02b"), 1, address)
                                .answer(QByteArray::fromHex("c01b"), 1, address)
                                .octets();
    QVERIFY(!ReplyView::parse(loop));
}

void ReplyViewTest::limitsNamesTo255Octets()
{
    const QByteArray label63 = '\x3f' + QByteArray(63, 'x');
    const QByteArray label61 = '\x3d' + QByteArray(61, 'x');
    const QByteArray longest = label63.repeated(3) + label61 + '\0';
    QCOMPARE(longest.size(), 255);
    QVERIFY(ReplyView::parse(MessageBuilder().question(longest, 1).octets()));
    const QByteArray tooLong = label63.repeated(4) + '\0';
    QVERIFY(!ReplyView::parse(MessageBuilder().question(tooLong, 1).octets()));

    // 254 octets behind the pointer leave no room for a label before it.
    const auto pointed = [&longest](const QByteArray &before) {
        return MessageBuilder()
            .question(longest, 1)
            .answer(before + pointerToQuestion, 1, address)
            .octets();
    };
    QVERIFY(ReplyView::parse(pointed({})));
    QVERIFY(!ReplyView::parse(pointed(QByteArray::fromHex("0161"))));
}

void ReplyViewTest::refusesLabelsOfUnknownKinds()
{
    for (const char *kind : {"40", "41", "80", "bf"}) {
        const QByteArray name = QByteArray::fromHex(kind) + QByteArray(64, 'x') + '\0';
        QVERIFY(!ReplyView::parse(MessageBuilder().question(name, 1).octets()));
    }
}

void ReplyViewTest::refusesCountsAndLengthsThatLie_data()
{
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *what, const MessageBuilder &message) {
        QTest::newRow(what) << message.octets();
    };
    const auto whole = replyWithQuestion().answer(pointerToQuestion, 1, address);
    row("no header", MessageBuilder().count(0, 1));
    row("two questions", replyWithQuestion().question(wireName("b"), 1));
    row("two questions claimed", replyWithQuestion().count(0, 2));
    row("question not claimed", replyWithQuestion().count(0, 0));
    row("more answers claimed", MessageBuilder(whole).count(1, 2));
    row("65,535 answers claimed", MessageBuilder(whole).count(1, 0xffff));
    row("fewer answers claimed", MessageBuilder(whole).count(1, 0));
    row("authority claimed", MessageBuilder(whole).count(2, 1));
    row("additional claimed", MessageBuilder(whole).count(3, 1));
    row("one octet left over", MessageBuilder(whole).raw(QByteArray(1, '\0')));
    const auto fixed = QByteArray::fromHex("c00c 0001 0001 0000012c");
    row("rdlength one too long",
        replyWithQuestion().raw(fixed + QByteArray::fromHex("0005") + address).count(1, 1));
    row("rdlength 65,535",
        replyWithQuestion().raw(fixed + QByteArray::fromHex("ffff") + address).count(1, 1));
    row("rdlength one too short",
        replyWithQuestion().raw(fixed + QByteArray::fromHex("0003") + address).count(1, 1));
}

void ReplyViewTest::refusesCountsAndLengthsThatLie()
{
    QFETCH(QByteArray, message);
    QVERIFY(!ReplyView::parse(message));
}

void ReplyViewTest::refusesEveryTruncation()
{
    const QByteArray message = largeAnswerTo(queryFor(QStringLiteral("a.example")), 600);
    QVERIFY(ReplyView::parse(message));
    for (qsizetype size = 0; size < message.size(); ++size)
        QVERIFY2(!ReplyView::parse(message.first(size)), qPrintable(QString::number(size)));
}

void ReplyViewTest::keepsTheHeadOfATruncatedReply()
{
    const QByteArray query = queryFor(QStringLiteral("a.example"));
    const QByteArray head = replyWithQuestion().octets();
    QByteArray message = largeAnswerTo(query, 600);
    message[2] = char(message[2] | 0x02);
    for (qsizetype size = 0; size <= message.size(); ++size) {
        const QByteArray kept = headOfTruncated(message.first(size));
        if (size < head.size()) {
            QVERIFY2(kept.isEmpty(), qPrintable(QString::number(size)));
            continue;
        }
        QCOMPARE(kept.size(), head.size());
        QCOMPARE(matchReply(query, kept), ReplyMatch::Answer);
        const auto view = ReplyView::parse(kept);
        QVERIFY(view && view->tc);
        QCOMPARE(view->answerCount, quint16(0));
    }
}

void ReplyViewTest::keepsNoHeadOfWhatIsNotTruncated()
{
    QVERIFY(headOfTruncated(answerTo(queryFor(QStringLiteral("a.example")))).isEmpty());
}

void ReplyViewTest::checksNamesInRecordData_data()
{
    QTest::addColumn<quint16>("type");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<bool>("valid");
    const auto row = [](const char *what, quint16 type, const char *hex, bool valid) {
        QTest::newRow(what) << type << QByteArray::fromHex(hex) << valid;
    };
    // The rdata begins at 27 + 2 + 10 = 39 (0x27).
    row("CNAME", 5, "0162 c00c", true);
    row("CNAME that points at itself", 5, "c027", false);
    row("CNAME cut off", 5, "0562", false);
    row("CNAME with more behind", 5, "c00c 00", false);
    row("CNAME that ends beyond its record", 5, "0162", false);
    row("NS", 2, "c00e", true);
    row("PTR ahead", 12, "c0ff", false);
    row("MX", 15, "000a c00c", true);
    row("MX without name", 15, "000a", false);
    row("SOA", 6, "c00c 0162c00c 00000001 00000002 00000003 00000004 00000005", true);
    row("SOA cut off", 6, "c00c 0162c00c 00000001 00000002 00000003 00000004 000000", false);
    row("MINFO", 14, "c00c c00e", true);
    row("unknown type: not looked into", 65280, "c027", true);
    row("no data", 5, "", true);
}

void ReplyViewTest::checksNamesInRecordData()
{
    QFETCH(quint16, type);
    QFETCH(QByteArray, data);
    QFETCH(bool, valid);
    const QByteArray message = replyWithQuestion().answer(pointerToQuestion, type, data).octets();
    QCOMPARE(ReplyView::parse(message).has_value(), valid);
}

void ReplyViewTest::survivesRandomGarbage()
{
    QRandomGenerator random(3);
    const QByteArray whole = largeAnswerTo(queryFor(QStringLiteral("a.example")), 300);
    int accepted = 0;
    for (int round = 0; round < 50000; ++round) {
        QByteArray message = whole;
        for (int i = random.bounded(1, 5); i > 0; --i)
            message[random.bounded(int(message.size()))] = static_cast<char>(random.bounded(256));
        message.truncate(random.bounded(4) == 0 ? random.bounded(int(message.size()))
                                                : message.size());
        message.squeeze(); // so that a sanitizer sees an octet read behind the end
        accepted += ReplyView::parse(message).has_value();
        const ReplyMatch match = matchReply(message, message);
        QVERIFY(match != ReplyMatch::Answer || message.size() >= 12);
    }
    QVERIFY(accepted > 0);
}

void ReplyViewTest::readsWhatTheTestSupportMakes()
{
    const QByteArray query = queryFor(QStringLiteral("a.example"), QStringLiteral("TXT"));
    QVERIFY(ReplyView::parse(query).value().hasOpt);

    const auto answer = ReplyView::parse(answerTo(query));
    QVERIFY(answer && answer->hasOpt);
    QCOMPARE(answer->answerCount, quint16(1));
    QCOMPARE(answer->minimumTtl, quint32(300));

    const auto refusal = ReplyView::parse(refusalTo(query, 5));
    QVERIFY(refusal);
    QCOMPARE(refusal->rcode, quint16(5));
    QCOMPARE(refusal->answerCount, quint16(0));

    QVERIFY(ReplyView::parse(truncatedTo(query)).value().tc);

    for (const int size : {512, 1232, 1500, 4096, 30000, 65535}) {
        const QByteArray large = largeAnswerTo(query, size);
        QVERIFY(ReplyView::parse(large));
        QVERIFY(large.size() <= size && large.size() > size - 14);
        QCOMPARE(matchReply(query, large), ReplyMatch::Answer);
    }
}

void ReplyViewTest::namesRcodes()
{
    QCOMPARE(rcodeName(0), QStringLiteral("NOERROR"));
    QCOMPARE(rcodeName(2), QStringLiteral("SERVFAIL"));
    QCOMPARE(rcodeName(16), QStringLiteral("BADVERS"));
    QCOMPARE(rcodeName(23), QStringLiteral("BADCOOKIE"));
    QCOMPARE(rcodeName(15), QStringLiteral("RCODE15"));
    QCOMPARE(rcodeName(4095), QStringLiteral("RCODE4095"));
}

void ReplyViewTest::readsNamesOfRcodes()
{
    for (quint16 rcode = 0; rcode <= 4095; ++rcode)
        QVERIFY(rcodeFromName(rcodeName(rcode)) == rcode);
    for (const QStringView name : {u"", u"noerror", u"RCODE", u"RCODE0", u"RCODE024", u"RCODE+24",
                                   u"RCODE4096", u"RCODE65560"})
        QVERIFY2(!rcodeFromName(name), qPrintable(name.toString()));
}

QTEST_APPLESS_MAIN(ReplyViewTest)
#include "replyviewtest.moc"
