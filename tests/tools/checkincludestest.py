#!/usr/bin/env python3
# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The include check lets through what the design allows and nothing else."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

TOP = pathlib.Path(__file__).resolve().parents[2]

CORE = ["base", "redis", "dns", "model", "net", "transport", "lookup", "stats", "metrics", "config",
        "tasks", "service"]
OUTER = ["server", "ui", "app/cli", "app/desktop"]

# Written out in full, apart from the table of the check, so that a slip there is seen here.
LOOKUP_AND_BELOW = {"base", "dns", "model", "net", "transport", "lookup"}
TASKS_AND_BELOW = LOOKUP_AND_BELOW | {"redis", "metrics", "config", "tasks"}
MAY_INCLUDE = {
    "base": {"base"},
    "redis": {"base", "redis"},
    "dns": {"base", "dns"},
    "model": {"base", "dns", "model"},
    "net": {"base", "net"},
    "transport": {"base", "dns", "model", "net", "transport"},
    "lookup": LOOKUP_AND_BELOW,
    "stats": {"base", "dns", "model", "stats"},
    "metrics": {"base", "dns", "model", "metrics"},
    "config": {"base", "redis", "dns", "model", "config"},
    "tasks": TASKS_AND_BELOW,
    "service": TASKS_AND_BELOW | {"service"},
    "server": set(CORE) | {"server"},
    "ui": set(CORE) | {"ui"},
    "app/cli": set(CORE) | {"app/cli"},
    "app/desktop": set(CORE) | set(OUTER),
}

OWNER = {
    "ldns/ldns.h": ("core/dns",),
    "openssl/ssl.h": ("core/net", "core/redis"),
    "nghttp2/nghttp2.h": ("core/net",),
    "ngtcp2/ngtcp2.h": ("core/net",),
    "gnutls/gnutls.h": ("core/net",),
    "yaml-cpp/yaml.h": ("core/config",),
    "hiredis/hiredis.h": ("core/redis",),
    "prometheus/registry.h": ("core/metrics",),
    "CLI/CLI.hpp": ("app",),
}


def folder_path(folder):
    return f"core/{folder}" if folder in CORE else folder


def run_check(top):
    return subprocess.run(
        [sys.executable, TOP / "tests/tools/check-includes.py", top],
        capture_output=True, text=True, check=False)


