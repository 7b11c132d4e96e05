// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/log.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace dnstester;

namespace {

/// Standard error goes into a file of its own while this exists.
class CapturedStandardError
{
public:
    CapturedStandardError()
        : m_before(::dup(STDERR_FILENO))
        , m_file(std::tmpfile())
    {
        ::dup2(::fileno(m_file), STDERR_FILENO);
    }
    ~CapturedStandardError()
    {
        ::dup2(m_before, STDERR_FILENO);
        ::close(m_before);
        std::fclose(m_file);
    }
    Q_DISABLE_COPY_MOVE(CapturedStandardError)

    [[nodiscard]] QByteArray content() const
    {
        QByteArray octets(1024 * 1024, '\0');
        const ssize_t size = ::pread(::fileno(m_file), octets.data(), size_t(octets.size()), 0);
        return octets.first(size);
    }
    /// What systemd would set if this were the journal's stream.
    [[nodiscard]] QByteArray journalStream() const
    {
        struct stat status = {};
        ::fstat(::fileno(m_file), &status);
        return QByteArray::number(quint64(status.st_dev)) + ':' +
               QByteArray::number(quint64(status.st_ino));
    }

private:
    int m_before;
    FILE *m_file;
};

LogRecord record(const QString &message, const QList<LogField> &fields = {})
{
    return {1'795'537'201'123, LogLevel::Info, message, fields};
}

} // namespace

class LogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void everyFormHasTheSameFacts();
    void levelsAreNamed_data();
    void levelsAreNamed();
    void numbersAreWrittenInFull();
    void plainTextCantBeMistakenForFields_data();
    void plainTextCantBeMistakenForFields();
    void jsonKeepsAnyText_data();
    void jsonKeepsAnyText();
    void linesBelowTheLevelAreLeftOut();
    void writesToStandardError();
    void journalIsRecognisedByItsStream();
    void messagesOfQtAreLinesOfTheLog();
    void linesOfManyThreadsStayWhole();
};

void LogTest::cleanup()
{
    qInstallMessageHandler(nullptr);
    qunsetenv("JOURNAL_STREAM");
}

void LogTest::everyFormHasTheSameFacts()
{
    const LogRecord request = record(QStringLiteral("request"), {{"method", QStringLiteral("POST")},
                                                                 {"status", 202},
                                                                 {"ms", 0.4},
                                                                 {"tls", false},
                                                                 {"client", {}}});
    QCOMPARE(plainLine(request), "2026-11-24T16:20:01.123Z INFO  request method=POST status=202 "
                                 "ms=0.4 tls=false\n");
    QCOMPARE(journalLine(request), "<6>request method=POST status=202 ms=0.4 tls=false\n");
    QCOMPARE(jsonLine(request),
             "{\"time\":\"2026-11-24T16:20:01.123Z\",\"level\":\"info\",\"message\":\"request\","
             "\"method\":\"POST\",\"status\":202,\"ms\":0.4,\"tls\":false}\n");
}

void LogTest::levelsAreNamed_data()
{
    QTest::addColumn<LogLevel>("level");
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("journal");
    QTest::addColumn<QString>("json");
    QTest::newRow("debug") << LogLevel::Debug << QByteArray("Z DEBUG x\n") << QByteArray("<7>x\n")
                           << QStringLiteral("debug");
    QTest::newRow("info") << LogLevel::Info << QByteArray("Z INFO  x\n") << QByteArray("<6>x\n")
                          << QStringLiteral("info");
    QTest::newRow("warning") << LogLevel::Warning << QByteArray("Z WARN  x\n")
                             << QByteArray("<4>x\n") << QStringLiteral("warning");
    QTest::newRow("error") << LogLevel::Error << QByteArray("Z ERROR x\n") << QByteArray("<3>x\n")
                           << QStringLiteral("error");
}

void LogTest::levelsAreNamed()
{
    QFETCH(LogLevel, level);
    QFETCH(QByteArray, plain);
    LogRecord line = record(QStringLiteral("x"));
    line.level = level;
    QVERIFY(plainLine(line).endsWith(plain));
    QTEST(journalLine(line), "journal");
    QTEST(QJsonDocument::fromJson(jsonLine(line))[u"level"].toString(), "json");
    QVERIFY(parseLogLevel(QJsonDocument::fromJson(jsonLine(line))[u"level"].toString()) == level);
}

