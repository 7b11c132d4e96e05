// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/query.h"

#include "base/text.h"
#include "dns/wire.h"

#include <algorithm>
#include <array>

namespace dnstester {

namespace {

constexpr qsizetype paddingBlock = 128;
constexpr qsizetype maxCookieSize = 40; // RFC 7873 4

bool isIpv4(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol;
}

std::array<quint8, 16> octetsOf(const QHostAddress &address)
{
    std::array<quint8, 16> octets{};
    if (isIpv4(address)) {
        const quint32 value = address.toIPv4Address();
        for (int i = 0; i < 4; ++i)
            octets[i] = static_cast<quint8>(value >> (24 - 8 * i));
    } else {
        const Q_IPV6ADDR value = address.toIPv6Address();
        std::copy(std::begin(value.c), std::end(value.c), octets.begin());
    }
    return octets;
}

QHostAddress withoutHostBits(const QHostAddress &address, int prefixLength)
{
    auto octets = octetsOf(address);
    for (int bit = prefixLength; bit < 128; ++bit)
        octets[bit / 8] &= static_cast<quint8>(~(0x80 >> bit % 8));
    if (!isIpv4(address))
        return QHostAddress(octets.data());
    return QHostAddress(quint32(octets[0]) << 24 | quint32(octets[1]) << 16 |
                        quint32(octets[2]) << 8 | octets[3]);
}

/// Writes a message into memory on the stack, which costs a fraction of growing a QByteArray.
class Writer
{
public:
    void put8(quint8 value) { m_octets[m_size++] = static_cast<char>(value); }

    void put16(quint16 value)
    {
        put8(static_cast<quint8>(value >> 8));
        put8(static_cast<quint8>(value & 0xff));
    }

    void put(QByteArrayView octets)
    {
        std::copy(octets.begin(), octets.end(), m_octets.begin() + m_size);
        m_size += octets.size();
    }

    void putZeros(qsizetype count)
    {
        std::fill_n(m_octets.begin() + m_size, count, '\0');
        m_size += count;
    }

    /// Sets the two octets at \a at to the number of octets behind them.
    void setLength(qsizetype at)
    {
        const auto length = static_cast<quint16>(m_size - at - 2);
        m_octets[at] = static_cast<char>(length >> 8);
        m_octets[at + 1] = static_cast<char>(length & 0xff);
    }

    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] QByteArray toByteArray() const { return {m_octets.data(), m_size}; }

private:
    // Header, question, OPT; its options NSID, ECS, COOKIE and padding.
    static constexpr qsizetype longest =
        12 + 255 + 4 + 11 + 4 + (8 + 16) + (4 + maxCookieSize) + (4 + paddingBlock);

    std::array<char, longest> m_octets;
    qsizetype m_size = 0;
};

void putOption(Writer &out, quint16 code, QByteArrayView data)
{
    out.put16(code);
    out.put16(static_cast<quint16>(data.size()));
    out.put(data);
}

/// RFC 7871 6: only the octets that the prefix reaches into are sent; the scope is 0 in a query.
void putClientSubnet(Writer &out, const ClientSubnet &subnet)
{
    const auto octets = octetsOf(withoutHostBits(subnet.network, subnet.prefixLength));
    const int count = (subnet.prefixLength + 7) / 8;
    Q_ASSERT(count <= (isIpv4(subnet.network) ? 4 : 16));
    out.put16(wire::optionEcs);
    out.put16(static_cast<quint16>(4 + count));
    out.put16(isIpv4(subnet.network) ? 1 : 2);
    out.put8(static_cast<quint8>(subnet.prefixLength));
    out.put8(0);
    out.put(QByteArrayView(octets).first(count));
}

/// RFC 6891 6.1.2. Padding is last, so that it counts all that goes before it.
void putOpt(Writer &out, const Query &query)
{
    out.put8(0);
    out.put16(wire::typeOpt);
    out.put16(query.udpSize);
    out.put16(0); // extended rcode and version
    out.put16(query.dnssec ? wire::flagDo : 0);
    const qsizetype lengthAt = out.size();
    out.put16(0);

    if (query.nsid)
        putOption(out, wire::optionNsid, {});
    if (query.ecs)
        putClientSubnet(out, *query.ecs);
    if (!query.cookie.isEmpty()) {
        Q_ASSERT(query.cookie.size() <= maxCookieSize);
        putOption(out, wire::optionCookie, query.cookie.left(maxCookieSize));
    }
    if (query.pad) {
        constexpr qsizetype optionHeader = 4;
        const qsizetype unpadded = out.size() + optionHeader;
        const qsizetype padding = (paddingBlock - unpadded % paddingBlock) % paddingBlock;
        out.put16(wire::optionPadding);
        out.put16(static_cast<quint16>(padding));
        out.putZeros(padding);
    }
    out.setLength(lengthAt);
}

} // namespace

Result<ClientSubnet> ClientSubnet::parse(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    const QStringView addressText = slash < 0 ? text : text.first(slash);
    const QHostAddress address(addressText.toString());
    // QHostAddress would take shorthand such as "10.1", and a scope.
    const bool complete = addressText.contains(u':') || addressText.count(u'.') == 3;
    if (address.isNull() || !complete || addressText.contains(u'%'))
        return invalid(
            QStringLiteral("\"%1\" is no network; it must be an address with or without a "
                           "prefix length, such as 192.0.2.0/24.")
                .arg(neutralised(text)));

    const int longest = isIpv4(address) ? 32 : 128;
    int prefixLength = isIpv4(address) ? 24 : 56;
    if (slash >= 0) {
        const QStringView digits = text.sliced(slash + 1);
        const bool decimal = !digits.isEmpty() && digits.size() <= 3 &&
                             std::all_of(digits.begin(), digits.end(),
                                         [](QChar c) { return c >= u'0' && c <= u'9'; });
        prefixLength = decimal ? digits.toInt() : -1;
    }
    if (prefixLength < 0 || prefixLength > longest)
        return invalid(QStringLiteral("The prefix length of \"%1\" must be a number from 0 to %2.")
                           .arg(neutralised(text), QString::number(longest)));
    return ClientSubnet{withoutHostBits(address, prefixLength), prefixLength};
}

QString ClientSubnet::toString() const
{
    return QStringLiteral("%1/%2").arg(network.toString()).arg(prefixLength);
}

QByteArray Query::encode() const
{
    Writer out;
    out.put16(0);
    out.put16(static_cast<quint16>((rd ? wire::flagRd : 0) | (cd ? wire::flagCd : 0)));
    out.put16(1);
    out.put16(0);
    out.put16(0);
    out.put16(edns ? 1 : 0);
    out.put(name.wire());
    out.put16(type.number());
    out.put16(wire::classIn);
    if (edns)
        putOpt(out, *this);
    return out.toByteArray();
}

} // namespace dnstester
