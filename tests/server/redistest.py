#!/usr/bin/env python3
# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Daemons and workers that share the tasks in a Redis, as processes, and what happens when one ends.

The program is that of the environment variable DNSTESTER_PROGRAM.
"""

import concurrent.futures
import contextlib
import json
import subprocess
import time
import unittest

from client import Client, RawClient
from daemon import PATIENCE, PROGRAM, Daemon, Worker, program_environment
from dnsresponder import DnsResponder
from operationcases import samples
from redisserver import ENCODED, PASSWORD, RedisServer

FAR_OFF = {"worker": {"lease_seconds": 3600}}  # a lease that runs out in no test
SOON = {"worker": {"lease_seconds": 2}}


def wait_until(condition, what):
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"not in time: {what}")
        time.sleep(0.05)


class RedisCase(unittest.TestCase):
    """A Redis, and means to start processes that share it."""

    def setUp(self):
        self.stack = contextlib.ExitStack()
        self.addCleanup(self.stack.close)
        self.redis = self.stack.enter_context(RedisServer())
        self.responder = self.stack.enter_context(DnsResponder())
        self.processes = []

    def started(self, process):
        self.processes.append(self.stack.enter_context(process))
        return process

    def daemon(self, settings=None, workers=0):
        """The client of a new one."""
        return Client(self.started(Daemon(settings, arguments=[
            "--redis", self.redis.url, "--workers", str(workers)])))

    def worker(self, settings=None):
        """One that is known to be alive."""
        worker = self.started(Worker(settings, {"REDIS_URL": self.redis.socket_url}))
        worker.wait_for_log("Redis is there")
        return worker

    def await_workers(self, client, count):
        wait_until(lambda: client.get("/health").json().get("workers") == count,
                   f"{count} workers are alive")

    def submit(self, client):
        return client.lookup(dns_servers=[{"target": self.responder.target()}],
                             options={"timeout_ms": 60000})


class SharedTest(RedisCase):
    def setUp(self):
        super().setUp()
        self.clients = [self.daemon(), self.daemon()]
        self.workers = [self.worker(), self.worker()]
        self.await_workers(self.clients[0], 2)

    def test_what_one_daemon_accepts_the_other_tells(self):
        for near, far in (self.clients, reversed(self.clients)):
            rows = far.rows(self.submit(near))
            self.assertEqual(rows[self.responder.target()]["command_status"], "ok")

    def test_every_task_is_done_once(self):
        tasks = [self.submit(self.clients[i % 2]) for i in range(40)]
        for i, task_id in enumerate(tasks):
            self.assertEqual(self.clients[(i + 1) % 2].wait(task_id)["task_status"], "SUCCESS")
        self.assertEqual(len(self.responder.queries), len(tasks))
        done = [samples(Client(worker).get("/metrics").body.decode())
                ["dns_tasks_total", ("status", "success")] for worker in self.workers]
        self.assertEqual(sum(done), len(tasks))

    def test_a_task_removed_at_the_other_daemon_is_no_more_worked_on(self):
        near, far = self.clients
        self.responder.hold()
        task_id = self.submit(near)
        self.responder.wait_for_queries(1)
        with concurrent.futures.ThreadPoolExecutor() as threads:
            waiting = threads.submit(near.get, f"/tasks/{task_id}?wait=30")
            self.assertEqual(far.request("DELETE", f"/tasks/{task_id}").status, 204)
            self.assertEqual(waiting.result(PATIENCE).status, 404)
        for client in self.clients:
            self.assertEqual(client.get(f"/tasks/{task_id}").status, 404)
            self.assertEqual(client.request("DELETE", f"/tasks/{task_id}").status, 404)
        self.assertEqual(near.get("/health").json()["queue"]["active"], 0)

    def test_every_process_tells_how_all_of_them_are(self):
        self.responder.hold()
        task_id = self.submit(self.clients[0])
        self.responder.wait_for_queries(1)
        for process in self.processes:
            client = Client(process)
            self.assertEqual(client.get("/health").json(), {
                "status": "ok", "workers": 2,
                "queue": {"pending": 0, "active": 1, "oldest_seconds": 0}})
            text = client.get("/metrics").body
            found = samples(text.decode())
            self.assertEqual([found[name,] for name in (
                "dnstester_redis_connected", "dnstester_redis_losses_total", "dnstester_workers",
                "dnstester_tasks_active")], [1, 0, 2, 1])
            check = subprocess.run(["promtool", "check", "metrics"], input=text,
                                   capture_output=True, check=False)
            self.assertEqual((check.returncode, check.stdout, check.stderr), (0, b"", b""))
        self.responder.release()
        self.clients[1].wait(task_id)

    def test_a_worker_serves_nothing_else(self):
        with RawClient(self.workers[0]) as client:
            for method, path in (("GET", "/"), ("GET", "/docs"), ("POST", "/dns-lookup"),
                                 ("GET", "/tasks/0193d1a4-5f0c-7b3e-9d51-2c6d9a0f4e11")):
                client.send(f"{method} {path} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"
                            .encode())
                self.assertEqual(client.response().status, 404)

    def test_passwords_are_in_no_title_and_in_no_log(self):
        self.assertIn(b"redis://", self.processes[0].title())
        for process in self.processes:
            seen = process.title().decode() + json.dumps(process.log)
            for secret in (PASSWORD, ENCODED):
                self.assertNotIn(secret, seen)

    def test_a_reload_changes_which_networks_a_worker_asks(self):
        self.workers[1].stop()
        self.workers[0].write_settings({"networks": {"deny": ["127.0.0.0/8"]}})
        self.workers[0].reload()
        self.workers[0].wait_for_log("settings reloaded")
        row = self.clients[0].rows(self.submit(self.clients[0]))[self.responder.target()]
        self.assertEqual(row["error_type"], "unreachable")


class WorkerEndTest(RedisCase):
    def begin(self, settings):
        """A task in the hands of the first of two workers."""
        client, first = self.daemon(settings), self.worker(settings)
        self.await_workers(client, 1)
        self.responder.hold()
        task_id = self.submit(client)
        self.responder.wait_for_queries(1)
        self.worker(settings)
        self.await_workers(client, 2)
        return client, first, task_id

    def test_what_a_killed_worker_had_another_does(self):
        client, first, task_id = self.begin(SOON)
        first.kill()
        self.responder.wait_for_queries(2)
        self.responder.release()
        self.assertEqual(client.wait(task_id)["task_status"], "SUCCESS")
        reclaimed = samples(client.get("/metrics").body.decode())["dnstester_leases_reclaimed_total",]
        self.assertEqual(reclaimed, 1)

    def test_a_worker_told_to_end_hands_back_at_once(self):
        client, first, task_id = self.begin(FAR_OFF)
        first.terminate()
        self.responder.wait_for_queries(2)
        first.stop()
        self.assertEqual(client.get("/health").json()["workers"], 1)
        self.responder.release()
        self.assertEqual(client.wait(task_id)["task_status"], "SUCCESS")

    def test_an_idle_worker_is_no_longer_counted_once_it_has_ended(self):
        client, worker = self.daemon(), self.worker()
        self.await_workers(client, 1)
        worker.stop()
        health = client.get("/health")
        self.assertEqual((health.status, health.json()["warning"]), (503, "no worker is alive"))
        response = client.post("/dns-lookup", {"domain": "x", "dns_servers": [
            {"target": self.responder.target()}]})
        self.assertEqual(response.status, 503)

    def test_a_daemon_with_workers_of_its_own_finishes_what_they_have(self):
        client = self.daemon(FAR_OFF, workers=2)
        other = self.daemon(FAR_OFF)
        self.await_workers(client, 1)
        self.responder.hold()
        task_id = self.submit(client)
        self.responder.wait_for_queries(1)
        self.processes[0].terminate()
        self.processes[0].wait_for_log("stopping")
        self.responder.release()
        self.assertEqual(other.wait(task_id)["task_status"], "SUCCESS")
        self.processes[0].stop()
        self.assertEqual(len(self.responder.queries), 1)


class RedisEndTest(RedisCase):
    """Each listening thread has a connection of its own, so that for a while after Redis is back one
    answers as if it were not."""

    def patient_submit(self, client):
        def accepted():
            answers.append(client.post("/dns-lookup", {
                "domain": "example.com", "dns_servers": [{"target": self.responder.target()}]}))
            self.assertIn(answers[-1].status, (202, 503))
            return answers[-1].status == 202

        answers = []
        wait_until(accepted, "a lookup is accepted")
        return answers[-1].json()["task_id"]

    def patient_wait(self, client, task_id):
        def ended():
            answers.append(client.get(f"/tasks/{task_id}?wait=1"))
            self.assertIn(answers[-1].status, (200, 503))
            return answers[-1].json().get("task_status") in ("SUCCESS", "FAILURE")

        answers = []
        wait_until(ended, "the task has ended")
        return answers[-1].json()["task_status"]

    def test_while_redis_is_lost_all_say_so_and_stay(self):
        client = self.daemon()
        self.worker()
        self.await_workers(client, 1)
        kept = self.submit(client)
        client.wait(kept)
        self.redis.kill()
        for process in self.processes:
            process.wait_for_log("Redis is lost")
            health = Client(process).get("/health")
            self.assertEqual((health.status, set(health.json())), (503, {"status", "warning"}))
            found = samples(Client(process).get("/metrics").body.decode())
            self.assertEqual([found[name,] for name in (
                "dnstester_redis_connected", "dnstester_redis_losses_total")], [0, 1])
        for response in (client.get(f"/tasks/{kept}"), client.request("DELETE", f"/tasks/{kept}"),
                         client.post("/dns-lookup", {"domain": "x", "dns_servers": [
                             {"target": self.responder.target()}]})):
            self.assertEqual(response.status, 503)

        self.redis.start()
        for process in self.processes:
            process.wait_for_log("Redis is back")
        self.assertEqual(self.patient_wait(client, kept), "SUCCESS")
        self.assertEqual(self.patient_wait(client, self.patient_submit(client)), "SUCCESS")
        for process in self.processes:  # each told it once
            losses = [entry for entry in process.log if entry["message"] == "Redis is lost"]
            self.assertEqual(len(losses), 1)

    def test_what_ends_while_redis_is_lost_is_told_later(self):
        client, worker = self.daemon(FAR_OFF), self.worker(FAR_OFF)
        self.await_workers(client, 1)
        self.responder.hold()
        task_id = self.submit(client)
        self.responder.wait_for_queries(1)
        self.redis.kill()
        worker.wait_for_log("Redis is lost")
        self.responder.release()
        self.redis.start()
        self.assertEqual(self.patient_wait(client, task_id), "SUCCESS")
        self.assertEqual(len(self.responder.queries), 1)

    def test_processes_wait_for_a_redis_that_comes_later(self):
        self.redis.kill()
        client = self.daemon()
        worker = self.started(Worker(environment={"REDIS_URL": self.redis.url}))
        for process in self.processes:
            process.wait_for_log("Redis is not there yet")
        self.assertEqual(Client(worker).get("/health").status, 503)
        self.redis.start()
        self.assertEqual(self.patient_wait(client, self.patient_submit(client)), "SUCCESS")

    def test_processes_end_without_their_redis(self):
        self.daemon()
        self.worker()
        self.redis.kill()
        for process in self.processes:
            process.wait_for_log("Redis is lost")
            process.stop()


class RefusalTest(unittest.TestCase):
    def refusal(self, *arguments, **environment):
        ended = subprocess.run([PROGRAM, *arguments], env=program_environment(**environment),
                               stdin=subprocess.DEVNULL, capture_output=True, text=True,
                               timeout=PATIENCE, check=False)
        self.assertEqual((ended.returncode, ended.stdout, ended.stderr.count("\n")), (2, "", 1))
        return ended.stderr

    def test_no_workers_without_redis(self):
        self.assertIn("--workers must be 1 or more without --redis or REDIS_URL",
                      self.refusal("server", "--workers", "0"))

    def test_a_worker_without_redis(self):
        self.assertIn("--redis or REDIS_URL must name the Redis", self.refusal("worker"))

    def test_a_wrong_url_is_not_repeated(self):
        for url in ("redis://:hunter2@", "http://:hunter2@localhost", "redis://:hunter2@a,b"):
            for verb in ("server", "worker"):
                self.assertNotIn("hunter2", self.refusal(verb, "--redis", url))
                self.assertNotIn("hunter2", self.refusal(verb, REDIS_URL=url))


if __name__ == "__main__":
    unittest.main()
