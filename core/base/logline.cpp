// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logline.h"

#include "base/text.h"

#include <QLocale>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace dnstester {

namespace {

constexpr int usualSize = 256;

struct LevelNames
{
    const char *plain;
    const char *journal;
    const char *json;
};

LevelNames namesOf(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return {"DEBUG", "<7>", "debug"};
    case LogLevel::Info:
        return {"INFO ", "<6>", "info"};
    case LogLevel::Warning:
        return {"WARN ", "<4>", "warning"};
    case LogLevel::Error:
        break;
    }
    return {"ERROR", "<3>", "error"};
}

void appendDigits(QByteArray &line, unsigned number, int count)
{
    char digits[4];
    for (int i = count; i > 0; number /= 10)
        digits[--i] = char('0' + number % 10);
    line.append(digits, count);
}

/// RFC 3339, in UTC; QDateTime would take longer than the rest of a line.
void appendTime(QByteArray &line, const LogRecord &record)
{
    using namespace std::chrono;
    const sys_time<milliseconds> time{milliseconds(record.time)};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss<milliseconds> clock(time - day);
    appendDigits(line, unsigned(int(date.year())), 4);
    line += '-';
    appendDigits(line, unsigned(date.month()), 2);
    line += '-';
    appendDigits(line, unsigned(date.day()), 2);
    line += 'T';
    appendDigits(line, unsigned(clock.hours().count()), 2);
    line += ':';
    appendDigits(line, unsigned(clock.minutes().count()), 2);
    line += ':';
    appendDigits(line, unsigned(clock.seconds().count()), 2);
    line += '.';
    appendDigits(line, unsigned(clock.subseconds().count()), 3);
    line += 'Z';
}

bool isPlain(QChar c)
{
    return c > u' ' && c < u'\x7f' && c != u'"' && c != u'=' && c != u'\\';
}

void appendAscii(QByteArray &line, const QString &text)
{
    for (const QChar c : text)
        line += char(c.unicode());
}

void appendPlainText(QByteArray &line, const QString &text)
{
    if (!text.isEmpty() && std::all_of(text.cbegin(), text.cend(), isPlain)) {
        appendAscii(line, text);
        return;
    }
    const auto needsQuotes = [](QChar c) { return c <= u' ' || (c < u'\x7f' && !isPlain(c)); };
    QString shown = text;
    if (text.isEmpty() || std::any_of(text.cbegin(), text.cend(), needsQuotes)) {
        shown.replace(u'\\', QLatin1String("\\\\"));
        shown.replace(u'"', QLatin1String("\\\""));
        shown = u'"' + shown + u'"';
    }
    line += neutralised(shown).toUtf8();
}

/// What neutralised() would change is escaped too: somebody may look at it in a terminal. An
/// unpaired surrogate becomes U+FFFD.
void appendJsonText(QByteArray &line, const QString &text)
{
    line += '"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (unit == u'"' || unit == u'\\') {
            line += '\\';
            line += char(unit.unicode());
        } else if (unit >= u' ' && unit < u'\x7f') {
            line += char(unit.unicode());
        } else if (unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            line += QStringView(text).mid(i++, 2).toUtf8();
        } else if (unit.isSurrogate()) {
            line += QString(QChar::ReplacementCharacter).toUtf8();
        } else if (neutralised(QStringView(&unit, 1)).size() > 1) {
            line += "\\u" + QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
        } else {
            line += QStringView(&unit, 1).toUtf8();
        }
    }
    line += '"';
}

bool isAbsent(const LogValue &value)
{
    return std::holds_alternative<std::monostate>(value);
}

void appendValue(QByteArray &line, const LogValue &value,
                 void (*appendText)(QByteArray &, const QString &))
{
    if (const auto *text = std::get_if<QString>(&value))
        appendText(line, *text);
    else if (const auto *whole = std::get_if<qint64>(&value))
        line += QByteArray::number(*whole);
    else if (const auto *flag = std::get_if<bool>(&value))
        line += *flag ? "true" : "false";
    else if (const auto *number = std::get_if<double>(&value); number && std::isfinite(*number))
        line += QByteArray::number(*number, 'g', QLocale::FloatingPointShortest);
    else
        line += "null";
}

void appendPlainFields(QByteArray &line, const LogRecord &record)
{
    line += neutralised(record.message).toUtf8();
    for (const LogField &field : record.fields) {
        if (isAbsent(field.value))
            continue;
        line += ' ';
        line += field.name;
        line += '=';
        appendValue(line, field.value, appendPlainText);
    }
    line += '\n';
}

void appendJsonMember(QByteArray &line, const char *name, const LogValue &value)
{
    if (isAbsent(value))
        return;
    line += ",\"";
    line += name;
    line += "\":";
    appendValue(line, value, appendJsonText);
}

} // namespace

QByteArray plainLine(const LogRecord &record)
{
    QByteArray line;
    line.reserve(usualSize);
    appendTime(line, record);
    line += ' ';
    line += namesOf(record.level).plain;
    line += ' ';
    appendPlainFields(line, record);
    return line;
}

QByteArray journalLine(const LogRecord &record)
{
    QByteArray line;
    line.reserve(usualSize);
    line += namesOf(record.level).journal;
    appendPlainFields(line, record);
    return line;
}

QByteArray jsonLine(const LogRecord &record)
{
    QByteArray line;
    line.reserve(usualSize);
    line += "{\"time\":\"";
    appendTime(line, record);
    line += "\",\"level\":\"";
    line += namesOf(record.level).json;
    line += '"';
    appendJsonMember(line, "message", record.message);
    for (const LogField &field : record.fields)
        appendJsonMember(line, field.name, field.value);
    line += "}\n";
    return line;
}

} // namespace dnstester
