# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lookups and the tasks that they are, by way of the REST API. Part of restapitest.py."""

import concurrent.futures
import contextlib
import socket
import unittest

from client import Client, RawClient
from daemon import Daemon
from dnsresponder import DnsResponder

QUICKLY = {"timeout_ms": 50, "retries": 0}  # for servers that do not answer


class LookupTest(unittest.TestCase):
    """With two configured servers, which are one responder."""

    @classmethod
    def setUpClass(cls):
        stack = contextlib.ExitStack()
        cls.addClassCleanup(stack.close)
        cls.responder = stack.enter_context(DnsResponder())
        cls.daemon = stack.enter_context(Daemon({"servers": [
            {"ip": "127.0.0.1", "port": cls.responder.port, "services": ["do53/udp", "do53/tcp"],
             "tags": ["CONFIGURED"]}]}))
        cls.client = Client(cls.daemon)
        cls.udp, cls.tcp = cls.responder.target("udp"), cls.responder.target("tcp")

    def setUp(self):
        self.responder.rcode = 0

    def row(self, target, domain="example.com", **fields):
        rows = self.client.rows(
            self.client.lookup(domain, dns_servers=[{"target": target}], **fields))
        self.assertEqual(len(rows), 1)
        return next(iter(rows.values()))

    def test_an_accepted_lookup_says_where_its_task_is(self):
        response = self.client.post("/dns-lookup", {"domain": "example.com"})
        self.assertEqual(response.status, 202)
        task_id = response.json()["task_id"]
        self.assertEqual(response.header("Location"), f"/tasks/{task_id}")
        self.assertEqual(self.client.wait(task_id)["task_id"], task_id)

    def test_without_servers_the_configured_ones_are_asked(self):
        for fields in ({}, {"dns_servers": []}):
            rows = self.client.rows(self.client.lookup(**fields))
            self.assertEqual({row["dns_protocol"] for row in rows.values()}, {"Do53"})
            self.assertEqual({row["transport"] for row in rows.values()}, {"udp", "tcp"})
            self.assertEqual([row["tags"] for row in rows.values()], [["CONFIGURED"]] * 2)

    def test_an_answer_is_told_with_its_times(self):
        row = self.client.rows(self.client.lookup(
            "www.example.com.", dns_servers=[{"target": self.tcp, "tags": ["A", "B"]}]))[self.tcp]
        self.assertEqual(row["command_status"], "ok")
        self.assertEqual((row["name"], row["qtype"]), ("www.example.com", "A"))
        self.assertEqual((row["rcode"], row["tags"]), ("NOERROR", ["A", "B"]))
        self.assertEqual(row["answers"], [
            {"name": "www.example.com", "type": "A", "ttl": 300, "value": "192.0.2.1"}])
        self.assertEqual((row["address"], row["connection"], row["attempts"]),
                         ("127.0.0.1", "fresh", 1))
        self.assertEqual(set(row["timings"]), {"connect_ms", "query_ms"})
        self.assertNotIn("runs", row)

    def test_results_stand_under_the_target_as_given(self):
        bare = f"127.0.0.1:{self.responder.port}"
        rows = self.client.rows(self.client.lookup(dns_servers=[
            {"target": bare}, {"target": f"https://{bare}"}], options=QUICKLY))
        self.assertEqual(set(rows), {f"udp://{bare}", f"https://{bare}/dns-query"})

    def test_every_way_to_write_a_name_is_asked_for(self):
        for domain, asked in ((".", "."), ("EXAMPLE.com.", "EXAMPLE.com"),
                              ("bücher.example", "xn--bcher-kva.example")):
            with self.subTest(domain=domain):
                self.assertEqual(self.row(self.udp, domain)["name"], asked)
                self.assertIn(asked.lower(), [name.lower() for _, name, _ in self.responder.queries])

    def test_every_record_type_is_asked_for(self):
        for qtype, number in (("aaaa", 28), ("TYPE65280", 65280), ("CAA", 257)):
            with self.subTest(qtype=qtype):
                self.row(self.udp, f"{qtype}.example", qtype=qtype)
                self.assertIn(("udp", f"{qtype}.example", number), self.responder.queries)

    def test_a_reverse_lookup_asks_for_the_name_of_an_address(self):
        for address, name in (("192.0.2.7", "7.2.0.192.in-addr.arpa"),
                              ("2001:db8::1", "1" + ".0" * 23 + ".8.b.d.0.1.0.0.2.ip6.arpa")):
            response = self.client.post("/reverse-lookup", {
                "reverse_ip": address, "dns_servers": [{"target": self.udp}],
                "tls_insecure_skip_verify": False, "options": {"retries": 1}})
            self.assertEqual(response.status, 202)
            row = self.client.rows(response.json()["task_id"])[self.udp]
            self.assertEqual((row["name"], row["qtype"]), (name, "PTR"))

    def test_every_option_is_accepted(self):
        row = self.row(self.udp, tls_insecure_skip_verify=True, options={
            "timeout_ms": 60000, "retries": 10, "connection": "reuse", "repeat": 3, "dnssec": True,
            "cd": True, "rd": False, "nsid": True, "ecs": "192.0.2.0/24", "udp_size": 65535})
        self.assertEqual([run["rcode"] for run in row["runs"]], ["NOERROR"] * 3)
        self.assertNotIn("RD", row["flags"])

    def test_another_rcode_is_an_answer(self):
        for rcode, name in ((2, "SERVFAIL"), (3, "NXDOMAIN"), (5, "REFUSED")):
            self.responder.rcode = rcode
            row = self.row(self.udp)
            self.assertEqual((row["command_status"], row["rcode"], row["answers"]), ("ok", name, []))

    def test_a_server_without_answer_fails_alone(self):
        with socket.socket() as bound:
            bound.bind(("127.0.0.1", 0))
            refused = f"tcp://127.0.0.1:{bound.getsockname()[1]}"
            rows = self.client.rows(self.client.lookup(
                dns_servers=[{"target": target} for target in (refused, self.udp)]))
        self.assertEqual(rows[self.udp]["command_status"], "ok")
        self.assertEqual((rows[refused]["command_status"], rows[refused]["rcode"]), ("error", ""))
        self.assertEqual(rows[refused]["error_type"], "refused")

    def test_runs_without_answer_say_why(self):
        with socket.socket(type=socket.SOCK_DGRAM) as silent:
            silent.bind(("127.0.0.1", 0))
            row = self.row(f"udp://127.0.0.1:{silent.getsockname()[1]}",
                           options={**QUICKLY, "repeat": 2})
        self.assertEqual([run["error_type"] for run in row["runs"]], ["timeout"] * 2)

    def test_tls_tells_whom_it_met(self):
        target = f"tls://localhost@127.0.0.1:{self.responder.listen_tls()}"
        row = self.row(target, tls_insecure_skip_verify=True)
        self.assertEqual((row["dns_protocol"], row["transport"]), ("DoT", "tls"))
        self.assertEqual(row["tls"]["certificate"]["subject"], "CN=responder")
        self.assertIn("tls_ms", row["timings"])
        refused = self.row(target)
        self.assertEqual(refused["error_type"], "certificate")

    def test_the_other_transports_fail_as_they_do(self):
        """Against a listener that speaks none of them."""
        for scheme, family in (("tls", "DoT"), ("https", "DoH"), ("quic", "DoQ")):
            row = self.row(f"{scheme}://127.0.0.1:{self.responder.port}",
                           options={"timeout_ms": 300, "retries": 0})
            self.assertEqual((row["command_status"], row["dns_protocol"]), ("error", family))
            self.assertNotIn("tls", row)

    def test_a_result_is_the_same_however_often_it_is_read(self):
        task_id = self.client.lookup()
        first = self.client.wait(task_id)
        self.assertEqual(self.client.get(f"/tasks/{task_id}").json(), first)
        self.assertLessEqual(first["created_at"], first["completed_at"])

    def test_what_is_no_task_is_not_found(self):
        for name in ("x", "0193d1a4-5f0c-7b3e-9d51-2c6d9a0f4e11", "%00", "a" * 2000, "..."):
            for method in ("GET", "DELETE"):
                response = self.client.request(method, f"/tasks/{name}")
                self.assertEqual(response.status, 404)
        self.assertEqual(self.client.get("/tasks/x?wait=30").status, 404)

    def test_wait_must_be_a_number_of_seconds(self):
        task_id = self.client.lookup()
        for wait in ("-1", "31", "x", "", "1e400", "nan", "0x1", "%31%", "1s"):
            with self.subTest(wait=wait):
                response = self.client.get(f"/tasks/{task_id}?wait={wait}")
                self.assertEqual(response.status, 400)
                self.assertIn("wait", response.error())

    def test_a_task_that_has_ended_can_be_forgotten(self):
        task_id = self.client.lookup()
        self.client.wait(task_id)
        self.assertEqual(self.client.request("DELETE", f"/tasks/{task_id}").status, 204)
        self.assertEqual(self.client.get(f"/tasks/{task_id}").status, 404)
        self.assertEqual(self.client.request("DELETE", f"/tasks/{task_id}").status, 404)


