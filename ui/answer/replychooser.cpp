// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/replychooser.h"

#include "dns/replyview.h"
#include "model/reading.h"
#include "ui/answer/answersubject.h"
#include "ui/text/numbers.h"

namespace dnstester::ui {

namespace {

constexpr qsizetype longestValues = 40;
constexpr int charactersShown = 24;

/// The code and the first values of an answer.
QString gist(const Outcome &outcome)
{
    const Reading reading(outcome);
    if (!reading.message)
        return rcodeName(outcome.rcode);
    QStringList values;
    for (const Record &record : reading.message->answers)
        values.append(record.value);
    QString text = (QStringList(reading.rcode()) + values).join(QStringLiteral(", "));
    if (text.size() > longestValues)
        text = text.first(longestValues) + u'…';
    return text;
}

} // namespace

ReplyChooser::ReplyChooser(QWidget *parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(charactersShown);
    setToolTip(tr("The server gave answers that differ from each other"));
    connect(this, &QComboBox::activated, this, &ReplyChooser::chosen);
    hide();
}

void ReplyChooser::setServer(const QUuid &run, int server, const ServerRecord &record)
{
    const bool isOther = run != m_run || server != m_server || record.replies.size() < count();
    m_run = run;
    m_server = server;
    if (isOther)
        clear();
    const bool hadNone = count() == 0;
    for (int i = 0; i < record.replies.size(); ++i) {
        const QString title = replyTitle(record, qint16(i));
        if (i >= count())
            addItem(title);
        else if (itemText(i) != title)
            setItemText(i, title);
    }
    if (hadNone)
        setCurrentIndex(record.lastReply());
    setVisible(count() > 1);
}

qint16 ReplyChooser::reply() const
{
    return currentIndex() < 0 ? Sample::notKept : qint16(currentIndex());
}

QString replyTitle(const ServerRecord &record, qint16 reply)
{
    return ReplyChooser::tr("%1 of %2: %3 (rounds: %4)", "an answer, its gist, how often it came")
        .arg(ui::count(quint64(reply + 1)), ui::count(quint64(record.replies.size())),
             gist(record.replies.at(reply)), ui::count(quint64(roundsWith(record, reply))));
}

} // namespace dnstester::ui
