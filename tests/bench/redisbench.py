# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the daemon and its workers with a Redis between them, beside Redis itself."""

import http.client
import json
import re
import statistics
import subprocess
import time
from contextlib import ExitStack

from daemonbench import END_TO_END_SCRIPT, DaemonBench, Served, body_for
from servers import Knot, free_port

LISTENING = r'"message":"listening".*"port":(\d+)'


class Redis:
    """A redis-server that keeps nothing on disk, as long as the with-block."""

    def __init__(self, folder):
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self._process = subprocess.Popen(
            ["redis-server", "--bind", "127.0.0.1", "--port", str(self.port), "--save", "",
             "--appendonly", "no", "--dir", str(folder)],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        while not self.ask("ping").startswith("PONG"):
            if self._process.poll() is not None:
                raise RuntimeError("redis-server ended")
            time.sleep(0.01)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.kill()
        self._process.wait()

    def ask(self, *words):
        return subprocess.run(["redis-cli", "-p", str(self.port), *words], capture_output=True,
                              text=True, check=False).stdout

    def figure(self, name):
        return int(re.search(rf"^{name}:(\d+)", self.ask("info"), re.MULTILINE).group(1))

    def xadd_rate(self, pipeline):
        """What redis-benchmark gets of the same server, with as much in one entry as a task has."""
        text = subprocess.run(
            ["redis-benchmark", "-p", str(self.port), "-n", "300000", "-c", "4", "-P", str(pipeline), "-q",
             "--csv", "XADD", "bench", "*", "t", "x" * 36, "r", "x" * 120],
            capture_output=True, text=True, check=True).stdout
        self.ask("flushall")
        return float(text.strip().splitlines()[-1].split('","')[1].strip('"'))


class RedisBench:
    def __init__(self, build, folder, certificate, seconds, rounds):
        self.build = build
        self.folder = folder
        self.certificate = certificate
        self.rounds = rounds
        self.daemons = DaemonBench(build, folder, None, certificate, seconds, rounds)

    def run(self):
        self.queue()
        self.end_to_end()
        self.latency()

    # -- the parts

    def api(self, redis=None):
        config = self.folder / "api.yaml"
        config.write_text("rate_limiting: {requests_per_second: 0}\n"
                          "worker: {max_workers: 64, queue_size: 10000000}\n"
                          "server: {threads: 1}\nlogging: {format: json}\n")
        command = [self.build / "app/dnstester", "server", "--config", config, "--port", 0]
        if redis:
            command += ["--redis", redis.url, "--workers", 0]
        return Served(command, LISTENING, self.folder / "api.log")

    def worker(self, redis, number):
        return Served([self.build / "app/dnstester", "worker", "--redis", redis.url, "--concurrency", 64,
                       "--metrics-port", 0, "--log-format", "json"],
                      LISTENING, self.folder / f"worker{number}.log")

    def await_workers(self, port, count):
        while f"dnstester_workers {count}\n" not in self.daemons.ask(port, "/metrics"):
            time.sleep(0.05)

    # -- what is measured

    def queue(self):
        """The queue alone, a client that submits, takes and completes."""
        print("\nThe queue in Redis, microseconds per task, a thousand at a time")
        form = "  {:>10} {:>12} {:>20} {:>24}"
        print(form.format("queued", "submit", "take and complete", "octets per queued task"))
        figures = []
        for count in (1_000, 1_000_000):
            with Redis(self.folder) as redis:
                empty = redis.figure("used_memory")
                text = subprocess.run([str(self.build / "tests/bench/redisqueuetimes"), redis.url, str(count)],
                                      capture_output=True, text=True, check=True).stdout
                times = json.loads(text)
                octets = (redis.figure("used_memory") - empty) / count
            figures.append(times)
            # Ended tasks weigh more than a thousand queued ones.
            shown = f"{octets:,.0f}" if count > 100_000 else ""
            print(form.format(f"{count:,}", f"{times['submit_us']:.1f}", f"{times['take_us']:.1f}", shown),
                  flush=True)
        few, many = figures
        print(f"  ratio of the two: submit {many['submit_us'] / few['submit_us']:.2f}, "
              f"take and complete {many['take_us'] / few['take_us']:.2f} (wanted: at most 1.20)")
        with Redis(self.folder) as redis:
            alone, rate = 1e6 / few["submit_us"], redis.xadd_rate(250)
            print(f"  submissions {alone:,.0f}/s; redis-benchmark's XADD, pipelined, {rate:,.0f}/s; "
                  f"ratio {alone / rate:.2f}")

    def end_to_end(self):
        print("\nFrom submission to the result read, one DNS server, 32 clients, median of "
              f"{self.rounds} rounds")
        form = "  {:<28} {:>12} {:>16} {:>16}"
        print(form.format("", "tasks/s", "commands/task", "octets/task"))
        with Knot(self.folder, self.certificate) as knot:
            script = self.daemons.script(END_TO_END_SCRIPT, f"udp://127.0.0.1:{knot.port}")
            with self.api() as api:
                rates = [self.daemons.wrk(api.port, "/", script) / 2 for _ in range(self.rounds)]
            print(form.format("in memory", f"{statistics.median(rates):,.0f}", "", ""), flush=True)
            for count in (1, 2, 4):
                with ExitStack() as stack:
                    redis = stack.enter_context(Redis(self.folder))
                    api = stack.enter_context(self.api(redis))
                    for number in range(count):
                        stack.enter_context(self.worker(redis, number))
                    self.await_workers(api.port, count)
                    rows = [self.round(redis, api, script) for _ in range(self.rounds)]
                rate, commands, octets = (statistics.median(column) for column in zip(*rows))
                print(form.format(f"Redis, {count} worker{'s' if count > 1 else ''}", f"{rate:,.0f}",
                                  f"{commands:.1f}", f"{octets:,.0f}"), flush=True)

    def round(self, redis, api, script):
        """Tasks a second; commands that clients sent and octets both ways, per task."""
        def traffic():
            scripts = re.findall(r"^cmdstat_(?:evalsha|eval|script\|load):calls=(\d+)",
                                 redis.ask("info", "commandstats"), re.MULTILINE)
            return (sum(map(int, scripts)),
                    redis.figure("total_net_input_bytes") + redis.figure("total_net_output_bytes"))
        ended = self.daemons.metric(api.port, "dnstester_tasks_kept")
        before = traffic()
        rate = self.daemons.wrk(api.port, "/", script) / 2
        after = traffic()
        tasks = self.daemons.metric(api.port, "dnstester_tasks_kept") - ended
        return rate, (after[0] - before[0]) / tasks, (after[1] - before[1]) / tasks

    def latency(self):
        """One client that submits and waits, in turns with and without Redis."""
        print("\nLatency of a task, one client that submits and waits for the result, 1,000 tasks")
        with Knot(self.folder, self.certificate) as knot, Redis(self.folder) as redis, \
                self.worker(redis, 0), self.api(redis) as there, self.api() as here:
            self.await_workers(there.port, 1)
            times = {there.port: [], here.port: []}
            for _ in range(10):
                for port, taken in times.items():
                    taken += self.tasks(port, f"udp://127.0.0.1:{knot.port}", 100)
        for name, port in (("in memory", here.port), ("Redis", there.port)):
            cuts = statistics.quantiles(times[port], n=100)
            print(f"  {name:<10} p50 {cuts[49]:.2f} ms, p99 {cuts[98]:.2f} ms")
        mine, other = (statistics.quantiles(times[port], n=100) for port in (there.port, here.port))
        print(f"  added      p50 {mine[49] - other[49]:.2f} ms, p99 {mine[98] - other[98]:.2f} ms")

    @staticmethod
    def tasks(port, target, count):
        connection = http.client.HTTPConnection("127.0.0.1", port)
        taken = []
        for _ in range(count):
            begin = time.perf_counter()
            connection.request("POST", "/dns-lookup", body_for(target), {"Content-Type": "application/json"})
            task = json.load(connection.getresponse())["task_id"]
            connection.request("GET", f"/tasks/{task}?wait=30")
            if json.load(connection.getresponse())["task_status"] != "SUCCESS":
                raise RuntimeError("a task did not succeed")
            taken.append((time.perf_counter() - begin) * 1000)
        connection.close()
        return taken
