# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real Redis on the loopback interface, that a test can take away and bring back."""

import pathlib
import socket
import subprocess
import tempfile
import time

from daemon import PATIENCE

PASSWORD = "a/secret@of:this-test"
ENCODED = "a%2Fsecret%40of%3Athis-test"
ATTEMPTS = 5  # at a free port, which another process may take before Redis does


class RedisServer:
    """Keeps what it has acknowledged, also when killed."""

    def __init__(self):
        self._folder = tempfile.TemporaryDirectory()
        self._process = None
        for _ in range(ATTEMPTS):
            with socket.socket() as free:
                free.bind(("127.0.0.1", 0))
                self.port = free.getsockname()[1]
            if self._launch():
                return
        raise AssertionError(f"redis-server does not start: {self._output()}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.kill()
        self._folder.cleanup()

    @property
    def url(self):
        return f"redis://:{ENCODED}@127.0.0.1:{self.port}/0"

    @property
    def socket_url(self):
        return f"redis+unix://:{ENCODED}@{self._path('redis.sock')}"

    def kill(self):
        if self._process:
            self._process.kill()
            self._process.wait()
            self._process = None

    def start(self):
        """Again, at the same port and with its data."""
        if not self._launch():
            raise AssertionError(f"redis-server does not start again: {self._output()}")

    def _path(self, name):
        return pathlib.Path(self._folder.name, name)

    def _output(self):
        return self._path("output").read_text(encoding="utf-8")[-2000:]

    def _launch(self):
        settings = {"bind": "127.0.0.1", "port": self.port, "unixsocket": self._path("redis.sock"),
                    "dir": self._folder.name, "save": '""', "appendonly": "yes",
                    "appendfsync": "always", "requirepass": PASSWORD}
        self._path("redis.conf").write_text(
            "".join(f"{key} {value}\n" for key, value in settings.items()), encoding="utf-8")
        with self._path("output").open("w", encoding="utf-8") as output:
            self._process = subprocess.Popen(["redis-server", self._path("redis.conf")],
                                             stdin=subprocess.DEVNULL, stdout=output, stderr=output)
        end = time.monotonic() + PATIENCE
        while self._process.poll() is None and time.monotonic() < end:
            if self._answers():
                return True
            time.sleep(0.02)
        self.kill()
        return False

    def _answers(self):
        try:
            with socket.create_connection(("127.0.0.1", self.port), PATIENCE) as connection:
                connection.sendall(f"AUTH {PASSWORD}\r\nPING\r\n".encode())
                with connection.makefile("rb") as reader:
                    return (reader.readline(), reader.readline()) == (b"+OK\r\n", b"+PONG\r\n")
        except OSError:
            return False
