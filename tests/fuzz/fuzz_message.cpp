// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/message.h"
#include "dns/replyview.h"

#include <algorithm>
#include <cstdlib>

using namespace dnstester;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void requireSafe(const QString &text)
{
    require(std::all_of(text.begin(), text.end(), [](QChar c) {
        return c == u'\n' || c == u'\t' ||
               (c.unicode() >= 0x20 && !c.isNonCharacter() && c.category() != QChar::Other_Control);
    }));
}

void requireSafe(const QList<Record> &records)
{
    for (const Record &record : records) {
        requireSafe(record.name);
        requireSafe(record.value);
        require(!record.name.isEmpty() && !record.type.isEmpty());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    const QByteArrayView octets(data, static_cast<qsizetype>(size));
    const auto view = ReplyView::parse(octets);
    const auto message = Message::parse(octets);
    require(view.has_value() == message.has_value());
    if (!message) {
        require(!message.error().detail.isEmpty());
        return 0;
    }
    require(view->rcode == message->rcode && view->answerCount == message->answers.size());
    requireSafe(message->answers);
    requireSafe(message->authority);
    requireSafe(message->additional);
    requireSafe(message->toDig());
    // A message with QR set answers itself.
    if (message->flags.contains(QLatin1String("QR")) && !message->questionName.isEmpty())
        require(matchReply(octets, octets) == ReplyMatch::Answer);
    return 0;
}
