// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/credentials.h"

#include "cli/commandline.h"

#include <QTest>

using namespace dnstester;
using namespace dnstester::cli;

class CredentialsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void areHiddenInAnArgument_data();
    void areHiddenInAnArgument();
    void areHiddenWhereTheArgumentsAre();
    void areInNoSentence_data();
    void areInNoSentence();
};

void CredentialsTest::areHiddenInAnArgument_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("hidden");
    const auto row = [](const char *argument, const char *hidden) {
        QTest::newRow(argument) << QString::fromUtf8(argument) << QString::fromUtf8(hidden);
    };
    row("redis://host/0", "redis://host/0");
    row("redis://:pw@host", "redis://***@host");
    row("rediss://me:pw@host:6379/1", "rediss://*****@host:6379/1");
    row("REDIS://:pw@host", "REDIS://***@host");
    row("redis+unix://:pw@/run/redis.sock", "redis+unix://***@/run/redis.sock");
    row("redis+cluster://:pw@a,b:7000,c", "redis+cluster://***@a,b:7000,c");
    row("--redis=redis://:pw@host", "--redis=redis://***@host");
    // Not as it should be written.
    row("redis://:p/w@x@host", "redis://******@host");
    row("redis://:p://w@host", "redis://******@host");
    row("redis://@", "redis://@");
    row("redis:/", "redis:/");
    row("://a@b", "://a@b");
    row("", "");
    // What stands before an @ in a DNS server's target is its name.
    row("tls://dns.google@8.8.8.8", "tls://dns.google@8.8.8.8");
}

void CredentialsTest::areHiddenInAnArgument()
{
    QFETCH(QString, argument);
    QTEST(withoutCredentials(argument), "hidden");
}

void CredentialsTest::areHiddenWhereTheArgumentsAre()
{
    QByteArray program("redis://:pw@program");
    QByteArray flag("--redis");
    QByteArray first("redis://:one@host");
    QByteArray second("redis://:two@host");
    char *arguments[] = {program.data(), flag.data(), first.data(), second.data(), nullptr};
    hideCredentials(4, arguments);
    QCOMPARE(flag, QByteArray("--redis"));
    QCOMPARE(first, QByteArray("redis://****@host"));
    QCOMPARE(second, QByteArray("redis://****@host"));
}

void CredentialsTest::areInNoSentence_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"worker --redis redis://:hunter2@host/x", "worker --redis redis://:hunter2@", // wrong
          "worker --redis http://:hunter2@host", "server --rediss=redis://:hunter2@host",
          "server redis://:hunter2@host", "redis://:hunter2@host"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void CredentialsTest::areInNoSentence()
{
    QFETCH(QString, line);
    const Result<Command> command = parseCommandLine(line.split(u' '));
    QVERIFY(!command);
    QVERIFY2(!command.error().detail.contains(QStringLiteral("hunter2")),
             qPrintable(command.error().detail));
}

QTEST_APPLESS_MAIN(CredentialsTest)
#include "credentialstest.moc"
