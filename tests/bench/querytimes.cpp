// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks a server COUNT questions over UDP, OUTSTANDING at a time on one engine thread, each for a
// name of its own (q<number>.example.com), and writes one line per answer:
// "<first label> <query time in nanoseconds>". To be held against turnaroundserver's records.
//
//   querytimes PORT OUTSTANDING COUNT FILE

#include "lookup/loadrun.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

#include <cstdio>

using namespace dnstester;

namespace {

constexpr qsizetype headerSize = 12;

class TimesSink : public LoadSink
{
public:
    void completed(const Outcome &outcome, Duration) override
    {
        if (!outcome.answered() || !outcome.timings.query)
            return;
        const auto labelSize = static_cast<unsigned char>(outcome.reply[headerSize]);
        lines += outcome.reply.mid(headerSize + 1, labelSize) + ' ' +
                 QByteArray::number(qint64(outcome.timings.query->count())) + '\n';
    }

    QByteArray lines;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc != 5) {
        std::fprintf(stderr, "usage: querytimes PORT OUTSTANDING COUNT FILE\n");
        return 2;
    }
    const QCoreApplication app(argc, argv);
    const auto endpoint =
        Endpoint::parse(QStringLiteral("udp://127.0.0.1:%1").arg(QLatin1String(argv[1])));
    if (!endpoint) {
        std::fprintf(stderr, "querytimes: %s\n", qPrintable(endpoint.error().detail));
        return 2;
    }

    LoadPlan plan;
    plan.concurrency = std::atoi(argv[2]);
    plan.count = quint64(std::atoi(argv[3]));
    plan.options.connection = ConnectionUse::Reuse;
    for (quint64 i = 0; i < *plan.count; ++i)
        plan.questions.append(
            {*Name::parse(QStringLiteral("q%1.example.com").arg(i)), RecordType()});

    const auto sink = std::make_shared<TimesSink>();
    {
        EnginePool engines(1);
        LoadRun run(&engines, plan, {{Server{*endpoint, {}}, sink}});
        QObject::connect(&run, &LoadRun::finished, &app, &QCoreApplication::quit,
                         Qt::QueuedConnection);
        run.start();
        QCoreApplication::exec();
    }
    QFile file(QString::fromLocal8Bit(argv[4]));
    if (!file.open(QIODevice::WriteOnly) || file.write(sink->lines) != sink->lines.size()) {
        std::fprintf(stderr, "querytimes: %s can't be written\n", argv[4]);
        return 1;
    }
    return 0;
}
