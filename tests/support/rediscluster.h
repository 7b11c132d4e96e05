// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/redisserver.h"

#include <memory>
#include <vector>

namespace dnstester::test {

/// A Redis Cluster of three masters with a replica each. A replica becomes the master some two to
/// four seconds after its master is gone; until then the whole cluster may be down.
///
/// Every call blocks the calling thread. A test whose client lives in that thread waits with
/// QTRY_VERIFY for isOk() instead of waitUntilOk().
class RedisCluster
{
public:
    using Nodes = std::vector<std::unique_ptr<RedisServer>>;

    /// The lines go to every node.
    explicit RedisCluster(QByteArrayList extraConfig = {});

    /// Starts the nodes, makes a cluster of them and waits until it is ok.
    [[nodiscard]] bool start();

    /// The nodes that run have the same view: each slot has a master among them, their state is ok
    /// and the replicas are connected to their masters. Not so when a master has just ended, even
    /// where nobody has noticed.
    [[nodiscard]] bool isOk() const;
    [[nodiscard]] bool waitUntilOk();

    [[nodiscard]] int slotOf(const QByteArray &key) const;
    /// Null while there is none that runs.
    [[nodiscard]] RedisServer *masterOf(const QByteArray &key) const;
    [[nodiscard]] RedisServer *masterOfSlot(int slot) const;
    [[nodiscard]] std::vector<RedisServer *> masters() const; ///< those that run and have slots
    /// Kills the master, which there is, and returns it. It can be started again, and becomes a
    /// replica.
    RedisServer &killMasterOf(const QByteArray &key);

    /// Moves a slot with its keys to another master.
    [[nodiscard]] bool migrateSlot(int slot, RedisServer &target);
    /// The same in steps. After the first, the slot's master redirects with ASK for keys that it
    /// does not have; the second takes them away from it; after the third, nodes redirect with
    /// MOVED.
    [[nodiscard]] bool beginMigration(int slot, RedisServer &target);
    [[nodiscard]] bool moveKeys(int slot, RedisServer &target);
    [[nodiscard]] bool finishMigration(int slot, RedisServer &target);

    [[nodiscard]] QString url() const; ///< redis+cluster://host:port,host:port..., every node
    [[nodiscard]] const Nodes &nodes() const { return m_nodes; }
    [[nodiscard]] QString errorString() const { return m_error; }

private:
    struct Member;
    using View = std::vector<Member>;

    [[nodiscard]] static View viewOf(const RedisServer &node);
    [[nodiscard]] std::vector<RedisServer *> running() const;
    [[nodiscard]] bool isComplete(const View &view) const;
    [[nodiscard]] bool startNodes();
    [[nodiscard]] bool join();
    [[nodiscard]] bool everyoneIsKnown() const;
    [[nodiscard]] bool execute(const RedisServer &node, const QByteArrayList &words);
    [[nodiscard]] bool fail(const QString &reason);

    const QByteArrayList m_extraConfig;
    Nodes m_nodes;
    QString m_error;
};

} // namespace dnstester::test
