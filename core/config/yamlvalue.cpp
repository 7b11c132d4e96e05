// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/yamlvalue.h"

#include "base/text.h"
#include "model/quoted.h"

#include <yaml-cpp/eventhandler.h>

#include <sstream>
#include <string>
#include <utility>

namespace dnstester {

namespace {

/// Lines count from 1; an empty value has no place of its own in yaml-cpp and gets \a otherwise.
int lineOf(const YAML::Node &node, int otherwise)
{
    const YAML::Mark mark = node.Mark();
    return mark.is_null() ? otherwise : mark.line + 1;
}

std::optional<int> toInteger(const QString &text, int least, int most)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

QString mustBeWhole(int least, int most)
{
    return QStringLiteral("must be a whole number from %1 to %2").arg(least).arg(most);
}

/// For a parser whose documents are only counted.
class IgnoredEvents : public YAML::EventHandler
{
    using Mark = YAML::Mark;
    using Style = YAML::EmitterStyle::value;
    using Anchor = YAML::anchor_t;

public:
    void OnDocumentStart(const Mark &) override {}
    void OnDocumentEnd() override {}
    void OnNull(const Mark &, Anchor) override {}
    void OnAlias(const Mark &, Anchor) override {}
    void OnScalar(const Mark &, const std::string &, Anchor, const std::string &) override {}
    void OnSequenceStart(const Mark &, const std::string &, Anchor, Style) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(const Mark &, const std::string &, Anchor, Style) override {}
    void OnMapEnd() override {}
};

/// YAML::LoadAll() would tell too, but never ends on a stray comma: yaml-cpp then finds one empty
/// document after another without reading on.
bool holdsManyDocuments(const std::string &yaml)
{
    std::istringstream stream(yaml);
    YAML::Parser parser(stream);
    IgnoredEvents events;
    return parser.HandleNextDocument(events) && parser.HandleNextDocument(events);
}

} // namespace

YamlValue::YamlValue(YamlFile &file, const YAML::Node &node, QString name, int line)
    : m_file(&file)
    , m_node(node)
    , m_name(std::move(name))
    , m_line(line)
{
}

void YamlValue::refuse(const QString &must) const
{
    if (m_file->error)
        return;
    const QString what = m_name.isEmpty() ? QStringLiteral("the file") : quoted(m_name);
    m_file->error =
        Error{ErrorCode::InvalidArgument,
              QStringLiteral("%1:%2: %3 %4").arg(m_file->name).arg(m_line).arg(what, must)};
}

std::optional<QString> YamlValue::text() const
{
    if (!m_node.IsScalar()) {
        refuse(QStringLiteral("must be text"));
        return std::nullopt;
    }
    return QString::fromStdString(m_node.Scalar());
}

std::optional<QString> YamlValue::plain() const
{
    const bool inQuotes = m_node.Tag() == "!";
    return m_node.IsScalar() && !inQuotes ? std::optional(QString::fromStdString(m_node.Scalar()))
                                          : std::nullopt;
}

std::optional<int> YamlValue::integer(int least, int most) const
{
    const std::optional<int> number = toInteger(plain().value_or(QString()), least, most);
    if (!number)
        refuse(mustBeWhole(least, most));
    return number;
}

std::optional<int> YamlValue::integerOrText(int least, int most) const
{
    const QString text = m_node.IsScalar() ? QString::fromStdString(m_node.Scalar()) : QString();
    const std::optional<int> number = toInteger(text, least, most);
    if (!number)
        refuse(mustBeWhole(least, most));
    return number;
}

std::optional<double> YamlValue::number(double least, double most) const
{
    bool ok = false;
    const double number = plain().value_or(QString()).toDouble(&ok);
    if (!ok || !(number >= least && number <= most)) {
        refuse(QStringLiteral("must be a number from %1 to %2")
                   .arg(QString::number(least, 'g', 15), QString::number(most, 'g', 15)));
        return std::nullopt;
    }
    return number;
}

QList<YamlValue> YamlValue::list() const
{
    if (m_node.IsNull())
        return {};
    if (!m_node.IsSequence()) {
        refuse(QStringLiteral("must be a list"));
        return {};
    }
    QList<YamlValue> items;
    for (const YAML::Node &item : m_node) {
        const QString name = QStringLiteral("%1[%2]").arg(m_name).arg(items.size());
        items.append(YamlValue(*m_file, item, name, lineOf(item, m_line)));
    }
    return items;
}

YamlMap::YamlMap(const YamlValue &value)
    : m_value(value)
{
    if (value.m_node.IsNull())
        return;
    if (!value.m_node.IsMap()) {
        value.refuse(QStringLiteral("must be a mapping of keys to values"));
        return;
    }
    QSet<QString> keys;
    for (const auto &member : value.m_node) {
        const YAML::Node &key = member.first;
        const QString text = key.IsScalar() ? QString::fromStdString(key.Scalar()) : QString();
        const QString path = value.m_name.isEmpty() ? text : value.m_name + u'.' + text;
        const YamlValue item(*value.m_file, member.second, path, lineOf(key, value.m_line));
        if (!key.IsScalar())
            item.refuse(QStringLiteral("must have keys that are text"));
        if (keys.contains(text))
            item.refuse(QStringLiteral("must not appear twice"));
        keys.insert(text);
        m_members.append({text, item});
    }
}

std::optional<YamlValue> YamlMap::find(const char *key)
{
    const QString wanted = QString::fromLatin1(key);
    m_asked.insert(wanted);
    for (const auto &[text, value] : std::as_const(m_members)) {
        if (text == wanted)
            return value;
    }
    return std::nullopt;
}

void YamlMap::refuseUnknownKeys() const
{
    for (const auto &[text, value] : m_members) {
        if (!m_asked.contains(text))
            value.refuse(QStringLiteral("is not a known key"));
    }
}

std::optional<Error> readYaml(const QByteArray &yaml, const QString &fileName,
                              const std::function<void(const YamlValue &)> &read)
{
    YamlFile file{neutralised(fileName), {}};
    try {
        const std::string text = yaml.toStdString();
        const YamlValue root(file, YAML::Load(text), {}, 1);
        if (holdsManyDocuments(text))
            root.refuse(QStringLiteral("must be one YAML document"));
        read(root);
    } catch (const YAML::Exception &exception) {
        const int line = exception.mark.is_null() ? 1 : exception.mark.line + 1;
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("%1:%2: the file must be YAML: %3")
                         .arg(file.name)
                         .arg(line)
                         .arg(neutralised(QString::fromStdString(exception.msg)))};
    }
    return file.error;
}

} // namespace dnstester
