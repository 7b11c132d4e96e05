// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/places/marks.h"

#include <QWidget>

class QFormLayout;
class QLabel;

namespace dnstester::ui {

/// A sentence with a mark before it, beside or below what it is about. Plain text of any length,
/// for which its window grows; without a sentence it takes no room. Screen readers hear of it.
class StateLine : public QWidget
{
    Q_OBJECT
public:
    explicit StateLine(QWidget *parent = nullptr);

    void tell(Mark mark, const QString &sentence);
    void clear() { tell(Mark::None, {}); }

    [[nodiscard]] Mark mark() const { return m_mark; }
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawMark();
    void makeRoom();

    Mark m_mark = Mark::None;
    QLabel *m_sign;
    QLabel *m_sentence;
};

/// Adds a field with its label and what is told of it below.
void addRow(QFormLayout *form, const QString &label, QWidget *field, StateLine *state);

} // namespace dnstester::ui
