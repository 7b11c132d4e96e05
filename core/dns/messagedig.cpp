// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/edns.h"
#include "dns/message.h"
#include "dns/presentation.h"
#include "dns/recordtype.h"
#include "dns/wire.h"

namespace dnstester {

namespace {

using presentation::FinalDot;

// dig's columns, reached by tabs.
constexpr qsizetype tabSize = 8;
constexpr qsizetype ttlColumn = 24;
constexpr qsizetype classColumn = 32;
constexpr qsizetype typeColumn = 40;
constexpr qsizetype dataColumn = 48;

/// A line made of columns.
class Line
{
public:
    void add(const QString &text)
    {
        m_text += text;
        m_column += text.size();
    }

    void addAt(qsizetype column, const QString &text)
    {
        if (m_column >= column) {
            add(QStringLiteral(" "));
        } else {
            const qsizetype tabs = (column - m_column + tabSize - 1) / tabSize;
            m_text += QString(tabs, u'\t');
            m_column = column;
        }
        add(text);
    }

    [[nodiscard]] QString text() const { return m_text + u'\n'; }

private:
    QString m_text;
    qsizetype m_column = 0;
};

QString opcodeName(quint16 flags)
{
    const int opcode = (flags & wire::opcodeMask) >> 11;
    switch (opcode) {
    case 0:
        return QStringLiteral("QUERY");
    case 1:
        return QStringLiteral("IQUERY");
    case 2:
        return QStringLiteral("STATUS");
    case 4:
        return QStringLiteral("NOTIFY");
    case 5:
        return QStringLiteral("UPDATE");
    default:
        return QStringLiteral("RESERVED%1").arg(opcode);
    }
}

struct Counts
{
    qsizetype questions;
    qsizetype answers;
    qsizetype authority;
    qsizetype additional;
};

/// Flags and counts, the second line of the header.
QString flagsText(const Message &message, const Counts &counts)
{
    QString out = QStringLiteral(";; flags:");
    for (const QString &flag : message.flags)
        out += u' ' + flag.toLower();
    return out + QStringLiteral("; QUERY: %1, ANSWER: %2, AUTHORITY: %3, ADDITIONAL: %4\n")
                     .arg(counts.questions)
                     .arg(counts.answers)
                     .arg(counts.authority)
                     .arg(counts.additional);
}

QString headerText(const Message &message)
{
    const QByteArrayView octets = message.octets;
    return QStringLiteral(";; ->>HEADER<<- opcode: %1, status: %2, id: %3\n")
               .arg(opcodeName(wire::u16(octets, 2)), rcodeName(message.rcode),
                    QString::number(message.id)) +
           flagsText(message, {wire::u16(octets, 4), wire::u16(octets, 6), wire::u16(octets, 8),
                               wire::u16(octets, 10)});
}

QString ednsText(const EdnsFacts &edns)
{
    QString out =
        QStringLiteral(";; OPT PSEUDOSECTION:\n; EDNS: version: %1, flags:%2; udp: %3\n")
            .arg(QString::number(edns.version), edns.dnssecOk ? QStringLiteral(" do") : QString(),
                 QString::number(edns.udpSize));
    if (edns.nsid)
        out += QStringLiteral("; NSID: ") + *edns.nsid + u'\n';
    if (edns.ecs)
        out += QStringLiteral("; CLIENT-SUBNET: ") + *edns.ecs + u'\n';
    if (!edns.cookie.isEmpty())
        out += QStringLiteral("; COOKIE: ") + QString::fromLatin1(edns.cookie.toHex()) + u'\n';
    for (const ExtendedError &error : edns.errors) {
        out += QStringLiteral("; EDE: %1").arg(error.code);
        if (!error.name.isEmpty())
            out += QStringLiteral(" (") + error.name + u')';
        if (!error.text.isEmpty())
            out += QStringLiteral(": (") + error.text + u')';
        out += u'\n';
    }
    return out;
}

QString questionLine(const QString &name, const QString &klass, const QString &type)
{
    Line line;
    line.add(u';' + name);
    line.addAt(classColumn, klass);
    line.addAt(typeColumn, type);
    return QStringLiteral(";; QUESTION SECTION:\n") + line.text();
}

/// \a record has its name with the trailing dot.
QString recordLine(const Record &record, const QString &klass)
{
    Line line;
    line.add(record.name);
    line.addAt(ttlColumn, QString::number(record.ttl));
    line.addAt(classColumn, klass);
    line.addAt(typeColumn, record.type);
    line.addAt(dataColumn, record.value);
    return line.text();
}

/// \a end: behind the question section.
QString questionText(QByteArrayView message, qsizetype end)
{
    return questionLine(presentation::name(message, wire::headerSize, FinalDot::Keep),
                        presentation::recordClass(wire::u16(message, end - 2)),
                        RecordType(wire::u16(message, end - 4)).toString());
}

QString recordText(QByteArrayView message, const wire::RecordHeader &record, quint32 age)
{
    return recordLine({presentation::name(message, record.begin, FinalDot::Keep),
                       RecordType(record.type).toString(), wire::timeToLive(record.ttl, age),
                       presentation::data(message, record, FinalDot::Keep)},
                      presentation::recordClass(record.klass));
}

QString sectionTitle(wire::Section section)
{
    switch (section) {
    case wire::Section::Answer:
        return QStringLiteral("\n;; ANSWER SECTION:\n");
    case wire::Section::Authority:
        return QStringLiteral("\n;; AUTHORITY SECTION:\n");
    case wire::Section::Additional:
        break;
    }
    return QStringLiteral("\n;; ADDITIONAL SECTION:\n");
}

QString withFinalDot(const QString &name)
{
    return name == u'.' ? name : name + u'.';
}

QString sectionText(wire::Section section, const QList<Record> &records)
{
    QString out = records.isEmpty() ? QString() : sectionTitle(section);
    for (Record record : records) {
        record.name = withFinalDot(record.name);
        out += recordLine(record, QStringLiteral("IN"));
    }
    return out;
}

/// A message of which there are no octets.
QString textOfFields(const Message &message)
{
    QString out = QStringLiteral(";; ->>HEADER<<- opcode: QUERY, status: %1\n")
                      .arg(rcodeName(message.rcode)) +
                  flagsText(message, {message.questionName.isEmpty() ? 0 : 1,
                                      message.answers.size(), message.authority.size(),
                                      message.additional.size() + (message.edns ? 1 : 0)}) +
                  u'\n';
    if (message.edns)
        out += ednsText(*message.edns);
    if (!message.questionName.isEmpty())
        out += questionLine(withFinalDot(message.questionName), QStringLiteral("IN"),
                            message.questionType);
    return out + sectionText(wire::Section::Answer, message.answers) +
           sectionText(wire::Section::Authority, message.authority) +
           sectionText(wire::Section::Additional, message.additional);
}

} // namespace

QString Message::toDig() const
{
    if (octets.isEmpty())
        return textOfFields(*this);
    QString out = headerText(*this) + u'\n';
    if (edns)
        out += ednsText(*edns);
    const qsizetype records = wire::skipQuestion(octets).value_or(wire::headerSize);
    if (records > wire::headerSize)
        out += questionText(octets, records);

    std::optional<wire::Section> current;
    [[maybe_unused]] const auto end = wire::visitRecords(
        octets, records, [&](wire::Section section, const wire::RecordHeader &record) {
            if (record.type == wire::typeOpt)
                return true;
            if (current != section)
                out += sectionTitle(section);
            current = section;
            out += recordText(octets, record, age);
            return true;
        });
    return out;
}

} // namespace dnstester
