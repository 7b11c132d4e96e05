#!/usr/bin/env python3
# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev says what it does, installs only what is missing, and leaves nothing behind."""

import pathlib
import re
import subprocess
import tempfile
import unittest

TOP = pathlib.Path(__file__).resolve().parents[2]
VERBS = ["run", "test", "lint", "sanitize", "fuzz", "bench", "help"]


def dev(*arguments):
    return subprocess.run([TOP / "dev", *arguments], capture_output=True, text=True, check=False)


class UsageTest(unittest.TestCase):
    def test_help_names_every_verb(self):
        for arguments in ([], ["help"], ["--help"]):
            result = dev(*arguments)
            self.assertEqual(result.returncode, 0)
            for verb in VERBS:
                self.assertRegex(result.stdout, rf"(?m)^  {verb}\b")

    def test_wrong_usage_is_refused_before_anything_is_done(self):
        for arguments in (["tset"], ["test", "--on", "sid"], ["test", "all"], ["lint", "--some"],
                          ["fuzz", "long"]):
            with self.subTest(arguments=arguments):
                result = dev(*arguments)
                self.assertEqual(result.returncode, 2)
                self.assertEqual(result.stdout, "")
                self.assertIn("Usage: ./dev", result.stderr)


class DependenciesTest(unittest.TestCase):
    def test_every_line_has_group_package_and_reason(self):
        seen = set()
        for line in (TOP / "packaging/dependencies").read_text(encoding="utf-8").splitlines():
            if not line or line.startswith("#"):
                continue
            with self.subTest(line=line):
                self.assertRegex(line, r"^(build|test|lint|fuzz|bench|trixie) +[a-z0-9.+-]+ +\S")
                entry = tuple(line.split()[:2])
                self.assertNotIn(entry, seen)
                seen.add(entry)

    def test_every_group_that_dev_asks_for_exists(self):
        asked = re.findall(r"^ +install_packages ([a-z ]+)$",
                           (TOP / "dev").read_text(encoding="utf-8"), re.MULTILINE)
        self.assertTrue(asked)
        for group in " ".join(asked).split():
            self.assertTrue(self.packages_of(group), group)

    @staticmethod
    def packages_of(group):
        script = 'source "$1"; packages_of "$2"'
        return subprocess.run(["bash", "-c", script, "sh", TOP / "dev", group],
                              capture_output=True, text=True, check=True).stdout.split()


class InstallTest(unittest.TestCase):
    """install_packages with the machine's commands replaced by ones that write a journal."""

    PRELUDE = r"""
        source "$1"
        directory=$2
        policy=$directory/policy-rc.d
        journal() { printf '%s\n' "$*" >>"$directory/journal"; }
        packages_of() { echo present absent; }
        is_installed() { [[ $1 == present ]]; }
        as_root() { if [[ $1 == dpkg ]]; then journal "$*"; else "$@"; fi; }
        systemctl() { journal "systemctl $*"; }
        dpkg-query() { echo /lib/systemd/system/absent.service; echo /usr/bin/absent; }
        apt_get() { journal "apt-get $* policy=$([[ -e $policy ]] && echo yes)"; }
    """

    def install(self, script):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = pathlib.Path(directory.name)
        result = subprocess.run(["bash", "-c", self.PRELUDE + script, "sh", TOP / "dev",
                                 directory.name],
                                capture_output=True, text=True, check=False)
        journal = self.directory / "journal"
        self.journal = journal.read_text(encoding="utf-8").splitlines() if journal.exists() else []
        return result

    def test_only_missing_packages_are_installed(self):
        result = self.install("install_packages any")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("Installing absent", result.stdout)
        self.assertIn("apt-get install --no-install-recommends absent policy=yes", self.journal)
        self.assertNotIn("apt-get update policy=yes", self.journal)

    def test_nothing_is_done_where_nothing_is_missing(self):
        result = self.install("is_installed() { true; }; install_packages any")
        self.assertEqual((result.returncode, result.stdout, self.journal), (0, "", []))

    def test_lists_are_updated_where_they_lack_a_package(self):
        self.install("""apt_get() {
                            journal "$1"
                            [[ $1 == update ]] && touch "$directory/updated"
                            [[ -e $directory/updated ]]
                        }
                        install_packages any""")
        self.assertEqual([line for line in self.journal if line in ("install", "update")],
                         ["install", "update", "install"])

    def test_services_are_forbidden_during_the_install_only(self):
        self.install("install_packages any")
        self.assertTrue(any(line.endswith("policy=yes") for line in self.journal))
        self.assertFalse((self.directory / "policy-rc.d").exists())
        self.assertIn("systemctl disable --quiet absent.service", self.journal)

    def test_services_are_allowed_again_after_a_failed_install(self):
        result = self.install("apt_get() { return 100; }; install_packages any")
        self.assertNotEqual(result.returncode, 0)
        self.assertFalse((self.directory / "policy-rc.d").exists())

    def test_a_policy_that_was_there_stays(self):
        self.install('echo own >"$policy"; install_packages any')
        self.assertEqual((self.directory / "policy-rc.d").read_text(encoding="utf-8"), "own\n")


class LintTest(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = directory.name
        self.shell("git init --quiet --initial-branch=main")
        self.commit("core/base/a.cpp", "core/base/a.h", "core/base/b.cpp")

    def shell(self, script):
        identity = "-c user.name=Test -c user.email=test@example.com"
        prelude = f'source "$1"; cd "$2"; commit() {{ git add . && git {identity} commit -qm x; }};'
        return subprocess.run(["bash", "-c", prelude + script, "sh", TOP / "dev", self.directory],
                              capture_output=True, text=True, check=True).stdout.split()

    def commit(self, *names):
        for name in names:
            path = pathlib.Path(self.directory, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a", encoding="utf-8") as file:
                file.write("//\n")
        self.shell("commit")

    def test_everything_is_looked_at_where_there_is_no_earlier_commit(self):
        self.assertEqual(self.shell("lint_base"), [])
        self.assertEqual(self.shell("tidy_sources"), ["core/base/a.cpp", "core/base/b.cpp"])

    def test_a_branch_is_compared_with_where_it_left_main(self):
        self.shell("git update-ref refs/remotes/origin/main HEAD")
        left = self.shell("git rev-parse HEAD")
        self.commit("core/base/b.cpp")
        self.assertEqual(self.shell("lint_base"), left)
        self.assertEqual(self.shell("tidy_sources $(lint_base)"), ["core/base/b.cpp"])

    def test_main_itself_is_compared_with_twenty_commits_ago(self):
        for _ in range(20):
            self.commit("core/base/b.cpp")
        self.shell("git update-ref refs/remotes/origin/main HEAD")
        self.assertEqual(self.shell("lint_base"), self.shell("git rev-parse HEAD~20"))

    def test_a_changed_header_stands_for_its_source(self):
        self.commit("core/base/a.h")
        self.assertEqual(self.shell("tidy_sources HEAD~1"), ["core/base/a.cpp"])

    def test_new_files_and_changed_rules_count(self):
        pathlib.Path(self.directory, "core/base/new.cpp").touch()
        self.assertEqual(self.shell("tidy_sources HEAD"), ["core/base/new.cpp"])
        self.commit(".clang-tidy")
        self.assertEqual(self.shell("tidy_sources HEAD~1"),
                         ["core/base/a.cpp", "core/base/b.cpp", "core/base/new.cpp"])


if __name__ == "__main__":
    unittest.main()
