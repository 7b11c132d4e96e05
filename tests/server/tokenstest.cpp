// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/tokens.h"

#include <QTest>

using namespace dnstester::server;

class TokensTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void admitsItsTokensOnly_data();
    void admitsItsTokensOnly();
};

void TokensTest::admitsItsTokensOnly_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<bool>("admitted");
    QTest::newRow("first") << QByteArray("Bearer first-token-of-two") << true;
    QTest::newRow("second") << QByteArray("Bearer second-token-of-two") << true;
    QTest::newRow("scheme without case") << QByteArray("bearer first-token-of-two") << true;
    QTest::newRow("more spaces") << QByteArray("Bearer   first-token-of-two ") << true;
    QTest::newRow("another") << QByteArray("Bearer third-token-of-two") << false;
    QTest::newRow("beginning") << QByteArray("Bearer first-token-of-tw") << false;
    QTest::newRow("longer") << QByteArray("Bearer first-token-of-twoo") << false;
    QTest::newRow("case") << QByteArray("Bearer First-Token-Of-Two") << false;
    QTest::newRow("no scheme") << QByteArray("first-token-of-two") << false;
    QTest::newRow("other scheme") << QByteArray("Basic first-token-of-two") << false;
    QTest::newRow("scheme alone") << QByteArray("Bearer ") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TokensTest::admitsItsTokensOnly()
{
    QFETCH(QByteArray, authorization);
    QFETCH(bool, admitted);
    const Tokens tokens(
        {QStringLiteral("first-token-of-two"), QStringLiteral("second-token-of-two")});
    QCOMPARE(tokens.admits(authorization), admitted);
    QVERIFY(!Tokens().admits(authorization));
}

QTEST_APPLESS_MAIN(TokensTest)
#include "tokenstest.moc"
