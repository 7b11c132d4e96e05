# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every refusal of the REST API. Part of restapitest.py."""

import contextlib
import json
import socket
import unittest

from client import CONTRACT, Client, RawClient
from daemon import Daemon
from dnsresponder import DnsResponder

TOKEN, OTHER_TOKEN = "a-token-of-the-file-0123", "a-token-of-the-environment"

SERVER = {"dns_servers": [{"target": "192.0.2.1"}]}


def body(**fields):
    return {"domain": "x.example", **SERVER, **fields}


def options(**fields):
    return body(options=fields)


# Bodies of POST /dns-lookup that are no request by their form, and what the sentence must name.
MALFORMED = [
    ([], "body"), ("x", "body"), (None, "body"), ({}, '"domain"'),
    (SERVER, '"domain"'), (body(domain=None), '"domain"'), (body(domain=5), '"domain"'),
    (body(domain=["x"]), '"domain"'), (body(domain=""), '"domain"'),
    (body(domains="x"), '"domains"'), (body(reverse_ip="192.0.2.1"), '"reverse_ip"'),
    (body(qtype=1), '"qtype"'), (body(qtype=None), '"qtype"'), (body(qtype=""), '"qtype"'),
    (body(tls_insecure_skip_verify="true"), '"tls_insecure_skip_verify"'),
    (body(dns_servers="192.0.2.1"), '"dns_servers"'), (body(dns_servers=None), '"dns_servers"'),
    (body(dns_servers={}), '"dns_servers"'), (body(dns_servers=["192.0.2.1"]), '"dns_servers[0]"'),
    (body(dns_servers=[{}]), '"dns_servers[0].target"'),
    (body(dns_servers=[{"target": 8}]), '"dns_servers[0].target"'),
    (body(dns_servers=[{"target": ""}]), '"dns_servers[0].target"'),
    (body(dns_servers=[{"target": "192.0.2.1"}, {"tags": []}]), '"dns_servers[1].target"'),
    (body(dns_servers=[{"target": "192.0.2.1", "port": 53}]), '"dns_servers[0].port"'),
    (body(dns_servers=[{"target": "192.0.2.1", "tags": "x"}]), '"dns_servers[0].tags"'),
    (body(dns_servers=[{"target": "192.0.2.1", "tags": [1]}]), '"dns_servers[0].tags"'),
    (body(options=[]), '"options"'), (body(options=None), '"options"'),
    (options(timeout=1), '"options.timeout"'), (options(pad=True), '"options.pad"'),
    (options(timeout_ms=0), '"options.timeout_ms"'), (options(timeout_ms=60001), '"options.timeout_ms"'),
    (options(timeout_ms=1.5), '"options.timeout_ms"'), (options(timeout_ms="5"), '"options.timeout_ms"'),
    (options(timeout_ms=True), '"options.timeout_ms"'), (options(timeout_ms=2**64), '"options.timeout_ms"'),
    (options(retries=-1), '"options.retries"'), (options(retries=11), '"options.retries"'),
    (options(connection="warm"), '"options.connection"'), (options(connection=1), '"options.connection"'),
    (options(repeat=0), '"options.repeat"'), (options(repeat=1001), '"options.repeat"'),
    (options(dnssec=1), '"options.dnssec"'), (options(cd="no"), '"options.cd"'),
    (options(rd=None), '"options.rd"'), (options(nsid=[]), '"options.nsid"'),
    (options(ecs=24), '"options.ecs"'), (options(udp_size=511), '"options.udp_size"'),
    (options(udp_size=65536), '"options.udp_size"'),
]

# Bodies that have the form of a request, with values that mean nothing.
MEANINGLESS = [
    (body(domain="a..b"), '"domain"'), (body(domain="a" * 64), '"domain"'),
    (body(domain=".".join(["a" * 63] * 5)), '"domain"'),
    (body(qtype="NOPE"), '"qtype"'), (body(qtype="TYPE65536"), '"qtype"'),
    (body(dns_servers=[{"target": "ftp://192.0.2.1"}]), '"dns_servers[0].target"'),
    (body(dns_servers=[{"target": "udp://192.0.2.1:0"}]), '"dns_servers[0].target"'),
    (body(dns_servers=[{"target": "udp://192.0.2.1:65536"}]), '"dns_servers[0].target"'),
    (body(dns_servers=[{"target": "tls://dns.example@other.example"}]), '"dns_servers[0].target"'),
    (body(dns_servers=[{"target": "192.0.2.1\r\nHost: x"}]), '"dns_servers[0].target"'),
    (body(dns_servers=[{"target": "192.0.2.1"}, {"target": "udp://192.0.2.1"}]), '"dns_servers[1]"'),
    (body(dns_servers=[{"target": f"192.0.2.{i}"} for i in range(51)]), '"dns_servers"'),
    (body(dns_servers=[]), '"dns_servers"'), ({"domain": "x.example"}, '"dns_servers"'),
    (options(ecs="192.0.2.0/33"), '"options.ecs"'), (options(ecs="x"), '"options.ecs"'),
]

