// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/httphead.h"

#include <algorithm>
#include <array>

namespace dnstester::server {

namespace {

using Slice = HttpHead::Slice;
using Status = HttpHeadReader::Status;

enum CharacterClass : quint8
{
    Token = 1,      ///< RFC 9110, 5.6.2
    FieldText = 2,  ///< RFC 9110, 5.5, obs-text too
    TargetText = 4, ///< of a request target; more than RFC 3986 has, but printable ASCII
    HostText = 8,   ///< of Host and of an authority without userinfo
};

constexpr std::array<quint8, 256> characterClasses = [] {
    std::array<quint8, 256> classes{};
    const auto add = [&classes](const char *characters, quint8 also) {
        for (; *characters; ++characters)
            classes[quint8(*characters)] |= also;
    };
    for (int c = 0; c < 256; ++c) {
        if (c == '\t' || (c >= ' ' && c != 0x7f))
            classes[size_t(c)] |= FieldText;
        if (c > ' ' && c < 0x7f && c != '#')
            classes[size_t(c)] |= TargetText;
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
            classes[size_t(c)] |= Token | HostText;
    }
    add("!#$%&'*+-.^_`|~", Token);
    add("-._~%!$&'()*+,;=:[]", HostText);
    return classes;
}();

bool consistsOf(CharacterClass wanted, QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(),
                       [wanted](char c) { return (characterClasses[quint8(c)] & wanted) != 0; });
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

Slice trimmed(QByteArrayView octets, Slice slice)
{
    while (slice.size > 0 && isSpace(octets[slice.at])) {
        ++slice.at;
        --slice.size;
    }
    while (slice.size > 0 && isSpace(octets[slice.at + slice.size - 1]))
        --slice.size;
    return slice;
}

Slice part(Slice whole, qsizetype from, qsizetype size)
{
    return {whole.at + quint32(from), quint32(size)};
}

bool equals(QByteArrayView text, QByteArrayView lowerCase)
{
    return text.size() == lowerCase.size() &&
           qstrnicmp(text.data(), text.size(), lowerCase.data(), lowerCase.size()) == 0;
}

/// A comma-separated list of tokens holds this one.
bool holdsToken(QByteArrayView list, QByteArrayView lowerCase)
{
    while (!list.isEmpty()) {
        const qsizetype comma = list.indexOf(',');
        const QByteArrayView item = comma < 0 ? list : list.first(comma);
        if (equals(item.trimmed(), lowerCase))
            return true;
        list = comma < 0 ? QByteArrayView() : list.sliced(comma + 1);
    }
    return false;
}

} // namespace

bool isFieldText(QByteArrayView text)
{
    return consistsOf(FieldText, text);
}

void HttpHeadReader::reset()
{
    std::vector<HttpHead::Field> fields = std::move(m_head.fields);
    fields.clear();
    *this = HttpHeadReader();
    m_head.fields = std::move(fields);
}

Status HttpHeadReader::refuse(int status, const char *sentence)
{
    m_refusal = {status, QString::fromLatin1(sentence)};
    return Status::Refused;
}

Status HttpHeadReader::tooLarge(const HttpLimits &limits)
{
    m_refusal =
        m_hasRequestLine
            ? HttpRefusal{431, QStringLiteral("The header must not be larger than %1 octets.")}
            : HttpRefusal{414,
                          QStringLiteral("The request line must not be longer than %1 octets.")};
    m_refusal.sentence = m_refusal.sentence.arg(limits.maxHead);
    return Status::Refused;
}

Status HttpHeadReader::read(QByteArrayView octets, const HttpLimits &limits)
{
    constexpr qsizetype largest = 64 * 1024;
    const auto end = quint32(std::min({octets.size(), limits.maxHead, largest}));
    while (m_scanned < end) {
        const qsizetype found = octets.first(end).indexOf('\n', m_scanned);
        if (found < 0) {
            m_scanned = end;
            break;
        }
        if (found == m_line || octets[found - 1] != '\r')
            return refuse(400, "A line of the header must end with CR LF.");
        const Slice line{m_line, quint32(found) - m_line - 1};
        m_line = m_scanned = quint32(found) + 1;
        if (line.size == 0 && !m_hasRequestLine) {
            m_skipped = m_line;
            continue;
        }
        const Status status = readLine(octets, line, limits);
        if (status != Status::Partial)
            return status;
    }
    // What can't become a method is refused without waiting for the end of its line.
    if (!m_hasRequestLine && m_line < end && octets[m_line] != '\r' &&
        !consistsOf(Token, octets.sliced(m_line, 1)))
        return refuse(400, "The request must begin with a method.");
    return end < octets.size() ? tooLarge(limits) : Status::Partial;
}

Status HttpHeadReader::readLine(QByteArrayView octets, Slice line, const HttpLimits &limits)
{
    if (!m_hasRequestLine) {
        m_hasRequestLine = true;
        return readRequestLine(octets, line);
    }
    if (line.size > 0)
        return readField(octets, line, limits);
    m_head.size = m_line;
    return finish();
}

Status HttpHeadReader::readRequestLine(QByteArrayView octets, Slice line)
{
    const QByteArrayView text = line.of(octets);
    const qsizetype first = text.indexOf(' ');
    const qsizetype last = text.lastIndexOf(' ');
    if (first < 1 || last == first || !consistsOf(Token, text.first(first)))
        return refuse(400, "The request line must be a method, a target and a version, each "
                           "followed by one space but the last.");
    m_head.method = part(line, 0, first);
    const Status status = readVersion(text.sliced(last + 1));
    if (status != Status::Partial)
        return status;
    if (m_head.method.of(octets) == QByteArrayView("CONNECT"))
        return refuse(501, "The method CONNECT is not implemented: this is not a proxy.");
    return readTarget(octets, part(line, first + 1, last - first - 1));
}

Status HttpHeadReader::readVersion(QByteArrayView version)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (version.size() != 8 || !version.startsWith("HTTP/") || !isDigit(version[5]) ||
        version[6] != '.' || !isDigit(version[7]))
        return refuse(400, "The request line must end with a version, as HTTP/1.1.");
    if (version[5] != '1')
        return refuse(505, "The version must be HTTP/1.1 or HTTP/1.0.");
    m_isHttp10 = version[7] == '0';
    m_head.keepAlive = !m_isHttp10;
    return Status::Partial;
}

