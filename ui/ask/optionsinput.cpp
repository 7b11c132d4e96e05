// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ask/optionsinput.h"

#include "ui/ask/questionreading.h"
#include "ui/text/numbers.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace dnstester::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Options)
};

const QLatin1String timeoutKey("timeout");
const QLatin1String reuseKey("reuseConnections");
const QLatin1String dnssecKey("dnssec");
const QLatin1String cdKey("cd");
const QLatin1String rdKey("rd");
const QLatin1String nsidKey("nsid");
const QLatin1String ecsKey("ecs");
const QLatin1String caFileKey("caFile");
const QLatin1String useCaFileKey("useCaFile");

} // namespace

OptionsInput OptionsInput::of(const LookupOptions &options)
{
    OptionsInput input;
    input.timeout = std::clamp(int(options.timeout.count()), 1, longestTimeout);
    input.connection = options.connection;
    input.dnssec = options.dnssec;
    input.cd = options.cd;
    input.rd = options.rd;
    input.nsid = options.nsid;
    if (options.ecs)
        input.ecs = options.ecs->toString();
    input.caFile = options.caFile;
    if (options.insecure)
        input.verification = Verification::None;
    else if (!options.caFile.isEmpty())
        input.verification = Verification::CaFile;
    return input;
}

std::optional<LookupOptions> OptionsInput::read() const
{
    if (!ecsTrouble().isEmpty() || !caFileTrouble().isEmpty())
        return std::nullopt;
    LookupOptions options;
    options.timeout = std::chrono::milliseconds(timeout);
    options.retries = 0; // a retry that succeeds would hide a loss
    options.connection = connection;
    options.dnssec = dnssec;
    options.cd = cd;
    options.rd = rd;
    options.nsid = nsid;
    if (const QString subnet = ecs.trimmed(); !subnet.isEmpty())
        options.ecs = *ClientSubnet::parse(subnet);
    options.insecure = verification == Verification::None;
    if (verification == Verification::CaFile)
        options.caFile = caFile.trimmed();
    return options;
}

QString OptionsInput::ecsTrouble() const
{
    const QString subnet = ecs.trimmed();
    if (subnet.isEmpty())
        return {};
    const auto read = ClientSubnet::parse(subnet);
    return read ? QString() : asSentence(read.error().detail);
}

QString OptionsInput::caFileTrouble() const
{
    if (verification != Verification::CaFile)
        return {};
    const QString path = caFile.trimmed();
    if (path.isEmpty())
        return Words::tr("Choose a file with the certificates of authorities, in PEM form.");
    const QFileInfo file(path);
    if (!file.isFile())
        return Words::tr("There is no such file.");
    return file.isReadable() ? QString() : Words::tr("You may not read this file.");
}

QStringList OptionsInput::differences() const
{
    const OptionsInput usual;
    QStringList words;
    if (timeout != usual.timeout)
        words += Words::tr("timeout %1 ms").arg(count(quint64(timeout)));
    if (connection != usual.connection)
        words += Words::tr("reused connections");
    if (dnssec)
        words += QStringLiteral("DNSSEC");
    if (cd)
        words += QStringLiteral("CD");
    if (!rd)
        words += Words::tr("no recursion");
    if (nsid)
        words += QStringLiteral("NSID");
    if (!ecsTrouble().isEmpty())
        words += Words::tr("ECS is wrong");
    else if (const QString subnet = ecs.trimmed(); !subnet.isEmpty())
        words += QStringLiteral("ECS ") + ClientSubnet::parse(subnet)->toString();
    if (!caFileTrouble().isEmpty())
        words += Words::tr("file of authorities is wrong");
    else if (verification == Verification::CaFile)
        words += Words::tr("authorities of %1", "a file's name")
                     .arg(QFileInfo(caFile.trimmed()).fileName());
    if (verification == Verification::None)
        words += Words::tr("certificates not verified");
    return words;
}

void OptionsInput::save(QSettings &settings) const
{
    settings.setValue(timeoutKey, timeout);
    settings.setValue(reuseKey, connection == ConnectionUse::Reuse);
    settings.setValue(dnssecKey, dnssec);
    settings.setValue(cdKey, cd);
    settings.setValue(rdKey, rd);
    settings.setValue(nsidKey, nsid);
    settings.setValue(ecsKey, ecs);
    settings.setValue(caFileKey, caFile);
    // Not to verify is never kept: who has forgotten it would believe in certificates that nobody
    // looked at.
    settings.setValue(useCaFileKey, verification == Verification::CaFile);
}

OptionsInput OptionsInput::restored(const QSettings &settings)
{
    OptionsInput input;
    const int milliseconds = settings.value(timeoutKey, input.timeout).toInt();
    if (milliseconds >= 1 && milliseconds <= longestTimeout)
        input.timeout = milliseconds;
    if (settings.value(reuseKey).toBool())
        input.connection = ConnectionUse::Reuse;
    input.dnssec = settings.value(dnssecKey, input.dnssec).toBool();
    input.cd = settings.value(cdKey, input.cd).toBool();
    input.rd = settings.value(rdKey, input.rd).toBool();
    input.nsid = settings.value(nsidKey, input.nsid).toBool();
    input.ecs = settings.value(ecsKey).toString();
    input.caFile = settings.value(caFileKey).toString();
    if (settings.value(useCaFileKey).toBool())
        input.verification = Verification::CaFile;
    return input;
}

} // namespace dnstester::ui
