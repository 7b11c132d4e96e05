// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/inputs.h"

#include "config/environment.h"
#include "config/resolvers.h"
#include "model/quoted.h"

#include <QFile>
#include <QSet>

namespace dnstester::cli {

namespace {

QStringList wordsOf(const QString &line)
{
    QStringList words;
    for (const QString &word : line.simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (word.startsWith(u';') || word.startsWith(u'#'))
            break;
        words.append(word);
    }
    return words;
}

Result<Question> parseQuestion(const QStringList &words, RecordType defaultType)
{
    if (words.size() > 2)
        return invalid(
            QStringLiteral("a line must be a name and a type, without %1").arg(quoted(words[2])));
    const Result<Name> name = Name::parse(words[0]);
    if (!name)
        return tl::unexpected<Error>(name.error());
    if (words.size() == 1)
        return Question{*name, defaultType};
    const Result<RecordType> type = RecordType::parse(words[1]);
    if (!type)
        return tl::unexpected<Error>(type.error());
    return Question{*name, *type};
}

bool openNamed(QFile &file, const QString &name)
{
    if (name == u'-')
        return file.open(stdin, QIODevice::ReadOnly);
    file.setFileName(name);
    return file.open(QIODevice::ReadOnly);
}

} // namespace

QList<Server> chooseServers(const QList<Server> &named, const Settings &settings)
{
    if (!named.isEmpty())
        return named;
    if (!settings.servers.isEmpty())
        return settings.servers;
    QList<Server> servers;
    QSet<QString> targets;
    const QList<Server> candidates = systemServers() + curatedServers();
    for (const Server &server : candidates) {
        const QString target = server.endpoint.target();
        if (targets.contains(target))
            continue;
        targets.insert(target);
        servers.append(server);
    }
    return servers;
}

std::optional<Error> checkCaFile(const QString &flag, const QString &file)
{
    if (file.isEmpty())
        return std::nullopt;
    QFile pem(file);
    if (!pem.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, QStringLiteral("%1 must be a file that can be read, not %2: %3")
                                        .arg(flag, quoted(file), pem.errorString())};
    if (!pem.readAll().contains("-----BEGIN "))
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("%1 must hold certificates in PEM form; %2 has none")
                         .arg(flag, quoted(file))};
    return std::nullopt;
}

Result<QByteArray> readToken(const QString &file, const QProcessEnvironment &environment)
{
    constexpr qint64 longestLine = 8192;
    if (file.isEmpty()) {
        const QString name = QStringLiteral("DNS_TESTER_TOKEN");
        const QString token = environment.value(name);
        if (!isTokenText(token))
            return invalid(QStringLiteral("the environment variable %1 must be printable ASCII "
                                          "without spaces")
                               .arg(name));
        return token.toLatin1();
    }
    QFile input(file);
    if (!input.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io,
                    QStringLiteral("--token-file must be a file that can be read, not %1: %2")
                        .arg(quoted(file), input.errorString()));
    const QByteArray token = input.readLine(longestLine).trimmed();
    if (token.isEmpty() || !isTokenText(QString::fromLatin1(token)))
        return invalid(QStringLiteral("--token-file must have a token in its first line, printable "
                                      "ASCII without spaces; %1 has none")
                           .arg(quoted(file)));
    return token;
}

Result<QList<Question>> parseQuestions(const QByteArray &text, const QString &fileName,
                                       RecordType defaultType)
{
    QList<Question> questions;
    const QList<QByteArray> lines = text.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QStringList words = wordsOf(QString::fromUtf8(lines[i]));
        if (words.isEmpty())
            continue;
        const Result<Question> question = parseQuestion(words, defaultType);
        if (!question)
            return invalid(
                QStringLiteral("%1:%2: %3").arg(fileName).arg(i + 1).arg(question.error().detail));
        questions.append(*question);
    }
    if (questions.isEmpty())
        return invalid(QStringLiteral("%1: the file must have a line with a name").arg(fileName));
    return questions;
}

Result<QList<Question>> readQuestions(const QString &file, RecordType defaultType)
{
    QFile input;
    if (!openNamed(input, file))
        return fail(ErrorCode::Io,
                    QStringLiteral("--names must be a file that can be read, not %1: %2")
                        .arg(quoted(file), input.errorString()));
    const QString shown = file == u'-' ? QStringLiteral("standard input") : file;
    return parseQuestions(input.readAll(), shown, defaultType);
}

} // namespace dnstester::cli
