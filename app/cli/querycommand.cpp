// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/querycommand.h"

#include "base/text.h"
#include "cli/manualtext.h"
#include "cli/output/reading.h"
#include "service/remoteoptions.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace dnstester::cli {

namespace {

constexpr auto paintInterval = 100ms;

} // namespace

QueryCommand::QueryCommand(LookupService *service, LookupRequest request,
                           const QueryOptions &options, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_request(std::move(request))
    , m_daemon(options.daemon ? shownUrl(options.daemon->url) : QString())
    , m_format(options.format)
    , m_warnThreshold(options.warnThreshold)
    , m_out(stdout, options.color)
    , m_err(stderr, options.color)
    , m_live(&m_out)
    , m_table(tableOptions())
    , m_formatter(makeFormatter())
{
    m_paintTimer.setSingleShot(true);
    m_paintTimer.setInterval(paintInterval);
    connect(&m_paintTimer, &QTimer::timeout, this, &QueryCommand::paint);
}

QueryCommand::~QueryCommand() = default;

QueryTableOptions QueryCommand::tableOptions() const
{
    return {m_request.name, m_request.type, m_request.options, m_warnThreshold, m_daemon};
}

std::unique_ptr<QueryFormatter> QueryCommand::makeFormatter() const
{
    switch (m_format) {
    case QueryFormat::Table:
        break;
    case QueryFormat::Short:
        return std::make_unique<ShortFormatter>();
    case QueryFormat::Dig:
        return std::make_unique<DigFormatter>();
    case QueryFormat::Json:
        return std::make_unique<JsonFormatter>();
    case QueryFormat::JsonLines:
        return std::make_unique<JsonLinesFormatter>();
    case QueryFormat::Csv:
        return std::make_unique<CsvFormatter>(m_request.options.connection);
    }
    return std::make_unique<TableFormatter>(tableOptions(), m_out.tableStyle());
}

void QueryCommand::start()
{
    m_lookup = m_service->start(m_request);
    connect(m_lookup.get(), &ServiceLookup::serverFinished, this, &QueryCommand::onServerFinished);
    connect(m_lookup.get(), &ServiceLookup::finished, this, &QueryCommand::finish);
    connect(m_lookup.get(), &ServiceLookup::failed, this, &QueryCommand::fail);
    if (!m_daemon.isEmpty() && m_format == QueryFormat::Table && m_out.isTerminal())
        m_live.paint({QStringLiteral("waiting for %1 ...").arg(m_daemon)});
}

void QueryCommand::interrupt()
{
    finish();
}

void QueryCommand::onServerFinished(int index, const ServerResult &result)
{
    m_arrived.insert(index);
    if (m_formatter->printsRows()) {
        m_out.write(m_formatter->row(result));
    } else if (m_format == QueryFormat::Table && m_out.isTerminal()) {
        m_table.add(result);
        if (!m_paintTimer.isActive())
            m_paintTimer.start();
    }
}

void QueryCommand::paint()
{
    m_live.paint(
        m_table.lines(m_out.tableStyle())
        << QStringLiteral("%1 of %2 done ...").arg(m_arrived.size()).arg(m_request.servers.size()));
}

void QueryCommand::finish()
{
    if (m_finished)
        return;
    m_finished = true;
    const LookupResult result = m_lookup->result();
    clearTerminal();
    if (m_formatter->printsRows()) {
        for (int i = 0; i < int(result.servers.size()); ++i) {
            if (!m_arrived.contains(i))
                m_out.write(m_formatter->row(result.servers[i]));
        }
    }
    const bool written = m_out.write(m_formatter->whole(result));
    m_err.write(m_formatter->complaints(result));
    leave(written && allAnswered(result) ? exitAllAnswered : exitSomeFailed);
}

void QueryCommand::fail(const Error &error)
{
    if (m_finished)
        return;
    m_finished = true;
    clearTerminal();
    m_err.write(QStringLiteral("dnstester: %1\n").arg(neutralised(error.detail)));
    leave(exitNoDaemon);
}

void QueryCommand::clearTerminal()
{
    m_paintTimer.stop();
    if (m_out.isTerminal() && m_format == QueryFormat::Table)
        m_live.clear();
}

void QueryCommand::leave(int exitCode)
{
    m_lookup.reset();
    if (m_service->isIdle())
        Q_EMIT finished(exitCode);
    else
        connect(m_service, &LookupService::idle, this, [=, this] { Q_EMIT finished(exitCode); });
}

} // namespace dnstester::cli
