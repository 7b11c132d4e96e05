// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/querycommand.h"

#include "cli/manualtext.h"
#include "cli/output/reading.h"

#include <QThread>

#include <algorithm>

using namespace std::chrono_literals;

namespace dnstester::cli {

namespace {

constexpr auto paintInterval = 100ms;

int threadsFor(qsizetype servers)
{
    return int(std::clamp<qsizetype>(servers, 1, std::max(1, QThread::idealThreadCount())));
}

} // namespace

QueryCommand::QueryCommand(LookupRequest request, const ResolverLimits &limits,
                           const QueryOptions &options, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_limits(limits)
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
    return {m_request.name, m_request.type, m_request.options, m_warnThreshold};
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
    m_engines = std::make_unique<EnginePool>(threadsFor(m_request.servers.size()));
    m_resolver = std::make_unique<Resolver>(m_engines.get(), m_limits);
    m_lookup = m_resolver->start(m_request);
    connect(m_lookup.get(), &Lookup::serverFinished, this, &QueryCommand::onServerFinished);
    connect(m_lookup.get(), &Lookup::finished, this, &QueryCommand::finish);
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
    m_paintTimer.stop();
    const LookupResult result = m_lookup->result();
    m_lookup.reset();

    if (m_out.isTerminal() && m_format == QueryFormat::Table)
        m_live.clear();
    if (m_formatter->printsRows()) {
        for (int i = 0; i < int(result.servers.size()); ++i) {
            if (!m_arrived.contains(i))
                m_out.write(m_formatter->row(result.servers[i]));
        }
    }
    const bool written = m_out.write(m_formatter->whole(result));
    m_err.write(m_formatter->complaints(result));
    Q_EMIT finished(written && allAnswered(result) ? exitAllAnswered : exitSomeFailed);
}

} // namespace dnstester::cli
