# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Daemons and workers that share a Redis, and the load of a client that asks much of them."""

import collections
import contextlib
import json
import os
import random
import re
import sys
import time
import unittest

from client import Client, RawClient
from daemon import PATIENCE, Daemon, Worker
from dnsresponder import DnsResponder
from redisservers import RedisConnection, wait_until

LEASE = 2  # seconds
CONCURRENCY = 32  # of a worker
SETTINGS = {"worker": {"queue_size": 100_000, "lease_seconds": LEASE}}
SEED = os.environ.get("DNSTESTER_SEED") or str(random.randrange(10**6))
print(f"DNSTESTER_SEED={SEED}", file=sys.stderr)
ABANDONED = "3 workers began with the task, and none of them finished it"


def redis_daemon(url):
    """One that accepts tasks and leaves them to workers."""
    return Daemon(SETTINGS, {"REDIS_URL": url}, ["--workers", "0"])


def redis_worker(url, concurrency=CONCURRENCY, settings=None):
    return Worker(settings or SETTINGS, {"REDIS_URL": url}, ["--concurrency", str(concurrency)])


def metric(daemon, name):
    """The value of one series, 0 where there is none."""
    with RawClient(daemon) as client:
        client.send(b"GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n")
        text = client.response().body.decode()
    found = re.search(rf"^{re.escape(name)} (\S+)$", text, re.MULTILINE)
    return float(found[1]) if found else 0


class Load:
    """Requests over many connections at once, so many ahead of the answers on each."""

    CONNECTIONS = 8
    AHEAD = 16

    def __init__(self, daemons, target):
        self.accepted = []  # ids
        self.accepted_at = {}  # when an id was read, by time.monotonic()
        self._daemons = daemons
        body = json.dumps({"domain": "example.com", "dns_servers": [{"target": target}]}).encode()
        self._submission = (b"POST /dns-lookup HTTP/1.1\r\nHost: x\r\n"
                            b"Content-Type: application/json\r\nContent-Length: "
                            + str(len(body)).encode() + b"\r\n\r\n" + body)

    def _exchange(self, requests):
        """The index of each request with its response, as these are read."""
        with contextlib.ExitStack() as stack:
            clients = [stack.enter_context(RawClient(self._daemons[i % len(self._daemons)]))
                       for i in range(min(self.CONNECTIONS, len(requests)))]
            for begin in range(0, len(requests), self.AHEAD * len(clients)):
                shares = [range(begin + i, min(begin + self.AHEAD * len(clients), len(requests)),
                                len(clients)) for i in range(len(clients))]
                for client, share in zip(clients, shares):
                    client.send(b"".join(requests[i] for i in share))
                for client, share in zip(clients, shares):
                    for i in share:
                        if (response := client.response()) is None:
                            raise AssertionError("a connection has ended")
                        yield i, response

    def submit(self, count, refusals=(503,)):
        """The status of each submission, as it is answered: 202, or one of those."""
        for _, response in self._exchange([self._submission] * count):
            if response.status == 202:
                task_id = response.json()["task_id"]
                self.accepted.append(task_id)
                self.accepted_at[task_id] = time.monotonic()
            elif response.status not in refusals:
                raise AssertionError(response)
            yield response.status

    def submit_all(self, count):
        """None may be refused."""
        statuses = collections.Counter(self.submit(count))
        if statuses != {202: count}:
            raise AssertionError(statuses)

    def submit_until(self, status):
        """Until all submissions of the moment are answered with this status."""
        wait_until(lambda: set(self.submit(self.CONNECTIONS)) == {status},
                   f"submissions are answered with {status}")

    def read(self, ids, query=""):
        """Each id with the response to reading the task, as it comes."""
        requests = [f"GET /tasks/{task_id}{query} HTTP/1.1\r\nHost: x\r\n\r\n".encode()
                    for task_id in ids]
        for i, response in self._exchange(requests):
            yield ids[i], response

    def ends(self, ids):
        """What each task has become, as octets, once all have ended. None: there is no such task."""
        ends, missing = {}, list(ids)
        deadline = time.monotonic() + PATIENCE
        while missing:
            for task_id, response in self.read(missing, "?wait=1"):
                if response.status == 404:
                    ends[task_id] = None
                elif response.status == 200 and response.json()["task_status"] not in (
                        "PENDING", "ACTIVE"):
                    ends[task_id] = response.body
                elif response.status not in (200, 503):
                    raise AssertionError(response)
                elif time.monotonic() > deadline:
                    raise AssertionError(f"{len(ids) - len(ends)} tasks have not ended, as {task_id}")
            missing = [task_id for task_id in ids if task_id not in ends]
        return ends


