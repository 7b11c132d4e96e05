// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string>
#include <unordered_set>
#include <utility>

namespace dnstester {

/// Bounds how many values a label has: those that came first keep their own, all later ones share
/// "other". Not thread-safe.
class LabelBound
{
public:
    explicit LabelBound(size_t most)
        : m_most(most)
    {
    }

    [[nodiscard]] std::string operator()(const QString &text)
    {
        std::string value = text.toStdString();
        if (m_known.count(value) > 0)
            return value;
        if (m_known.size() >= m_most)
            return "other";
        m_known.insert(value);
        return value;
    }

private:
    const size_t m_most;
    std::unordered_set<std::string> m_known;
};

} // namespace dnstester