void LogTest::numbersAreWrittenInFull()
{
    const LogRecord line = record(QStringLiteral("x"), {{"a", 1'234'567},
                                                        {"b", qint64(9'007'199'254'740'991)},
                                                        {"c", -0.125},
                                                        {"d", 1e300},
                                                        {"e", 123456.789}});
    QCOMPARE(journalLine(line), "<6>x a=1234567 b=9007199254740991 c=-0.125 d=1e+300 "
                                "e=123456.789\n");
    const QJsonDocument json = QJsonDocument::fromJson(jsonLine(line));
    QCOMPARE(json[u"b"].toInteger(), qint64(9'007'199'254'740'991));
    QCOMPARE(json[u"d"].toDouble(), 1e300);
}

void LogTest::plainTextCantBeMistakenForFields_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("written");
    const auto row = [](const char *name, const QString &text, const char *written) {
        QTest::newRow(name) << text << QByteArray(written);
    };
    row("plain", QStringLiteral("/tasks/abc-1"), "/tasks/abc-1");
    row("letters", QStringLiteral("b\u00fccher"),
        "b\xc3\xbc"
        "cher");
    row("empty", QString(), "\"\"");
    row("space", QStringLiteral("a b"), "\"a b\"");
    row("another field", QStringLiteral("x status=200"), "\"x status=200\"");
    row("equals", QStringLiteral("a=b"), "\"a=b\"");
    row("quotes", QStringLiteral("\" x"), "\"\\\" x\"");
    row("backslash", QStringLiteral("\\x0a"), "\"\\\\x0a\"");
    row("line feed", QStringLiteral("a\nb"), "\"a\\x0ab\"");
    row("escape sequence", QStringLiteral("\x1b[31m"), "\"\\x1b[31m\"");
    row("C1", QStringLiteral("a\u009bb"), "a\\x9bb");
    row("right to left", QStringLiteral("a\u202eb"), "a\\u{202e}b");
}

void LogTest::plainTextCantBeMistakenForFields()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, written);
    const LogRecord line = record(QStringLiteral("x\ny"), {{"t", text}, {"n", 1}});
    QCOMPARE(journalLine(line), "<6>x\\x0ay t=" + written + " n=1\n");
    QVERIFY(plainLine(line).endsWith("Z INFO  x\\x0ay t=" + written + " n=1\n"));
}

void LogTest::jsonKeepsAnyText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("quotes") << QStringLiteral("\" \\ / x");
    QTest::newRow("controls") << QStringLiteral("\n\r\t\x01\x1b[31m\x7f");
    QTest::newRow("C1") << QStringLiteral("\u0085\u009b");
    QTest::newRow("separators") << QStringLiteral("\u2028\u2029\u202e");
    QTest::newRow("letters") << QStringLiteral("b\u00fccher \u4f8b");
    QTest::newRow("beyond 16 bits") << QString::fromUtf8("\xf0\x9f\x98\x80");
}

void LogTest::jsonKeepsAnyText()
{
    QFETCH(QString, text);
    const QByteArray line = jsonLine(record(text, {{"t", text}}));
    QCOMPARE(line.count('\n'), 1);
    for (const QChar c : QString::fromUtf8(line.chopped(1)))
        QVERIFY(c.category() != QChar::Other_Control && c.category() != QChar::Other_Format);
    const QJsonDocument json = QJsonDocument::fromJson(line);
    QCOMPARE(json[u"message"].toString(), text);
    QCOMPARE(json[u"t"].toString(), text);

    const QString broken = QString(QChar(0xd800)) + u'x';
    QCOMPARE(QJsonDocument::fromJson(jsonLine(record(broken)))[u"message"].toString(),
             QStringLiteral("\ufffdx"));
}

