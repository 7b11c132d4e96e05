// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace dnstester {

/// Builds CSV as RFC 4180 has it: CRLF, quotes where they are needed. Text that a spreadsheet would
/// run as a formula (it begins with = + - @ TAB or CR) gets an apostrophe before it.
class CsvWriter
{
public:
    CsvWriter &text(QStringView value);
    CsvWriter &number(qint64 value);
    CsvWriter &number(double value); ///< with at most 6 decimals
    CsvWriter &empty();
    void endRow();

    [[nodiscard]] const QString &result() const { return m_out; }

private:
    void field(const QString &field);

    QString m_out;
    bool m_rowBegun = false;
};

} // namespace dnstester
