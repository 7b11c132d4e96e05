# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""HTTP clients: one that behaves and checks each answer by the contract, and plain sockets."""

import contextlib
import dataclasses
import http.client
import json
import socket

from contract import Contract, strict_json
from daemon import PATIENCE

CONTRACT = Contract()


@dataclasses.dataclass
class Response:
    status: int
    headers: list  # of (name, value)
    body: bytes

    def header(self, name):
        values = [value for key, value in self.headers if key.lower() == name.lower()]
        if len(values) > 1:
            raise AssertionError(f"{name} occurs {len(values)} times")
        return values[0] if values else None

    def json(self):
        return strict_json(self.body.decode("utf-8"))

    def error(self):
        return self.json()["error"]


class Client:
    """Requests on one connection each, from an address of choice in 127.0.0.0/8."""

    def __init__(self, daemon, source="127.0.0.1", token=None):
        self._daemon, self._source = daemon, source
        self._headers = {"Authorization": f"Bearer {token}"} if token else {}

    def request(self, method, path, body=None, headers=None):
        """`body` is octets as they are, or a value to send as JSON."""
        headers = {**self._headers, **(headers or {})}
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body).encode()
        if body is not None:
            headers = {"Content-Type": "application/json", **headers}
        connection = http.client.HTTPConnection(*self._daemon.address, timeout=PATIENCE,
                                                source_address=(self._source, 0))
        with contextlib.closing(connection):
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            response = Response(answer.status, answer.getheaders(), answer.read())
        CONTRACT.check(method, path, response)
        return response

    def get(self, path, **more):
        return self.request("GET", path, **more)

    def post(self, path, body, **more):
        return self.request("POST", path, body, **more)

    def lookup(self, domain="example.com", **fields):
        """The id of a new task."""
        response = self.post("/dns-lookup", {"domain": domain, **fields})
        if response.status != 202:
            raise AssertionError(response)
        return response.json()["task_id"]

    def wait(self, task_id):
        """The task after its end."""
        for _ in range(PATIENCE):
            task = self.get(f"/tasks/{task_id}?wait=30").json()
            if task["task_status"] in ("SUCCESS", "FAILURE"):
                return task
        raise AssertionError(f"the task has not ended: {task}")

    def rows(self, task_id):
        """What each server did, by its target."""
        task = self.wait(task_id)
        if task["task_status"] != "SUCCESS":
            raise AssertionError(task)
        return task["task_result"]["details"]


class RawClient:
    """A connection that sends what it is told, as it is."""

    def __init__(self, daemon, source="127.0.0.1"):
        self.socket = socket.create_connection(daemon.address, PATIENCE, source_address=(source, 0))
        self._reader = self.socket.makefile("rb")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._reader.close()
        self.socket.close()

    def send(self, octets):
        """Whether the other side still takes octets."""
        try:
            self.socket.sendall(octets)
        except (BrokenPipeError, ConnectionResetError):
            return False
        return True

    def response(self):
        """The next response, or None where the connection has ended."""
        try:
            line = self._reader.readline()
            if not line:
                return None
            headers = []
            while (field := self._reader.readline()) not in (b"\r\n", b""):
                name, _, value = field.decode("latin-1").partition(":")
                headers.append((name, value.strip()))
            length = dict((name.lower(), value) for name, value in headers).get("content-length", 0)
            body = self._reader.read(int(length))
        except ConnectionResetError:
            return None
        version, status, _ = line.decode("latin-1").split(" ", 2)
        if version != "HTTP/1.1":
            raise AssertionError(line)
        return Response(int(status), headers, body)

    def responses(self):
        """All until the connection ends."""
        return list(iter(self.response, None))
