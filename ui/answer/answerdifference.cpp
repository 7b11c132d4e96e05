// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/answerdifference.h"

#include "dns/replyview.h"

#include <QHash>

#include <algorithm>

namespace dnstester::ui {

namespace {

void addCode(QList<DifferenceLine> &lines, quint16 first, quint16 second)
{
    const auto line = [](Change change, quint16 code) {
        return DifferenceLine{change, AnswerPart::ResponseCode, {}, {}, rcodeName(code), {}, {}};
    };
    if (first == second) {
        lines.append(line(Change::Same, first));
        return;
    }
    lines.append(line(Change::OnlyFirst, first));
    lines.append(line(Change::OnlySecond, second));
}

/// Each text once, those of \a first in their order and then those of \a second alone.
void addTexts(QList<DifferenceLine> &lines, AnswerPart part, const QStringList &first,
              const QStringList &second)
{
    QStringList all = first + second;
    all.removeDuplicates();
    for (const QString &text : std::as_const(all)) {
        Change change = Change::Same;
        if (!second.contains(text))
            change = Change::OnlyFirst;
        else if (!first.contains(text))
            change = Change::OnlySecond;
        lines.append({change, part, {}, {}, text, {}, {}});
    }
}

QStringList errorsOf(const Message &message)
{
    QStringList texts;
    if (!message.edns)
        return texts;
    for (const ExtendedError &error : message.edns->errors)
        texts.append(toString(error));
    return texts;
}

/// Pairs the records of a section of two answers.
class SectionDifference
{
public:
    explicit SectionDifference(AnswerPart part)
        : m_part(part)
    {
    }

    void addFirst(const Record &record)
    {
        DifferenceLine line = lineOf(record, Change::OnlyFirst);
        line.firstTtl = record.ttl;
        m_unpaired[key(line)].append(m_lines.size());
        append(line);
    }

    void addSecond(const Record &record)
    {
        DifferenceLine line = lineOf(record, Change::OnlySecond);
        QList<qsizetype> &waiting = m_unpaired[key(line)];
        if (waiting.isEmpty()) {
            line.secondTtl = record.ttl;
            append(line);
            return;
        }
        DifferenceLine &pair = m_lines[waiting.takeFirst()];
        pair.secondTtl = record.ttl;
        pair.change = pair.firstTtl == pair.secondTtl ? Change::Same : Change::OtherTtl;
    }

    /// The sets of records in the order in which they came, as a chain of CNAMEs matters; within a
    /// set by value.
    [[nodiscard]] QList<DifferenceLine> lines() const
    {
        QList<DifferenceLine> sorted = m_lines;
        std::stable_sort(sorted.begin(), sorted.end(),
                         [this](const DifferenceLine &a, const DifferenceLine &b) {
                             const qsizetype setOfA = m_sets.value(set(a));
                             const qsizetype setOfB = m_sets.value(set(b));
                             return setOfA != setOfB ? setOfA < setOfB : a.value < b.value;
                         });
        return sorted;
    }

private:
    [[nodiscard]] DifferenceLine lineOf(const Record &record, Change change) const
    {
        return {change, m_part, record.name, record.type, record.value, {}, {}};
    }

    void append(const DifferenceLine &line)
    {
        if (!m_sets.contains(set(line)))
            m_sets.insert(set(line), m_sets.size());
        m_lines.append(line);
    }

    static QString set(const DifferenceLine &line)
    {
        return line.name.toLower() + u' ' + line.type;
    }
    static QString key(const DifferenceLine &line) { return set(line) + u' ' + line.value; }

    AnswerPart m_part;
    QList<DifferenceLine> m_lines;
    QHash<QString, QList<qsizetype>> m_unpaired; ///< indexes of lines of the first answer, by key
    QHash<QString, qsizetype> m_sets;
};

void addSection(QList<DifferenceLine> &lines, AnswerPart part, const QList<Record> &first,
                const QList<Record> &second)
{
    SectionDifference section(part);
    for (const Record &record : first)
        section.addFirst(record);
    for (const Record &record : second)
        section.addSecond(record);
    lines += section.lines();
}

} // namespace

qsizetype AnswerDifference::count(Change change) const
{
    return std::count_if(lines.begin(), lines.end(),
                         [change](const DifferenceLine &line) { return line.change == change; });
}

bool AnswerDifference::isNone() const
{
    return count(Change::OnlyFirst) + count(Change::OnlySecond) == 0;
}

AnswerDifference answerDifference(const Message &first, const Message &second)
{
    AnswerDifference difference;
    QList<DifferenceLine> &lines = difference.lines;
    addCode(lines, first.rcode, second.rcode);
    addTexts(lines, AnswerPart::Flag, first.flags, second.flags);
    addTexts(lines, AnswerPart::ExtendedError, errorsOf(first), errorsOf(second));
    addSection(lines, AnswerPart::Answer, first.answers, second.answers);
    addSection(lines, AnswerPart::Authority, first.authority, second.authority);
    addSection(lines, AnswerPart::Additional, first.additional, second.additional);
    return difference;
}

} // namespace dnstester::ui
