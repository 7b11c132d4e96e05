// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/edns.h"

#include "base/text.h"

#include <QHostAddress>

#include <algorithm>
#include <array>
#include <iterator>

namespace dnstester {

namespace {

bool isPrintable(QByteArrayView octets)
{
    return !octets.isEmpty() &&
           std::all_of(octets.begin(), octets.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

QString nsidText(QByteArrayView data)
{
    QString out = QString::fromLatin1(data.toByteArray().toHex());
    if (isPrintable(data))
        out += QStringLiteral(" (\"") + QString::fromLatin1(data) + QStringLiteral("\")");
    return out;
}

/// RFC 7871 6: family, source and scope prefix length, as many address octets as the source needs.
std::optional<QString> subnetText(QByteArrayView data)
{
    if (data.size() < 4)
        return std::nullopt;
    const quint16 family = wire::u16(data, 0);
    const quint8 source = wire::u8(data, 2);
    const quint8 scope = wire::u8(data, 3);
    const QByteArrayView given = data.sliced(4);
    const int bits = family == 1 ? 32 : 128;
    if (family < 1 || family > 2 || source > bits || scope > bits || given.size() > bits / 8)
        return std::nullopt;

    std::array<char, 16> octets{};
    std::copy(given.begin(), given.end(), octets.begin());
    const QHostAddress address =
        family == 1 ? QHostAddress(wire::u32(QByteArrayView(octets), 0))
                    : QHostAddress(reinterpret_cast<const quint8 *>(octets.data()));
    return QStringLiteral("%1/%2/%3").arg(address.toString()).arg(source).arg(scope);
}

std::optional<ExtendedError> readExtendedError(QByteArrayView data)
{
    if (data.size() < 2)
        return std::nullopt;
    const quint16 code = wire::u16(data, 0);
    QByteArrayView text = data.sliced(2);
    if (text.endsWith('\0')) // RFC 8914 2: senders should not, but may
        text.chop(1);
    return ExtendedError{code, extendedErrorName(code), neutralisedUtf8(text)};
}

void readOption(EdnsFacts &facts, quint16 code, QByteArrayView data)
{
    switch (code) {
    case wire::optionNsid:
        facts.nsid = nsidText(data);
        break;
    case wire::optionEcs:
        facts.ecs = subnetText(data);
        break;
    case wire::optionCookie:
        facts.cookie = data.toByteArray();
        break;
    case wire::optionEde:
        if (const auto error = readExtendedError(data))
            facts.errors += *error;
        break;
    default:
        break;
    }
}

} // namespace

EdnsFacts readEdns(QByteArrayView message, const wire::RecordHeader &record)
{
    EdnsFacts facts;
    facts.version = static_cast<quint8>(record.ttl >> 16);
    facts.udpSize = record.klass;
    facts.dnssecOk = record.ttl & wire::flagDo;
    const QByteArrayView options = message.sliced(record.data, record.end - record.data);
    [[maybe_unused]] const bool whole = wire::visitOptions(
        options, [&facts](quint16 code, QByteArrayView data) { readOption(facts, code, data); });
    Q_ASSERT(whole);
    return facts;
}

QString toString(const ExtendedError &error)
{
    QString text = QString::number(error.code);
    if (!error.name.isEmpty())
        text += u' ' + error.name;
    if (!error.text.isEmpty())
        text += QStringLiteral(": ") + error.text;
    return text;
}

QString extendedErrorName(quint16 code)
{
    // The IANA registry "Extended DNS Error Codes", by code.
    static constexpr QLatin1String names[] = {
        QLatin1String("Other"),
        QLatin1String("Unsupported DNSKEY Algorithm"),
        QLatin1String("Unsupported DS Digest Type"),
        QLatin1String("Stale Answer"),
        QLatin1String("Forged Answer"),
        QLatin1String("DNSSEC Indeterminate"),
        QLatin1String("DNSSEC Bogus"),
        QLatin1String("Signature Expired"),
        QLatin1String("Signature Not Yet Valid"),
        QLatin1String("DNSKEY Missing"),
        QLatin1String("RRSIGs Missing"),
        QLatin1String("No Zone Key Bit Set"),
        QLatin1String("NSEC Missing"),
        QLatin1String("Cached Error"),
        QLatin1String("Not Ready"),
        QLatin1String("Blocked"),
        QLatin1String("Censored"),
        QLatin1String("Filtered"),
        QLatin1String("Prohibited"),
        QLatin1String("Stale NXDOMAIN Answer"),
        QLatin1String("Not Authoritative"),
        QLatin1String("Not Supported"),
        QLatin1String("No Reachable Authority"),
        QLatin1String("Network Error"),
        QLatin1String("Invalid Data"),
        QLatin1String("Signature Expired before Valid"),
        QLatin1String("Too Early"),
        QLatin1String("Unsupported NSEC3 Iterations Value"),
        QLatin1String("Unable to conform to policy"),
        QLatin1String("Synthesized"),
        QLatin1String("Invalid Query Type"),
    };
    return code < std::size(names) ? QString(names[code]) : QString();
}

} // namespace dnstester
