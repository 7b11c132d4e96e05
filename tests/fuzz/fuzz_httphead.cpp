// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/httphead.h"

#include <algorithm>
#include <cstdlib>

using namespace dnstester::server;

namespace {

using Status = HttpHeadReader::Status;

void require(bool condition)
{
    if (!condition)
        std::abort();
}

bool isClean(QByteArrayView text)
{
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return (quint8(c) < ' ' && c != '\t') || c == 0x7f; });
}

void requireGood(const HttpHead &head, QByteArrayView octets, const HttpLimits &limits)
{
    require(head.size <= octets.size() && head.size <= limits.maxHead);
    require(octets.first(head.size).endsWith("\r\n\r\n"));
    const QByteArrayView path = head.path.of(octets);
    require(path.startsWith('/') || path == QByteArrayView("*") || head.authority.size > 0);
    require(isClean(head.method.of(octets)) && head.method.size > 0);
    require(isClean(path) && isClean(head.query.of(octets)) && isClean(head.authority.of(octets)));
    require(head.contentLength >= 0 && head.contentLength <= limits.maxBody);
    require(head.fields.size() <= size_t(limits.maxFields));
    for (const HttpHead::Field &field : head.fields)
        require(field.name.size > 0 && isClean(field.name.of(octets)) &&
                isClean(field.value.of(octets)));
}

} // namespace

// The first octet is the size of the pieces in which the others come: however a head is cut, what
// becomes of it is the same.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    if (size == 0)
        return 0;
    const qsizetype piece = 1 + data[0];
    const QByteArrayView octets(data + 1, qsizetype(size) - 1);
    HttpLimits limits;
    limits.maxHead = 1000;
    limits.maxFields = 10;

    HttpHeadReader whole;
    const Status expected = whole.read(octets, limits);
    if (expected == Status::Complete)
        requireGood(whole.head(), octets, limits);
    else if (expected == Status::Refused)
        require(whole.refusal().status >= 400 && !whole.refusal().sentence.isEmpty());
    else
        require(octets.size() <= limits.maxHead);

    HttpHeadReader cut;
    Status status = Status::Partial;
    for (qsizetype end = 0; status == Status::Partial && end < octets.size();) {
        end = std::min(end + piece, octets.size());
        status = cut.read(octets.first(end), limits);
    }
    require(status == expected);
    if (status == Status::Complete)
        require(cut.head().size == whole.head().size);
    else if (status == Status::Refused)
        require(cut.refusal().status == whole.refusal().status);
    return 0;
}
