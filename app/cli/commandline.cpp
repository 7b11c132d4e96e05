// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandline.h"

#include "base/text.h"
#include "base/version.h"
#include "cli/credentials.h"
#include "cli/manual.h"
#include "cli/manualtext.h"
#include "cli/verbs.h"
#include "model/quoted.h"

#include <algorithm>

namespace dnstester::cli {

namespace {

/// The tree of verbs and flags.
struct Tree
{
    CLI::App root;
    CLI::App *query;
    CLI::App *bench;
    CLI::App *server;
    CLI::App *worker;
    CLI::App *man;

    Tree()
        : root(programSummary().data(), "dnstester")
        , query(addQueryVerb(root))
        , bench(addBenchVerb(root))
        , server(addServerVerb(root))
        , worker(addWorkerVerb(root))
        , man(root.add_subcommand("man", "Print the manual page"))
    {
        const QByteArray versionLine = "dnstester " + version().toUtf8() + '\n';
        root.set_version_flag("-V,--version", versionLine.toStdString(), "Print the version")
            ->group("Help");
        root.set_help_flag("-h,--help", "Print this help");
        root.require_subcommand(1);
        for (CLI::App *verb : {query, bench, server, worker, man})
            verb->set_help_flag("-h,--help", "Print this help");
        for (CLI::App *app : {&root, query, bench, server, worker, man}) {
            app->allow_windows_style_options(false);
            app->allow_extras(); // what nobody takes is reported by us
        }
    }

    [[nodiscard]] bool hasVerb(const QString &name) const
    {
        const auto verbs = root.get_subcommands({});
        return std::any_of(verbs.begin(), verbs.end(), [&name](const CLI::App *verb) {
            return QString::fromStdString(verb->get_name()) == name;
        });
    }
    /// The verb that was given; the root without one.
    [[nodiscard]] const CLI::App &named() const
    {
        const auto verbs = root.get_subcommands();
        return verbs.empty() ? root : *verbs.front();
    }
};

QString helpHint(const CLI::App &app)
{
    return app.get_parent() == nullptr ? QStringLiteral("see dnstester --help")
                                       : QStringLiteral("see dnstester %1 --help")
                                             .arg(QString::fromStdString(app.get_name()));
}

/// The first argument that no flag took; empty where all were taken. CLI11 lists "--" among them.
std::optional<Error> unknownArgument(const CLI::App &app)
{
    for (const std::string &argument : app.remaining()) {
        if (argument != "--")
            return Error{ErrorCode::InvalidArgument,
                         QStringLiteral("unknown argument %1; %2")
                             .arg(quoted(withoutCredentials(QString::fromStdString(argument))),
                                  helpHint(app))};
    }
    return std::nullopt;
}

/// What CLI11 found wrong with the form of the arguments, in a sentence of ours.
Error usageError(const CLI::ParseError &error, const CLI::App &app)
{
    if (const std::optional<Error> unknown = unknownArgument(app))
        return *unknown;
    const QString what = QString::fromUtf8(error.what());
    const qsizetype colon = what.indexOf(u':');
    QString sentence = neutralised(what);
    if (what.contains(QLatin1String("disallowed flag override")))
        sentence = QStringLiteral("--%1 must have no value").arg(what.left(what.indexOf(u' ')));
    else if (error.get_name() == "ArgumentMismatch" && colon > 0)
        sentence = QStringLiteral("%1 must be followed by its value").arg(what.left(colon));
    return {ErrorCode::InvalidArgument, QStringLiteral("%1; %2").arg(sentence, helpHint(app))};
}

std::optional<Error> wrongVerb(const QStringList &arguments, const Tree &tree)
{
    const QString verbs = QStringLiteral("query, bench, server, worker or man");
    if (arguments.isEmpty())
        return Error{
            ErrorCode::InvalidArgument,
            QStringLiteral("a verb must be named: %1; %2").arg(verbs, helpHint(tree.root))};
    const QString first = arguments.first();
    if (first.startsWith(u'-') || tree.hasVerb(first))
        return std::nullopt;
    return Error{ErrorCode::InvalidArgument,
                 QStringLiteral("the verb must be %1, not %2; %3")
                     .arg(verbs, quoted(withoutCredentials(first)), helpHint(tree.root))};
}

template<typename Options>
Result<Command> asCommand(Result<Options> options)
{
    if (!options)
        return tl::unexpected<Error>(options.error());
    return Command(*std::move(options));
}

Result<Command> readCommand(const Tree &tree)
{
    const CLI::App &verb = tree.named();
    for (const CLI::App *app : {static_cast<const CLI::App *>(&tree.root), &verb}) {
        if (const std::optional<Error> error = unknownArgument(*app))
            return tl::unexpected<Error>(*error);
    }
    if (&verb == tree.query)
        return asCommand(readQueryOptions(verb));
    if (&verb == tree.bench)
        return asCommand(readBenchOptions(verb));
    if (&verb == tree.server)
        return asCommand(readServerOptions(verb));
    if (&verb == tree.worker)
        return asCommand(readWorkOptions(verb));
    return Command(PrintText{manPage(tree.root)});
}

} // namespace

Result<Command> parseCommandLine(const QStringList &arguments)
{
    Tree tree;
    if (const std::optional<Error> error = wrongVerb(arguments, tree))
        return tl::unexpected<Error>(*error);

    std::vector<std::string> reversed; // as CLI11 wants them
    for (auto argument = arguments.crbegin(); argument != arguments.crend(); ++argument)
        reversed.push_back(argument->toStdString());
    try {
        tree.root.parse(std::move(reversed));
    } catch (const CLI::CallForHelp &) {
        return Command(PrintText{helpText(tree.named())});
    } catch (const CLI::CallForVersion &call) {
        return Command(PrintText{QString::fromUtf8(call.what())});
    } catch (const CLI::ParseError &error) {
        return tl::unexpected<Error>(usageError(error, tree.named()));
    }
    return readCommand(tree);
}

} // namespace dnstester::cli
