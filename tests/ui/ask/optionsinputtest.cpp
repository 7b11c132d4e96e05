// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ask/optionsinput.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace std::chrono_literals;

class OptionsInputTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isAsByDefaultAtFirst();
    void readsWhatWasEntered();
    void neverRetries();
    void comesBackFromOptions();
    void saysWhatIsWrongWithASubnet_data();
    void saysWhatIsWrongWithASubnet();
    void saysWhatIsWrongWithAFile();
    void ignoresAFileThatIsNotUsed();
    void summarisesWhatDiffers();
    void isKept();
    void forgetsNotToVerify();
    void survivesBadSettings();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

namespace {

OptionsInput changedInput()
{
    OptionsInput input;
    input.timeout = 1500;
    input.connection = ConnectionUse::Reuse;
    input.dnssec = true;
    input.cd = true;
    input.rd = false;
    input.nsid = true;
    input.ecs = QStringLiteral("192.0.2.0/24");
    return input;
}

} // namespace

void OptionsInputTest::isAsByDefaultAtFirst()
{
    const auto options = OptionsInput().read();
    const LookupOptions usual;
    QVERIFY(options.has_value());
    QCOMPARE(options->timeout, usual.timeout);
    QCOMPARE(options->connection, usual.connection);
    QVERIFY(!options->dnssec && !options->cd && options->rd && !options->nsid);
    QVERIFY(!options->ecs && !options->insecure && options->caFile.isEmpty());
    QCOMPARE(options->repeat, 1);
    QCOMPARE(OptionsInput().differences(), QStringList());
}

void OptionsInputTest::readsWhatWasEntered()
{
    OptionsInput input = changedInput();
    input.verification = Verification::None;
    const auto options = input.read();
    QVERIFY(options.has_value());
    QCOMPARE(options->timeout, 1500ms);
    QCOMPARE(options->connection, ConnectionUse::Reuse);
    QVERIFY(options->dnssec && options->cd && !options->rd && options->nsid && options->insecure);
    QCOMPARE(options->ecs->toString(), QStringLiteral("192.0.2.0/24"));
}

void OptionsInputTest::neverRetries()
{
    LookupOptions options;
    options.retries = 5;
    QCOMPARE(OptionsInput::of(options).read()->retries, 0);
}

void OptionsInputTest::comesBackFromOptions()
{
    const OptionsInput input = changedInput();
    QCOMPARE(OptionsInput::of(*input.read()), input);

    LookupOptions options;
    options.caFile = QStringLiteral("/some/ca.pem");
    QCOMPARE(OptionsInput::of(options).verification, Verification::CaFile);
    options.insecure = true;
    QCOMPARE(OptionsInput::of(options).verification, Verification::None);
}

void OptionsInputTest::saysWhatIsWrongWithASubnet_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("empty") << " " << true;
    QTest::newRow("IPv4") << "192.0.2.0/24" << true;
    QTest::newRow("IPv6 with spaces") << " 2001:db8::/56 " << true;
    QTest::newRow("prefix too long") << "192.0.2.0/33" << false;
    QTest::newRow("name") << "example.com" << false;
    QTest::newRow("short") << "10.1" << false;
}

void OptionsInputTest::saysWhatIsWrongWithASubnet()
{
    QFETCH(QString, text);
    QFETCH(bool, isGood);
    OptionsInput input;
    input.ecs = text;
    QCOMPARE(input.ecsTrouble().isEmpty(), isGood);
    QCOMPARE(input.read().has_value(), isGood);
    if (!isGood) {
        QVERIFY(input.ecsTrouble().endsWith(u'.'));
        QVERIFY(!input.differences().isEmpty());
    }
}

void OptionsInputTest::saysWhatIsWrongWithAFile()
{
    OptionsInput input;
    input.verification = Verification::CaFile;
    QVERIFY(!input.caFileTrouble().isEmpty());
    input.caFile = path(QStringLiteral("missing.pem"));
    QVERIFY(!input.caFileTrouble().isEmpty());
    input.caFile = m_folder.path();
    QVERIFY(!input.caFileTrouble().isEmpty());
    QVERIFY(!input.read());

    QFile file(path(QStringLiteral("ca.pem")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    input.caFile = file.fileName();
    QCOMPARE(input.caFileTrouble(), QString());
    QCOMPARE(input.read()->caFile, file.fileName());
}

void OptionsInputTest::ignoresAFileThatIsNotUsed()
{
    OptionsInput input;
    input.caFile = QStringLiteral("/missing.pem");
    QVERIFY(input.read().has_value());
    QCOMPARE(input.read()->caFile, QString());
    input.verification = Verification::None;
    QCOMPARE(input.read()->caFile, QString());
}

void OptionsInputTest::summarisesWhatDiffers()
{
    QCOMPARE(changedInput().differences().size(), 7);
    OptionsInput input;
    input.verification = Verification::None;
    QCOMPARE(input.differences(), QStringList{QStringLiteral("certificates not verified")});
    input = {};
    input.ecs = QStringLiteral("192.0.2.77");
    QCOMPARE(input.differences(), QStringList{QStringLiteral("ECS 192.0.2.0/24")});
}

void OptionsInputTest::isKept()
{
    QSettings settings(path(QStringLiteral("kept.ini")), QSettings::IniFormat);
    OptionsInput input = changedInput();
    input.verification = Verification::CaFile;
    input.caFile = QStringLiteral("/some/ca.pem");
    input.save(settings);
    QCOMPARE(OptionsInput::restored(settings), input);
}

void OptionsInputTest::forgetsNotToVerify()
{
    QSettings settings(path(QStringLiteral("insecure.ini")), QSettings::IniFormat);
    OptionsInput input;
    input.verification = Verification::None;
    input.save(settings);
    QCOMPARE(OptionsInput::restored(settings).verification, Verification::System);
}

void OptionsInputTest::survivesBadSettings()
{
    QSettings settings(path(QStringLiteral("bad.ini")), QSettings::IniFormat);
    QCOMPARE(OptionsInput::restored(settings), OptionsInput());
    settings.setValue(QStringLiteral("timeout"), QStringLiteral("soon"));
    settings.setValue(QStringLiteral("ecs"), QStringLiteral("nonsense"));
    const OptionsInput input = OptionsInput::restored(settings);
    QCOMPARE(input.timeout, 5000);
    QVERIFY(!input.ecsTrouble().isEmpty());
    settings.setValue(QStringLiteral("timeout"), 60'001);
    QCOMPARE(OptionsInput::restored(settings).timeout, 5000);
}

QTEST_GUILESS_MAIN(OptionsInputTest)

#include "optionsinputtest.moc"
