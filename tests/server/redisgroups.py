# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Redis servers that replace one another: a master with replicas and Sentinels, and a Redis Cluster."""

import collections
import contextlib
import re

from redisservers import RedisError, RedisServer, free_port, wait_until

SLOTS = 16384


class RedisGroup:
    """Servers that start and end together."""

    def __init__(self):
        self._stack = contextlib.ExitStack()
        self.servers = []

    def __enter__(self):
        with self._stack:
            self._begin()
            self._stack = self._stack.pop_all()
        return self

    def __exit__(self, *_):
        self._stack.close()

    def _start(self, server):
        return self._stack.enter_context(server)

    def running(self):
        return [server for server in self.servers if server.is_running]

    def start_again(self):
        """Those that were killed; in whatever role they are given now."""
        for server in self.servers:
            if not server.is_running:
                server.start()
        self.wait_until_ready()

    def wait_until_ready(self):
        wait_until(self.is_ready, "the servers are ready for one of them to die")

    def replicate(self, master):
        """Until the replicas of the master have what it has now."""
        wanted = int(master.info("replication")["master_repl_offset"])

        def have():
            replicas = [line for name, line in master.info("replication").items()
                        if re.fullmatch(r"slave\d+", name)]
            offsets = [int(re.search(r"offset=(\d+)", replica)[1]) for replica in replicas]
            return len(offsets) == self.REPLICAS and min(offsets) >= wanted

        wait_until(have, "the replicas have everything")


class RedisSentinels(RedisGroup):
    """A master, two replicas, and three Sentinels."""

    REPLICAS = 2
    NAME = "mymaster"
    KEPT_BY = ("appendonly yes", "min-replicas-to-write 1")

    def _begin(self):
        first = self._start(RedisServer(*self.KEPT_BY))
        of_first = f"replicaof 127.0.0.1 {first.port}"
        self.servers = [first] + [self._start(RedisServer(*self.KEPT_BY, of_first))
                                  for _ in range(self.REPLICAS)]
        wait_until(lambda: self._are_replicated(first), "the replicas follow their master")
        self._sentinels = [self._start(self._sentinel_of(first)) for _ in range(3)]
        for sentinel in self._sentinels:
            # Looks and talks more often than every ten and two seconds, and goes on after a pause.
            sentinel.call("SENTINEL", "DEBUG", "info-period", 300, "publish-period", 300,
                          "ask-period", 300, "min-link-reconnect-period", 300,
                          "tilt-trigger", 600_000)
        self.wait_until_ready()

    def _sentinel_of(self, server):
        name = self.NAME
        return RedisServer(f"sentinel monitor {name} 127.0.0.1 {server.port} 2",
                           f"sentinel down-after-milliseconds {name} 1500",
                           f"sentinel failover-timeout {name} 3000",
                           f"sentinel parallel-syncs {name} 2", sentinel=True)

    @property
    def url(self):
        nodes = ",".join(f"127.0.0.1:{sentinel.port}" for sentinel in self._sentinels)
        return f"redis+sentinel://{nodes}/{self.NAME}"

    def masters(self):
        """The one that the Sentinels agree on, or none."""
        votes = collections.Counter(
            int(sentinel.call("SENTINEL", "GET-MASTER-ADDR-BY-NAME", self.NAME)[1])
            for sentinel in self._sentinels)
        port, count = votes.most_common(1)[0]
        return [server for server in self.running()
                if server.port == port and count >= 2 and server.info("replication")["role"] == "master"]

    def is_ready(self):
        masters = self.masters()
        return (masters and self._are_replicated(masters[0])
                and all(self._is_watched(masters[0], sentinel) for sentinel in self._sentinels))

    def _are_replicated(self, master):
        replicas = [server.info("replication") for server in self.running() if server is not master]
        return (all(replica.get("master_port") == str(master.port)
                    and replica.get("master_link_status") == "up" for replica in replicas)
                and str(master.info("replication")).count("state=online") == len(replicas))

    def _is_watched(self, master, sentinel):
        def fields(answer):
            return dict(zip(answer[::2], answer[1::2]))

        watched = fields(sentinel.call("SENTINEL", "MASTER", self.NAME))
        replicas = map(fields, sentinel.call("SENTINEL", "REPLICAS", self.NAME))
        usable = [replica for replica in replicas if replica["flags"] == "slave"
                  and replica["master-link-status"] == "ok"]
        return (watched["port"] == str(master.port) and watched["flags"] == "master"
                and watched["num-other-sentinels"] == "2"
                and len(usable) == len(self.running()) - 1)


