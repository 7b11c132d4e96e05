// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <array>

namespace dnstester::test {

[[nodiscard]] QByteArray big16(quint16 value);
[[nodiscard]] QByteArray big32(quint32 value);

/// "www.example" in uncompressed wire form; without escapes.
[[nodiscard]] QByteArray wireName(const QByteArray &name);

/// An EDNS option with its header.
[[nodiscard]] QByteArray ednsOption(quint16 code, const QByteArray &data);

/// Puts messages together octet by octet, wrong ones too. Sections are added in their order.
class MessageBuilder
{
public:
    explicit MessageBuilder(quint16 flags = 0x8180, quint16 id = 0x1234);

    MessageBuilder &question(const QByteArray &name, quint16 type, quint16 klass = 1);
    MessageBuilder &answer(const QByteArray &name, quint16 type, const QByteArray &data,
                           quint32 ttl = 300, quint16 klass = 1);
    MessageBuilder &authority(const QByteArray &name, quint16 type, const QByteArray &data);
    MessageBuilder &additional(const QByteArray &name, quint16 type, const QByteArray &data);
    /// \a ttl: extended rcode, version, flags.
    MessageBuilder &opt(const QByteArray &options = {}, quint32 ttl = 0, quint16 udpSize = 1232);
    MessageBuilder &raw(const QByteArray &octets);     ///< appended as it is
    MessageBuilder &count(int section, quint16 value); ///< 0 to 3: what the header claims

    [[nodiscard]] QByteArray octets() const;

private:
    MessageBuilder &record(int section, const QByteArray &name, quint16 type, quint16 klass,
                           quint32 ttl, const QByteArray &data);

    QByteArray m_head;
    std::array<quint16, 4> m_counts{};
    QByteArray m_body;
};

} // namespace dnstester::test
