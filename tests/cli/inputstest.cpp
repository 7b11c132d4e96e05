// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/inputs.h"

#include <QTemporaryDir>
#include <QTest>

using namespace dnstester;
using namespace dnstester::cli;

namespace {

Server serverAt(const char *target)
{
    return {*Endpoint::parse(QString::fromLatin1(target)), {}};
}

/// The path of a file in \a folder that holds \a text.
QString fileWith(const QTemporaryDir &folder, const QString &name, const QByteArray &text)
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                              : QString();
}

} // namespace

class InputsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void questionsAreReadAsDnsperfHasThem();
    void wrongLinesAreNamed_data();
    void wrongLinesAreNamed();
    void fileThatCanNotBeReadIsNamed();
    void namedServersComeFirstThenConfiguredOnes();
    void withoutServersTheCuratedAreAskedOnce();
    void caFileMustHoldCertificates();
    void tokenIsTheFirstLineOfItsFile();
    void withoutAFileTheTokenIsThatOfTheEnvironment();
};

void InputsTest::questionsAreReadAsDnsperfHasThem()
{
    const Result<QList<Question>> questions =
        parseQuestions("; comment\n"
                       "www.example.com A\n"
                       "\n"
                       "# another\n"
                       "  example.com.\tMX  \r\n"
                       "example.net aaaa ; with a remark\n"
                       "example.org\n"
                       "example.org TYPE65",
                       QStringLiteral("q.txt"), RecordType(16));
    QVERIFY(questions);
    QStringList shown;
    for (const Question &question : *questions)
        shown.append(question.name.toString() + u' ' + question.type.toString());
    const QStringList expected{QStringLiteral("www.example.com A"),
                               QStringLiteral("example.com MX"), QStringLiteral("example.net AAAA"),
                               QStringLiteral("example.org TXT"),
                               QStringLiteral("example.org HTTPS")};
    QCOMPARE(shown, expected);
}

void InputsTest::wrongLinesAreNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("beginning");
    QTest::newRow("bad name") << QByteArray("a.example A\nb..example A\n")
                              << QStringLiteral("q.txt:2: ");
    QTest::newRow("bad type") << QByteArray("\n\na.example FOO") << QStringLiteral("q.txt:3: ");
    QTest::newRow("too many words") << QByteArray("a.example A IN")
                                    << QStringLiteral("q.txt:1: a line must be a name and a type, "
                                                      "without \"IN\"");
    QTest::newRow("nothing") << QByteArray("# only\n;\n")
                             << QStringLiteral("q.txt: the file must have a line with a name");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("q.txt: the file must");
}

void InputsTest::wrongLinesAreNamed()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, beginning);
    const Result<QList<Question>> questions =
        parseQuestions(text, QStringLiteral("q.txt"), RecordType());
    QVERIFY(!questions);
    QVERIFY2(questions.error().detail.startsWith(beginning), qPrintable(questions.error().detail));
}

void InputsTest::fileThatCanNotBeReadIsNamed()
{
    const Result<QList<Question>> questions =
        readQuestions(QStringLiteral("/nonexistent/q.txt"), RecordType());
    QVERIFY(!questions);
    QVERIFY(questions.error().detail.startsWith(
        QLatin1String("--names must be a file that can be read, not \"/nonexistent/q.txt\": ")));
}

void InputsTest::namedServersComeFirstThenConfiguredOnes()
{
    Settings settings;
    settings.servers = {serverAt("192.0.2.2")};
    QCOMPARE(chooseServers({serverAt("192.0.2.1")}, settings)[0].endpoint.target(),
             QStringLiteral("udp://192.0.2.1"));
    const QList<Server> configured = chooseServers({}, settings);
    QCOMPARE(configured.size(), 1);
    QCOMPARE(configured[0].endpoint.target(), QStringLiteral("udp://192.0.2.2"));
}

void InputsTest::withoutServersTheCuratedAreAskedOnce()
{
    const QList<Server> servers = chooseServers({}, Settings());
    QVERIFY(servers.size() >= 15);
    QStringList targets;
    for (const Server &server : servers)
        targets.append(server.endpoint.target());
    QCOMPARE(targets.removeDuplicates(), 0);
}

void InputsTest::caFileMustHoldCertificates()
{
    const QTemporaryDir folder;
    const auto written = [&folder](const char *name, const QByteArray &text) {
        return fileWith(folder, QLatin1String(name), text);
    };
    QVERIFY(!checkCaFile(QStringLiteral("--ca-file"), QString()));
    QVERIFY(!checkCaFile(QStringLiteral("--ca-file"),
                         written("good.pem", "-----BEGIN CERTIFICATE-----\n")));
    const auto empty = checkCaFile(QStringLiteral("--ca-file"), written("empty.pem", "\n"));
    QVERIFY(empty && empty->detail.startsWith(QLatin1String("--ca-file must hold certificates")));
    const auto absent =
        checkCaFile(QStringLiteral("--ca-file"), folder.filePath(QStringLiteral("absent.pem")));
    QVERIFY(absent &&
            absent->detail.startsWith(QLatin1String("--ca-file must be a file that can be read")));
}

void InputsTest::tokenIsTheFirstLineOfItsFile()
{
    const QTemporaryDir folder;
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("DNS_TESTER_TOKEN"), QStringLiteral("other"));
    const auto read = [&](const QByteArray &text) {
        return readToken(fileWith(folder, QStringLiteral("token"), text), environment);
    };
    QCOMPARE(read("s3cret\r\nmore\n").value_or("-"), QByteArray("s3cret"));
    QCOMPARE(read("s3cret").value_or("-"), QByteArray("s3cret"));
    for (const char *wrong : {"", "\ns3cret\n", "two words\n", "\xc3\xbc\n"}) {
        const Result<QByteArray> token = read(wrong);
        QVERIFY2(!token, wrong);
        QVERIFY(token.error().detail.startsWith(
            QLatin1String("--token-file must have a token in its first line")));
        QVERIFY(!token.error().detail.contains(QLatin1String("two words")));
    }
    const Result<QByteArray> absent =
        readToken(folder.filePath(QStringLiteral("absent")), environment);
    QVERIFY(!absent);
    QVERIFY(absent.error().detail.startsWith(
        QLatin1String("--token-file must be a file that can be read")));
}

void InputsTest::withoutAFileTheTokenIsThatOfTheEnvironment()
{
    QProcessEnvironment environment;
    QCOMPARE(readToken({}, environment).value_or("-"), QByteArray());
    environment.insert(QStringLiteral("DNS_TESTER_TOKEN"), QStringLiteral("s3cret"));
    QCOMPARE(readToken({}, environment).value_or("-"), QByteArray("s3cret"));
    environment.insert(QStringLiteral("DNS_TESTER_TOKEN"), QStringLiteral("my s3cret"));
    const Result<QByteArray> token = readToken({}, environment);
    QVERIFY(!token);
    QCOMPARE(token.error().detail, QStringLiteral("the environment variable DNS_TESTER_TOKEN must "
                                                  "be printable ASCII without spaces"));
}

QTEST_APPLESS_MAIN(InputsTest)

#include "inputstest.moc"