class RedisPartiesTest(unittest.TestCase):
    """Starts what it is asked for; all of it ends with the test."""

    def setUp(self):
        self.stack = contextlib.ExitStack()
        self.addCleanup(self.stack.close)
        self.responder = self.stack.enter_context(DnsResponder())
        self.random = random.Random(SEED)

    def start(self, process):
        return self.stack.enter_context(process)

    def start_parties(self, url, daemons=2, workers=3):
        self.url = url
        self.daemons = [self.start(redis_daemon(url)) for _ in range(daemons)]
        self.workers = [self.start(redis_worker(url)) for _ in range(workers)]
        self.wait_for_workers(workers)
        self.load = Load(self.daemons, self.responder.target())

    def replace_a_worker(self):
        """By kill -9, and a new one."""
        self.workers.pop(self.random.randrange(len(self.workers))).kill()
        self.workers.append(self.start(redis_worker(self.url)))

    def health(self, daemon):
        return Client(daemon).get("/health")

    def wait_for_workers(self, count):
        for daemon in self.daemons:
            wait_until(lambda: self.health(daemon).json().get("workers", 0) >= count,
                       f"{count} workers are alive")

    def submit_held(self):
        """Tasks that keep every worker's hands full, and others that wait, until release()."""
        full = len(self.workers) * CONCURRENCY
        self.responder.hold()
        self.load.submit_all(3 * full)
        wait_until(lambda: self.health(self.daemons[0]).json()["queue"]["active"] >= full,
                   "every worker has as much as it takes")

    def assert_ended_once(self, ids, most_failures=0):
        """Every task has ended, in a way that is the same when it is read again, and as it should
        but for those that three workers lost."""
        ends = self.load.ends(ids)
        self.assertEqual([task_id for task_id in ids if ends[task_id] is None], [], "lost")
        failures = 0
        for task_id, octets in ends.items():
            task = json.loads(octets)
            self.assertEqual(task["task_id"], task_id)
            if task["task_status"] == "SUCCESS":
                row, = task["task_result"]["details"].values()
                self.assertEqual(row["answers"][0]["value"], "192.0.2.1")
            else:
                self.assertEqual((task["task_status"], task["error"]), ("FAILURE", ABANDONED))
                failures += 1
        self.assertLessEqual(failures, most_failures)
        again = self.load.ends(ids)
        self.assertEqual([(end, again[task_id]) for task_id, end in ends.items()
                          if end != again[task_id]], [], "changed")

    def assert_nothing_is_left(self, port):
        """No open task and no lease on one, in the Redis of this port."""
        with RedisConnection(port) as redis:
            def rests():
                found = redis.call("KEYS", "dnstester:*:task:*")
                for queue in redis.call("KEYS", "dnstester:*:queue"):
                    found += redis.call("XRANGE", queue, "-", "+", "COUNT", 10)
                    found += redis.call("XPENDING", queue, "workers", "-", "+", 10)
                for returned in redis.call("KEYS", "dnstester:*:returned"):
                    found.append(returned)
                return found

            wait_until(lambda: not rests(), "nothing is left in Redis")

    def assert_all_run(self, processes):
        for process in processes:
            self.assertTrue(process.is_running, process.log[-20:])
