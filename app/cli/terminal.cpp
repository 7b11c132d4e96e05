// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/terminal.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace dnstester::cli {

namespace {

struct Size
{
    int columns = 80;
    int lines = 24;
};

#ifdef Q_OS_WIN

HANDLE handleOf(std::FILE *stream)
{
    return reinterpret_cast<HANDLE>(_get_osfhandle(_fileno(stream)));
}

/// Also switches on what the escape sequences need; a console without it counts as no terminal.
bool isTerminalStream(std::FILE *stream)
{
    DWORD mode = 0;
    if (!_isatty(_fileno(stream)) || !GetConsoleMode(handleOf(stream), &mode))
        return false;
    SetConsoleOutputCP(CP_UTF8);
    return SetConsoleMode(handleOf(stream), mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING) != 0;
}

Size sizeOf(std::FILE *stream)
{
    CONSOLE_SCREEN_BUFFER_INFO info;
    if (!GetConsoleScreenBufferInfo(handleOf(stream), &info))
        return {};
    return {info.srWindow.Right - info.srWindow.Left + 1,
            info.srWindow.Bottom - info.srWindow.Top + 1};
}

#else

bool isTerminalStream(std::FILE *stream)
{
    return isatty(fileno(stream)) == 1;
}

Size sizeOf(std::FILE *stream)
{
    winsize size{};
    if (ioctl(fileno(stream), TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0)
        return {};
    return {size.ws_col, size.ws_row};
}

#endif

bool colorWelcome()
{
    return qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb";
}

} // namespace

Terminal::Terminal(std::FILE *stream, bool color)
    : m_stream(stream)
    , m_isTerminal(isTerminalStream(stream))
    , m_color(m_isTerminal && color && colorWelcome())
{
}

int Terminal::width() const
{
    if (m_isTerminal)
        return sizeOf(m_stream).columns;
    const int columns = qEnvironmentVariableIntValue("COLUMNS");
    return columns > 0 ? columns : TableStyle::unlimited;
}

int Terminal::height() const
{
    return sizeOf(m_stream).lines;
}

bool Terminal::write(const QString &text)
{
    const QByteArray octets = text.toUtf8();
    const auto size = size_t(octets.size());
    if (!m_good)
        return false;
    if (std::fwrite(octets.constData(), 1, size, m_stream) != size || std::fflush(m_stream) != 0) {
        m_good = false;
        if (errno != EPIPE)
            std::fprintf(stderr, "dnstester: the output could not be written: %s\n",
                         std::strerror(errno));
    }
    return m_good;
}

void LiveArea::paint(const QStringList &lines)
{
    const int room = std::max(1, m_terminal->height() - 1);
    QString out = QStringLiteral("\r");
    if (m_painted > 0)
        out += QStringLiteral("\x1b[%1A").arg(m_painted);
    out += QStringLiteral("\x1b[J");
    m_painted = int(std::min<qsizetype>(lines.size(), room));
    for (int i = 0; i < m_painted; ++i)
        out += lines[i] + u'\n';
    m_terminal->write(out);
}

} // namespace dnstester::cli
