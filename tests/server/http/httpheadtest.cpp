// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/httphead.h"

#include <QTest>

using namespace dnstester::server;

using Status = HttpHeadReader::Status;

namespace {

const QByteArray line("GET / HTTP/1.1\r\n");
const QByteArray host("Host: a\r\n");

/// A whole head with these fields.
QByteArray withFields(const QByteArray &fields)
{
    return line + host + fields + "\r\n";
}

Status readWhole(HttpHeadReader &reader, const QByteArray &octets, const HttpLimits &limits = {})
{
    return reader.read(octets, limits);
}

Status readInPieces(HttpHeadReader &reader, const QByteArray &octets, qsizetype piece,
                    const HttpLimits &limits = {})
{
    Status status = Status::Partial;
    for (qsizetype end = piece; status == Status::Partial; end += piece) {
        status = reader.read(octets.first(std::min(end, octets.size())), limits);
        if (end >= octets.size())
            break;
    }
    return status;
}

} // namespace

Q_DECLARE_METATYPE(dnstester::server::HttpHeadReader::Status)

/// Heads of requests, octet by octet.
class HttpHeadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheParts();
    void findsTheParts_data();
    void readsHowTheBodyAndConnectionGo();
    void marksWhatIsForThisConnectionOnly();
    void looksAtNothingBehindTheHead();
    void waitsForTheRest();
    void knowsWhetherARequestHasBegun();
    void readsTheNextOne();
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void holdsToItsLimits_data();
    void holdsToItsLimits();
};

void HttpHeadTest::findsTheParts_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("authority");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    const auto row = [](const char *target, const char *authority, const char *path,
                        const char *query) {
        QTest::newRow(target) << QByteArray(target) << QByteArray(authority) << QByteArray(path)
                              << QByteArray(query);
    };
    row("/", "", "/", "");
    row("/a/b%2f..//c", "", "/a/b%2f..//c", "");
    row("/a?", "", "/a", "");
    row("/a?b?c=/d", "", "/a", "b?c=/d");
    row("//host/a", "", "//host/a", "");
    row("http://h", "h", "", "");
    row("http://h:80/a?b", "h:80", "/a", "b");
    row("https://[::1]:443?b", "[::1]:443", "", "b");
}

void HttpHeadTest::findsTheParts()
{
    QFETCH(QByteArray, target);
    const QByteArray octets =
        "\r\n\r\nDELETE " + target + " HTTP/1.1\r\nHost:h\r\nX-A:\t b c \t\r\n\r\n";
    for (const qsizetype piece : {qsizetype(1), qsizetype(3), octets.size()}) {
        HttpHeadReader reader;
        QCOMPARE(readInPieces(reader, octets, piece), Status::Complete);
        const HttpHead &head = reader.head();
        QCOMPARE(head.method.of(octets).toByteArray(), QByteArray("DELETE"));
        QTEST(head.authority.of(octets).toByteArray(), "authority");
        QTEST(head.path.of(octets).toByteArray(), "path");
        QTEST(head.query.of(octets).toByteArray(), "query");
        QCOMPARE(head.size, octets.size());
        QCOMPARE(int(head.fields.size()), 2);
        QCOMPARE(head.fields[1].name.of(octets).toByteArray(), QByteArray("X-A"));
        QCOMPARE(head.fields[1].value.of(octets).toByteArray(), QByteArray("b c"));
    }
}

void HttpHeadTest::readsHowTheBodyAndConnectionGo()
{
    const auto headOf = [](const QByteArray &octets) {
        HttpHeadReader reader;
        return readWhole(reader, octets) == Status::Complete ? reader.head() : HttpHead();
    };
    QCOMPARE(headOf(withFields({})).contentLength, 0);
    QCOMPARE(headOf(withFields("Content-LENGTH: 00012 \r\n")).contentLength, 12);
    QVERIFY(headOf(withFields({})).keepAlive);
    QVERIFY(headOf(withFields("Connection: keep-alive\r\n")).keepAlive);
    QVERIFY(!headOf(withFields("connection: x,\tCLOSE ,y\r\n")).keepAlive);
    QVERIFY(headOf(withFields("Connection: closed\r\n")).keepAlive);
    QVERIFY(!headOf("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").keepAlive);
    QVERIFY(headOf("GET / HTTP/1.9\r\nHost: a\r\n\r\n").keepAlive);
    QVERIFY(!headOf(withFields({})).expectsContinue);
    QVERIFY(headOf(withFields("Expect: 100-Continue\r\n")).expectsContinue);
    QVERIFY(!headOf("GET / HTTP/1.0\r\nExpect: 100-continue\r\n\r\n").expectsContinue);
}