Status HttpHeadReader::readTarget(QByteArrayView octets, Slice target)
{
    const QByteArrayView text = target.of(octets);
    if (!consistsOf(TargetText, text))
        return refuse(400, "The request target must be printable ASCII without spaces and '#'; "
                           "other octets must be percent-encoded.");
    if (text.startsWith('/')) {
        splitPathAndQuery(octets, target);
        return Status::Partial;
    }
    if (text == QByteArrayView("*") && m_head.method.of(octets) == QByteArrayView("OPTIONS")) {
        m_head.path = target;
        return Status::Partial;
    }
    for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
        if (text.size() > scheme.size() && equals(text.first(scheme.size()), scheme))
            return readAbsoluteTarget(octets, target, quint32(scheme.size()));
    }
    return refuse(400, "The request target must be a path that begins with '/', or an http URL.");
}

Status HttpHeadReader::readAbsoluteTarget(QByteArrayView octets, Slice target, quint32 schemeSize)
{
    const Slice rest = part(target, schemeSize, target.size - schemeSize);
    const QByteArrayView text = rest.of(octets);
    const auto *end =
        std::find_if(text.begin(), text.end(), [](char c) { return c == '/' || c == '?'; });
    const qsizetype size = end - text.begin();
    if (size == 0 || !consistsOf(HostText, text.first(size)))
        return refuse(400, "The URL in the request line must name a host, without a user.");
    m_head.authority = part(rest, 0, size);
    splitPathAndQuery(octets, part(rest, size, text.size() - size));
    return Status::Partial;
}

