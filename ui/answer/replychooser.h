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
    QUuid m_run;
    int m_server = -1;
};

/// "2 of 3: NOERROR, 192.0.2.1 (rounds: 7)"
[[nodiscard]] QString replyTitle(const ServerRecord &record, qint16 reply);

} // namespace dnstester::ui
