// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http2session.h"
#include "transport/dohmessage.h"

#include <QSet>

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
    require(std::none_of(text.begin(), text.end(),
                         [](QChar c) { return c.category() == QChar::Other_Control; }));
}

/// www.example.com A, ID 0.
const QByteArray query("\0\0\1\0\0\1\0\0\0\0\0\0\3www\7example\3com\0\0\1\0\1", 33);

void takeEvents(Http2Session &session, QSet<qint32> &open)
{
    while (auto event = session.nextEvent()) {
        require(open.contains(event->stream));
        require(event->response.body.size() <= 65535);
        Outcome outcome;
        switch (event->kind) {
        case Http2Event::Kind::Head:
            requireSafe(checkDohHead(event->response).text);
            break;
        case Http2Event::Kind::Failure:
            open.remove(event->stream);
            require(!event->problem.isEmpty());
            requireSafe(event->problem);
            break;
        case Http2Event::Kind::Response:
            open.remove(event->stream);
            readDohResponse(query, std::move(event->response), outcome);
            require(outcome.answered() != outcome.reply.isEmpty());
            requireSafe(outcome.failure.text);
            break;
        }
    }
}

} // namespace

// The first octet is the size of the pieces in which the others reach a session with three
// requests, one of them cancelled; 0: all at once.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView octets(data + 1, qsizetype(size) - 1);
    const qsizetype piece = data[0] == 0 ? std::max<qsizetype>(1, octets.size()) : data[0];

    const DohRequestMaker requests("dns.example", "/dns-query", DohMethod::Post);
    Http2Session session;
    QByteArray output;
    std::vector<qint32> sent;
    QSet<qint32> open{session.submit(requests.requestFor(query)),
                      session.submit(requests.requestFor(query))};
    session.cancel(session.submit(requests.requestFor(query)));
    session.takeOutput(output, sent);
    for (qsizetype at = 0; at < octets.size() && !session.isOver(); at += piece) {
        session.receive(octets.sliced(at, std::min(piece, octets.size() - at)), TimePoint());
        session.takeOutput(output, sent);
        takeEvents(session, open);
        require(session.openStreams() >= int(open.size()));
        require(session.freeStreams() >= 0);
    }
    requireSafe(session.problem());
    require(!session.isOver() || (open.isEmpty() && session.openStreams() == 0));
    require(!session.isOver() || !session.problem().isEmpty());
    return 0;
}
