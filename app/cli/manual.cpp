// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/manual.h"

#include "cli/manualtext.h"

namespace dnstester::cli {

namespace {

constexpr int lineLength = 80;
constexpr int termIndent = 2;
constexpr int meaningIndent = 28;

QString paragraphs(const QList<QLatin1String> &texts)
{
    QString out;
    for (const QLatin1String text : texts)
        out += u'\n' + wrapped(text, lineLength).join(u'\n') + u'\n';
    return out;
}

/// A term and beside it, or below it where it is long, what it means.
QString entry(const QString &term, const QString &meaning, int indent = meaningIndent)
{
    QString out = QString(termIndent, u' ') + term;
    if (out.size() + 2 > indent)
        out += u'\n' + QString(indent, u' ');
    else
        out = out.leftJustified(indent);
    return out + wrapped(meaning, lineLength - indent).join(u'\n' + QString(indent, u' ')) + u'\n';
}

QString heading(const QString &title)
{
    return u'\n' + title + QStringLiteral(":\n");
}

QString terms(const QString &title, const QList<Term> &list, int indent)
{
    QString out = heading(title);
    for (const Term &term : list)
        out += entry(term.term, term.meaning, indent);
    return out;
}

QString flagList(const CLI::App &app)
{
    QString out;
    for (const FlagGroup &group : flagGroups(app)) {
        out += heading(group.title.isEmpty() ? QStringLiteral("Arguments") : group.title);
        for (const CLI::Option *flag : group.flags)
            out += entry(flagNames(*flag), QString::fromStdString(flag->get_description()));
    }
    return out;
}

QString programHelp(const CLI::App &root)
{
    QString out =
        QStringLiteral("Usage: dnstester VERB [options]\n") + paragraphs(programParagraphs());
    out += heading(QStringLiteral("Verbs"));
    for (const CLI::App *verb : root.get_subcommands({}))
        out += entry(QString::fromStdString(verb->get_name()),
                     QString::fromStdString(verb->get_description()));
    out += flagList(root);
    out += terms(QStringLiteral("Exit status"), exitCodes(), 5);
    return out + QStringLiteral(
                     "\nSee dnstester VERB --help for a verb's arguments, and man dnstester.\n");
}

} // namespace

QStringList wrapped(const QString &text, qsizetype length)
{
    QStringList lines;
    QString line;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (!line.isEmpty() && line.size() + 1 + word.size() > length) {
            lines.append(line);
            line.clear();
        }
        line += line.isEmpty() ? word : u' ' + word;
    }
    if (!line.isEmpty())
        lines.append(line);
    return lines;
}

QString flagNames(const CLI::Option &flag)
{
    if (flag.get_positional()) {
        const QString name = QString::fromStdString(flag.get_name(true));
        return flag.get_expected_max() > 1 ? name + QStringLiteral("...") : name;
    }
    QStringList names;
    for (const std::string &name : flag.get_snames())
        names.append(u'-' + QString::fromStdString(name));
    for (const std::string &name : flag.get_lnames())
        names.append(QStringLiteral("--") + QString::fromStdString(name));
    QString out = names.join(QStringLiteral(", "));
    if (flag.get_items_expected_max() > 0)
        out += u' ' + QString::fromStdString(flag.get_type_name());
    return out;
}

QList<FlagGroup> flagGroups(const CLI::App &verb)
{
    QList<FlagGroup> groups;
    const auto groupCalled = [&groups](const QString &title) -> FlagGroup & {
        for (FlagGroup &group : groups) {
            if (group.title == title)
                return group;
        }
        return groups.emplaceBack(FlagGroup{title, {}});
    };
    for (const CLI::Option *flag : verb.get_options()) {
        if (flag->get_positional())
            groupCalled({}).flags.append(flag);
    }
    for (const CLI::Option *flag : verb.get_options()) {
        if (!flag->get_positional() && flag != verb.get_help_ptr())
            groupCalled(QString::fromStdString(flag->get_group())).flags.append(flag);
    }
    if (verb.get_help_ptr() != nullptr)
        groupCalled(QStringLiteral("Help")).flags.append(verb.get_help_ptr());
    return groups;
}

QString helpText(const CLI::App &app)
{
    if (app.get_parent() == nullptr)
        return programHelp(app);

    const std::string &name = app.get_name();
    const VerbText text = verbText(QLatin1String(name.c_str()));
    QString out = QStringLiteral("Usage: dnstester %1 %2")
                      .arg(QString::fromStdString(name), text.usage)
                      .trimmed() +
                  u'\n';
    out += paragraphs(text.paragraphs) + flagList(app);
    if (app.get_option_no_throw("SERVER") != nullptr)
        out += terms(QStringLiteral("Servers"), serverForms(), meaningIndent + 4) +
               paragraphs(serverParagraphs());
    out += heading(QStringLiteral("Examples"));
    for (const Example &example : text.examples)
        out += QStringLiteral("  %1\n      %2\n").arg(example.command, example.purpose);
    return out + terms(QStringLiteral("Exit status"), exitCodes(), 5);
}

} // namespace dnstester::cli