class CheckIncludesTest(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.top = pathlib.Path(directory.name)
        for folder in CORE + OUTER:
            self.write(f"{folder_path(folder)}/thing.h", "#pragma once\n")
        self.write("tests/support/helper.h", "#pragma once\n")

    def write(self, name, text):
        path = self.top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def assert_passes(self):
        result = run_check(self.top)
        self.assertEqual((result.returncode, result.stdout), (0, ""))

    def assert_faults(self, expected):
        """expected holds "FILE:LINE: " and words of the sentence, in any order."""
        result = run_check(self.top)
        self.assertEqual(result.returncode, 1)
        found = sorted(result.stdout.splitlines())
        self.assertEqual([line.split(" ")[0] for line in found],
                         [place for place, _ in sorted(expected)])
        for line, (_, words) in zip(found, sorted(expected)):
            self.assertIn(words, line)

    def test_this_tree_passes(self):
        result = run_check(TOP)
        self.assertEqual((result.returncode, result.stdout), (0, ""))

    def test_every_forbidden_direction_is_found(self):
        expected = []
        for source, allowed in MAY_INCLUDE.items():
            for target in set(CORE + OUTER) - allowed:
                name = f"{folder_path(source)}/wrong{target.replace('/', '')}.cpp"
                self.write(name, f'#include <memory>\n#include "{target}/thing.h"\n')
                layer = "app" if target == "app/desktop" else folder_path(target)
                expected.append((f"{name}:2:", f"must not include {layer} "))
        self.assert_faults(expected)

    def test_every_allowed_direction_passes(self):
        for source, allowed in MAY_INCLUDE.items():
            text = "".join(f'#include "{target}/thing.h"\n' for target in sorted(allowed))
            self.write(f"{folder_path(source)}/right.cpp", text)
        self.assert_passes()

    def test_tests_may_include_everything(self):
        text = "".join(f'#include "{folder}/thing.h"\n' for folder in CORE + OUTER)
        text += "".join(f"#include <{header}>\n" for header in OWNER)
        self.write("tests/net/thingtest.cpp", text)
        self.assert_passes()

    def test_nothing_includes_the_tests(self):
        expected = []
        for folder in CORE + OUTER:
            name = f"{folder_path(folder)}/wrong.cpp"
            self.write(name, '#include "support/helper.h"\n')
            expected.append((f"{name}:1:", "must not include tests"))
        self.assert_faults(expected)

    def test_a_third_party_header_stays_with_its_owner(self):
        expected = []
        for header, owners in OWNER.items():
            library = header.split("/", maxsplit=1)[0]
            for folder in CORE + OUTER:
                name = f"{folder_path(folder)}/{library}.cpp"
                self.write(name, f"#include <{header}>\n")
                if not any(name.startswith(owner + "/") for owner in owners):
                    expected.append((f"{name}:1:", f"belongs to {' and '.join(owners)}"))
        self.assert_faults(expected)

    def test_a_third_party_header_is_not_shown_to_other_folders(self):
        self.write("core/net/session.h", "#include <openssl/ssl.h>\n")
        self.write("core/net/connection.h", '#include "net/session.h"\n')
        self.write("core/net/connection.cpp", '#include "net/connection.h"\n')
        self.write("tests/net/connectiontest.cpp", '#include "net/connection.h"\n')
        self.write("core/config/value.h", "#include <yaml-cpp/yaml.h>\n")
        self.write("core/config/file.cpp", '#include "config/value.h"\n')
        self.assert_passes()
        self.write("core/transport/wrong.cpp", '#include "net/connection.h"\n')
        self.write("app/cli/wrong.cpp", '\n#include "config/value.h"\n')
        self.assert_faults([
            ("core/transport/wrong.cpp:1:", "core/net/connection.h is private to core/net, "
                                            "because it includes <openssl/ssl.h>"),
            ("app/cli/wrong.cpp:2:", "core/config/value.h is private to core/config, "
                                     "because it includes <yaml-cpp/yaml.h>")])

    def test_a_private_header_stays_in_its_folder(self):
        self.write("core/net/thing_p.h", "#pragma once\n")
        self.write("core/net/thing.cpp", '#include "net/thing_p.h"\n')
        self.assert_passes()
        self.write("core/net/thingcompat.h", "#pragma once\n")
        self.write("core/transport/thing.cpp",
                   '#include "net/thing_p.h"\n#include "net/thingcompat.h"\n')
        self.assert_faults([
            ("core/transport/thing.cpp:1:", "core/net/thing_p.h is private to core/net"),
            ("core/transport/thing.cpp:2:", "core/net/thingcompat.h is private to core/net")])

    def test_no_way_of_writing_an_include_gets_round(self):
        self.write("core/net/wrong.cpp",
                   '#include "../transport/thing.h"\n#include <transport/thing.h>\n'
                   '  #  include "transport/thing.h"\n#include "core/transport/thing.h"\n')
        self.assert_faults([(f"core/net/wrong.cpp:{line}:", "must not include core/transport")
                            for line in range(1, 5)])

    def test_a_folder_without_rules_is_a_fault(self):
        self.write("core/extra/thing.cpp", "\n")
        self.assert_faults([("core/extra/thing.cpp:1:", "without a place in DIRECTION")])

    def test_a_source_that_is_too_long_is_a_fault(self):
        self.write("core/base/long.cpp", "\n" * 600)
        self.assert_passes()
        self.write("core/base/long.cpp", "\n" * 601)
        self.assert_faults([("core/base/long.cpp:601:", "longer than 600 lines")])

    def test_a_tree_without_sources_is_a_fault(self):
        with tempfile.TemporaryDirectory() as empty:
            self.assertEqual(run_check(empty).returncode, 1)


if __name__ == "__main__":
    unittest.main()