class RedisCluster(RedisGroup):
    """Three masters, and a replica of each."""

    REPLICAS = 1
    MASTERS = 3
    KEPT_BY = ("appendonly yes", "cluster-enabled yes", "cluster-node-timeout 2000",
               "cluster-replica-validity-factor 0", "cluster-allow-replica-migration no")

    def _begin(self):
        for epoch in range(1, 2 * self.MASTERS + 1):
            node = self._start(RedisServer(*self.KEPT_BY, f"cluster-port {free_port()}"))
            node.id = node.call("CLUSTER", "MYID")
            # Nodes of one epoch would have to settle first which is the newer.
            node.call("CLUSTER", "SET-CONFIG-EPOCH", epoch)
            self.servers.append(node)
        masters, replicas = self.servers[:self.MASTERS], self.servers[self.MASTERS:]
        for i, master in enumerate(masters):
            master.call("CLUSTER", "ADDSLOTSRANGE", SLOTS * i // self.MASTERS,
                        SLOTS * (i + 1) // self.MASTERS - 1)
        bus = {node: node.call("CONFIG", "GET", "cluster-port")[1] for node in self.servers}
        for node in self.servers[1:]:
            masters[0].call("CLUSTER", "MEET", "127.0.0.1", node.port, bus[node])
        for replica, master in zip(replicas, masters):
            wait_until(lambda r=replica, m=master: self._follow(r, m), "the nodes know each other")
        self.wait_until_ready()

    @staticmethod
    def _follow(replica, master):
        try:
            return replica.call("CLUSTER", "REPLICATE", master.id)
        except RedisError:  # it does not know the other yet
            return False

    @property
    def url(self):
        return "redis+cluster://" + ",".join(f"127.0.0.1:{node.port}" for node in self.servers)

    def masters(self):
        """By what each says of itself."""
        return [node for node in self.running() if node.info("replication")["role"] == "master"]

    def master_of(self, slot):
        """By what the nodes agree on, or None."""
        owners = set()
        for node in self.running():
            for first, last, (_, _, owner, *_), *_ in node.call("CLUSTER", "SLOTS"):
                if first <= slot <= last:
                    owners.add(owner)
        return next((node for node in self.running() if {node.id} == owners), None)

    def is_ready(self):
        """Every node sees the same, and every master that runs has the replicas that it can have."""
        running, views = self.running(), set()
        for node in running:
            info, replication = node.call("CLUSTER", "INFO"), node.info("replication")
            if ("cluster_state:ok" not in info or f"cluster_known_nodes:{len(self.servers)}" not in info
                    or replication.get("master_link_status", "up") != "up"):
                return False
            views.add(str(sorted((slots[0], slots[1], slots[2][2], len(slots))
                                 for slots in node.call("CLUSTER", "SLOTS"))))
        online = sum(int(node.info("replication")["connected_slaves"]) for node in running)
        return len(views) == 1 and online == len(running) - self.MASTERS

    def migrate(self, slot, target):
        """A slot with its keys to another master, as redis-cli does."""
        source = self.master_of(slot)
        target.call("CLUSTER", "SETSLOT", slot, "IMPORTING", source.id)
        source.call("CLUSTER", "SETSLOT", slot, "MIGRATING", target.id)
        moved = 0
        while keys := source.call("CLUSTER", "GETKEYSINSLOT", slot, 100):
            source.call("MIGRATE", "127.0.0.1", target.port, "", 0, 5000, "KEYS", *keys)
            moved += len(keys)
        # The target first: it makes the change newer than all.
        for node in (target, *(node for node in self.masters() if node is not target)):
            node.call("CLUSTER", "SETSLOT", slot, "NODE", target.id)
        return moved