class HeldLookupTest(unittest.TestCase):
    """One worker, and a responder that answers when it is told to."""

    OPTIONS = {"timeout_ms": 60000, "retries": 0}

    def setUp(self):
        stack = contextlib.ExitStack()
        self.addCleanup(stack.close)
        self.responder = stack.enter_context(DnsResponder())
        self.other = stack.enter_context(DnsResponder())
        self.daemon = stack.enter_context(Daemon({"worker": {"max_workers": 1}}))
        self.threads = stack.enter_context(concurrent.futures.ThreadPoolExecutor())
        stack.callback(self.responder.release)
        self.client = Client(self.daemon)
        self.responder.hold()
        self.task_id = self.lookup(self.responder)
        self.responder.wait_for_queries(1)

    def lookup(self, responder):
        return self.client.lookup(dns_servers=[{"target": responder.target()}],
                                  options=self.OPTIONS)

    def state(self, task_id):
        return self.client.get(f"/tasks/{task_id}").json()["task_status"]

    def test_a_task_is_pending_then_active_then_done(self):
        waiting = self.lookup(self.responder)
        self.assertEqual((self.state(self.task_id), self.state(waiting)), ("ACTIVE", "PENDING"))
        for wait in ("0", "0.05"):
            task = self.client.get(f"/tasks/{self.task_id}?wait={wait}").json()
            self.assertEqual(task["task_status"], "ACTIVE")
        self.responder.release()
        self.assertEqual(self.client.wait(self.task_id)["task_status"], "SUCCESS")
        self.assertEqual(self.client.wait(waiting)["task_status"], "SUCCESS")

    def test_a_waiting_client_is_answered_by_the_end_of_the_task(self):
        path = f"/tasks/{self.task_id}?wait=30"
        answers = [self.threads.submit(self.client.get, path) for _ in range(4)]
        # Others are answered meanwhile, and what is held stays held.
        self.assertEqual(self.client.get("/health").status, 200)
        self.assertFalse(any(answer.done() for answer in answers))
        self.responder.release()
        for answer in answers:
            self.assertEqual(answer.result().json()["task_status"], "SUCCESS")

    def test_removing_a_task_cancels_it_and_frees_its_worker(self):
        waiting = self.lookup(self.other)
        self.assertEqual(self.state(waiting), "PENDING")
        self.assertEqual(self.client.request("DELETE", f"/tasks/{self.task_id}").status, 204)
        self.assertEqual(self.client.get(f"/tasks/{self.task_id}").status, 404)
        self.assertEqual(self.client.wait(waiting)["task_status"], "SUCCESS")

    def test_a_task_that_waits_can_be_removed_before_it_is_asked(self):
        waiting = self.lookup(self.other)
        self.assertEqual(self.client.request("DELETE", f"/tasks/{waiting}").status, 204)
        self.responder.release()
        self.client.wait(self.task_id)
        self.client.wait(self.lookup(self.responder))
        self.assertEqual(self.other.queries, [])

    def test_removing_a_task_answers_who_waits_for_it(self):
        answer = self.threads.submit(self.client.get, f"/tasks/{self.task_id}?wait=30")
        self.assertEqual(self.client.request("DELETE", f"/tasks/{self.task_id}").status, 204)
        self.assertEqual(answer.result().status, 404)

    def test_a_client_that_goes_away_while_waiting_harms_nobody(self):
        for _ in range(20):
            with RawClient(self.daemon) as gone:
                gone.send(f"GET /tasks/{self.task_id}?wait=30 HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        self.responder.release()
        self.assertEqual(self.client.wait(self.task_id)["task_status"], "SUCCESS")
