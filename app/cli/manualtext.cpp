// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/manualtext.h"

namespace dnstester::cli {

namespace {

constexpr auto text = [](const char *literal) { return QLatin1String(literal); };

VerbText queryText()
{
    return {
        text("NAME [SERVER...] [options]"),
        {
            text("Asks every server the same question at once, each over a connection of its own, "
                 "and shows "
                 "a row for each: what came back, and how long each phase took."),
            text("On a terminal rows appear as answers arrive. In the end they stand in order of "
                 "time, servers "
                 "without an answer last. time is the whole exchange; resolve, connect, tls and "
                 "query are its "
                 "phases: looking up the server's own name, making the connection, the TLS "
                 "handshake, and from "
                 "the query sent to the answer received. With --repeat, median, p95 and range are "
                 "of the "
                 "answered queries, and loss stands beside them."),
            text("With --url a daemon (dnstester server) does the work, on another machine maybe: "
                 "the times are those seen from there, and the settings are the daemon's. Its rows "
                 "come all at once. Where it is busy or out of reach while it has the lookup, it "
                 "is tried again for half a minute."),
            text("Ctrl-C ends at once with what is there so far; a daemon is told."),
        },
        {
            {text("dnstester query www.example.com"),
             text("Ask the servers configured, else the system's and well-known public ones")},
            {text("dnstester query www.example.com 1.1.1.1 tls://dns.google https://dns.quad9.net"),
             text("Compare three servers over UDP, TLS and HTTPS")},
            {text("dnstester query --repeat 20 --reuse example.com "
                  "quic://dns.adguard-dns.com"),
             text("Twenty queries over one QUIC connection, with median and loss")},
            {text("dnstester query 192.0.2.7 9.9.9.9"), text("Look up the name of an address")},
            {text("dnstester query -o json example.com tls://dns.google@8.8.4.4"),
             text("Connect to 8.8.4.4, verify it as dns.google, and print JSON")},
            {text("dnstester query -u https://dns.example:5000 --token-file token www.example.com"),
             text("Compare the servers of a daemon, as seen from there")},
        }};
}

VerbText benchText()
{
    return {
        text("[SERVER...] (--name NAME | --names FILE) [options]"),
        {
            text("Sends many queries to every server, to all servers at once, and shows what each "
                 "answered, "
                 "how fast, and what was lost. Use it on servers that are yours to load."),
            text("Connections are kept and shared unless --fresh is given. Times are of answered "
                 "queries on "
                 "connections that were open; queries that had to wait for a new connection are "
                 "counted apart "
                 "as cold. Queries without an answer are loss and appear in no time. A closed loop "
                 "sends the "
                 "next query when one is done, so a slow server is asked less; with --rate (open "
                 "loop) "
                 "queries are due at a steady pace, and each is timed from when it was due."),
            text("Ctrl-C ends at once with what is there so far."),
        },
        {
            {text("dnstester bench --name example.com 127.0.0.1 tls://127.0.0.1 --insecure"),
             text("Ten seconds over UDP and TLS, ten queries at a time")},
            {text("dnstester bench --names queries.txt --rate 500 --duration 1m udp://192.0.2.53"),
             text("A steady 500 queries per second for a minute")},
            {text("dnstester bench --name example.com --count 100 --fresh -o csv tls://192.0.2.53"),
             text("A hundred queries, each on a connection of its own")},
        }};
}

VerbText serverText()
{
    return {
        text("[options]"),
        {
            text("Runs the daemon: lookups are submitted by POST /dns-lookup, done by workers, and "
                 "read at GET /tasks/ID. The page /docs describes the whole API and lets it be "
                 "tried; /metrics is for Prometheus. Everything is in this one process and its "
                 "memory; nothing needs to be set up."),
            text("With --redis or REDIS_URL the tasks are in a Redis instead, of version 6.2 or "
                 "later: any number of daemons and of workers (dnstester worker) share them, on as "
                 "many machines as wanted. While the Redis is out of reach, requests that need it "
                 "are answered with 503."),
            text(
                "It listens on this machine only, unless told otherwise. Before it listens beyond, "
                "give it a token (DNS_TESTER_TOKEN or the settings file) and say in the settings "
                "file which networks lookups may go to."),
            text(
                "SIGTERM and Ctrl-C let it finish what it has; SIGHUP has it read its settings and "
                "certificates again. The log goes to standard error. It exits with 0 after a stop "
                "and with 2 where it could not start."),
        },
        {
            {text("dnstester server"), text("Listen on 127.0.0.1:5000")},
            {text("curl --json '{\"domain\": \"example.com\"}' 127.0.0.1:5000/dns-lookup"),
             text("Submit a lookup to the servers configured")},
            {text("dnstester server --host :: --tls-certificate cert.pem --tls-key key.pem"),
             text("Serve HTTPS beyond this machine; DNS_TESTER_TOKEN holds the token")},
            {text("dnstester server --redis redis://127.0.0.1 --workers 0"),
             text("Accept lookups into a Redis, for workers to do")},
        }};
}

VerbText workerText()
{
    return {
        text("[options]"),
        {
            text("Does lookups that daemons (dnstester server) accept into the same Redis, which "
                 "--redis or REDIS_URL names. Any number of workers share them, on as many "
                 "machines as wanted; queries are sent from where the worker runs."),
            text("Of the settings file it heeds worker, networks, logging and the number of "
                 "concurrent queries; with server.tokens or DNS_TESTER_TOKEN, /metrics needs a "
                 "token."),
            text(
                "It starts and stays also where the Redis is out of reach, and connects when it "
                "is back; what it has finished in the meantime is told then. SIGTERM and Ctrl-C "
                "hand back at once what it has not finished, for another worker to do; SIGHUP has "
                "it read its settings again. The log goes to standard error. It exits with 0 after "
                "a stop and with 2 where it could not start."),
        },
        {
            {text("dnstester worker --redis redis://127.0.0.1:6379/0"),
             text("Do four tasks at once, of those in the Redis of this machine")},
            {text("dnstester worker --concurrency 32 --metrics-port 9101"),
             text("Do 32 at once, of the Redis in REDIS_URL, with metrics for Prometheus")},
        }};
}

VerbText manText()
{
    return {text(""),
            {text("Prints this program's manual page, made from the same texts as --help.")},
            {{text("dnstester man | man -l -"), text("Read it")}}};
}

} // namespace

QLatin1String programSummary()
{
    return text("compare DNS servers over UDP, TCP, TLS, HTTPS and QUIC");
}

QList<QLatin1String> programParagraphs()
{
    return {text(
        "Asks DNS servers over UDP, TCP, DNS over TLS, DNS over HTTPS and DNS over QUIC, and says "
        "what each answered and how long each phase took.")};
}

VerbText verbText(QLatin1String verb)
{
    if (verb == text("query"))
        return queryText();
    if (verb == text("bench"))
        return benchText();
    if (verb == text("server"))
        return serverText();
    if (verb == text("worker"))
        return workerText();
    return manText();
}

QList<QLatin1String> serverParagraphs()
{
    return {
        text("A server is named by a target. The port may be left out, IPv6 addresses stand in "
             "brackets, and "
             "a server named by host name is looked up first, in a phase of its own."),
        text("Where no server is named, those of the settings file are asked; where it has none, "
             "those that "
             "the system uses and a list of public ones. With query --url it is the servers of the "
             "daemon."),
    };
}

QList<Term> serverForms()
{
    return {
        {text("udp://ADDRESS:53"),
         text("plain DNS; over TCP after a truncated answer. udp:// may be left out")},
        {text("tcp://ADDRESS:53"), text("plain DNS over TCP")},
        {text("tls://NAME:853"), text("DNS over TLS")},
        {text("https://NAME:443/dns-query"), text("DNS over HTTPS")},
        {text("quic://NAME:853"), text("DNS over QUIC")},
        {text("tls://NAME@ADDRESS"),
         text("connect to ADDRESS and verify NAME; for https and quic too")},
    };
}

QList<Term> exitCodes()
{
    return {
        {text("0"),
         text("every server answered, whatever its answer was; repeated, at least once; the daemon "
              "or worker was stopped")},
        {text("1"), text("some server did not answer, or the output could not be written")},
        {text("2"), text("wrong usage: a bad argument, settings file or name file; nothing was "
                         "sent; the daemon "
                         "or worker could not start")},
        {text("3"), text("the daemon of --url refused, was out of reach, or lost the lookup")},
    };
}

QList<Term> environmentVariables()
{
    return {
        {text("DNS_TESTER_HOST, DNS_TESTER_PORT"), text("where the daemon listens")},
        {text("DNS_TESTER_TOKEN"),
         text("a token that requests to the daemon must bear; query --url sends it")},
        {text("DNS_TESTER_LOG_LEVEL, DNS_TESTER_LOG_FORMAT"),
         text("as the flags of server and worker")},
        {text("MAX_WORKERS"), text("how many tasks a daemon or a worker does at once")},
        {text("REDIS_URL"), text("the Redis that holds the tasks of daemons and workers")},
        {text("RATE_LIMIT_IP_SOURCE"),
         text("whose address the daemon's rate limits count: RemoteAddr, X-Forwarded-For or "
              "X-Real-IP")},
        {text("NO_COLOR"), text("where set and not empty, no colours are used")},
        {text("COLUMNS"),
         text("the width of tables that go to a file or a pipe (default: as wide as they need)")},
    };
}

QLatin1String manualDate()
{
    return text("2026-11-24");
}

} // namespace dnstester::cli
