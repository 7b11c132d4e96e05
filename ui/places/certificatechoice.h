// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/places/place.h"

#include <QGroupBox>

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace dnstester::ui {

class StateLine;

/// Asks how the certificate of a daemon is verified. Enabled for https only.
class CertificateChoice : public QGroupBox
{
    Q_OBJECT
public:
    explicit CertificateChoice(QWidget *parent = nullptr);

    void set(const Place &place);
    /// Puts the choice into \a place.
    void putInto(Place &place) const;
    [[nodiscard]] bool isComplete() const { return m_problem.isEmpty(); }

Q_SIGNALS:
    void changed();

private:
    void browse();
    void check();

    QRadioButton *m_system;
    QRadioButton *m_ofFile;
    QRadioButton *m_nobody;
    QLineEdit *m_file;
    QPushButton *m_browse;
    StateLine *m_state;
    QString m_problem;
};

} // namespace dnstester::ui
