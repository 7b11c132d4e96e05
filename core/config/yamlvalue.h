// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>

#include <yaml-cpp/yaml.h>

#include <functional>
#include <optional>
#include <utility>

namespace dnstester {

/// The file being read and the first thing found wrong with it.
struct YamlFile
{
    QString name; ///< for sentences
    std::optional<Error> error;
};

/// A value of a YAML file with its place in it. A getter gives nothing for a value of another type
/// and keeps the sentence in the file, unless that has one already; so a reader checks once, at the
/// end. The file outlives its values. yaml-cpp's exceptions pass through.
class YamlValue
{
public:
    /// \a line counts from 1.
    YamlValue(YamlFile &file, const YAML::Node &node, QString name, int line);

    [[nodiscard]] const QString &name() const { return m_name; } ///< "servers[0].port"
    [[nodiscard]] bool isNull() const { return m_node.IsNull(); }

    std::optional<QString> text() const; ///< any scalar: plain numbers are text too
    std::optional<int> integer(int least, int most) const;
    /// The same, in quotes or not.
    std::optional<int> integerOrText(int least, int most) const;
    std::optional<double> number(double least, double most) const;
    QList<YamlValue> list() const; ///< a value left empty is an empty list

    /// Says what is wrong: `<file>:<line>: "<name>" <must>`.
    void refuse(const QString &must) const;

private:
    friend class YamlMap;
    std::optional<QString> plain() const;

    YamlFile *m_file;
    YAML::Node m_node;
    QString m_name;
    int m_line;
};

/// The keys of a mapping, each asked for once by name.
class YamlMap
{
public:
    /// Refuses a value that is no mapping and keys that appear twice; one left empty has no keys.
    explicit YamlMap(const YamlValue &value);

    [[nodiscard]] std::optional<YamlValue> find(const char *key);
    void refuseUnknownKeys() const;
    void refuse(const QString &must) const { m_value.refuse(must); }

private:
    YamlValue m_value;
    QList<std::pair<QString, YamlValue>> m_members;
    QSet<QString> m_asked;
};

/// Parses one YAML document and gives its root to \a read. The Error is the first thing wrong with
/// it: of syntax, or what \a read refused. No exception of yaml-cpp passes.
[[nodiscard]] std::optional<Error> readYaml(const QByteArray &yaml, const QString &fileName,
                                            const std::function<void(const YamlValue &)> &read);

} // namespace dnstester
