// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/failure.h"

#include <QTest>

using namespace dnstester;

Q_DECLARE_METATYPE(dnstester::ErrorKind)

class FailureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindsHaveTheNamesOfTheRestApi_data();
    void kindsHaveTheNamesOfTheRestApi();
    void otherNamesAreNoKinds();
    void failureIsNoneByDefault();
};

void FailureTest::kindsHaveTheNamesOfTheRestApi_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << ErrorKind::None << QString();
    const auto add = [](ErrorKind kind, const char *name) {
        QTest::newRow(name) << kind << QString::fromLatin1(name);
    };
    add(ErrorKind::Timeout, "timeout");
    add(ErrorKind::Refused, "refused");
    add(ErrorKind::Unreachable, "unreachable");
    add(ErrorKind::Resolve, "resolve");
    add(ErrorKind::Tls, "tls");
    add(ErrorKind::Certificate, "certificate");
    add(ErrorKind::Http, "http");
    add(ErrorKind::Quic, "quic");
    add(ErrorKind::Malformed, "malformed");
    add(ErrorKind::Mismatch, "mismatch");
    add(ErrorKind::Cancelled, "cancelled");
    add(ErrorKind::Internal, "internal");
}

void FailureTest::kindsHaveTheNamesOfTheRestApi()
{
    QFETCH(ErrorKind, kind);
    QTEST(errorKindName(kind), "name");
    if (kind != ErrorKind::None)
        QVERIFY(errorKindFromName(errorKindName(kind)) == kind);
}

void FailureTest::otherNamesAreNoKinds()
{
    for (const QStringView name : {u"", u"Timeout", u"bored"})
        QVERIFY(!errorKindFromName(name));
}

void FailureTest::failureIsNoneByDefault()
{
    QCOMPARE(Failure().kind, ErrorKind::None);
    QVERIFY(Failure().text.isEmpty());
}

QTEST_APPLESS_MAIN(FailureTest)
#include "failuretest.moc"
