// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace dnstester::ui {

/// A sentence below what it is about, in plain text, with a sign before it where something is or
/// could be wrong. Takes no room without a sentence.
class FieldNotice : public QWidget
{
    Q_OBJECT
public:
    enum class Kind
    {
        Remark,
        Warning,
        Trouble,
    };

    explicit FieldNotice(QWidget *parent = nullptr);

    void setSentence(Kind kind, const QString &sentence);
    [[nodiscard]] QString sentence() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintAnew();

    Kind m_kind = Kind::Remark;
    QLabel *m_sign;
    QLabel *m_label;
};

} // namespace dnstester::ui
