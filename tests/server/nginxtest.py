#!/usr/bin/env python3
# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two daemons with one Redis behind nginx, set up by the file that the packages have for it.

The program is that of the environment variable DNSTESTER_PROGRAM.
"""

import collections
import pathlib
import subprocess
import tempfile
import unittest

from client import RawClient
from daemon import dies_with_us
from redisparties import Load, RedisPartiesTest, metric
from redisservers import RedisServer, free_port, wait_until

PACKAGED = pathlib.Path(__file__).resolve().parents[2] / "packaging/nginx/dnstester.conf"
FRAME = """\
daemon off;
master_process off;
pid {folder}/pid;
error_log {folder}/log;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/dnstester.conf;
}}
"""


class Nginx:
    """In the foreground, in one process."""

    def __init__(self, daemons):
        self._folder = tempfile.TemporaryDirectory()
        folder = pathlib.Path(self._folder.name)
        self.address = ("127.0.0.1", free_port())
        text = PACKAGED.read_text()
        for packaged, port in zip((5000, 5001, 5002), (self.address[1], *(d.port for d in daemons))):
            if text.count(f"127.0.0.1:{packaged};") != 1:
                raise AssertionError(f"{PACKAGED} does not name port {packaged} once")
            text = text.replace(f"127.0.0.1:{packaged};", f"127.0.0.1:{port};")
        (folder / "dnstester.conf").write_text(text)
        (folder / "nginx.conf").write_text(FRAME.format(folder=folder))
        self._log = folder / "log"
        self._process = subprocess.Popen(
            dies_with_us(["nginx", "-p", folder, "-e", self._log, "-c", folder / "nginx.conf"]),
            stdin=subprocess.DEVNULL)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.kill()
        self._process.wait()
        self._folder.cleanup()

    def log(self):
        return self._log.read_text() if self._log.exists() else ""

    @property
    def is_running(self):
        return self._process.poll() is None


class NginxTest(RedisPartiesTest):
    def setUp(self):
        super().setUp()
        redis = self.start(RedisServer())
        self.start_parties(redis.url)
        self.nginx = self.start(Nginx(self.daemons))
        self.load = Load([self.nginx], self.responder.target())
        wait_until(self.answers, "nginx answers")

    def answers(self):
        self.assertTrue(self.nginx.is_running, self.nginx.log())
        try:
            with RawClient(self.nginx) as client:
                client.send(b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n")
                return client.response().status == 200
        except ConnectionRefusedError:
            return False

    def submissions_at(self, daemon):
        return metric(daemon, 'dns_api_requests_total{endpoint="/dns-lookup"}')

    def test_both_daemons_get_requests_and_any_tells_of_any_task(self):
        self.load.submit_all(400)
        self.assert_ended_once(self.load.accepted)
        shares = [self.submissions_at(daemon) for daemon in self.daemons]
        self.assertEqual(sum(shares), 400)
        self.assertGreater(min(shares), 100)

    def test_a_daemon_that_dies_ends_what_it_was_asked_and_no_more(self):
        for i, _ in enumerate(self.load.submit(400, refusals=(502,))):
            if i == 100:
                self.daemons[0].kill()
        statuses = collections.Counter(self.load.submit(400))
        self.assertEqual(statuses, {202: 400})
        self.assert_ended_once(self.load.accepted)
        # One for each connection at most.
        self.assertGreaterEqual(len(self.load.accepted), 800 - Load.CONNECTIONS, self.nginx.log())

    def test_who_waits_is_told_by_another_daemon_where_one_dies(self):
        self.responder.hold()
        self.load.submit_all(Load.CONNECTIONS)
        waiting = []
        for task_id in self.load.accepted:
            waiting.append(self.start(RawClient(self.nginx)))
            waiting[-1].send(f"GET /tasks/{task_id}?wait=30 HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        for daemon in self.daemons:
            wait_until(lambda d=daemon: metric(d, "dns_api_result_polls_total"),
                       "each daemon has some who wait")
        self.daemons[0].kill()
        self.responder.release()
        for client in waiting:
            response = client.response()
            self.assertEqual(response.status, 200)
            self.assertEqual(response.json()["task_status"], "SUCCESS")


if __name__ == "__main__":
    unittest.main()
