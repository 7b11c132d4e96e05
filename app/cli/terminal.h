// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/output/table.h"

#include <QString>
#include <QStringList>

#include <cstdio>

namespace dnstester::cli {

/// Standard output or error as a place for people to look at: whether it is a terminal, how wide,
/// and whether colours are wanted. Asked anew each time, since terminals are resized.
class Terminal
{
public:
    /// \a stream is stdout or stderr. \a color: what --no-color leaves; NO_COLOR and TERM=dumb say
    /// no too.
    Terminal(std::FILE *stream, bool color);

    [[nodiscard]] bool isTerminal() const { return m_isTerminal; }
    /// Columns; of COLUMNS or unlimited where this is no terminal.
    [[nodiscard]] int width() const;
    [[nodiscard]] int height() const; ///< lines; 24 where unknown
    [[nodiscard]] TableStyle tableStyle() const { return {width(), m_color}; }

    /// Writes and flushes. False where something could not be written, now or before, which is said
    /// once on standard error unless it was a reader of a pipe who has had enough.
    bool write(const QString &text);

private:
    std::FILE *m_stream;
    bool m_isTerminal;
    bool m_color;
    bool m_good = true;
};

/// Lines at the end of a terminal that are painted over and over.
class LiveArea
{
public:
    explicit LiveArea(Terminal *terminal)
        : m_terminal(terminal)
    {
    }

    /// Replaces what was painted before; of more lines than the terminal has, the first are shown.
    void paint(const QStringList &lines);
    void clear() { paint({}); }

private:
    Terminal *m_terminal;
    int m_painted = 0; ///< lines
};

} // namespace dnstester::cli
