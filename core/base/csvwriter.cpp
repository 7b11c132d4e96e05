// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/csvwriter.h"

#include "base/text.h"

namespace dnstester {

namespace {

bool isFormula(QStringView text)
{
    return !text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front());
}

} // namespace

CsvWriter &CsvWriter::text(QStringView value)
{
    QString cell = neutralised(value);
    if (isFormula(value))
        cell.prepend(u'\'');
    const bool quoted = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') ||
                        cell.startsWith(u' ') || cell.endsWith(u' ');
    if (quoted)
        cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
    field(cell);
    return *this;
}

CsvWriter &CsvWriter::number(qint64 value)
{
    field(QString::number(value));
    return *this;
}

CsvWriter &CsvWriter::number(double value)
{
    QString digits = QString::number(value, 'f', 6);
    while (digits.endsWith(u'0'))
        digits.chop(1);
    if (digits.endsWith(u'.'))
        digits.chop(1);
    field(digits);
    return *this;
}

CsvWriter &CsvWriter::empty()
{
    field({});
    return *this;
}

void CsvWriter::endRow()
{
    m_out += QStringLiteral("\r\n");
    m_rowBegun = false;
}

void CsvWriter::field(const QString &field)
{
    if (m_rowBegun)
        m_out += u',';
    m_out += field;
    m_rowBegun = true;
}

} // namespace dnstester
