// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/taskid.h"

#include <QRandomGenerator>

#include <cstring>

#if defined(Q_OS_LINUX) || defined(Q_OS_MACOS)
#include <sys/random.h>
#endif

namespace dnstester {

namespace {

constexpr qsizetype textLength = 36;

bool isHyphen(qsizetype position)
{
    return position == 8 || position == 13 || position == 18 || position == 23;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

using RandomStock = std::array<unsigned char, 256>; // what getentropy() gives at most

void refill(RandomStock &stock)
{
#if defined(Q_OS_LINUX) || defined(Q_OS_MACOS)
    if (::getentropy(stock.data(), stock.size()) == 0)
        return;
#endif
    std::array<quint32, sizeof(RandomStock) / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    std::memcpy(stock.data(), words.data(), stock.size());
}

/// Octets of the system's generator, because an id is all that keeps a task's result from other
/// clients. They are fetched in stock, because fetching takes time for each call.
void fillRandom(unsigned char *to, size_t size)
{
    thread_local RandomStock stock;
    thread_local size_t left = 0;
    if (left < size) {
        refill(stock);
        left = stock.size();
    }
    left -= size;
    std::memcpy(to, &stock[left], size);
}

} // namespace

TaskId TaskId::create(WallTime now)
{
    TaskId id;
    auto milliseconds = quint64(now.time_since_epoch().count());
    for (int i = 5; i >= 0; --i, milliseconds >>= 8)
        id.m_octets[size_t(i)] = static_cast<unsigned char>(milliseconds & 0xff);
    fillRandom(&id.m_octets[6], id.m_octets.size() - 6);
    id.m_octets[6] = static_cast<unsigned char>((id.m_octets[6] & 0x0f) | 0x70); // version 7
    id.m_octets[8] = static_cast<unsigned char>((id.m_octets[8] & 0x3f) | 0x80); // variant
    return id;
}

std::optional<TaskId> TaskId::parse(QByteArrayView text)
{
    if (text.size() != textLength)
        return std::nullopt;
    TaskId id;
    size_t nibble = 0;
    for (qsizetype i = 0; i < textLength; ++i) {
        if (isHyphen(i)) {
            if (text[i] != '-')
                return std::nullopt;
            continue;
        }
        const int digit = hexDigit(text[i]);
        if (digit < 0)
            return std::nullopt;
        unsigned char &octet = id.m_octets[nibble / 2];
        octet = static_cast<unsigned char>((octet << 4) | digit);
        ++nibble;
    }
    return id;
}

QByteArray TaskId::toString() const
{
    static constexpr char digits[] = "0123456789abcdef";
    QByteArray text(textLength, '-');
    size_t nibble = 0;
    for (qsizetype i = 0; i < textLength; ++i) {
        if (isHyphen(i))
            continue;
        const unsigned char octet = m_octets[nibble / 2];
        text[i] = digits[nibble % 2 == 0 ? octet >> 4 : octet & 0x0f];
        ++nibble;
    }
    return text;
}

} // namespace dnstester
