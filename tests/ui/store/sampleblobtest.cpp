// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/sampleblob.h"

#include "ui/samplerun.h"

#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;
using namespace std::chrono_literals;

class SampleBlobTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesTheSameSamplesAgain();
    void looksTheSameOnEverySystem();
    void noticesEveryFlippedBit();
    void noticesWhatIsMissing();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void refusesAnotherLayout();
};

namespace {

ServerRecord record()
{
    RunRecord run = RunRecord::begin(plan({QStringLiteral("192.0.2.1")}, 20), {});
    const Server server = run.servers.first().server.server;
    run.add(0, answeredRow(server, 5ms), 1ms);
    run.add(0, failedRow(server, ErrorKind::Timeout, QStringLiteral("no answer")), 2ms);
    return run.servers.first();
}

QList<Sample> samplesOfEveryKind()
{
    QList<Sample> samples;
    for (int i = 0; i <= int(ErrorKind::Internal); ++i) {
        Sample sample;
        sample.began = Duration(1'000'000'000'000LL * i);
        sample.total = Duration(7 * i + 1);
        sample.query = Duration(i);
        sample.tls = i % 2 == 0 ? Sample::notTaken : Duration(i + 5);
        sample.ttl = quint32(-1) - quint32(i);
        sample.rcode = quint16(4095 - i);
        sample.attempts = quint8(255 - i);
        sample.kind = ErrorKind(i);
        sample.reply = i == 0 ? qint16(0) : Sample::notKept;
        sample.failure = i == 1 ? qint16(0) : Sample::notKept;
        sample.transport = Protocol(i % 5);
        sample.hasTtl = i % 2 == 0;
        sample.reused = i % 3 == 0;
        sample.tlsResumed = i % 4 == 0;
        samples.append(sample);
    }
    return samples;
}

} // namespace

void SampleBlobTest::givesTheSameSamplesAgain()
{
    for (const QList<Sample> &samples : {QList<Sample>(), record().samples, samplesOfEveryKind()}) {
        const auto read = samplesFromBlob(samplesToBlob(samples), record(), 20);
        QVERIFY(read);
        QCOMPARE(*read, samples);
    }
}

void SampleBlobTest::looksTheSameOnEverySystem()
{
    Sample sample;
    sample.began = Duration(0x0102030405060708);
    sample.ttl = 0x11223344;
    sample.rcode = 3;
    sample.kind = ErrorKind::Internal;
    sample.transport = Protocol::Quic;
    sample.hasTtl = true;
    sample.tlsResumed = true;
    const QByteArray blob = samplesToBlob({sample});
    QCOMPARE(blob.size(), 1 + 4 + 62 + 8);
    QCOMPARE(blob.first(13).toHex(), QByteArray("01010000000807060504030201"));
    QCOMPARE(blob.mid(13, 8).toHex(), QByteArray("ffffffffffffffff"));
    QCOMPARE(blob.mid(53, 14).toHex(), QByteArray("44332211"
                                                  "0300"
                                                  "ffff"
                                                  "ffff"
                                                  "01"
                                                  "0c"
                                                  "04"
                                                  "05"));
}

void SampleBlobTest::noticesEveryFlippedBit()
{
    const QByteArray blob = samplesToBlob(record().samples);
    for (qsizetype bit = 0; bit < blob.size() * 8; ++bit) {
        QByteArray damaged = blob;
        damaged[bit / 8] = char(damaged.at(bit / 8) ^ (1 << (bit % 8)));
        QVERIFY(!samplesFromBlob(damaged, record(), 20));
    }
}

void SampleBlobTest::noticesWhatIsMissing()
{
    const QByteArray blob = samplesToBlob(record().samples);
    for (qsizetype size = 0; size < blob.size(); ++size)
        QVERIFY(!samplesFromBlob(blob.first(size), record(), 20));
    QVERIFY(!samplesFromBlob(blob + '\0', record(), 20));
    QVERIFY(!samplesFromBlob(sealed({}), record(), 20));
}

void SampleBlobTest::refusesWhatCannotBe_data()
{
    QTest::addColumn<Sample>("sample");
    const auto row = [](const char *name, auto change) {
        Sample sample;
        change(sample);
        QTest::newRow(name) << sample;
    };
    row("began before the run", [](Sample &sample) { sample.began = -1ns; });
    row("no total", [](Sample &sample) { sample.total = Sample::notTaken; });
    row("phase below not taken", [](Sample &sample) { sample.query = -2ns; });
    row("phase of years", [](Sample &sample) { sample.tls = 24h * 365 * 200; });
    row("reply that is not kept", [](Sample &sample) { sample.reply = 1; });
    row("reply below none", [](Sample &sample) { sample.reply = -2; });
    row("failure of an answer", [](Sample &sample) { sample.failure = 0; });
    row("rcode of 13 bits", [](Sample &sample) { sample.rcode = 4096; });
    row("no attempt", [](Sample &sample) { sample.attempts = 0; });
}

void SampleBlobTest::refusesWhatCannotBe()
{
    QFETCH(Sample, sample);
    QVERIFY(samplesFromBlob(samplesToBlob({Sample()}), record(), 20));
    QVERIFY(!samplesFromBlob(samplesToBlob({sample}), record(), 20));
}

void SampleBlobTest::refusesAnotherLayout()
{
    QByteArray content = samplesToBlob({Sample()}).chopped(8);
    QVERIFY(samplesFromBlob(sealed(content), record(), 1));
    QVERIFY(!samplesFromBlob(sealed(content), record(), 0));
    content[0] = 2;
    QVERIFY(!samplesFromBlob(sealed(content), record(), 1));
}

Q_DECLARE_METATYPE(Sample)

QTEST_GUILESS_MAIN(SampleBlobTest)

#include "sampleblobtest.moc"
