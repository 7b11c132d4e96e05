// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QCheckBox;
class QHBoxLayout;
class QLineEdit;

namespace dnstester::ui {

/// A line for a token, shown as dots unless a person wants to see it. Other buttons may stand
/// beside it.
class TokenField : public QWidget
{
    Q_OBJECT
public:
    explicit TokenField(QWidget *parent = nullptr);

    [[nodiscard]] QString token() const;
    void setToken(const QString &token);
    void addBeside(QWidget *widget);

Q_SIGNALS:
    void changed();
    void edited(); ///< by a person

private:
    QLineEdit *m_line;
    QCheckBox *m_show;
    QHBoxLayout *m_layout;
};

} // namespace dnstester::ui