void HttpHeadTest::marksWhatIsForThisConnectionOnly()
{
    const QByteArray octets =
        withFields("Connection: a\r\nKeep-Alive: a\r\nTE: a\r\nTrailer: a\r\n"
                   "Upgrade: a\r\nProxy-Connection: a\r\nContent-Length: 0\r\n"
                   "Expect: 100-continue\r\nX-Te: a\r\n");
    HttpHeadReader reader;
    QCOMPARE(readWhole(reader, octets), Status::Complete);
    QByteArrayList passed;
    for (const HttpHead::Field &field : reader.head().fields) {
        if (!field.hopByHop)
            passed.append(field.name.of(octets).toByteArray());
    }
    QCOMPARE(passed, (QByteArrayList{"Host", "X-Te"}));
}

void HttpHeadTest::looksAtNothingBehindTheHead()
{
    const QByteArray octets = withFields({});
    HttpHeadReader reader;
    QCOMPARE(readWhole(reader, octets + QByteArray(100'000, '\0')), Status::Complete);
    QCOMPARE(reader.head().size, octets.size());
}

void HttpHeadTest::waitsForTheRest()
{
    const QByteArray octets = withFields("X-A: b\r\n");
    for (qsizetype size = 0; size < octets.size(); ++size) {
        HttpHeadReader reader;
        QCOMPARE(readWhole(reader, octets.first(size)), Status::Partial);
    }
}

void HttpHeadTest::knowsWhetherARequestHasBegun()
{
    HttpHeadReader reader;
    QCOMPARE(readWhole(reader, "\r\n"), Status::Partial);
    QVERIFY(!reader.hasBegun());
    QCOMPARE(readWhole(reader, "\r\nG"), Status::Partial);
    QVERIFY(reader.hasBegun());
}

void HttpHeadTest::readsTheNextOne()
{
    HttpHeadReader reader;
    QCOMPARE(readWhole(reader, "POST /a?b HTTP/1.0\r\nContent-Length: 5\r\nX: y\r\n\r\n"),
             Status::Complete);
    reader.reset();
    const QByteArray octets = withFields({});
    QCOMPARE(readWhole(reader, octets), Status::Complete);
    QCOMPARE(reader.head().contentLength, 0);
    QCOMPARE(int(reader.head().fields.size()), 1);
    QCOMPARE(reader.head().query.size, 0U);
    QVERIFY(reader.head().keepAlive);
    reader.reset();
    QVERIFY(!reader.hasBegun());
    QCOMPARE(readWhole(reader, line + "\r\n"), Status::Refused); // the Host was the one before's
}

void HttpHeadTest::accepts_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::newRow("empty host") << line + "Host:\r\n\r\n";
    QTest::newRow("IPv6 host") << line + "Host: [2001:db8::1%25eth0]:80\r\n\r\n";
    QTest::newRow("no host in HTTP/1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n");
    QTest::newRow("unknown method") << QByteArray("Brew! / HTTP/1.1\r\nHost: a\r\n\r\n");
    QTest::newRow("OPTIONS *") << QByteArray("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n");
    QTest::newRow("empty value") << withFields("X-A:\r\nX-B: \r\n");
    QTest::newRow("octets above ASCII in a value") << withFields("X-A: \xff\xc3\xa4\r\n");
    QTest::newRow("tab in a value") << withFields("X-A: a\tb\r\n");
    QTest::newRow("odd but printable target")
        << QByteArray("GET /{}|\\^`\"<>%zz HTTP/1.1\r\nHost: a\r\n\r\n");
    QTest::newRow("largest body") << withFields("Content-Length: 1048576\r\n");
    QTest::newRow("leading zeros in a length")
        << withFields("Content-Length: " + QByteArray(100, '0') + "1\r\n");
}

void HttpHeadTest::accepts()
{
    QFETCH(QByteArray, octets);
    HttpHeadReader reader;
    QCOMPARE(readWhole(reader, octets), Status::Complete);
}

void HttpHeadTest::refuses_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<int>("status");
    const auto request = [](const QByteArray &requestLine) {
        return requestLine + "\r\n" + host + "\r\n";
    };
    // The request line.
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01") << 400;
    QTest::newRow("leading space") << QByteArray(" GET / HTTP/1.1") << 400;
    QTest::newRow("no target") << request("GET HTTP/1.1") << 400;
    QTest::newRow("no version") << request("GET /") << 400;
    QTest::newRow("two spaces") << request("GET  / HTTP/1.1") << 400;
    QTest::newRow("space in the target") << request("GET /a b HTTP/1.1") << 400;
    QTest::newRow("space at the end") << request("GET / HTTP/1.1 ") << 400;
    QTest::newRow("tab for space") << request("GET\t/ HTTP/1.1") << 400;
    QTest::newRow("method with a colon") << request("GE:T / HTTP/1.1") << 400;
    QTest::newRow("fragment") << request("GET /a#b HTTP/1.1") << 400;
    QTest::newRow("NUL in the target") << request(QByteArray("GET /a\0b HTTP/1.1", 17)) << 400;
    QTest::newRow("octets above ASCII") << request("GET /\xc3\xa4 HTTP/1.1") << 400;
    QTest::newRow("relative target") << request("GET a HTTP/1.1") << 400;
    QTest::newRow("GET *") << request("GET * HTTP/1.1") << 400;
    QTest::newRow("another scheme") << request("GET ftp://h/ HTTP/1.1") << 400;
    QTest::newRow("URL without a host") << request("GET http:///a HTTP/1.1") << 400;
    QTest::newRow("URL with a user") << request("GET http://u@h/ HTTP/1.1") << 400;
    QTest::newRow("CONNECT") << request("CONNECT h:1 HTTP/1.1") << 501;
    QTest::newRow("HTTP/0.9") << request("GET / HTTP/0.9") << 505;
    QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 505;
    QTest::newRow("lower-case version") << request("GET / http/1.1") << 400;
    QTest::newRow("long version") << request("GET / HTTP/1.10") << 400;
    QTest::newRow("another protocol") << request("GET / RTSP/1.0") << 400;
    // Lines.
    QTest::newRow("LF alone") << QByteArray("GET / HTTP/1.1\nHost: a\n\n") << 400;
    QTest::newRow("LF alone at the end") << line + host + "\n" << 400;
    QTest::newRow("LF alone before") << "\n" + withFields({}) << 400;
    QTest::newRow("CR in a value") << withFields("X-A: a\rb\r\n") << 400;
    QTest::newRow("CR CR LF") << withFields("X-A: a\r\r\n") << 400;
    QTest::newRow("folded line") << withFields("X-A: a\r\n b\r\n") << 400;
    QTest::newRow("folded by a tab") << withFields("X-A: a\r\n\tb\r\n") << 400;
    QTest::newRow("folded first line") << line + " X: a\r\n" + host + "\r\n" << 400;
    // Fields.
    QTest::newRow("no colon") << withFields("X-A\r\n") << 400;
    QTest::newRow("no name") << withFields(": a\r\n") << 400;
    QTest::newRow("space before the colon") << withFields("X-A : a\r\n") << 400;
    QTest::newRow("space in the name") << withFields("X A: a\r\n") << 400;
    QTest::newRow("name above ASCII") << withFields("X-\xc3\xa4: a\r\n") << 400;
    QTest::newRow("NUL in a value") << withFields(QByteArray("X-A: a\0b\r\n", 10)) << 400;
    QTest::newRow("DEL in a value") << withFields("X-A: a\x7f\r\n") << 400;
    QTest::newRow("escape in a value") << withFields("X-A: \x1b[2J\r\n") << 400;
    QTest::newRow("no host") << line + "\r\n" << 400;
    QTest::newRow("two hosts") << withFields("Host: a\r\n") << 400;
    QTest::newRow("host with a path") << line + "Host: a/b\r\n\r\n" << 400;
    QTest::newRow("host with a user") << line + "Host: a@b\r\n\r\n" << 400;
    // The body.
    QTest::newRow("chunked") << withFields("Transfer-Encoding: chunked\r\n") << 411;
    QTest::newRow("identity") << withFields("transfer-encoding: identity\r\n") << 411;
    QTest::newRow("chunked and length")
        << withFields("Content-Length: 1\r\nTransfer-Encoding: chunked\r\n") << 411;
    QTest::newRow("equal lengths")
        << withFields("Content-Length: 1\r\nContent-Length: 1\r\n") << 400;
    QTest::newRow("list of lengths") << withFields("Content-Length: 1, 1\r\n") << 400;
    QTest::newRow("empty length") << withFields("Content-Length:\r\n") << 400;
    QTest::newRow("signed length") << withFields("Content-Length: +1\r\n") << 400;
    QTest::newRow("negative length") << withFields("Content-Length: -1\r\n") << 400;
    QTest::newRow("hexadecimal length") << withFields("Content-Length: 0x1\r\n") << 400;
    QTest::newRow("length with a space") << withFields("Content-Length: 1 1\r\n") << 400;
    QTest::newRow("too large") << withFields("Content-Length: 1048577\r\n") << 413;
    QTest::newRow("beyond 64 bits")
        << withFields("Content-Length: 18446744073709551617\r\n") << 413;
    QTest::newRow("another expectation") << withFields("Expect: 200-ok\r\n") << 417;
}

void HttpHeadTest::refuses()
{
    QFETCH(QByteArray, octets);
    QFETCH(int, status);
    for (const qsizetype piece : {qsizetype(1), qsizetype(2), octets.size()}) {
        HttpHeadReader reader;
        QCOMPARE(readInPieces(reader, octets, piece), Status::Refused);
        QCOMPARE(reader.refusal().status, status);
        QVERIFY(reader.refusal().sentence.endsWith(QLatin1Char('.')));
    }
}

void HttpHeadTest::holdsToItsLimits_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<int>("status");                  // 0: accepted
    const QByteArray shortest = line + host + "\r\n"; // 27 octets
    const auto field = [](qsizetype size) { return "X:" + QByteArray(size - 4, 'a') + "\r\n"; };
    QTest::newRow("largest head") << line + host + field(100 - shortest.size()) + "\r\n" << 0;
    QTest::newRow("larger head") << line + host + field(101 - shortest.size()) + "\r\n" << 431;
    QTest::newRow("endless field") << line + "X: " + QByteArray(100, 'a') << 431;
    QTest::newRow("endless target") << "GET /" + QByteArray(100, 'a') << 414;
    QTest::newRow("endless method") << QByteArray(101, 'A') << 414;
    QTest::newRow("endless empty lines") << QByteArray("\r\n").repeated(51) << 414;
    QTest::newRow("most fields") << withFields("A:\r\nB:\r\n") << 0;
    QTest::newRow("more fields") << withFields("A:\r\nB:\r\nC:\r\n") << 431;
}

void HttpHeadTest::holdsToItsLimits()
{
    QFETCH(QByteArray, octets);
    QFETCH(int, status);
    HttpLimits limits;
    limits.maxHead = 100;
    limits.maxFields = 3;
    for (const qsizetype piece : {qsizetype(1), octets.size()}) {
        HttpHeadReader reader;
        QCOMPARE(readInPieces(reader, octets, piece, limits),
                 status == 0 ? Status::Complete : Status::Refused);
        if (status != 0)
            QCOMPARE(reader.refusal().status, status);
    }
}

QTEST_APPLESS_MAIN(HttpHeadTest)
#include "httpheadtest.moc"
