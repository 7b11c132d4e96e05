// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/runrecord.h"

#include <QComboBox>

namespace dnstester::ui {

/// Which of a server's different answers is looked at. Hidden where there are not several. While
/// the run goes on, new ones are appended and the choice stays.
class ReplyChooser : public QComboBox
{
    Q_OBJECT
public:
    explicit ReplyChooser(QWidget *parent = nullptr);

    /// Of another server than before, the last answer is chosen.
    void setServer(const QUuid &run, int server, const ServerRecord &record);
    [[nodiscard]] qint16 reply() const; ///< Sample::notKept: there is none

Q_SIGNALS:
    void chosen(); ///< by a person

private:
    [[nodiscard]] QString title(const ServerRecord &record, qint16 reply) const;

    QUuid m_run;
    int m_server = -1;
    QStringList m_gists; ///< of each answer, which has to be parsed for it
};

} // namespace dnstester::ui
