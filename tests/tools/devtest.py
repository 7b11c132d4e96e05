#!/usr/bin/env python3
# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev says what it does, installs only what is missing, and leaves nothing behind."""

import base64
import hashlib
import pathlib
import re
import subprocess
import tarfile
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
                self.assertRegex(line, r"^(build|test|npm|lint|fuzz|bench|screenshots|trixie)(@bookworm|@trixie)?"
                                       r" +[a-z0-9.+-]+ +\S")
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


class NpmTest(unittest.TestCase):
    """fetch_npm with an npm that has one archive of ours."""

    PRELUDE = r"""
        source "$1"
        top=$2 cache=$2/cache
        npm() { echo npm >>"$top/journal" && cp "$top/archive" "$4/viewer-1.0.tgz"; }
    """

    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = pathlib.Path(directory.name)
        (self.directory / "package").mkdir()
        (self.directory / "package/file").write_text("octets", encoding="utf-8")
        with tarfile.open(self.directory / "archive", "w:gz") as archive:
            archive.add(self.directory / "package", "package")

    def pin(self, octets):
        integrity = base64.b64encode(hashlib.sha512(octets).digest()).decode()
        (self.directory / "packaging").mkdir()
        (self.directory / "packaging/npm-packages").write_text(
            f"viewer-too 2.0 sha512-x why\nviewer 1.0 sha512-{integrity} why\n", encoding="utf-8")

    def shell(self, script):
        return subprocess.run(["bash", "-c", self.PRELUDE + script, "sh", TOP / "dev",
                               self.directory], capture_output=True, text=True, check=False)

    def unpacked(self):
        return sorted(path.name for path in (self.directory / "cache/npm").iterdir())

    def test_what_has_the_pinned_integrity_is_unpacked_once(self):
        self.pin((self.directory / "archive").read_bytes())
        result = self.shell("fetch_npm viewer && fetch_npm viewer")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(self.unpacked(), ["viewer-1.0"])
        self.assertTrue((self.directory / "cache/npm/viewer-1.0/file").is_file())
        self.assertEqual((self.directory / "journal").read_text(encoding="utf-8"), "npm\n")

    def test_anything_else_is_refused(self):
        self.pin(b"other octets")
        result = self.shell("fetch_npm viewer")
        self.assertNotEqual(result.returncode, 0)
        self.assertIn("viewer 1.0 is not what packaging/npm-packages pins", result.stderr)
        self.assertEqual(self.unpacked(), [])

    def test_the_build_is_told_of_what_is_there_only(self):
        result = self.shell("""npm_folder() { echo "$cache/npm/$1-1"; }
                               mkdir -p "$cache/npm/swagger-ui-dist-1"; npm_settings""")
        self.assertEqual(result.stdout.split(),
                         [f"-DDNSTESTER_DOCS_VIEWER={self.directory}/cache/npm/swagger-ui-dist-1"])

    def test_every_pin_has_version_integrity_and_reason(self):
        lines = (TOP / "packaging/npm-packages").read_text(encoding="utf-8").splitlines()
        pins = [line for line in lines if line and not line.startswith("#")]
        self.assertTrue(pins)
        for line in pins:
            self.assertRegex(line, r"^[a-z0-9-]+ +\d+\.\d+\.\d+ +sha512-[A-Za-z0-9+/]{86}== +\S")


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
