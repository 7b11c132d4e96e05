#!/usr/bin/env python3
# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Daemons and workers that share a Redis, while workers and Redis itself die: what was accepted ends,
once.

The program is that of the environment variable DNSTESTER_PROGRAM. What is random repeats with the
value of DNSTESTER_SEED that a run prints.
"""

import json
import signal
import unittest

from redisparties import CONCURRENCY, Load, RedisPartiesTest, metric, redis_daemon, redis_worker
from redisservers import RedisServer, wait_until


class DyingWorkersTest(RedisPartiesTest):
    TASKS = 20_000
    ROUNDS = 20

    def test_every_accepted_task_ends_once_while_workers_are_killed(self):
        redis = self.start(RedisServer())
        self.start_parties(redis.url)
        tasks, kills = self.TASKS // self.ROUNDS, 0
        for number in range(self.ROUNDS):
            if number % 4 == 1:
                self.kill_one_with_its_hands_full()
                kills += 1
            dies_at = self.random.randrange(tasks) if number % 4 == 3 else None
            for i, status in enumerate(self.load.submit(tasks)):
                self.assertEqual(status, 202)
                if i == dies_at:
                    self.replace_a_worker()
                    kills += 1

        self.assertEqual(len(set(self.load.accepted)), len(self.load.accepted))
        # A worker has at most so many tasks, and one that fails was lost by three.
        self.assert_ended_once(self.load.accepted, kills * CONCURRENCY // 3)
        self.assert_nothing_is_left(redis.port)
        self.assertEqual(metric(self.daemons[0], "dnstester_tasks_kept"), len(self.load.accepted))
        self.assert_all_run(self.daemons + self.workers)

    def kill_one_with_its_hands_full(self):
        self.submit_held()
        self.replace_a_worker()
        self.responder.release()


class PausedWorkerTest(RedisPartiesTest):
    def test_what_a_worker_completes_after_another_did_changes_nothing(self):
        redis = self.start(RedisServer())
        self.daemons = [self.start(redis_daemon(redis.url))]
        # It does not ask whether the tasks are still its own before it completes them.
        paused = self.start(redis_worker(redis.url, 8, {"worker": {"lease_seconds": 3600}}))
        self.wait_for_workers(1)
        self.load = Load(self.daemons, self.responder.target())
        self.responder.hold()
        self.load.submit_all(8)
        self.responder.wait_for_queries(8)
        paused.send_signal(signal.SIGSTOP)
        other = self.start(redis_worker(redis.url, 8))
        self.responder.release()
        ends = self.load.ends(self.load.accepted)
        self.assertEqual({json.loads(end)["task_status"] for end in ends.values()}, {"SUCCESS"})

        paused.send_signal(signal.SIGCONT)
        other.stop()
        later = Load(self.daemons, self.responder.target())
        later.submit_all(8)  # which only the one that was paused can do
        later.ends(later.accepted)
        self.assertEqual(self.load.ends(self.load.accepted), ends)
        self.assertEqual(metric(self.daemons[0], "dnstester_tasks_kept"), 16)
        self.assertEqual(metric(paused, 'dns_tasks_total{status="success"}'), 8)
        self.assert_nothing_is_left(redis.port)


class DyingRedisTest(RedisPartiesTest):
    DEATHS = 3

    def test_every_accepted_task_ends_once_while_redis_is_killed(self):
        redis = self.start(RedisServer("appendonly yes", "appendfsync always"))
        self.start_parties(redis.url)
        for _ in range(self.DEATHS):
            dies_at = self.random.randrange(2000)
            for i, _status in enumerate(self.load.submit(2500)):
                if i == dies_at:
                    redis.kill()
            self.assert_refused()
            redis.start()
            self.load.submit_until(202)
        # Each thread of a daemon has its own connection to Redis, and is back in its own time.
        wait_until(lambda: set(self.load.submit(500)) == {202}, "every thread accepts submissions")

        # Each time that Redis died, a worker may have got tasks without learning of it.
        most_failures = len(self.workers) * CONCURRENCY
        self.assert_ended_once(self.load.accepted, most_failures)
        self.assert_nothing_is_left(redis.port)
        # What Redis had and could not confirm any more is done too.
        self.assertGreaterEqual(metric(self.daemons[0], "dnstester_tasks_kept"), len(self.load.accepted))
        self.assert_all_run(self.daemons + self.workers)

    def assert_refused(self):
        """While Redis is gone, and as the API documents it."""
        self.load.submit_until(503)
        for _, response in self.load.read(self.load.accepted[:20]):
            self.assertEqual(response.status, 503)
            self.assertEqual(response.error(), "Redis can't be reached")
        for daemon in self.daemons:
            self.assertEqual(self.health(daemon).status, 503)
            self.assertEqual(self.health(daemon).json()["warning"], "Redis can't be reached")


if __name__ == "__main__":
    unittest.main()
