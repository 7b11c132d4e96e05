#!/usr/bin/env python3
# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every route and refusal of the REST API, over sockets, by the OpenAPI document.

The program is that of the environment variable DNSTESTER_PROGRAM. Arguments choose among the tests, as
in `restapitest.py lookupcases.LookupTest`.
"""

import unittest

import lookupcases
import operationcases
import refusalcases
from client import CONTRACT


class CoverageTest(unittest.TestCase):
    """Comes last: the tests before it made every documented answer happen."""

    def test_every_documented_answer_was_seen(self):
        self.assertEqual(CONTRACT.documented() - CONTRACT.seen, set())


def load_tests(loader, _tests, _pattern):
    suite = unittest.TestSuite(map(loader.loadTestsFromModule,
                                   (lookupcases, refusalcases, operationcases)))
    suite.addTests(loader.loadTestsFromTestCase(CoverageTest))
    return suite


if __name__ == "__main__":
    unittest.main()
