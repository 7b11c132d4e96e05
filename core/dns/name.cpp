// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/name.h"

#include "base/text.h"
#include "dns/wire.h"

#include <QUrl>

#include <algorithm>

namespace dnstester {

namespace {

bool isSeparator(QChar c)
{
    // The full stop and its ideographic, fullwidth and halfwidth forms (UTS 46 2.3).
    return c == u'.' || c == QChar(0x3002) || c == QChar(0xff0e) || c == QChar(0xff61);
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

QString quoted(QStringView text)
{
    constexpr qsizetype longest = 80;
    const QString shown = neutralised(text.first(std::min(text.size(), longest)));
    return QStringLiteral("\"%1%2\"")
        .arg(shown, text.size() > longest ? QStringLiteral("...") : QString());
}

tl::unexpected<Error> badName(QStringView text, const QString &complaint)
{
    return invalid(QStringLiteral("The name ") + quoted(text) + u' ' + complaint);
}

/// Reads the escape whose backslash stands at \a at and moves \a at to its last character.
Result<char> readEscape(QStringView text, qsizetype &at)
{
    const QStringView rest = text.sliced(at + 1);
    if (rest.isEmpty())
        return badName(text, QStringLiteral("ends in a lone backslash"));
    if (!isDigit(rest[0])) {
        if (rest[0].unicode() <= 0x20 || rest[0].unicode() >= 0x7f)
            return badName(text, QStringLiteral("escapes what must be written as \\DDD"));
        at += 1;
        return static_cast<char>(rest[0].unicode());
    }
    if (rest.size() < 3 || !isDigit(rest[1]) || !isDigit(rest[2]) || rest.first(3).toInt() > 255)
        return badName(text, QStringLiteral("has a bad escape; \\DDD is from 000 to 255"));
    at += 3;
    return static_cast<char>(rest.first(3).toInt());
}

/// Reads presentation form label by label into wire form.
class NameReader
{
public:
    explicit NameReader(QStringView text)
        : m_text(text)
    {
    }

    Result<QByteArray> read()
    {
        while (m_at < m_text.size()) {
            const auto label = readLabel();
            if (!label)
                return tl::unexpected(label.error());
            if (label->isEmpty())
                return badName(m_text, QStringLiteral("has an empty label"));
            if (label->size() > wire::maxLabelSize)
                return badName(
                    m_text,
                    QStringLiteral("has a label of %1 octets; 63 are allowed").arg(label->size()));
            m_wire.append(static_cast<char>(label->size())).append(*label);
        }
        m_wire.append('\0');
        if (m_wire.size() > wire::maxNameSize)
            return badName(m_text,
                           QStringLiteral("takes %1 octets; 255 are allowed").arg(m_wire.size()));
        return m_wire;
    }

private:
    /// Reads up to and over the next separator.
    Result<QByteArray> readLabel()
    {
        const qsizetype begin = m_at;
        QByteArray octets;
        bool ascii = true;
        bool escaped = false;
        for (; m_at < m_text.size() && !isSeparator(m_text[m_at]); ++m_at) {
            const QChar c = m_text[m_at];
            if (c.unicode() <= 0x20 || c.unicode() == 0x7f) {
                return badName(m_text, QStringLiteral("has a space or control character, which "
                                                      "must be written as \\DDD."));
            } else if (c == u'\\') {
                const auto octet = readEscape(m_text, m_at);
                if (!octet)
                    return tl::unexpected(octet.error());
                octets.append(*octet);
                escaped = true;
            } else if (c.unicode() < 0x80) {
                octets.append(static_cast<char>(c.unicode()));
            } else {
                ascii = false;
            }
        }
        const QStringView label = m_text.sliced(begin, m_at - begin);
        ++m_at;
        if (ascii)
            return octets;
        if (escaped)
            return badName(m_text, QStringLiteral("has a label that mixes an escape with "
                                                  "characters outside ASCII."));
        return toAscii(label);
    }

    Result<QByteArray> toAscii(QStringView label) const
    {
        const QByteArray ascii = QUrl::toAce(label.toString(), QUrl::IgnoreIDNWhitelist);
        if (ascii.isEmpty() || ascii.contains('.'))
            return badName(m_text, QStringLiteral("has a label that is no valid internationalised "
                                                  "name (UTS 46): ") +
                                       quoted(label));
        return ascii;
    }

    QStringView m_text;
    QByteArray m_wire;
    qsizetype m_at = 0;
};

/// A label as ldns prints it.
QString presentation(QByteArrayView label)
{
    QString out;
    out.reserve(label.size());
    for (const char octet : label) {
        const auto value = static_cast<quint8>(octet);
        if (value <= 0x20 || value >= 0x7f) {
            out += QStringLiteral("\\%1").arg(value, 3, 10, QLatin1Char('0'));
        } else {
            if (octet == '.' || octet == '\\' || octet == ';' || octet == '(' || octet == ')')
                out += u'\\';
            out += QLatin1Char(octet);
        }
    }
    return out;
}

/// A label for people: decoded where it is a good xn-- label whose characters are all printable.
QString unicodePresentation(QByteArrayView label)
{
    const QString ascii = presentation(label);
    const bool hasEscapes = ascii.size() != label.size();
    if (hasEscapes || !ascii.startsWith(QLatin1String("xn--"), Qt::CaseInsensitive))
        return ascii;
    const QString decoded = QUrl::fromAce(label.toByteArray(), QUrl::IgnoreIDNWhitelist);
    const bool safe = !decoded.isEmpty() && neutralised(decoded) == decoded &&
                      std::none_of(decoded.begin(), decoded.end(), isSeparator);
    return safe ? decoded : ascii;
}

template<typename Printer>
QString joinLabels(QByteArrayView wire, Printer print)
{
    if (wire.size() == 1)
        return QStringLiteral(".");
    QString out;
    for (qsizetype at = 0; wire[at] != 0; at += wire[at] + 1) {
        if (at > 0)
            out += u'.';
        out += print(wire.sliced(at + 1, wire[at]));
    }
    return out;
}

} // namespace

Name::Name()
    : m_wire(1, '\0')
{
}

Result<Name> Name::parse(QStringView text)
{
    if (text.isEmpty())
        return invalid(QStringLiteral("The name is empty; write \".\" for the root."));
    // Every octet written as \DDD takes less; UTS 46 takes quadratic time.
    constexpr qsizetype longest = 1024;
    if (text.size() > longest)
        return badName(text, QStringLiteral("takes more than 255 octets"));
    Name name;
    if (text.size() == 1 && isSeparator(text[0]))
        return name;
    auto wire = NameReader(text).read();
    if (!wire)
        return tl::unexpected(wire.error());
    name.m_wire = *wire;
    return name;
}

Name Name::reverseOf(const QHostAddress &address)
{
    QByteArray wire;
    const auto append = [&wire](QByteArrayView label) {
        wire.append(static_cast<char>(label.size()));
        wire.append(label.data(), label.size());
    };
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        const quint32 octets = address.toIPv4Address();
        for (int shift = 0; shift < 32; shift += 8)
            append(QByteArray::number(octets >> shift & 0xff));
        append("in-addr");
    } else {
        const Q_IPV6ADDR octets = address.toIPv6Address();
        for (int i = 15; i >= 0; --i) {
            append(QByteArray::number(octets[i] & 0xf, 16));
            append(QByteArray::number(octets[i] >> 4, 16));
        }
        append("ip6");
    }
    append("arpa");
    wire.append('\0');
    Name name;
    name.m_wire = wire;
    return name;
}

QString Name::toString() const
{
    return joinLabels(m_wire, presentation);
}

QString Name::toUnicode() const
{
    return joinLabels(m_wire, unicodePresentation);
}

bool operator==(const Name &a, const Name &b)
{
    // Length octets are below every letter, so that lower-casing the whole leaves them as they are.
    return a.m_wire.compare(b.m_wire, Qt::CaseInsensitive) == 0;
}

} // namespace dnstester