void LogTest::linesBelowTheLevelAreLeftOut()
{
    QByteArray written;
    Log log;
    log.setSink([&written](const QByteArray &line) { written += line; });
    log.configure(LogLevel::Info, LogFormat::Json);
    QVERIFY(!log.writes(LogLevel::Debug) && log.writes(LogLevel::Info));
    log.debug(QStringLiteral("no"));
    QVERIFY(written.isEmpty());
    log.info(QStringLiteral("yes"));
    QCOMPARE(QJsonDocument::fromJson(written)[u"message"].toString(), QStringLiteral("yes"));

    written.clear();
    log.configure(LogLevel::Error, LogFormat::Plain);
    log.warning(QStringLiteral("no"));
    log.error(QStringLiteral("yes"));
    QVERIFY2(written.endsWith(" ERROR yes\n") && written.count('\n') == 1, written);
}

void LogTest::writesToStandardError()
{
    const CapturedStandardError captured;
    Log log;
    log.info(QStringLiteral("not yet"));
    log.warning(QStringLiteral("two words"), {{"n", 1}});
    const QRegularExpression line(QStringLiteral(
        "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z WARN  two words n=1\n$"));
    QVERIFY2(line.match(QString::fromUtf8(captured.content())).hasMatch(), captured.content());
}

void LogTest::journalIsRecognisedByItsStream()
{
    const CapturedStandardError captured;
    Log log;
    qputenv("JOURNAL_STREAM", "1:1");
    log.configure(LogLevel::Info, LogFormat::Automatic);
    log.info(QStringLiteral("a"));
    QVERIFY2(captured.content().endsWith("Z INFO  a\n"), captured.content());

    qputenv("JOURNAL_STREAM", captured.journalStream());
    log.configure(LogLevel::Info, LogFormat::Automatic);
    log.info(QStringLiteral("b"));
    QVERIFY2(captured.content().endsWith("\n<6>b\n"), captured.content());
    log.configure(LogLevel::Info, LogFormat::Json);
    log.info(QStringLiteral("c"));
    QVERIFY2(captured.content().endsWith("\"message\":\"c\"}\n"), captured.content());
}

void LogTest::messagesOfQtAreLinesOfTheLog()
{
    QList<QByteArray> lines;
    processLog().setSink([&lines](const QByteArray &line) { lines.append(line); });
    processLog().configure(LogLevel::Debug, LogFormat::Json);
    logQtMessages();
    qDebug("a");
    qInfo("b");
    qWarning("c %d", 1);
    qCritical("d");
    QCOMPARE(lines.size(), 4);
    const char *levels[] = {"debug", "info", "warning", "error"};
    const char *texts[] = {"a", "b", "c 1", "d"};
    for (int i = 0; i < 4; ++i) {
        const QJsonDocument json = QJsonDocument::fromJson(lines[i]);
        QCOMPARE(json[u"level"].toString(), QString::fromLatin1(levels[i]));
        QCOMPARE(json[u"message"].toString(), QString::fromLatin1(texts[i]));
        QCOMPARE(json[u"category"].toString(), QStringLiteral("default"));
    }
}

void LogTest::linesOfManyThreadsStayWhole()
{
    constexpr int threadCount = 4;
    constexpr int lineCount = 200;
    const CapturedStandardError captured;
    Log log;
    log.configure(LogLevel::Warning, LogFormat::Json);
    std::vector<std::thread> threads;
    for (int i = 0; i < threadCount; ++i) {
        threads.emplace_back([&log, i] {
            for (int j = 0; j < lineCount; ++j) {
                log.warning(QStringLiteral("x"), {{"from", i}, {"to", j}});
                log.configure(LogLevel::Warning, LogFormat::Json);
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();

    int next[threadCount] = {};
    const QList<QByteArray> lines = captured.content().split('\n');
    QCOMPARE(lines.size(), threadCount * lineCount + 1);
    for (const QByteArray &line : lines.first(lines.size() - 1)) {
        const QJsonDocument json = QJsonDocument::fromJson(line);
        QVERIFY2(json.isObject(), line);
        int &expected = next[json[u"from"].toInt()];
        QCOMPARE(json[u"to"].toInt(), expected);
        ++expected;
    }
}

QTEST_APPLESS_MAIN(LogTest)
#include "logtest.moc"
