# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What operators ask of the REST API: servers, health, metrics, pages. Part of restapitest.py."""

import contextlib
import re
import socket
import subprocess
import unittest

from client import CONTRACT, Client, RawClient
from contract import DOCUMENT, METHODS, strict_json
from daemon import PROGRAM, Daemon, program_environment
from dnsresponder import DnsResponder

SAMPLE = re.compile(r'(\w+)(?:\{(.*)\})? (\S+)')
LABEL = re.compile(r'(\w+)="((?:[^"\\]|\\.)*)"')


def samples(text):
    """The values of a page of metrics, by name and sorted labels."""
    found = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, labels, value = SAMPLE.fullmatch(line).groups()
            key = (name, *sorted(LABEL.findall(labels or "")))
            if key in found:
                raise AssertionError(f"{line} occurs twice")
            found[key] = float(value)
    return found


class DocumentTest(unittest.TestCase):
    def test_the_document_and_the_routes_are_the_same(self):
        routes = subprocess.run([PROGRAM, "server", "--routes"], capture_output=True, text=True,
                                env=program_environment(), check=True).stdout.splitlines()
        self.assertEqual(sorted(routes), sorted(
            f"{method} {template}" for template, method, _ in CONTRACT.operations()))

    def test_examples_are_what_their_schemas_say(self):
        def walk(part):
            if isinstance(part, list):
                for item in part:
                    yield from walk(item)
            elif isinstance(part, dict):
                if "schema" in part:
                    if "example" in part:
                        yield part["example"], part["schema"]
                    for example in part.get("examples", {}).values():
                        yield example["value"], part["schema"]
                for item in part.values():
                    yield from walk(item)

        pairs = list(walk(CONTRACT.document))
        self.assertGreater(len(pairs), 20)
        for example, schema in pairs:
            with self.subTest(example=example):
                CONTRACT.validate(example, schema)

    def test_every_object_is_closed(self):
        """Without that, no test would notice a field that the document does not know."""
        for name, schema in CONTRACT.document["components"]["schemas"].items():
            if schema.get("type") == "object":
                self.assertIn("additionalProperties", schema, name)

    def test_every_reference_leads_somewhere_and_every_component_is_used(self):
        text = DOCUMENT.read_text(encoding="utf-8")
        used = set(re.findall(r'"#/components/(\w+/[\w-]+)"', text))
        there = {f"{kind}/{name}" for kind, components in CONTRACT.document["components"].items()
                 for name in components if kind != "securitySchemes"}
        # These two are what the tests hold every other path and method against.
        self.assertEqual(used | {"responses/NotFound", "responses/MethodNotAllowed"}, there)

    def test_operations_have_names_of_their_own(self):
        names = [operation["operationId"] for _, _, operation in CONTRACT.operations()]
        self.assertEqual(len(names), len(set(names)))
        for item in CONTRACT.document["paths"].values():
            self.assertLessEqual(set(item), {*METHODS, "parameters"})


class OperationTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        stack = contextlib.ExitStack()
        cls.addClassCleanup(stack.close)
        cls.daemon = stack.enter_context(Daemon({"servers": [
            {"ip": "192.0.2.1", "hostname": "dns.example", "tags": ["A", "B"],
             "services": ["do53/udp", "dot", "doh", "doq"]},
            {"ip": "2001:db8::1", "port": 5353, "services": ["do53/tcp"]}]}))
        cls.client = Client(cls.daemon)

    def test_servers_are_listed_as_targets_with_tags(self):
        servers = self.client.get("/servers").json()["servers"]
        self.assertEqual([(server["target"].partition(":")[0], server["tags"]) for server in servers],
                         [("udp", ["A", "B"]), ("tls", ["A", "B"]), ("https", ["A", "B"]),
                          ("quic", ["A", "B"]), ("tcp", [])])
        self.assertIn("[2001:db8::1]:5353", servers[-1]["target"])

    def test_health_is_told_by_both_names_with_and_without_a_body(self):
        for path in ("/health", "/status"):
            self.assertEqual(self.client.get(path).json(), {
                "status": "ok", "workers": 1,
                "queue": {"pending": 0, "active": 0, "oldest_seconds": 0}})
            with RawClient(self.daemon) as client:
                client.send(f"HEAD {path} HTTP/1.1\r\nHost: x\r\n\r\n"
                            f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
                # One that takes the length of HEAD for that of a body would read into the second.
                head = client.socket.recv(12, socket.MSG_WAITALL)
                self.assertEqual(head, b"HTTP/1.1 200")
                rest = b"".join(iter(lambda: client.socket.recv(4096), b""))
                self.assertEqual(rest.count(b"\r\n\r\n"), 2)
                self.assertTrue(rest.partition(b"\r\n\r\n")[2].startswith(b"HTTP/1.1 200"))
                self.assertTrue(rest.endswith(b"\"status\":\"ok\",\"workers\":1}"))
            self.assertEqual(self.client.request("HEAD", path).status, 200)

    def test_a_query_changes_no_route(self):
        for path in ("/health?", "/health?x=y", "/docs?x", "/?x=/tasks/1"):
            self.assertEqual(self.client.get(path).status, 200)

    def test_every_page_is_served(self):
        pages = ["/", "/docs", "/openapi.json", "/favicon.ico", "/favicon.svg"]
        for page in ("/", "/docs"):
            text = self.client.get(page).body.decode()
            pages += {"/" + name for name in re.findall(r'(?:src|href)="(docs/[^"]+)"', text)}
        self.assertGreater(len(pages), 8)
        for page in pages:
            with self.subTest(page=page):
                response = self.client.get(page)
                self.assertEqual(response.status, 200)
                self.assertIn("default-src 'none'", response.header("Content-Security-Policy"))
                self.assertEqual(response.header("X-Content-Type-Options"), "nosniff")

    def test_the_document_is_served_as_it_is(self):
        self.assertEqual(self.client.get("/openapi.json").body, DOCUMENT.read_bytes())


class MetricsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        stack = contextlib.ExitStack()
        cls.addClassCleanup(stack.close)
        cls.responder = stack.enter_context(DnsResponder())
        cls.daemon = stack.enter_context(Daemon())
        cls.client = Client(cls.daemon)

    def scrape(self):
        response = self.client.get("/metrics")
        self.assertIn("version=0.0.4", response.header("Content-Type"))
        return samples(response.body.decode())

    def rise(self, before, name, **labels):
        key = (name, *sorted(labels.items()))
        after = self.scrape()
        self.assertIn(key, after)
        return after[key] - before.get(key, 0)

    def test_a_lookup_counts_once_however_often_it_is_read(self):
        before = self.scrape()
        udp, tcp = self.responder.target("udp"), self.responder.target("tcp")
        task_id = self.client.lookup(dns_servers=[{"target": udp}, {"target": tcp}])
        self.client.wait(task_id)
        for _ in range(5):
            self.client.get(f"/tasks/{task_id}")
        for server in (udp, tcp):
            for name, labels in (
                    ("dns_lookup_total", {"query_type": "A", "result": "success"}),
                    ("dns_lookup_duration_seconds_count", {"query_type": "A"}),
                    ("dns_response_time_seconds_count", {}), ("dns_total_queries", {}),
                    ("dns_noerror_count", {})):
                with self.subTest(name=name, server=server):
                    self.assertEqual(self.rise(before, name, server=server, **labels), 1)
        self.assertEqual(self.rise(before, "dns_tasks_total", status="success"), 1)
        self.assertEqual(self.rise(before, "dns_query_types_count", qtype="A"), 2)
        self.assertEqual(self.rise(before, "dns_api_result_polls_total"), 6)
        self.assertEqual(self.rise(before, "dns_api_requests_total", endpoint="/dns-lookup"), 1)

    def test_failures_and_other_answers_count_by_kind(self):
        with socket.socket() as bound:
            bound.bind(("127.0.0.1", 0))
            refused = f"tcp://127.0.0.1:{bound.getsockname()[1]}"
            self.client.wait(self.client.lookup(dns_servers=[{"target": refused}]))
        after = self.scrape()
        self.assertEqual(after["dns_lookup_errors_total", ("error_type", "refused"),
                               ("server", refused)], 1)
        self.assertNotIn(("dns_noerror_count", ("server", refused)), after)

        self.responder.rcode = 3
        self.addCleanup(setattr, self.responder, "rcode", 0)
        before, udp = self.scrape(), self.responder.target("udp")
        self.client.wait(self.client.lookup(dns_servers=[{"target": udp}]))
        self.assertEqual(self.rise(before, "dns_failure_count", server=udp, rcode="NXDOMAIN"), 1)

    def test_a_removed_task_counts_as_cancelled(self):
        self.responder.hold()
        self.addCleanup(self.responder.release)
        before = self.scrape()
        task_id = self.client.lookup(dns_servers=[{"target": self.responder.target()}],
                                     options={"timeout_ms": 60000})
        self.client.request("DELETE", f"/tasks/{task_id}")
        self.assertEqual(self.rise(before, "dns_tasks_total", status="cancelled"), 1)

    def test_refusals_count_by_route_and_status(self):
        before = self.scrape()
        self.client.post("/dns-lookup", b"{")
        self.client.get("/unknown-1")
        self.client.get("/unknown-2")
        self.assertEqual(self.rise(before, "dnstester_http_requests_total", route="/dns-lookup",
                                   method="POST", status="400"), 1)
        self.assertEqual(self.rise(before, "dnstester_http_requests_total", route="none",
                                   method="GET", status="404"), 2)

    def test_clients_cannot_make_new_labels(self):
        def lines():
            self.scrape()  # so that the scrape itself has its lines
            return len(self.scrape())

        for name in ("first", "second"):
            before = lines()
            for method in ("BREW", f"X{name.upper()}"):
                self.client.request(method, f"/{name}")
            self.client.get(f"/tasks/{name}")
            self.client.get(f"/health?{name}")
        self.assertEqual(lines(), before)

    def test_prometheus_finds_no_fault(self):
        self.client.wait(self.client.lookup(dns_servers=[{"target": self.responder.target()}]))
        text = self.client.get("/metrics").body
        check = subprocess.run(["promtool", "check", "metrics"], input=text, capture_output=True,
                               check=False)
        self.assertEqual((check.returncode, check.stdout, check.stderr), (0, b"", b""))


class DrainTest(unittest.TestCase):
    def test_what_is_under_way_is_finished_before_the_end(self):
        with DnsResponder() as responder:
            responder.hold()
            with contextlib.ExitStack() as stack:
                daemon = stack.enter_context(Daemon())
                client = Client(daemon)
                task_id = client.lookup(dns_servers=[{"target": responder.target()}],
                                        options={"timeout_ms": 60000})
                waiting = stack.enter_context(RawClient(daemon))
                waiting.send(f"GET /tasks/{task_id}?wait=30 HTTP/1.1\r\nHost: x\r\n\r\n".encode())
                responder.wait_for_queries(1)
                daemon.terminate()
                daemon.wait_for_log("stopping")
                responder.release()
                response = waiting.response()
                CONTRACT.check("GET", f"/tasks/{task_id}", response)
                self.assertEqual(strict_json(response.body)["task_status"], "SUCCESS")

    def test_a_reload_changes_the_servers(self):
        with Daemon() as daemon:
            client = Client(daemon)
            self.assertEqual(client.get("/servers").json(), {"servers": []})
            daemon.write_settings({"servers": [{"ip": "192.0.2.1", "services": ["do53/udp"]}]})
            daemon.reload()
            daemon.wait_for_log("settings reloaded")
            self.assertEqual(len(client.get("/servers").json()["servers"]), 1)
            (daemon.folder / "config.yaml").write_text("server: 5", encoding="utf-8")
            daemon.reload()
            daemon.wait_for_log("the settings stay as they were")
            self.assertEqual(len(client.get("/servers").json()["servers"]), 1)
