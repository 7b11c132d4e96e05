# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the daemon: its HTTP routes beside a bare QHttpServer, tasks from end to end, memory."""

import json
import re
import socket
import statistics
import subprocess
import time
import urllib.request
from contextlib import ExitStack
from pathlib import Path

from servers import Knot

CONNECTIONS = 32

POST_SCRIPT = """\
wrk.method = "POST"
wrk.body = '{body}'
wrk.headers["Content-Type"] = "application/json"
"""

# Submits tasks and reads the result of each, waiting for it, over the same connections.
END_TO_END_SCRIPT = """\
local ids = {{}}
local post = wrk.format("POST", "/dns-lookup",
                        {{Host = "localhost", ["Content-Type"] = "application/json"}}, '{body}')
local ended, unread = 0, 0
request = function()
    local id = table.remove(ids)
    if id then return wrk.format("GET", "/tasks/" .. id .. "?wait=30") end
    return post
end
response = function(status, headers, body)
    if status == 202 then
        table.insert(ids, body:match('"task_id":"([^"]+)"'))
    elseif status == 200 and body:find('"SUCCESS"', 1, true) then
        ended = ended + 1
    else
        unread = unread + 1
    end
    if unread > 0 and unread % 100 == 1 then print("unread " .. unread .. " status " .. status) end
end
"""


def body_for(target):
    return json.dumps({"domain": "www.example.com", "dns_servers": [{"target": target}]})


class SilentServer:
    """A UDP port that takes queries and answers none: tasks for it stay active."""

    def __enter__(self):
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 0))
        self.target = f"udp://127.0.0.1:{self._socket.getsockname()[1]}"
        return self

    def __exit__(self, *_):
        self._socket.close()