# Octets that are no JSON, or none that has one meaning.
NO_JSON = [b"", b"{", b'{"domain": "x"} x', b'{"domain": "\xff"}', b"\xef\xbb\xbf", b"\0",
           b'{"domain": "x",}', b"{'domain': 'x'}", b'{"domain": x}', b"[" * 100_000,
           b'{"domain": "x", "options": {"timeout_ms": NaN}}', b'{"domain": "\\ud800"}x']

# Bodies of POST /reverse-lookup.
REVERSE = [
    ({}, '"reverse_ip"'), ({"reverse_ip": 1}, '"reverse_ip"'), ({"reverse_ip": ""}, '"reverse_ip"'),
    ({"reverse_ip": "x.example"}, '"reverse_ip"'), ({"reverse_ip": "192.0.2"}, '"reverse_ip"'),
    ({"reverse_ip": "fe80::1%eth0"}, '"reverse_ip"'), ({"domain": "x"}, '"reverse_ip"'),
    ({"reverse_ip": "192.0.2.1", **SERVER, "qtype": "A"}, '"qtype"'),
    ({"reverse_ip": "192.0.2.1"}, '"dns_servers"'),
]


class BadRequestTest(unittest.TestCase):
    """Of a daemon without any server."""

    @classmethod
    def setUpClass(cls):
        stack = contextlib.ExitStack()
        cls.addClassCleanup(stack.close)
        cls.daemon = stack.enter_context(Daemon())
        cls.client = Client(cls.daemon)

    def refused(self, path, sent, named):
        response = self.client.post(path, sent)
        self.assertEqual(response.status, 400, response)
        self.assertIn(named, response.error())

    def test_a_malformed_body_is_refused_with_the_field(self):
        for sent, named in MALFORMED:
            with self.subTest(sent=sent):
                self.refused("/dns-lookup", json.dumps(sent).encode(), named)
                self.assertFalse(CONTRACT.accepts_request("/dns-lookup", sent),
                                 "the document allows it")

    def test_a_meaningless_value_is_refused_with_the_field(self):
        for sent, named in MEANINGLESS:
            with self.subTest(sent=sent):
                self.refused("/dns-lookup", sent, named)

    def test_a_body_that_is_no_json_is_refused(self):
        for sent in NO_JSON:
            for path in ("/dns-lookup", "/reverse-lookup"):
                with self.subTest(sent=sent[:50], path=path):
                    self.refused(path, sent, "body")

    def test_a_reverse_lookup_needs_an_address(self):
        for sent, named in REVERSE:
            with self.subTest(sent=sent):
                self.refused("/reverse-lookup", sent, named)

    def test_a_body_must_be_said_to_be_json(self):
        for path in ("/dns-lookup", "/reverse-lookup"):
            for kind in ("text/plain", "application/x-www-form-urlencoded", "application/jsonx",
                         "application/json-patch+json", "text/application/json", ""):
                with self.subTest(path=path, kind=kind):
                    response = self.client.post(path, b"{}", headers={"Content-Type": kind})
                    self.assertEqual(response.status, 415)
                    self.assertIn("application/json", response.error())

    def test_json_may_be_said_with_parameters_and_in_any_case(self):
        for kind in ("application/json; charset=utf-8", "Application/JSON", "application/json ;x=y"):
            response = self.client.post("/dns-lookup", b"{}", headers={"Content-Type": kind})
            self.assertEqual(response.status, 400, kind)

    def test_a_large_body_is_refused(self):
        large = b" " * (1024 * 1024) + b"{}"
        for path in ("/dns-lookup", "/reverse-lookup"):
            with RawClient(self.daemon) as client:
                client.send(f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                            f"Content-Length: {len(large)}\r\n\r\n".encode())
                response = client.response()
                CONTRACT.check("POST", path, response)
                self.assertEqual(response.status, 413)
        largest = json.dumps(body(domain="a..b")).encode()
        largest += b" " * (1024 * 1024 - len(largest))
        self.assertEqual(self.client.post("/dns-lookup", largest).status, 400)

    def test_an_unknown_path_is_not_found(self):
        for path in ("/unknown", "/dns-lookup/", "/tasks", "/tasks/", "/tasks/a/b", "/docs/x.js",
                     "/docs/", "/docs/x/y", "/healthz", "/Health", "/health%20", "/favicon.png"):
            for method in ("GET", "POST", "DELETE"):
                with self.subTest(path=path, method=method):
                    response = self.client.request(method, path)
                    expected = 405 if path == "/docs/x.js" and method != "GET" else 404
                    self.assertEqual(response.status, expected)

    def test_an_unknown_method_is_told_those_that_are_known(self):
        for template in CONTRACT.document["paths"]:
            path = template.replace("{task_id}", "x").replace("{file}", "x.js")
            for method in ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"):
                if method in CONTRACT.methods_of(template):
                    continue
                with self.subTest(path=path, method=method):
                    response = self.client.request(method, path)
                    self.assertEqual(response.status, 405)

    def test_a_request_id_comes_back_where_it_is_one(self):
        for given, returned in (("a-B_9.x", True), ("x" * 64, True), ("x" * 65, False),
                                ("a b", False), ("é", False), ('"', False)):
            for path in ("/health", "/unknown"):
                response = self.client.get(path, headers={"X-Request-Id": given.encode("latin-1")})
                (self.assertEqual if returned else self.assertNotEqual)(
                    response.header("X-Request-Id"), given)

    def test_request_ids_differ(self):
        ids = {self.client.get("/health").header("X-Request-Id") for _ in range(10)}
        self.assertEqual(len(ids), 10)


