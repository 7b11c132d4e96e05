// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <vector>

namespace dnstester::ui {

enum class Tone
{
    Plain,
    Warning, ///< the words say why, too
    Bad,
};

/// A line of a tree, and those below it. A value.
struct Fact
{
    QStringList cells; ///< as many as the tree has columns, or fewer
    Tone tone = Tone::Plain;
    std::vector<Fact> parts = {};

    friend bool operator==(const Fact &, const Fact &) = default;
};

} // namespace dnstester::ui
