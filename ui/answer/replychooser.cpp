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
    if (isOther) {
        clear();
        m_gists.clear();
    }
    const bool hadNone = count() == 0;
    for (int i = 0; i < record.replies.size(); ++i) {
        if (i >= m_gists.size())
            m_gists.append(gist(record.replies.at(i)));
        const QString text = title(record, qint16(i));
        if (i >= count())
            addItem(text);
        else if (itemText(i) != text)
            setItemText(i, text);
    }
    if (hadNone)
        setCurrentIndex(record.lastReply());
    setVisible(count() > 1);
}

qint16 ReplyChooser::reply() const
{
    return currentIndex() < 0 ? Sample::notKept : qint16(currentIndex());
}

/// "2 of 3: NOERROR, 192.0.2.1 (rounds: 7)"
QString ReplyChooser::title(const ServerRecord &record, qint16 reply) const
{
    return tr("%1 of %2: %3 (rounds: %4)", "an answer, its gist, how often it came")
        .arg(ui::count(quint64(reply + 1)), ui::count(quint64(record.replies.size())),
             m_gists.at(reply), ui::count(quint64(roundsWith(record, reply))));
}

} // namespace dnstester::ui