class TokenTest(unittest.TestCase):
    GUARDED = [("POST", "/dns-lookup"), ("POST", "/reverse-lookup"), ("GET", "/tasks/x"),
               ("DELETE", "/tasks/x"), ("GET", "/servers"), ("GET", "/metrics")]

    @classmethod
    def setUpClass(cls):
        stack = contextlib.ExitStack()
        cls.addClassCleanup(stack.close)
        cls.responder = stack.enter_context(DnsResponder())
        cls.daemon = stack.enter_context(Daemon({"server": {"tokens": [TOKEN]}},
                                                {"DNS_TESTER_TOKEN": OTHER_TOKEN}))

    def test_without_the_token_nothing_is_done(self):
        for credentials in (None, "", "Bearer", "Bearer ", f"Bearer {TOKEN}x", f"Bearer {TOKEN[:-1]}",
                            f"Bearer x{TOKEN}", f"Bearer {TOKEN.upper()}", TOKEN, f"Basic {TOKEN}",
                            f"Bearer {TOKEN} {TOKEN}", f"Bearer {TOKEN},x"):
            headers = {} if credentials is None else {"Authorization": credentials}
            for method, path in self.GUARDED:
                with self.subTest(credentials=credentials, path=path):
                    sent = b"{" if method == "POST" else None
                    response = Client(self.daemon).request(method, path, sent, headers)
                    self.assertEqual(response.status, 401)
                    self.assertNotIn(TOKEN, response.body.decode())

    def test_two_credentials_are_none(self):
        with RawClient(self.daemon) as client:
            client.send(f"GET /servers HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer x\r\n"
                        f"Authorization: Bearer {TOKEN}\r\n\r\n".encode())
            self.assertIn(client.response().status, (400, 401))

    def test_with_a_token_everything_is(self):
        for token in (TOKEN, OTHER_TOKEN):
            client = Client(self.daemon, token=token)
            task_id = client.lookup(dns_servers=[{"target": self.responder.target()}])
            self.assertEqual(client.wait(task_id)["task_status"], "SUCCESS")
            self.assertEqual(client.get("/metrics").status, 200)

    def test_the_scheme_is_read_in_any_case(self):
        response = Client(self.daemon).get("/servers", headers={"Authorization": f"bEARER {TOKEN}"})
        self.assertEqual(response.status, 200)

    def test_health_and_the_pages_need_none(self):
        for template, method, operation in CONTRACT.operations():
            if operation.get("security") == [] and "{" not in template:
                with self.subTest(path=template, method=method):
                    self.assertEqual(Client(self.daemon).request(method, template).status, 200)

    def test_no_token_is_logged(self):
        Client(self.daemon, token=TOKEN).get("/servers")
        Client(self.daemon, token="wrong-" + TOKEN).get("/servers")
        log = json.dumps(self.daemon.log)
        self.assertNotIn(TOKEN, log)
        self.assertNotIn(OTHER_TOKEN, log)


