// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "redis/redisgreeting.h"

#include <QTimer>

#include <functional>

namespace dnstester {

/// Asks one node after the other, each on a connection of its own, until one has an answer of use.
/// Destroys itself once it has called back.
class RedisInquiry : public QObject
{
    Q_OBJECT
public:
    struct Question
    {
        QByteArrayList words;
        /// What is wrong with a reply, an error or a value; empty: it is of use.
        std::function<QString(const RedisReply &)> faultOf;
        QString complaint; ///< "no node can say", before what each of them said
        /// Whether to look who answers and to sign in; else only who asks for it is told the
        /// password.
        bool greets = true;
    };
    struct Answer
    {
        RedisReply reply;
        RedisNode node;
    };
    /// \a asked: how many nodes were, from the front of the list.
    using Done = std::function<void(tl::expected<Answer, RedisFailure>, qsizetype asked)>;

    /// \a nodes: one at least.
    RedisInquiry(QList<RedisNode> nodes, bool tls, RedisIdentity identity, Question question,
                 const RedisClientOptions &options, Done done, QObject *parent);

private:
    void connectToNext();
    void ask();
    void answered(const RedisReply &reply);
    void leave(const RedisFailure &failure);
    void finish(tl::expected<Answer, RedisFailure> answer);

    const QList<RedisNode> m_nodes;
    const bool m_tls;
    const RedisIdentity m_identity;
    const Question m_question;
    const RedisClientOptions m_options;
    const Done m_done;
    qsizetype m_asked = 0;
    RedisConnection *m_connection = nullptr;
    bool m_signedIn = false;
    QTimer m_timer;
    QStringList m_reasons;
};

} // namespace dnstester
