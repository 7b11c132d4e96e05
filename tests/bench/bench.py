#!/usr/bin/env python3
# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures dnstester beside its peers, against the same servers in the same run.

Every figure is printed as a ratio beside its peer's. The two are run by turns, and the ratio is the
median over the pairs, so that what else the machine does hits both. Nothing here asserts: a benchmark
tells, a person judges.
"""

import argparse
import contextlib
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from daemonbench import DaemonBench
from guibench import GuiBench
from redisbench import RedisBench
from servers import Certificate, Knot, Unbound, knot_version

OUTSTANDING = 500
CONNECTIONS = 10
PARTS = ("throughput", "quic", "fresh", "truth", "cost", "daemon", "redis", "gui")


def run(*command, **options):
    """Runs a command to its end and gives its standard output."""
    done = subprocess.run([str(part) for part in command], stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, check=False, **options)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{' '.join(map(str, command))}:\n{done.stdout}{done.stderr}")
    return done.stdout


class Report:
    """The table on standard output, a line as soon as it is known."""

    FORM = "{:<44} {:>14} {:>14} {:>8}  {}"

    def head(self, title, ours="dnstester", peer="peer"):
        print(f"\n{title}")
        print(self.FORM.format("", ours, peer, "ratio", "wanted"))

    def line(self, name, ours, peer="", ratio="", wanted=""):
        print(self.FORM.format(name, ours, peer, ratio, wanted), flush=True)

    def rates(self, name, pairs, wanted):
        ours, peers = zip(*pairs)
        ratio = statistics.median(a / b for a, b in pairs)
        self.line(name, f"{statistics.median(ours):,.0f} q/s", f"{statistics.median(peers):,.0f} q/s",
                  f"{ratio:.2f}", wanted)


class Bench:
    def __init__(self, arguments, folder: Path):
        self.build = Path(arguments.build)
        self.program = self.build / "app/dnstester"
        self.seconds = arguments.seconds
        self.rounds = arguments.rounds
        self.folder = folder
        self.report = Report()
        self.certificate = Certificate(folder)
        self.names = folder / "names"
        self.names.write_text("www.example.com A\n")

    # -- the two sides of a pair

    def dnstester_rate(self, target, *flags):
        text = run(self.program, "bench", target, "--name", "www.example.com", "--duration", self.seconds,
                   "--concurrency", OUTSTANDING, "--ca-file", self.certificate.ca, "-o", "json", *flags)
        server = json.loads(text)["servers"][0]
        if server["lost"] > server["answered"] * 0.01:
            print(f"    {target}: {server['lost']} of {server['sent']} lost", file=sys.stderr)
        return server["answers_per_second"]

    def dnsperf_rate(self, mode, port, *flags):
        text = run("dnsperf", "-m", mode, "-s", "127.0.0.1", "-p", port, "-d", self.names,
                   "-c", CONNECTIONS, "-T", 1, "-q", OUTSTANDING, "-l", self.seconds, *flags)
        return float(re.search(r"Queries per second:\s+([\d.]+)", text).group(1))

    def pairs(self, ours, peer):
        pairs = []
        for index in range(self.rounds):
            first, second = (ours, peer) if index % 2 == 0 else (peer, ours)
            one, two = first(), second()
            pairs.append((one, two) if index % 2 == 0 else (two, one))
        return pairs

    # -- what is measured

    def throughput(self):
        self.report.head(f"Queries per second, {OUTSTANDING} outstanding, reused connections",
                         peer="dnsperf")
        connections = ("--connections", CONNECTIONS)
        with Knot(self.folder, self.certificate) as knot:
            self.report.rates("UDP, knotd with one worker", self.pairs(
                lambda: self.dnstester_rate(f"udp://127.0.0.1:{knot.port}"),
                lambda: self.dnsperf_rate("udp", knot.port)), ">= 1.30")
            self.report.rates("TCP, knotd", self.pairs(
                lambda: self.dnstester_rate(f"tcp://127.0.0.1:{knot.port}", *connections),
                lambda: self.dnsperf_rate("tcp", knot.port)), ">= 1.00")
        with Unbound(self.folder, self.certificate) as unbound:
            self.report.rates("DoT, unbound", self.pairs(
                lambda: self.dnstester_rate(f"tls://127.0.0.1:{unbound.tls_port}", *connections),
                lambda: self.dnsperf_rate("dot", unbound.tls_port)), ">= 1.00")
            for method in ("post", "get"):
                self.report.rates(f"DoH {method.upper()}, unbound", self.pairs(
                    lambda m=method: self.dnstester_rate(
                        f"https://127.0.0.1:{unbound.https_port}", "--doh-method", m, *connections),
                    lambda m=method: self.dnsperf_rate(
                        "doh", unbound.https_port, "-O", f"doh-method={m.upper()}",
                        "-O", f"doh-uri=https://127.0.0.1:{unbound.https_port}/dns-query")), ">= 1.00")

    def quic(self):
        self.report.head(f"DoQ, {OUTSTANDING} outstanding", ours="DoQ", peer="our DoT")
        if knot_version() < (3, 4):
            self.report.line("not measured: knotd before 3.4 serves no DoQ", "")
            return
        # knotd 3.4 drops a connection with more than some ten streams that are not acknowledged yet.
        connections = ("--connections", OUTSTANDING // 5)
        with Knot(self.folder, self.certificate) as knot:
            self.report.rates("reused connections, knotd", self.pairs(
                lambda: self.dnstester_rate(f"quic://127.0.0.1:{knot.quic_port}", *connections),
                lambda: self.dnstester_rate(f"tls://127.0.0.1:{knot.tls_port}", *connections)), ">= 1.00")
            self.report.rates("a fresh connection per query, knotd", self.pairs(
                lambda: self.dnstester_rate(f"quic://127.0.0.1:{knot.quic_port}", "--fresh", "--concurrency", 20),
                lambda: self.dnstester_rate(f"tls://127.0.0.1:{knot.tls_port}", "--fresh", "--concurrency", 20)),
                "")

    def fresh(self):
        self.report.head("Fresh connections per second, 20 at a time", peer="dnsperf")
        single = ("-O", "num-queries-per-conn=1", "-c", 20, "-q", 20)
        with Unbound(self.folder, self.certificate) as unbound:
            self.report.rates("TCP, unbound", self.pairs(
                lambda: self.dnstester_rate(f"tcp://127.0.0.1:{unbound.port}", "--fresh", "--concurrency", 20),
                lambda: self.dnsperf_rate("tcp", unbound.port, *single)), "")
            self.report.rates("DoT, unbound", self.pairs(
                lambda: self.dnstester_rate(f"tls://127.0.0.1:{unbound.tls_port}", "--fresh", "--concurrency", 20),
                lambda: self.dnsperf_rate("dot", unbound.tls_port, *single)), "")
            self.report.rates("DoH, unbound", self.pairs(
                lambda: self.dnstester_rate(f"https://127.0.0.1:{unbound.https_port}", "--fresh",
                                            "--concurrency", 20),
                lambda: self.dnsperf_rate(
                    "doh", unbound.https_port, *single,
                    "-O", f"doh-uri=https://127.0.0.1:{unbound.https_port}/dns-query")), "")

    def truth(self):
        print("\nTruth: what a client says of a server that answers after 20 ms, less the server's own\n"
              "record by the kernel's timestamps, absolute, in ms (wanted: median <= 0.05, p99 <= 0.5)")
        form = "{:<44} {:>8} {:>10} {:>10}"
        print(form.format("", "answers", "median", "p99"))
        for outstanding, count in ((1, 200), (500, 50_000)):
            for name, measure in (("dnstester", self._dnstester_times), ("dnsperf", self._dnsperf_times)):
                differences = self._against_records(measure, outstanding, count)
                print(form.format(f"{name}, {outstanding} outstanding", len(differences),
                                  f"{statistics.median(differences):.4f}",
                                  f"{sorted(differences)[int(len(differences) * 0.99)]:.4f}"), flush=True)
        differences = self._against_records(self._kdig_times, 1, 50)
        print(form.format("kdig, 1 outstanding (prints 0.1 ms)", len(differences),
                          f"{statistics.median(differences):.4f}",
                          f"{sorted(differences)[int(len(differences) * 0.99)]:.4f}"), flush=True)

    def _against_records(self, measure, outstanding, count):
        records = self.folder / "records"
        with subprocess.Popen([self.build / "tests/bench/turnaroundserver", "20", records],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
            port = int(server.stdout.readline().split()[1])
            times = measure(port, outstanding, count)
            server.stdin.close()
        told = dict(line.split() for line in records.read_text().splitlines())
        return [abs(time_ms - int(told[name]) / 1e6) for name, time_ms in times.items() if name in told]

    def _dnstester_times(self, port, outstanding, count):
        output = self.folder / "times"
        run(self.build / "tests/bench/querytimes", port, outstanding, count, output)
        return {name: int(nanos) / 1e6 for name, nanos in map(str.split, output.read_text().splitlines())}

    def _dnsperf_times(self, port, outstanding, count):
        names = self.folder / "numbered"
        names.write_text("".join(f"q{i}.example.com A\n" for i in range(count)))
        text = run("dnsperf", "-v", "-s", "127.0.0.1", "-p", port, "-d", names, "-c", 1, "-T", 1,
                   "-q", outstanding, "-n", 1)
        found = re.findall(r"^> \S+ (q\d+)\.example\.com \S+ ([\d.]+)", text, re.MULTILINE)
        return {name: float(seconds) * 1000 for name, seconds in found}

    def _kdig_times(self, port, _outstanding, count):
        times = {}
        for index in range(count):
            text = run("kdig", "@127.0.0.1", "-p", port, f"q{index}.example.com", "A")
            found = re.search(r"in ([\d.]+) ms", text)
            if found:
                times[f"q{index}"] = float(found.group(1))
        return times

    def cost(self):
        print("\nCost")
        with Knot(self.folder, self.certificate) as knot:
            few, many = (self._instructions(f"udp://127.0.0.1:{knot.port}", count)
                         for count in (2_000, 12_000))
            print(f"  instructions per UDP query (callgrind): {(many - few) / 10_000:,.0f}")
            self._cold_start(knot)
        with Unbound(self.folder, self.certificate) as unbound:
            self._memory(unbound)

    def _instructions(self, target, count):
        output = self.folder / "callgrind.out"
        run("valgrind", "--tool=callgrind", f"--callgrind-out-file={output}", self.program, "bench",
            target, "--name", "www.example.com", "--count", count, "--concurrency", 100, "-o", "json")
        return int(re.search(r"^(?:summary|totals): (\d+)", output.read_text(), re.MULTILINE).group(1))

    def _cold_start(self, knot):
        def timed(*command):
            began = time.perf_counter()
            run(*command)
            return (time.perf_counter() - began) * 1000

        ours, peers = [], []
        for _ in range(31):
            ours.append(timed(self.program, "query", "www.example.com", f"udp://127.0.0.1:{knot.port}"))
            peers.append(timed("kdig", "@127.0.0.1", "-p", knot.port, "www.example.com"))
        mine, theirs = statistics.median(ours), statistics.median(peers)
        print(f"  cold start of `dnstester query`, one server: {mine:.1f} ms; kdig: {theirs:.1f} ms; "
              f"ratio {mine / theirs:.2f}")

    def _memory(self, unbound):
        targets = [f"tls://s{i}.test@127.0.0.1:{unbound.tls_port}" for i in range(1000)]
        process = subprocess.Popen([self.program, "query", "www.example.com", "--insecure", "-o", "json",
                                    *targets], stdout=subprocess.PIPE, text=True)
        result = json.loads(process.stdout.read())
        _, _, usage = os.wait4(process.pid, 0)
        answered = sum(row["command_status"] == "ok" for row in result["details"].values())
        print(f"  peak memory, 1,000 servers asked at once over DoT: {usage.ru_maxrss / 1024:.1f} MiB "
              f"({answered} answered)")

    def daemon(self):
        DaemonBench(self.build, self.folder, self.report, self.certificate, self.seconds, self.rounds).run()

    def gui(self):
        GuiBench(self.build, self.rounds).measure(self.report)

    def redis(self):
        RedisBench(self.build, self.folder, self.certificate, self.seconds, self.rounds).run()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", required=True, help="build folder of the release preset")
    parser.add_argument("--seconds", type=int, default=5, help="length of one measurement")
    parser.add_argument("--rounds", type=int, default=3, help="pairs per figure")
    parser.add_argument("parts", nargs="*", metavar="PART",
                        help=f"{', '.join(PARTS)}; default: all")
    arguments = parser.parse_args()
    parts = arguments.parts or PARTS
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="dnstester-bench-")))
        folder.chmod(0o755)
        bench = Bench(arguments, folder)
        for part in parts:
            if part not in PARTS:
                parser.error(f"unknown part \"{part}\"")
            getattr(bench, part)()


if __name__ == "__main__":
    main()