void HttpHeadReader::splitPathAndQuery(QByteArrayView octets, Slice target)
{
    const qsizetype mark = target.of(octets).indexOf('?');
    if (mark < 0) {
        m_head.path = target;
        return;
    }
    m_head.path = part(target, 0, mark);
    m_head.query = part(target, mark + 1, target.size - mark - 1);
}

Status HttpHeadReader::readField(QByteArrayView octets, Slice line, const HttpLimits &limits)
{
    const QByteArrayView text = line.of(octets);
    if (isSpace(text.front()))
        return refuse(400, "A header field must be on one line: folded lines are obsolete.");
    const qsizetype colon = text.indexOf(':');
    if (colon < 1 || !consistsOf(Token, text.first(colon)))
        return refuse(400, "A header field must be a name, directly followed by a colon, and a "
                           "value.");
    if (m_head.fields.size() >= size_t(limits.maxFields)) {
        m_refusal = {
            431,
            QStringLiteral("The header must not have more than %1 fields.").arg(limits.maxFields)};
        return Status::Refused;
    }
    HttpHead::Field field;
    field.name = part(line, 0, colon);
    field.value = trimmed(octets, part(line, colon + 1, text.size() - colon - 1));
    const QByteArrayView value = field.value.of(octets);
    if (!consistsOf(FieldText, value))
        return refuse(400, "The value of a header field must not have control characters.");
    const Status status = interpret(field, field.name.of(octets), value, limits);
    m_head.fields.push_back(field);
    return status;
}

Status HttpHeadReader::interpret(HttpHead::Field &field, QByteArrayView name, QByteArrayView value,
                                 const HttpLimits &limits)
{
    if (equals(name, "host")) {
        if (m_hasHost)
            return refuse(400, "The header must not have more than one Host.");
        if (!consistsOf(HostText, value))
            return refuse(400, "Host must be a host name or address and, optionally, a port.");
        m_hasHost = true;
        field.isHost = true;
        return Status::Partial;
    }
    if (equals(name, "transfer-encoding"))
        return refuse(411, "A body must have a Content-Length: transfer codings, as chunked, are "
                           "not accepted.");
    if (equals(name, "content-length")) {
        field.hopByHop = true;
        return readContentLength(value, limits);
    }
    if (equals(name, "connection")) {
        field.hopByHop = true;
        if (holdsToken(value, "close"))
            m_head.keepAlive = false;
        return Status::Partial;
    }
    if (equals(name, "expect")) {
        field.hopByHop = true;
        if (!equals(value, "100-continue"))
            return refuse(417, "Expect must be 100-continue.");
        m_head.expectsContinue = !m_isHttp10; // RFC 9110, 10.1.1
        return Status::Partial;
    }
    for (const QByteArrayView other :
         {"keep-alive", "proxy-connection", "te", "trailer", "upgrade"})
        field.hopByHop = field.hopByHop || equals(name, other);
    return Status::Partial;
}

Status HttpHeadReader::readContentLength(QByteArrayView value, const HttpLimits &limits)
{
    if (m_hasContentLength)
        return refuse(400, "The header must not have more than one Content-Length.");
    m_hasContentLength = true;
    const bool isNumber = !value.isEmpty() && std::all_of(value.begin(), value.end(), [](char c) {
        return c >= '0' && c <= '9';
    });
    if (!isNumber)
        return refuse(400, "Content-Length must be a number of octets.");
    qint64 length = 0;
    for (const char c : value) {
        length = length * 10 + (c - '0');
        if (length > limits.maxBody) {
            m_refusal = {
                413,
                QStringLiteral("The body must not be larger than %1 octets.").arg(limits.maxBody)};
            return Status::Refused;
        }
    }
    m_head.contentLength = length;
    return Status::Partial;
}

Status HttpHeadReader::finish()
{
    if (!m_hasHost && !m_isHttp10)
        return refuse(400, "The header must have a Host.");
    return Status::Complete;
}

} // namespace dnstester::server
