// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/recordtype.h"

#include "base/text.h"

#include <ldns/ldns.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <optional>

namespace dnstester {

namespace {

constexpr QLatin1String unknownPrefix("TYPE");

bool isMnemonicCharacter(QChar c)
{
    return c == u'-' || (c.unicode() < 0x80 && c.isLetterOrNumber());
}

bool isDecimal(QStringView text)
{
    return !text.isEmpty() && text.size() <= 5 &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::optional<quint16> numberOf(QStringView text)
{
    if (text.startsWith(unknownPrefix, Qt::CaseInsensitive)) {
        const QStringView digits = text.sliced(unknownPrefix.size());
        bool ok = false;
        const quint16 number = digits.toUShort(&ok);
        return ok && isDecimal(digits) ? std::optional(number) : std::nullopt;
    }
    if (!std::all_of(text.begin(), text.end(), isMnemonicCharacter))
        return std::nullopt;
    const int number = ldns_get_rr_type_by_name(text.toLatin1().constData());
    return number > 0 && number <= 0xffff ? std::optional(static_cast<quint16>(number))
                                          : std::nullopt;
}

} // namespace

Result<RecordType> RecordType::parse(QStringView text)
{
    if (const auto number = numberOf(text))
        return RecordType(*number);
    return invalid(
        QStringLiteral("\"%1\" is no record type; it must be a mnemonic such as AAAA, or "
                       "TYPE and a number from 0 to 65535")
            .arg(neutralised(text.first(std::min<qsizetype>(text.size(), 80)))));
}

QString RecordType::toString() const
{
    const std::unique_ptr<char, decltype(&std::free)> text(
        ldns_rr_type2str(static_cast<ldns_rr_type>(m_number)), &std::free);
    const QString mnemonic = QString::fromLatin1(text.get());
    // ldns 1.8.4 calls type 262 (WALLET) "TXT".
    return numberOf(mnemonic) == m_number ? mnemonic : unknownPrefix + QString::number(m_number);
}

} // namespace dnstester
