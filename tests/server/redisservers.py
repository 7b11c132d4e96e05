# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Redis servers for a test, each on a free port of the loopback interface, and their protocol."""

import pathlib
import random
import socket
import subprocess
import tempfile
import time

from daemon import PATIENCE, dies_with_us

# The kernel's own choice of ports lies above.
PORTS = range(10240, 32768)


def free_port():
    while True:
        port = random.choice(PORTS)
        with socket.socket() as tcp, socket.socket(type=socket.SOCK_DGRAM) as udp:
            try:
                tcp.bind(("127.0.0.1", port))
                udp.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue


def wait_until(condition, what, patience=PATIENCE):
    """What the condition returns once that is true."""
    end = time.monotonic() + patience
    while not (found := condition()):
        if time.monotonic() > end:
            raise AssertionError(f"it did not come about in {patience} seconds: {what}")
        time.sleep(0.02)
    return found


class RedisError(Exception):
    """An answer that is an error."""


class RedisConnection:
    """Speaks RESP2: a call is answered with str, int, None, or a list of these."""

    def __init__(self, port, timeout=PATIENCE):
        self._socket = socket.create_connection(("127.0.0.1", port), timeout)
        self._reader = self._socket.makefile("rb")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._reader.close()
        self._socket.close()

    def call(self, *words):
        octets = b"*%d\r\n" % len(words)
        for word in words:
            word = str(word).encode()
            octets += b"$%d\r\n%s\r\n" % (len(word), word)
        self._socket.sendall(octets)
        return self._read()

    def _read(self):
        line = self._reader.readline()
        if not line.endswith(b"\r\n"):
            raise ConnectionError("the connection has ended")
        kind, rest = line[:1], line[1:-2].decode()
        if kind == b"-":
            raise RedisError(rest)
        if kind == b"+":
            return rest
        if kind == b":":
            return int(rest)
        size = int(rest)
        if size < 0:
            return None
        if kind == b"$":
            return self._reader.read(size + 2)[:-2].decode()
        return [self._read() for _ in range(size)]


class RedisServer:
    """One server, on a port that stays the same, with files that outlive kill(). `configuration` is
    lines of redis.conf."""

    def __init__(self, *configuration, sentinel=False):
        self._folder = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self._folder.name)
        self.port = free_port()
        self._sentinel = sentinel
        self._process = None
        lines = ["bind 127.0.0.1", f"port {self.port}", f"dir {self.folder}", "daemonize no"]
        if not sentinel:
            lines += ['save ""', "repl-diskless-sync-delay 0"]
        lines += configuration
        (self.folder / "redis.conf").write_text("\n".join(lines) + "\n")

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.kill()
        self._folder.cleanup()

    @property
    def url(self):
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self):
        with open(self.folder / "log", "ab") as log:
            self._process = subprocess.Popen(
                dies_with_us(["redis-server", self.folder / "redis.conf",
                              *(["--sentinel"] if self._sentinel else [])]),
                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)
        wait_until(self._answers, f"redis-server on port {self.port} answers")

    def _answers(self):
        """By the process ID, as another could have the port."""
        if self._process.poll() is not None:
            raise AssertionError("redis-server ended:\n" + (self.folder / "log").read_text())
        try:
            return (self.info("server").get("process_id") == str(self._process.pid)
                    and self.info("persistence").get("loading", "0") == "0")
        except (OSError, RedisError):
            return False

    def kill(self):
        """As kill -9 does."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    @property
    def is_running(self):
        return self._process is not None

    def connect(self):
        return RedisConnection(self.port)

    def call(self, *words):
        with self.connect() as connection:
            return connection.call(*words)

    def info(self, section):
        """The fields of a section."""
        lines = self.call("INFO", section).splitlines()
        return dict(line.split(":", 1) for line in lines if ":" in line)
