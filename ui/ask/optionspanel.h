// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/ask/optionsinput.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QGroupBox;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace dnstester::ui {

class FieldNotice;

/// The controls for OptionsInput in three groups, beside each other where there is room, else below
/// each other.
class OptionsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit OptionsPanel(QWidget *parent = nullptr);

    [[nodiscard]] OptionsInput input() const;
    void setInput(const OptionsInput &input);
    /// Gives the keyboard to the first field that is wrong.
    void focusTrouble();

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QGroupBox *makeConnectionGroup();
    QGroupBox *makeQuestionGroup();
    QGroupBox *makeCertificateGroup();
    QCheckBox *makeCheck(const QString &text, const QString &toolTip);
    QRadioButton *makeRadio(const QString &text, const QString &toolTip);
    void chooseCaFile();
    void review();
    void arrange(int width);

    QSpinBox *m_timeout = nullptr;
    QRadioButton *m_fresh = nullptr;
    QRadioButton *m_reuse = nullptr;
    FieldNotice *m_comparison = nullptr;

    QCheckBox *m_dnssec = nullptr;
    QCheckBox *m_cd = nullptr;
    QCheckBox *m_rd = nullptr;
    QCheckBox *m_nsid = nullptr;
    QLineEdit *m_ecs = nullptr;
    FieldNotice *m_ecsNotice = nullptr;

    QRadioButton *m_system = nullptr;
    QRadioButton *m_useCaFile = nullptr;
    QRadioButton *m_none = nullptr;
    QLineEdit *m_caFile = nullptr;
    QPushButton *m_choose = nullptr;
    FieldNotice *m_certificateNotice = nullptr;

    QGridLayout *m_grid;
    QList<QGroupBox *> m_groups;
    int m_columns = 0;
};

} // namespace dnstester::ui
