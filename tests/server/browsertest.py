#!/usr/bin/env python3
# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The daemon's pages in a headless Chromium: a lookup by the form of /docs, the figures of /.

The environment says where things are: DNSTESTER_PROGRAM, DNSTESTER_PLAYWRIGHT (the unpacked npm package
playwright-core), DNSTESTER_PICTURES (a folder for screenshots).
"""

import json
import os
import pathlib
import signal
import subprocess
import tempfile
import unittest

from client import CONTRACT, strict_json
from daemon import PATIENCE, Daemon
from dnsresponder import DnsResponder

SCRIPT = pathlib.Path(__file__).with_name("browser.mjs")
TOKEN = "a-token-for-the-browser"


class BrowserTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        pictures = pathlib.Path(os.environ["DNSTESTER_PICTURES"])
        pictures.mkdir(parents=True, exist_ok=True)
        with (DnsResponder() as responder, Daemon({"server": {"tokens": [TOKEN]}}) as daemon,
              tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile):
            cls.target = responder.target()
            arguments = {"playwright": os.environ["DNSTESTER_PLAYWRIGHT"], "profile": profile,
                         "pictures": str(pictures), "base": f"http://127.0.0.1:{daemon.port}",
                         "token": TOKEN, "target": cls.target}
            output = cls.run_script(json.dumps(arguments))
        cls.seen = strict_json(output)

    @staticmethod
    def run_script(arguments):
        """With its browser in a session of their own, so that both can be ended."""
        with subprocess.Popen(["node", SCRIPT, arguments], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, text=True, start_new_session=True) as node:
            try:
                output, complaints = node.communicate(timeout=4 * PATIENCE)
            except subprocess.TimeoutExpired:
                os.killpg(node.pid, signal.SIGKILL)
                raise
        if node.returncode != 0:
            raise AssertionError(complaints)
        return output

    def test_every_operation_is_shown(self):
        self.assertEqual(self.seen["operations"], len(list(CONTRACT.operations())))

    def test_the_form_starts_a_lookup_and_reads_its_answer(self):
        self.assertEqual((self.seen["withoutToken"], self.seen["accepted"]), ("401", "202"))
        self.assertEqual(self.seen["task"]["status"], "200")
        task = self.seen["task"]["body"]
        CONTRACT.validate(task, {"$ref": "#/components/schemas/Task"})
        row = task["task_result"]["details"][self.target]
        self.assertEqual((row["name"], row["tags"]), ("browser.example", ["FORM"]))
        self.assertEqual([record["value"] for record in row["answers"]], ["192.0.2.1"])

    def test_the_status_page_shows_the_figures(self):
        self.assertEqual(self.seen["health"], "Running")
        self.assertEqual(self.seen["servers"][0].split()[:3], [self.target, "1", "0"])
        self.assertEqual(self.seen["results"][0].split(), ["Answered", "1"])
        self.assertRegex(self.seen["footer"], r"DNS Tester \d+\.\d+\.\d+ · up for \d")
        self.assertEqual(self.seen["fits"], [True] * 3)

    def test_quantiles_lie_within_their_bucket(self):
        self.assertEqual(self.seen["quantiles"], [1.3, 1.6, 2])

    def test_the_pages_keep_to_themselves_and_to_their_policy(self):
        """A breach of the Content-Security-Policy is one of the complaints."""
        self.assertEqual((self.seen["elsewhere"], self.seen["complaints"]), ([], []))


if __name__ == "__main__":
    unittest.main()
