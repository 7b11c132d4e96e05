#!/usr/bin/env python3
# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Redis that can't be used as it is: daemons and workers stay up and say why, without a password.

The program is that of the environment variable DNSTESTER_PROGRAM.
"""

import contextlib
import json
import socketserver
import threading
import unittest

from client import Client
from redisparties import RedisPartiesTest, redis_daemon, redis_worker
from redisservers import RedisServer, wait_until

PASSWORD = "sesam-3f9c"


class OldRedis:
    """Says so to INFO, OK to everything else."""

    INFO = b"# Server\r\nredis_version:5.0.14\r\nredis_mode:standalone\r\n"

    def __enter__(self):
        class Handler(socketserver.StreamRequestHandler):
            def handle(self):
                with contextlib.suppress(ConnectionError):
                    while line := self.rfile.readline():
                        words = []
                        for _ in range(int(line[1:])):
                            words.append(self.rfile.read(int(self.rfile.readline()[1:]) + 2)[:-2])
                        info = OldRedis.INFO
                        self.wfile.write(b"$%d\r\n%s\r\n" % (len(info), info)
                                         if words[0].upper() == b"INFO" else b"+OK\r\n")

        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()

    @property
    def url(self):
        return f"redis://127.0.0.1:{self._server.server_address[1]}"


class FaultyRedisTest(RedisPartiesTest):
    def assert_told(self, url, warning, reason=None):
        """By /health of daemon and worker, by a refusal, and in both logs."""
        daemon, worker = self.start(redis_daemon(url)), self.start(redis_worker(url))
        for process in (daemon, worker):
            entry = process.wait_for_log("Redis is not there yet")
            self.assertIn(reason or warning, entry["reason"])
            response = wait_until(lambda p=process: self.health(p), "there is an answer")
            self.assertEqual((response.status, response.json()["warning"]), (503, warning))
        response = Client(daemon).post(
            "/dns-lookup", {"domain": "x", "dns_servers": [{"target": self.responder.target()}]})
        self.assertEqual((response.status, response.error()), (503, warning))
        self.assert_all_run((daemon, worker))
        for process in (daemon, worker):
            process.stop()
            self.assertNotIn(PASSWORD, json.dumps(process.log))

    def test_a_password_that_is_wrong_missing_or_another_users(self):
        redis = self.start(RedisServer())
        redis.call("ACL", "SETUSER", "bob", "on", ">right", "~*", "&*", "+@all", "-role")
        redis.call("CONFIG", "SET", "requirepass", "right")
        refused = "Redis refused the user name or password"
        for user in ("", "default", "bob", "nobody"):
            with self.subTest(user=user):
                self.assert_told(f"redis://{user}:{PASSWORD}@127.0.0.1:{redis.port}", refused)
        self.assert_told(redis.url, "Redis asks for a password")
        self.assert_told(f"redis://bob:right@127.0.0.1:{redis.port}",
                         "Redis does not permit its user what is needed", "the command ROLE")

    def test_a_read_only_replica(self):
        master = self.start(RedisServer())
        replica = self.start(RedisServer(f"replicaof 127.0.0.1 {master.port}"))
        self.assert_told(replica.url, "Redis is a read-only replica",
                         "this Redis is a read-only replica; name its master, or use redis+sentinel://")

    def test_a_redis_that_is_too_old(self):
        self.assert_told(self.start(OldRedis()).url,
                         "Redis 5.0.14 is too old: 6.2 or later is needed")

    def test_a_redis_that_is_full_and_then_has_room_again(self):
        full = "Redis is full: it has reached maxmemory and may not evict"
        redis = self.start(RedisServer("maxmemory-policy noeviction"))
        self.start_parties(redis.url, workers=1)
        self.load.submit_all(10)
        redis.call("CONFIG", "SET", "maxmemory", "1")
        self.load.submit_until(503)
        response = Client(self.daemons[0]).post(
            "/dns-lookup", {"domain": "x", "dns_servers": [{"target": self.responder.target()}]})
        self.assertEqual((response.status, response.error()), (503, full))
        for daemon in self.daemons + self.workers:
            response = wait_until(lambda d=daemon: (r := self.health(d)).status == 503 and r, "503")
            self.assertEqual(response.json()["warning"], full)
        self.workers[0].wait_for_log("Redis does not let this worker work", reason=full)
        self.assert_all_run(self.daemons + self.workers)

        redis.call("CONFIG", "SET", "maxmemory", "0")
        self.load.submit_until(202)
        self.assert_ended_once(self.load.accepted)
        self.assert_nothing_is_left(redis.port)


if __name__ == "__main__":
    unittest.main()