class RateLimitTest(unittest.TestCase):
    LIMIT = {"requests_per_second": 0.001, "burst_size": 2}

    def submit(self, client, path="/dns-lookup", **headers):
        sent = {"reverse_ip": "192.0.2.1"} if path == "/reverse-lookup" else {"domain": "x"}
        return client.post(path, {**sent, "dns_servers": [{"target": "127.0.0.1:9"}]},
                           headers=headers).status

    def test_over_its_limit_a_client_must_come_again_later(self):
        with Daemon({"rate_limiting": self.LIMIT}) as daemon:
            client = Client(daemon)
            self.assertEqual(self.submit(client), 202)
            self.assertEqual(self.submit(client, "/reverse-lookup"), 202)
            for path in ("/dns-lookup", "/reverse-lookup"):
                self.assertEqual(self.submit(client, path), 429)
            # A forged field changes nothing, reading goes on, and so do others.
            self.assertEqual(self.submit(client, **{"X-Forwarded-For": "192.0.2.99"}), 429)
            self.assertEqual(client.get("/servers").status, 200)
            self.assertEqual(self.submit(Client(daemon, "127.0.0.2")), 202)

    def test_behind_a_proxy_the_client_is_whom_it_names(self):
        for source, field in (("X-Forwarded-For", "X-Forwarded-For"), ("X-Real-IP", "X-Real-IP")):
            with Daemon({"rate_limiting": self.LIMIT}, {"RATE_LIMIT_IP_SOURCE": source}) as daemon:
                client = Client(daemon)
                for address in ("192.0.2.1", "192.0.2.2"):
                    statuses = [self.submit(client, **{field: address}) for _ in range(3)]
                    self.assertEqual(statuses, [202, 202, 429], (field, address))


class BusyTest(unittest.TestCase):
    def test_a_full_queue_refuses_and_loses_nothing(self):
        with DnsResponder() as responder, Daemon(
                {"worker": {"max_workers": 1, "queue_size": 2}}) as daemon:
            client = Client(daemon)
            request = {"dns_servers": [{"target": responder.target()}],
                       "options": {"timeout_ms": 60000}}
            responder.hold()
            self.addCleanup(responder.release)
            tasks = [client.lookup(**request)]
            responder.wait_for_queries(1)
            tasks += [client.lookup(**request) for _ in range(2)]
            for path, field in (("/dns-lookup", {"domain": "x"}),
                                ("/reverse-lookup", {"reverse_ip": "192.0.2.1"})):
                self.assertEqual(client.post(path, {**field, **request}).status, 503)
            for path in ("/health", "/status"):
                health = client.get(path)
                self.assertEqual(health.status, 503)
                self.assertEqual(health.json()["warning"], "the task queue is full")
                self.assertEqual((health.json()["workers"], health.json()["queue"]["active"],
                                  health.json()["queue"]["pending"]), (1, 1, 2))
                self.assertGreater(health.json()["queue"]["oldest_seconds"], 0)
                self.assertEqual(client.request("HEAD", path).status, 503)
            responder.release()
            for task_id in tasks:
                self.assertEqual(client.wait(task_id)["task_status"], "SUCCESS")
            self.assertEqual(client.wait(client.lookup(**request))["task_status"], "SUCCESS")
            self.assertEqual(client.get("/health").status, 200)

    def test_without_its_redis_a_daemon_says_so(self):
        with socket.socket() as bound:
            bound.bind(("127.0.0.1", 0))  # and does not listen
            url = f"redis://127.0.0.1:{bound.getsockname()[1]}"
            with Daemon(environment={"REDIS_URL": url}) as daemon:
                client = Client(daemon)
                daemon.wait_for_log("Redis is not there yet")
                task = "/tasks/0193d1a4-5f0c-7b3e-9d51-2c6d9a0f4e11"
                for response in (
                        client.post("/dns-lookup", {"domain": "x",
                                                    "dns_servers": [{"target": "192.0.2.1"}]}),
                        client.get(task), client.request("DELETE", task)):
                    self.assertEqual(response.status, 503)
                    self.assertEqual(response.error(), "Redis can't be reached")
                self.assertEqual(client.get("/health").json(), {
                    "status": "degraded", "warning": "Redis can't be reached"})
                self.assertEqual(client.get("/metrics").status, 200)
                self.assertEqual(client.get("/servers").status, 200)
