#!/usr/bin/env python3
# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clients that mean harm: the daemon goes on answering others, in bounded memory, without a 5xx.

The program is that of the environment variable DNSTESTER_PROGRAM.
"""

import contextlib
import json
import selectors
import socket
import unittest

from client import CONTRACT, Client, RawClient
from daemon import PATIENCE, Daemon, raise_file_limit
from dnsresponder import DnsResponder

MIB = 1024 * 1024
CONNECTIONS = 5000
MOST_GROWTH = 64 * MIB

GET_HEALTH = b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n"


def post(body, headers=b"", path=b"/dns-lookup"):
    return (b"POST " + path + b" HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + headers
            + b"Content-Length: " + str(len(body)).encode() + b"\r\n\r\n" + body)


class HostileClientTest(unittest.TestCase):
    SETTINGS = {}

    @classmethod
    def setUpClass(cls):
        raise_file_limit(3 * CONNECTIONS)
        stack = contextlib.ExitStack()
        cls.addClassCleanup(stack.close)
        cls.responder = stack.enter_context(DnsResponder())
        cls.daemon = stack.enter_context(Daemon(cls.SETTINGS))

    def setUp(self):
        self.assert_others_are_answered()
        self.before = self.daemon.resident_octets()

    def tearDown(self):
        self.assert_others_are_answered()
        self.assertLess(self.daemon.resident_octets() - self.before, MOST_GROWTH)

    def assert_others_are_answered(self):
        """From an address of its own, with a whole lookup."""
        client = Client(self.daemon, "127.0.0.9")
        task_id = client.lookup(dns_servers=[{"target": self.responder.target()}])
        self.assertEqual(client.wait(task_id)["task_status"], "SUCCESS")

    def refusal_of(self, octets):
        """How a request is refused, as such or for what it wants; the connection ends."""
        with RawClient(self.daemon) as client:
            client.send(octets)
            responses = client.responses()
        self.assertEqual(len(responses), 1, octets[:100])
        response = responses[0]
        self.assertIn(response.status, (400, 404, 405, 408, 411, 413, 414, 417, 431, 501, 505))
        self.assertEqual(response.header("Connection"), "close")
        CONTRACT.validate(response.json(), {"$ref": "#/components/schemas/Error"})
        return response.status


class MalformedRequestTest(HostileClientTest):
    def test_what_is_no_http_is_refused(self):
        for octets in (b"\r\n\r\n\r\n\r\nx\r\n\r\n", b"GARBAGE\r\n\r\n", b"GET\r\n\r\n", b"GET /\r\n\r\n",
                       b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", b"\0" * 100 + b"\r\n\r\n",
                       b"GET  / HTTP/1.1\r\nHost: x\r\n\r\n", b"GET / HTTP/1.1 \r\nHost: x\r\n\r\n",
                       b"GET / HTTQ/1.1\r\nHost: x\r\n\r\n", b"G(T / HTTP/1.1\r\nHost: x\r\n\r\n",
                       b"GET /\tx HTTP/1.1\r\nHost: x\r\n\r\n", b"GET /\x7f HTTP/1.1\r\nHost: x\r\n\r\n",
                       b"GET /\xff HTTP/1.1\r\nHost: x\r\n\r\n", b"GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n",
                       b"GET health HTTP/1.1\r\nHost: x\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n"):
            with self.subTest(octets=octets):
                self.assertEqual(self.refusal_of(octets), 400)

    def test_other_versions_are_refused(self):
        for version in (b"HTTP/2.0", b"HTTP/3.0", b"HTTP/0.9", b"HTTP/9.9"):
            self.assertIn(self.refusal_of(b"GET / " + version + b"\r\nHost: x\r\n\r\n"), (400, 505))
        self.assertIn(self.refusal_of(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), (400, 505))

    def test_fields_that_smuggle_are_refused(self):
        for field in (b"A: b\0c", b"A: b\rc", b"A: b\nB c", b"A : b", b" A: b", b"A: b\r\n c", b": b",
                      b"A\xff: b", b"A", b"Host: y", b"A: b\x01", b"(A): b",
                      b"Content-Length: 1\r\nContent-Length: 2", b"Content-Length: -1",
                      b"Content-Length: +1", b"Content-Length: 1, 2", b"Content-Length: 0x1",
                      b"Content-Length: 99999999999999999999999", b"Content-Length:",
                      b"Content-Length: 1e400", b"Content-Length: 1 1"):
            with self.subTest(field=field):
                status = self.refusal_of(
                    b"POST /dns-lookup HTTP/1.1\r\nHost: x\r\n" + field + b"\r\n\r\nGET /x")
                self.assertIn(status, (400, 413))

    def test_transfer_encodings_are_refused_whatever_the_length_says(self):
        for field in (b"Transfer-Encoding: chunked", b"Transfer-Encoding: chunked\r\nContent-Length: 5",
                      b"Content-Length: 5\r\ntransfer-encoding: xchunked", b"Transfer-Encoding: identity"):
            with self.subTest(field=field):
                octets = b"POST /dns-lookup HTTP/1.1\r\nHost: x\r\n" + field + b"\r\n\r\n0\r\n\r\n"
                self.assertIn(self.refusal_of(octets + GET_HEALTH), (400, 411, 501))

    def test_a_field_from_the_client_never_makes_a_field_of_the_answer(self):
        for octets in (b"GET /health HTTP/1.1\r\nHost: x\r\nX-Request-Id: a%0d%0aSet-Cookie:x\r\n",
                       b"GET /health HTTP/1.1\r\nHost: x\r\nX-Request-Id: a\xe5\x98\x8aSet-Cookie:x\r\n",
                       b"GET /%0d%0aSet-Cookie:x HTTP/1.1\r\nHost: x\r\n",
                       b"GET /tasks/x%0d%0aSet-Cookie:x HTTP/1.1\r\nHost: x\r\n"):
            with self.subTest(octets=octets), RawClient(self.daemon) as client:
                client.send(octets + b"Connection: close\r\n\r\n")
                response = client.response()
                self.assertIsNone(response.header("Set-Cookie"))
                self.assertNotIn("Set-Cookie", response.header("X-Request-Id"))

    def test_paths_lead_nowhere_but_where_they_say(self):
        for path in ("/../etc/passwd", "/docs/../health", "/docs/%2e%2e/health", "/%2e%2e/%2e%2e/etc/passwd",
                     "//", "//health", "/health//", "/./health", "/%68ealth", "/docs%2fpages.css",
                     "/docs/..%2f..%2fopenapi.json", "/tasks/%2e%2e", "/tasks/..", "/%00", "/health%00",
                     "/docs/pages.css%00.html", "/docs\\pages.css", "/%", "/%zz", "/;", "/health;x=y",
                     "/tasks/" + "a" * 8000, "/" + "a" * 8000, "/*", "*"):
            with self.subTest(path=path[:60]), RawClient(self.daemon) as client:
                client.send(f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
                response = client.response()
                self.assertIn(response.status, (400, 404))
                self.assertEqual(list(response.json()), ["error"])

    def test_a_target_may_be_absolute(self):
        with RawClient(self.daemon) as client:
            client.send(b"GET http://x/health HTTP/1.1\r\nHost: x\r\n\r\n")
            CONTRACT.check("GET", "/health", client.response())

    def test_a_long_head_is_refused(self):
        line = b"GET /" + b"a" * MIB + b" HTTP/1.1\r\nHost: x\r\n\r\n"
        field = b"GET / HTTP/1.1\r\nHost: x\r\nA: " + b"a" * MIB + b"\r\n\r\n"
        fields = b"GET / HTTP/1.1\r\nHost: x\r\n" + b"A: b\r\n" * 2000 + b"\r\n"
        name = b"GET / HTTP/1.1\r\nHost: x\r\n" + b"a" * MIB + b": b\r\n\r\n"
        for octets in (line, field, fields, name):
            with self.subTest(octets=octets[:40]):
                self.assertIn(self.refusal_of(octets), (414, 431))

    def test_an_unknown_method_is_refused(self):
        self.assertEqual(self.refusal_of(b"BREW / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), 405)
        self.assertIn(self.refusal_of(b"CONNECT x:1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
                      (400, 404, 405, 501))


class BodyTest(HostileClientTest):
    def status_of(self, body):
        response = Client(self.daemon).post("/dns-lookup", body)
        if response.status == 202:
            Client(self.daemon).request("DELETE", response.header("Location"))
        return response.status

    def request(self, text):
        """A whole request as text, with one more field."""
        server = json.dumps([{"target": self.responder.target()}])
        return f'{{"domain": "x", "dns_servers": {server}, {text}}}'.encode()

    def test_deep_json_is_refused(self):
        for deep in (b"[" * 100_000, b"[" * 50_000 + b"]" * 50_000, b'{"a":' * 100_000,
                     b'{"options":' * 50_000 + b"1" + b"}" * 50_000):
            self.assertEqual(self.status_of(deep), 400)
        self.assertEqual(self.status_of(self.request('"options": ' + "[" * 400 + "]" * 400)), 400)

    def test_huge_numbers_are_refused(self):
        for number in ("1e999", "-1e999", "1" + "0" * 400, "1e-999", "0." + "0" * 100_000 + "1",
                       "9" * 100_000, "1e99999999999999999999"):
            with self.subTest(number=number[:30]):
                self.assertEqual(self.status_of(self.request(f'"options": {{"timeout_ms": {number}}}')), 400)

    def test_repeated_names_harm_nobody(self):
        """Which of them counts, or whether one is refused, is open (RFC 8259 4)."""
        repeated = '"options": {"retries": 1}, "options": {"retries": 2}'
        self.assertIn(self.status_of(self.request(repeated)), (202, 400))
        many = ", ".join(f'"options": {{"retries": {i % 10}}}' for i in range(10_000))
        self.assertIn(self.status_of(self.request(many)), (202, 400))

    def test_invalid_utf8_is_refused(self):
        for octets in (b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\xe2\x82"):
            with self.subTest(octets=octets):
                self.assertEqual(self.status_of(b'{"domain": "' + octets + b'"}'), 400)

    def test_text_that_is_no_text_harms_nobody(self):
        for text in ("\\ud800", "\\udfff\\ud800", "\\u0000", "\\u202e", "a\\u0000b", "\\uffff"):
            with self.subTest(text=text):
                for body in (f'{{"domain": "{text}"}}', f'{{"{text}": 1}}',
                             f'{{"domain": "x", "dns_servers": [{{"target": "{text}"}}]}}',
                             f'{{"domain": "x", "dns_servers": [{{"target": "192.0.2.1", "tags": "{text}"}}]}}'):
                    self.assertEqual(self.status_of(body.encode()), 400)

    def test_many_names_and_long_lists_are_refused(self):
        self.assertEqual(self.status_of(json.dumps({f"n{i}": i for i in range(50_000)}).encode()), 400)
        self.assertEqual(self.status_of(self.request('"options": [' + "0," * 300_000 + "0]")), 400)

    def test_the_largest_sentence_is_bounded(self):
        for body in ({"domain": "a" * 500_000}, {"x" * 500_000: 1},
                     {"domain": "x", "dns_servers": [{"target": "x" * 500_000}]}):
            response = Client(self.daemon).post("/dns-lookup", body)
            self.assertEqual(response.status, 400)
            self.assertLess(len(response.body), 2000)

    def test_a_body_without_end_is_cut(self):
        for field in (b"Content-Length: 1000000000000", b"Transfer-Encoding: chunked"):
            with self.subTest(field=field), RawClient(self.daemon) as client:
                client.send(b"POST /dns-lookup HTTP/1.1\r\nHost: x\r\n"
                            b"Content-Type: application/json\r\n" + field + b"\r\n\r\n")
                sent, chunk = 0, b"10000\r\n" + b" " * 0x10000 + b"\r\n"
                while sent < 256 * MIB and client.send(chunk):
                    sent += len(chunk)
                self.assertLess(sent, 256 * MIB, "it takes them all")


class PipelineTest(HostileClientTest):
    def test_pipelined_requests_are_answered_in_order(self):
        count = 200
        with RawClient(self.daemon) as client:
            client.send(b"".join(
                f"GET /tasks/{i} HTTP/1.1\r\nHost: x\r\nX-Request-Id: {i}\r\n\r\n".encode()
                for i in range(count)))
            ids = [client.response().header("X-Request-Id") for i in range(count)]
        self.assertEqual(ids, [str(i) for i in range(count)])

    def test_what_stands_behind_a_held_request_waits(self):
        self.responder.hold()
        self.addCleanup(self.responder.release)
        client = Client(self.daemon)
        task_id = client.lookup(dns_servers=[{"target": self.responder.target()}],
                                options={"timeout_ms": 60000})
        with RawClient(self.daemon) as pipelining:
            pipelining.send(f"GET /tasks/{task_id}?wait=30 HTTP/1.1\r\nHost: x\r\n\r\n".encode()
                            + GET_HEALTH * 1000)
            self.assertEqual(client.get("/health").status, 200)
            self.responder.release()
            self.assertEqual(pipelining.response().json()["task_status"], "SUCCESS")
            for _ in range(1000):
                self.assertEqual(pipelining.response().json()["status"], "ok")

    def test_garbage_behind_good_requests_ends_the_connection(self):
        with RawClient(self.daemon) as client:
            client.send(GET_HEALTH * 100 + b"\x01\x02GARBAGE\r\n\r\n" * 1000 + GET_HEALTH)
            responses = client.responses()
        self.assertEqual([response.status for response in responses], [200] * 100 + [400])

    def test_a_body_is_not_taken_for_a_request(self):
        with RawClient(self.daemon) as client:
            client.send(post(GET_HEALTH) + post(b"{}", b"Connection: close\r\n"))
            self.assertEqual([response.status for response in client.responses()], [400, 400])

    def test_a_client_that_reads_nothing_takes_no_memory(self):
        """Requests for the largest answer, until the daemon takes no more of them."""
        request = b"GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n"
        with contextlib.ExitStack() as stack:
            for _ in range(20):
                client = stack.enter_context(RawClient(self.daemon))
                client.socket.setblocking(False)
                with contextlib.suppress(BlockingIOError):
                    for _ in range(2000):
                        client.socket.sendall(request * 100)
            self.assert_others_are_answered()
            self.assertLess(self.daemon.resident_octets() - self.before, MOST_GROWTH)


class SlowClientTest(HostileClientTest):
    SETTINGS = {"server": {"read_timeout": 2, "write_timeout": 1, "idle_timeout": 1}}

    def test_a_request_that_trickles_is_cut(self):
        for whole in (b"GET /health HTTP/1.1\r\nHost: x\r\nA: " + b"a" * 10_000,
                      b"POST /dns-lookup HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                      b"Content-Length: 10000\r\n\r\n" + b" " * 9_999):
            with self.subTest(whole=whole[:20]), RawClient(self.daemon) as client:
                self.trickle(client, whole)
                response = client.response()
                # None: the refusal was lost, because more was sent after it.
                self.assertIn(response and response.status, (408, None))

    def trickle(self, client, octets):
        """One octet whenever the other side has been quiet for a moment, until it says something."""
        with selectors.DefaultSelector() as selector:
            selector.register(client.socket, selectors.EVENT_READ)
            for octet in octets:
                if selector.select(0.02):
                    return
                if not client.send(bytes([octet])):
                    return
        self.fail("the daemon took a request that trickles")

    def test_a_request_that_stops_is_cut(self):
        for part in (b"G", b"GET /health HTTP/1.1\r\n", GET_HEALTH[:-2],
                     post(b"{}")[:-1], post(b"{}")[:-2]):
            with self.subTest(part=part), RawClient(self.daemon) as client:
                client.send(part)
                self.assertEqual([response.status for response in client.responses()], [408])

    def test_a_connection_that_says_nothing_ends(self):
        for first in (b"", GET_HEALTH):
            with self.subTest(first=first), RawClient(self.daemon) as client:
                client.send(first)
                statuses = [response.status for response in client.responses()]
                self.assertIn(statuses, ([200],) if first else ([], [408]))

    def test_a_held_request_outlives_the_timeouts(self):
        self.responder.hold()
        self.addCleanup(self.responder.release)
        client = Client(self.daemon)
        task_id = client.lookup(dns_servers=[{"target": self.responder.target()}],
                                options={"timeout_ms": 60000})
        with RawClient(self.daemon) as idle, RawClient(self.daemon) as held:
            held.send(f"GET /tasks/{task_id}?wait=30 HTTP/1.1\r\nHost: x\r\n\r\n".encode())
            idle.send(GET_HEALTH)
            self.assertEqual(len(idle.responses()), 1)  # the timeouts have passed
            self.responder.release()
            self.assertEqual(held.response().json()["task_status"], "SUCCESS")

    def test_a_client_that_reads_nothing_is_cut(self):
        """It fills the buffers of both systems; then sending ends with the connection, or never."""
        with RawClient(self.daemon) as client:
            client.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            while client.send(b"GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n" * 100):
                pass


class ManyConnectionsTest(HostileClientTest):
    """As configured by default."""

    def connect(self, stack, count):
        """From ten addresses, so that none has more than it may."""
        return [stack.enter_context(socket.create_connection(
            self.daemon.address, PATIENCE, source_address=(f"127.0.1.{i % 10}", 0)))
            for i in range(count)]

    def test_idle_connections_keep_nobody_out(self):
        with contextlib.ExitStack() as stack:
            idle = self.connect(stack, CONNECTIONS)
            self.assert_others_are_answered()
            for connection in idle[::2]:
                connection.sendall(b"GET /health HT")
            self.assert_others_are_answered()
            growth = self.daemon.resident_octets() - self.before
            self.assertLess(growth / CONNECTIONS, 4096)

    def test_one_client_cannot_take_every_connection(self):
        with contextlib.ExitStack() as stack:
            refused = False
            for _ in range(1100):
                client = stack.enter_context(RawClient(self.daemon, "127.0.2.1"))
                if not client.send(GET_HEALTH) or (response := client.response()) is None:
                    refused = True
                    break
                if response.status != 200:
                    self.assertEqual(response.status, 503)
                    refused = True
                    break
            self.assertTrue(refused, "it has as many as it likes")
            self.assert_others_are_answered()


if __name__ == "__main__":
    unittest.main()