class Served:
    """A process that says its port, as long as the with-block. What it says goes to a file."""

    def __init__(self, command, port_pattern, output: Path):
        with output.open("wb") as log:
            self._process = subprocess.Popen([str(part) for part in command], stdin=subprocess.DEVNULL,
                                             stdout=log, stderr=log)
        while not (found := re.search(port_pattern, output.read_text())):
            if self._process.poll() is not None:
                raise RuntimeError(f"{command[0]}: {output.read_text()}")
            time.sleep(0.01)
        self.port = int(found.group(1))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.kill()
        self._process.wait()

    def resident(self):
        """Octets."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+) kB", status).group(1)) * 1024


class DaemonBench:
    def __init__(self, build, folder, report, certificate, seconds, rounds):
        self.build = build
        self.folder = folder
        self.report = report
        self.certificate = certificate
        self.seconds = seconds
        self.rounds = rounds

    def run(self):
        self.routes()
        self.end_to_end()
        self.memory()
        self.growth()

    # -- the parts

    def daemon(self, max_workers=4, threads=1, name="daemon"):
        config = self.folder / f"{name}.yaml"
        config.write_text("rate_limiting: {requests_per_second: 0}\n"
                          f"worker: {{max_workers: {max_workers}, queue_size: 10000000}}\n"
                          f"server: {{threads: {threads}, max_connections: 50000,"
                          " max_connections_per_client: 50000}\n"
                          "logging: {format: json}\n")
        return Served([self.build / "app/dnstester", "server", "--config", config, "--port", 0],
                      r'"message":"listening".*"port":(\d+)', self.folder / f"{name}.log")

    def bare(self):
        return Served([self.build / "tests/bench/barehttpserver"], r"(\d+)\n", self.folder / "bare.log")

    def script(self, text, target):
        path = self.folder / "wrk.lua"
        path.write_text(text.format(body=body_for(target)))
        return path

    def wrk(self, port, path, script=None):
        """Requests a second."""
        command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{self.seconds}s",
                   f"http://127.0.0.1:{port}{path}"]
        if script:
            command[1:1] = ["-s", str(script)]
        text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        if found := re.search(r"Non-2xx or 3xx responses: (\d+)", text):
            print(f"    {path}: {found.group(1)} refused")
        for line in re.findall(r"^unread .*", text, re.MULTILINE)[-1:]:
            print(f"    {line}")
        return float(re.search(r"Requests/sec:\s+([\d.]+)", text).group(1))

    @staticmethod
    def ask(port, path, body=None):
        request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", data=body and body.encode(),
                                         headers={"Content-Type": "application/json"})
        with urllib.request.urlopen(request) as answer:
            return answer.read().decode()

    def submit(self, port, target):
        return json.loads(self.ask(port, "/dns-lookup", body_for(target)))["task_id"]

    def metric(self, port, name):
        found = re.search(rf"^{re.escape(name)} ([\d.e+]+)", self.ask(port, "/metrics"), re.MULTILINE)
        return float(found.group(1))

    def await_kept(self, port, count):
        while self.metric(port, "dnstester_tasks_kept") < count:
            time.sleep(0.05)

    # -- what is measured

    def routes(self):
        """One listening thread each. The POSTs queue up behind a worker whose server is silent, so that
        it is the route that is measured and not the lookups."""
        self.report.head(f"HTTP requests per second, wrk with {CONNECTIONS} connections kept alive",
                         peer="bare QHttpServer")
        posts, gets = [], []
        for _ in range(self.rounds):
            with SilentServer() as silent, self.bare() as bare:
                script = self.script(POST_SCRIPT, silent.target)
                with self.daemon(max_workers=1) as daemon:
                    posts.append((self.wrk(daemon.port, "/dns-lookup", script),
                                  self.wrk(bare.port, "/", script)))
            with Knot(self.folder, self.certificate) as knot, self.bare() as bare, self.daemon() as daemon:
                task = self.submit(daemon.port, f"udp://127.0.0.1:{knot.port}")
                self.await_kept(daemon.port, 1)
                gets.append((self.wrk(daemon.port, f"/tasks/{task}"), self.wrk(bare.port, "/")))
        for name, pairs in (("POST /dns-lookup", posts), ("GET /tasks/{id}, ended", gets)):
            ours, peers = zip(*pairs)
            self.report.line(name, f"{statistics.median(ours):,.0f}/s", f"{statistics.median(peers):,.0f}/s",
                             f"{statistics.median(a / b for a, b in pairs):.2f}", ">= 0.70")

    def end_to_end(self):
        print("\nTasks from submission to result read, one UDP server (knotd), "
              f"{CONNECTIONS} clients")
        rates = []
        with Knot(self.folder, self.certificate) as knot:
            script = self.script(END_TO_END_SCRIPT, f"udp://127.0.0.1:{knot.port}")
            for _ in range(self.rounds):
                with self.daemon(max_workers=64) as daemon:
                    self.wrk(daemon.port, "/", script)
                    ended = self.metric(daemon.port, 'dns_tasks_total{status="success"}')
                    rates.append(ended / self.seconds)
        print(f"  {statistics.median(rates):,.0f} tasks a second")

    def memory(self):
        print("\nMemory of the daemon")
        with Knot(self.folder, self.certificate) as knot, self.daemon(max_workers=64) as daemon:
            self.ask(daemon.port, "/health")
            idle = daemon.resident()
            print(f"  idle: {idle / 2**20:.1f} MiB")
            target = f"udp://127.0.0.1:{knot.port}"
            before = self.fill(daemon.port, target, 10_000)
            filled = daemon.resident()
            kept = self.fill(daemon.port, target, 110_000) - before
            result = self.metric(daemon.port, "dnstester_tasks_kept_bytes")
            total = self.metric(daemon.port, "dnstester_tasks_kept")
            print(f"  per ended task kept ({kept:,.0f} of them): {(daemon.resident() - filled) / kept:,.0f} "
                  f"octets, of which its result: {result / total:,.0f}")
        with SilentServer() as silent, self.daemon(max_workers=1) as daemon:
            task = self.submit(daemon.port, silent.target)
            before = daemon.resident()
            clients = [self.waiting_client(daemon.port, task) for _ in range(10_000)]
            while self.metric(daemon.port, "dnstester_http_connections") < len(clients):
                time.sleep(0.05)
            self.ask(daemon.port, f"/tasks/{task}")  # behind the last of them
            print(f"  10,000 clients waiting: {(daemon.resident() - before) / len(clients):,.0f} octets each, "
                  "connection and all")
            for client in clients:
                client.close()

    @staticmethod
    def waiting_client(port, task):
        client = socket.create_connection(("127.0.0.1", port))
        client.sendall(f"GET /tasks/{task}?wait=30 HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        return client

    def fill(self, port, target, count):
        """Submits until `count` tasks have ended (more where it is many), and gives how many have."""
        command = ["wrk", "-s", str(self.script(POST_SCRIPT, target)), "-t1", f"-c{CONNECTIONS}", "-d1s",
                   f"http://127.0.0.1:{port}/dns-lookup"]
        submitted = 0
        while count - submitted > 50_000:
            subprocess.run(command, capture_output=True, check=True)
            submitted = (self.metric(port, "dnstester_tasks_kept") + self.metric(port, "dnstester_queue_depth")
                         + self.metric(port, "dnstester_tasks_active"))
        for _ in range(count - int(submitted)):
            self.submit(port, target)
        self.await_kept(port, count)
        while self.metric(port, "dnstester_queue_depth") > 0:
            time.sleep(0.05)
        return self.metric(port, "dnstester_tasks_kept")

    def growth(self):
        """The daemons run side by side and are measured in turns, so that none has the quieter minutes."""
        print(f"\nGrowth: the same with more ended tasks kept, median of {self.rounds} rounds")
        form = "  {:>10} {:>18} {:>18}"
        print(form.format("kept", "GET /tasks/{id}", "POST /dns-lookup"))
        with ExitStack() as stack:
            knot = stack.enter_context(Knot(self.folder, self.certificate))
            silent = stack.enter_context(SilentServer())
            target = f"udp://127.0.0.1:{knot.port}"
            sizes = []
            for count in (1_000, 10_000, 100_000):
                daemon = stack.enter_context(self.daemon(max_workers=64, name=f"daemon{count}"))
                kept = self.fill(daemon.port, target, count)
                task = self.submit(daemon.port, target)
                self.await_kept(daemon.port, kept + 1)
                sizes.append((daemon.port, kept, task, [], []))
            for _ in range(self.rounds):
                for port, _, task, gets, posts in sizes:
                    gets.append(self.wrk(port, f"/tasks/{task}"))
                    posts.append(self.wrk(port, "/dns-lookup", self.script(POST_SCRIPT, silent.target)))
            for _, kept, _, gets, posts in sizes:
                print(form.format(f"{kept:,.0f}", f"{statistics.median(gets):,.0f}/s",
                                  f"{statistics.median(posts):,.0f}/s"), flush=True)
