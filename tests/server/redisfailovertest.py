#!/usr/bin/env python3
# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Masters of Redis that die and are replaced, and slots that move, while daemons and workers go on.

A replica is told of what its master did a moment later. So nothing may be lost that the replica had,
and of what was accepted under load only what came in the last second.

The program is that of the environment variable DNSTESTER_PROGRAM.
"""

import contextlib
import threading
import time
import unittest

from redisgroups import RedisCluster, RedisSentinels
from redisparties import CONCURRENCY, RedisPartiesTest
from redisservers import wait_until

MAY_BE_LOST = 1  # second before the death of a master
SHARDS = 16


class FailoverTest(RedisPartiesTest):
    @contextlib.contextmanager
    def under_load(self):
        """Submissions without a pause."""
        failures, over = [], threading.Event()

        def submit():
            try:
                while not over.is_set():
                    for _ in self.load.submit(200):
                        pass
            except BaseException as failure:
                failures.append(failure)

        thread = threading.Thread(target=submit)
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join()
        self.assertEqual(failures, [])

    def wait_for_accepted(self, more):
        count = len(self.load.accepted) + more
        wait_until(lambda: len(self.load.accepted) >= count, "submissions are accepted")

    def work_survives_the_death_of(self, master):
        """With tasks in hand and others waiting, all of which the replicas have."""
        begin = len(self.load.accepted)
        self.submit_held()
        self.group.replicate(master)
        master.kill()
        self.responder.release()
        self.load.submit_until(202)
        self.assert_ended_once(self.load.accepted[begin:])
        self.assert_nothing_is_left_anywhere()

    def load_survives_the_death_of(self, master):
        with self.under_load():
            self.wait_for_accepted(1000)
            killed_at = time.monotonic()
            master.kill()
            wait_until(self.is_replaced, "there is a new master")
            self.wait_for_accepted(1000)
        self.load.submit_until(202)
        ends = self.load.ends(self.load.accepted)
        lost = [task_id for task_id in self.load.accepted if ends[task_id] is None]
        early = [task_id for task_id in lost
                 if self.load.accepted_at[task_id] < killed_at - MAY_BE_LOST]
        self.assertEqual(early, [], f"of {len(lost)} that are lost")
        # A worker may have got tasks without learning of it.
        self.assert_ended_once([task_id for task_id in self.load.accepted if task_id not in lost],
                               len(self.workers) * CONCURRENCY)
        self.assert_nothing_is_left_anywhere()

    def assert_nothing_is_left_anywhere(self):
        for master in self.group.masters():
            self.assert_nothing_is_left(master.port)
        self.assert_all_run(self.daemons + self.workers)


class SentinelTest(FailoverTest):
    def setUp(self):
        super().setUp()
        self.group = self.start(RedisSentinels())
        self.start_parties(self.group.url)

    def is_replaced(self):
        return self.group.masters()

    def test_daemons_and_workers_go_on_with_the_new_master(self):
        self.work_survives_the_death_of(self.group.masters()[0])
        self.group.start_again()
        self.load_survives_the_death_of(self.group.masters()[0])


class ClusterTest(FailoverTest):
    def setUp(self):
        super().setUp()
        self.group = self.start(RedisCluster())
        self.start_parties(self.group.url)

    def is_replaced(self):
        return len(self.group.masters()) == RedisCluster.MASTERS

    def slot(self, shard):
        return self.group.running()[0].call("CLUSTER", "KEYSLOT", f"dnstester:{{s{shard}}}:queue")

    def some_master(self):
        """One that has a shard."""
        return self.group.master_of(self.slot(self.random.randrange(SHARDS)))

    def test_daemons_and_workers_go_on_with_the_new_master(self):
        self.work_survives_the_death_of(self.some_master())
        self.group.start_again()
        self.load_survives_the_death_of(self.some_master())

    def test_nothing_is_lost_while_slots_move(self):
        moved = 0
        with self.under_load():
            for shard in self.random.sample(range(SHARDS), 4):
                self.wait_for_accepted(500)
                slot = self.slot(shard)
                source = self.group.master_of(slot)
                target = self.random.choice([node for node in self.group.masters() if node is not source])
                moved += self.group.migrate(slot, target)
                self.wait_for_accepted(500)
                self.group.wait_until_ready()
        self.assertGreater(moved, 0)
        self.assert_ended_once(self.load.accepted)
        self.assert_nothing_is_left_anywhere()


if __name__ == "__main__":
    unittest.main()
