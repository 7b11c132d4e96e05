// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lookup/retrypolicy.h"
#include "dns/replyview.h"
#include "support/dnsmessages.h"

#include <QTest>

using namespace dnstester;
using namespace dnstester::test;

namespace {

constexpr quint8 formErr = 1;
constexpr quint8 servFail = 2;
constexpr quint8 notImp = 4;

Outcome answer(const QByteArray &reply)
{
    Outcome outcome;
    outcome.reply = reply;
    return outcome;
}

Outcome failure(ErrorKind kind)
{
    return Outcome::failed({kind, QStringLiteral("a test")});
}

QByteArray query()
{
    return queryFor(QStringLiteral("www.example.com"));
}

/// A message without additional section: an OPT, if there was one, cut off with its 11 octets.
QByteArray withoutOpt(QByteArray message)
{
    constexpr qsizetype emptyOptSize = 11;
    message.chop(emptyOptSize);
    message[11] = 0;
    return message;
}

/// BADCOOKIE (extended rcode 23) with an OPT that carries \a cookie.
QByteArray badCookie(const QByteArray &cookie)
{
    constexpr quint8 badCookieLowBits = 23 & 15;
    QByteArray message = withoutOpt(refusalTo(query(), badCookieLowBits));
    message[11] = 1;
    message += QByteArray::fromHex("00002904d001000000") + QByteArray(1, char(0)) +
               QByteArray(1, char(cookie.size() + 4)) + QByteArray::fromHex("000a00") +
               QByteArray(1, char(cookie.size())) + cookie;
    return message;
}

} // namespace

class RetryPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMessagesOfThisTestAreValid()
    {
        QVERIFY(ReplyView::parse(withoutOpt(refusalTo(query(), formErr))));
        const auto reply = ReplyView::parse(badCookie(QByteArray(16, 'c')));
        QVERIFY(reply);
        QCOMPARE(reply->rcode, quint16(23));
        QCOMPARE(reply->cookie.size(), 16);
    }

    void finishesWithAnAnswerWhateverItsRcode_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::newRow("NOERROR") << answerTo(query());
        QTest::newRow("SERVFAIL") << refusalTo(query(), servFail);
        QTest::newRow("NOTIMP") << refusalTo(query(), notImp);
        QTest::newRow("FORMERR with an OPT") << refusalTo(query(), formErr);
    }
    void finishesWithAnAnswerWhateverItsRcode()
    {
        QFETCH(QByteArray, reply);
        RetryState state;
        state.retriesLeft = 3;
        QCOMPARE(nextStep(answer(reply), Query(), state), NextStep::Finish);
    }

    void truncatedUdpIsAskedOverTcp()
    {
        QCOMPARE(nextStep(answer(truncatedTo(query())), Query(), RetryState()),
                 NextStep::AskOverTcp);
    }

    void truncationElsewhereIsTheAnswer_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::newRow("tcp") << Protocol::Tcp;
        QTest::newRow("tls, never to plain text") << Protocol::Tls;
        QTest::newRow("https, never to plain text") << Protocol::Https;
        QTest::newRow("quic, never to plain text") << Protocol::Quic;
    }
    void truncationElsewhereIsTheAnswer()
    {
        QFETCH(Protocol, protocol);
        RetryState state;
        state.protocol = protocol;
        QCOMPARE(nextStep(answer(truncatedTo(query())), Query(), state), NextStep::Finish);
    }

    void formErrWithoutOptIsAskedWithoutEdnsOnce()
    {
        const Outcome refused = answer(withoutOpt(refusalTo(query(), formErr)));
        Query asked;
        QCOMPARE(nextStep(refused, asked, RetryState()), NextStep::AskWithoutEdns);
        asked.edns = false;
        QCOMPARE(nextStep(refused, asked, RetryState()), NextStep::Finish);
    }

    void badCookieIsAnsweredOnce()
    {
        const Outcome refused = answer(badCookie(QByteArray(16, 'c')));
        Query asked;
        asked.cookie = QByteArray(8, 'c');
        RetryState state;
        QCOMPARE(nextStep(refused, asked, state), NextStep::AskWithServerCookie);
        state.renewedCookie = true;
        QCOMPARE(nextStep(refused, asked, state), NextStep::Finish);
    }

    void badCookieToWhoSentNoneIsTheAnswer()
    {
        QCOMPARE(nextStep(answer(badCookie(QByteArray(16, 'c'))), Query(), RetryState()),
                 NextStep::Finish);
    }

    void badCookieWithoutServerCookieIsTheAnswer()
    {
        Query asked;
        asked.cookie = QByteArray(8, 'c');
        QCOMPARE(nextStep(answer(badCookie(QByteArray(8, 'c'))), asked, RetryState()),
                 NextStep::Finish);
    }

    void failuresAreRetriedAsTheirKindAllows_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("retriesLeft");
        QTest::addColumn<bool>("moreAddresses");
        QTest::addColumn<NextStep>("expected");
        const auto row = [](const char *name, ErrorKind kind, int retries, bool more,
                            NextStep step) {
            QTest::newRow(name) << kind << retries << more << step;
        };
        row("timeout", ErrorKind::Timeout, 1, false, NextStep::AskAgain);
        row("timeout, EDNS stays", ErrorKind::Timeout, 1, true, NextStep::AskNextAddress);
        row("timeout, none left", ErrorKind::Timeout, 0, true, NextStep::Finish);
        row("mismatch", ErrorKind::Mismatch, 1, false, NextStep::AskAgain);
        row("refused", ErrorKind::Refused, 1, false, NextStep::Finish);
        row("refused, another address", ErrorKind::Refused, 1, true, NextStep::AskNextAddress);
        row("unreachable, another address", ErrorKind::Unreachable, 1, true,
            NextStep::AskNextAddress);
        row("certificate", ErrorKind::Certificate, 3, true, NextStep::Finish);
        row("tls", ErrorKind::Tls, 3, true, NextStep::Finish);
        row("http", ErrorKind::Http, 3, true, NextStep::Finish);
        row("quic", ErrorKind::Quic, 3, true, NextStep::Finish);
        row("malformed", ErrorKind::Malformed, 3, true, NextStep::Finish);
    }
    void failuresAreRetriedAsTheirKindAllows()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(int, retriesLeft);
        QFETCH(bool, moreAddresses);
        RetryState state;
        state.retriesLeft = retriesLeft;
        state.moreAddresses = moreAddresses;
        QTEST(nextStep(failure(kind), Query(), state), "expected");
    }

    void aClosedReusedConnectionIsRenewedOnceEvenWithoutRetries()
    {
        Outcome lost = failure(ErrorKind::Unreachable);
        lost.retryOnNewConnection = true;
        RetryState state;
        state.retriesLeft = 0;
        QCOMPARE(nextStep(lost, Query(), state), NextStep::AskOnNewConnection);
        state.renewedConnection = true;
        QCOMPARE(nextStep(lost, Query(), state), NextStep::Finish);
    }
};

QTEST_GUILESS_MAIN(RetryPolicyTest)
#include "retrypolicytest.moc"
