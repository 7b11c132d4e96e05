// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/manual.h"

#include "base/version.h"
#include "cli/manualtext.h"

namespace dnstester::cli {

namespace {

/// Text as a text line of man(7): no character of it means anything to roff.
QString roff(QString text)
{
    text.replace(u'\\', QStringLiteral("\\e"));
    text.replace(u'-', QStringLiteral("\\-"));
    text.replace(u'\'', QStringLiteral("\\(aq"));
    text.replace(u'`', QStringLiteral("\\(ga"));
    text.replace(u'~', QStringLiteral("\\(ti"));
    text.replace(u'^', QStringLiteral("\\(ha"));
    if (text.startsWith(u'.'))
        text.prepend(QStringLiteral("\\&"));
    return text;
}

QString bold(const QString &text)
{
    return QStringLiteral("\\fB%1\\fR").arg(roff(text));
}

/// Running text, each sentence on lines of its own as mandoc wants it.
QString prose(const QString &text)
{
    QString out;
    const QStringList sentences = text.split(QStringLiteral(". "));
    for (qsizetype i = 0; i < sentences.size(); ++i) {
        const QString sentence = i + 1 < sentences.size() ? sentences[i] + u'.' : sentences[i];
        for (const QString &line : wrapped(sentence, 70))
            out += roff(line) + u'\n';
    }
    return out;
}

QString section(const char *title)
{
    return QStringLiteral(".SH %1\n").arg(QLatin1String(title));
}

QString subsection(const QString &title)
{
    return QStringLiteral(".SS %1\n").arg(title);
}

QString paragraphs(const QList<QLatin1String> &texts)
{
    QString out;
    for (const QLatin1String text : texts) {
        if (!out.isEmpty())
            out += QStringLiteral(".PP\n");
        out += prose(text);
    }
    return out;
}

QString entry(const QString &markedTerm, const QString &meaning)
{
    return QStringLiteral(".TP\n%1\n%2").arg(markedTerm, prose(meaning));
}

QString termList(const QList<Term> &terms)
{
    QString out;
    for (const Term &term : terms)
        out += entry(bold(term.term), term.meaning);
    return out;
}

/// The names bold, the value's name in italics.
QString markedNames(const CLI::Option &flag)
{
    const QString names = flagNames(flag);
    const qsizetype space = names.lastIndexOf(u' ');
    const bool hasValue = !flag.get_positional() && flag.get_items_expected_max() > 0;
    if (!hasValue)
        return flag.get_positional() ? QStringLiteral("\\fI%1\\fR").arg(roff(names)) : bold(names);
    return bold(names.left(space)) + QStringLiteral(" \\fI%1\\fR").arg(roff(names.mid(space + 1)));
}

QString flagList(const CLI::App &app)
{
    QString out;
    for (const FlagGroup &group : flagGroups(app)) {
        for (const CLI::Option *flag : group.flags)
            out += entry(markedNames(*flag), QString::fromStdString(flag->get_description()));
    }
    return out;
}

QString verbSection(const CLI::App &verb)
{
    const VerbText text = verbText(QLatin1String(verb.get_name().c_str()));
    const QString command =
        QStringLiteral("dnstester %1").arg(QString::fromStdString(verb.get_name()));
    return subsection(command) + paragraphs(text.paragraphs) + flagList(verb);
}

QString synopsis(const QList<const CLI::App *> &verbs)
{
    QString out = section("SYNOPSIS");
    for (const CLI::App *verb : verbs) {
        const std::string name = verb->get_name();
        const VerbText text = verbText(QLatin1String(name.c_str()));
        if (verb != verbs.first())
            out += QStringLiteral(".br\n");
        out += bold(QStringLiteral("dnstester %1").arg(QString::fromStdString(name)));
        out += text.usage.isEmpty() ? QStringLiteral("\n") : u' ' + roff(text.usage) + u'\n';
    }
    return out;
}

QString examples(const QList<const CLI::App *> &verbs)
{
    QString out = section("EXAMPLES");
    for (const CLI::App *verb : verbs) {
        for (const Example &example : verbText(QLatin1String(verb->get_name().c_str())).examples)
            out += entry(bold(example.command), example.purpose + QStringLiteral("."));
    }
    return out;
}

} // namespace

QString manPage(const CLI::App &root)
{
    QList<const CLI::App *> verbs;
    for (const CLI::App *verb : root.get_subcommands({}))
        verbs.append(verb);

    QString out = QStringLiteral(".\\\" SPDX-FileCopyrightText: The DNS Tester developers\n"
                                 ".\\\" SPDX-License-Identifier: GPL-3.0-or-later\n"
                                 ".TH DNSTESTER 1 %1 \"DNS Tester %2\" \"User Commands\"\n")
                      .arg(manualDate(), version());
    out += section("NAME") + QStringLiteral("dnstester \\- %1\n").arg(programSummary());
    out += synopsis(verbs);
    out += section("DESCRIPTION") + paragraphs(programParagraphs());
    out += section("OPTIONS") + flagList(root);
    out += section("COMMANDS");
    for (const CLI::App *verb : verbs)
        out += verbSection(*verb);
    out += section("SERVERS") + paragraphs(serverParagraphs()) + termList(serverForms());
    out += section("EXIT STATUS") + termList(exitCodes());
    out += section("ENVIRONMENT") + termList(environmentVariables());
    return out + examples(verbs);
}

} // namespace dnstester::cli
