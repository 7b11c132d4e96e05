# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the desktop application: its start beside another one's, and how responsive it stays."""

import contextlib
import json
import os
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

SERVERS, ROUNDS = 50, 1000
PEER = "keepassxc"  # a program of Qt Widgets in Debian


@contextlib.contextmanager
def display():
    """An X server that nobody looks at; gives the environment that leads to it."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1200x24", "-nolisten", "tcp"],
        pass_fds=(write,), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as numbers:
        number = numbers.readline().strip()
    try:
        yield {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.kill()
        server.wait()


def forget_files():
    """Has the next start read its files from the disk; False where that is not permitted."""
    try:
        os.sync()
        Path("/proc/sys/vm/drop_caches").write_text("3\n", encoding="ascii")
        return True
    except OSError:
        return False


class GuiBench:
    def __init__(self, build, rounds):
        self.build = build
        self.rounds = rounds

    def start_time(self, command, environment):
        """Seconds until a window of the program is on the screen."""
        with tempfile.TemporaryDirectory() as home:
            environment = {**environment, "HOME": home, "XDG_CONFIG_HOME": home,
                           "XDG_DATA_HOME": home, "XDG_CACHE_HOME": home}
            began = time.monotonic()
            program = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                # With --sync it waits until there is one.
                subprocess.run(
                    ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(program.pid)],
                    env=environment, check=True, timeout=60, stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL)
                return time.monotonic() - began
            finally:
                program.kill()
                program.wait()

    def measure(self, report):
        report.head("Desktop application: start to first shown window", ours="dnstester-gui",
                    peer=PEER)
        ours = [str(self.build / "app/desktop/dnstester-gui")]
        with display() as environment:
            for name, prepare in (("warm", lambda: True), ("cold", forget_files)):
                pairs = []
                for _ in range(self.rounds + 1):
                    if not prepare():
                        break
                    mine = self.start_time(ours, environment)
                    prepare()
                    pairs.append((mine, self.start_time([PEER], environment)))
                if not pairs:
                    report.line(f"{name}: not measured, the caches can't be dropped here", "")
                    continue
                mine, peer = zip(*pairs[1:])  # the first one warms up
                report.line(name, f"{statistics.median(mine) * 1000:.0f} ms",
                            f"{statistics.median(peer) * 1000:.0f} ms",
                            f"{statistics.median(a / b for a, b in pairs[1:]):.2f}")

            report.head(f"{SERVERS} servers, {ROUNDS} rounds, shown live", ours="", peer="")
            text = subprocess.run([self.build / "tests/bench/guitimes", str(SERVERS), str(ROUNDS)],
                                  env=environment, capture_output=True, text=True, check=True).stdout
            figures = json.loads(text)
            report.line("longest stall of the event loop", f"{figures['longest_stall_ms']} ms",
                        wanted="<= 50 ms")
            report.line("stalls above 50 ms", figures["stalls_above_50_ms"])
            report.line("whole run", f"{figures['run_ms']} ms")
            report.line("memory", f"{figures['octets_per_sample']} octets a sample")
            report.line("opened from the history", f"{figures['open_ms']} ms")
            report.line("longest stall meanwhile", f"{figures['open_stall_ms']} ms")
