#!/usr/bin/env python3
# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that includes go in the direction of docs/architecture.md.

Usage: check-includes.py [TOP]

Prints one line per fault, as FILE:LINE: SENTENCE, and exits 1 where there is any.
"""

import pathlib
import re
import sys

# Which folder may include which others directly; what those may include, it may too.
DIRECTION = {
    "core/base": [],
    "core/redis": ["core/base"],
    "core/dns": ["core/base"],
    "core/model": ["core/dns"],
    "core/net": ["core/base"],
    "core/transport": ["core/dns", "core/model", "core/net"],
    "core/lookup": ["core/transport"],
    "core/stats": ["core/model"],
    "core/metrics": ["core/model"],
    "core/config": ["core/model", "core/redis"],
    "core/tasks": ["core/lookup", "core/metrics", "core/config", "core/redis"],
    "core/service": ["core/tasks"],
    "server/http": ["core/net"],
    "server": ["server/http", "core/service", "core/stats"],
    "ui/run": ["core/service", "core/stats"],
    "ui/text": ["ui/run"],
    "ui/words": ["ui/text"],
    "ui/answer": ["ui/text"],
    "ui/ask": ["ui/text"],
    "ui/charts": ["ui/text"],
    "ui/places": ["ui/text"],
    "ui/results": ["ui/text"],
    "ui/servers": ["ui/text"],
    "ui/store": ["ui/words"],
    "ui/history": ["ui/store"],
    "ui": ["ui/answer", "ui/ask", "ui/charts", "ui/history", "ui/places", "ui/results",
           "ui/servers"],
    "app/cli": ["core/service", "core/stats"],
    "app": ["server", "ui", "app/cli"],
    "tests": ["app"],
}

# Whose headers may be included in which folders only, and be seen only there: a header of such a
# folder that includes one, even by way of others, is private to it. The tests use what they need.
OWNERS = {
    "ldns": ("core/dns",),
    "openssl": ("core/net", "core/redis"),
    "nghttp2": ("core/net",),
    "ngtcp2": ("core/net",),
    "gnutls": ("core/net",),
    "yaml-cpp": ("core/config",),
    "hiredis": ("core/redis",),
    "prometheus": ("core/metrics",),
    "CLI": ("app",),
    "QtHttpServer": ("server/http",),
    "systemd": ("app",),
    "qt6keychain": ("ui/places",),
}

# Headers that are private by their name too: of a class that is split in two, and of what smooths
# over differences between versions of a library.
PRIVATE_HEADERS = ("_p.h", "compat.h")

MAX_LINES = 600

INCLUDE = re.compile(r'\s*#\s*include\s*[<"]([^>"]+)[>"]')


def folder_of(path):
    """The folder of DIRECTION that a path relative to the top lies in, or None."""
    for parent in path.parents:
        if parent.as_posix() in DIRECTION:
            return parent.as_posix()
    return None


def allowed_from(folder):
    """The folder itself and all that it may include."""
    allowed = {folder}
    for other in DIRECTION[folder]:
        allowed |= allowed_from(other)
    return allowed


def is_within(folder, owner):
    return folder == owner or folder.startswith(owner + "/")


def is_within_any(folder, others):
    return any(is_within(folder, other) for other in others)


class Source:
    """A source file, its place and its includes."""

    def __init__(self, top, path):
        self.path = path.relative_to(top)
        self.folder = folder_of(self.path)
        self.lines = path.read_text(encoding="utf-8").splitlines()
        self.includes = []  # of (line number, name as written, path of ours or None)
        for number, line in enumerate(self.lines, start=1):
            if match := INCLUDE.match(line):
                self.includes.append((number, match[1], resolve(top, path, match[1])))


def resolve(top, source, name):
    """The file of ours that an include names, relative to the top, or None.

    Looked for where the compiler does: beside the source, then in the include directories.
    """
    for directory in (source.parent, top / "core", top / "app", top / "tests", top):
        path = (directory / name).resolve()
        if path.is_file() and path.is_relative_to(top):
            return path.relative_to(top)
    return None


class Check:
    """Finds the faults of a tree."""

    def __init__(self, top):
        self.sources = {}
        for folder in sorted({name.split("/")[0] for name in DIRECTION}):
            for path in sorted((top / folder).rglob("*")):
                if path.suffix in (".h", ".cpp") and path.is_file():
                    source = Source(top, path)
                    self.sources[source.path] = source

    def faults(self):
        """Path, line number and sentence of each."""
        for source in self.sources.values():
            if source.folder is None:
                yield source.path, 1, "is in a folder without a place in DIRECTION of this check"
                continue
            if len(source.lines) > MAX_LINES:
                yield (source.path, len(source.lines),
                       f"is longer than {MAX_LINES} lines: split it by responsibility")
            for number, name, target in source.includes:
                fault = (self.fault_of_third_party(source, name) if target is None
                         else self.fault_of_own(source, target))
                if fault:
                    yield source.path, number, fault

    @staticmethod
    def fault_of_third_party(source, name):
        owners = OWNERS.get(name.split("/")[0])
        if owners is None or source.folder == "tests" or is_within_any(source.folder, owners):
            return None
        return f"<{name}> belongs to {' and '.join(owners)} and must not be included in {source.folder}"

    def fault_of_own(self, source, target):
        other = folder_of(target)
        if other is None:
            return f"{target} is in no folder that may be included"
        if other not in allowed_from(source.folder):
            return f"{source.folder} must not include {other} ({target})"
        if source.folder in (other, "tests"):
            return None
        if target.name.endswith(PRIVATE_HEADERS):
            return f"{target} is private to {other}"
        for name in sorted(self.shown_by(target)):
            if not is_within_any(source.folder, OWNERS[name.split("/")[0]]):
                return f"{target} is private to {other}, because it includes <{name}>"
        return None

    def shown_by(self, header):
        """The third-party headers that one of ours includes, itself or by way of others."""
        shown, seen, waiting = set(), set(), [header]
        while waiting:
            path = waiting.pop()
            if path in seen or path not in self.sources:
                continue
            seen.add(path)
            for _, name, target in self.sources[path].includes:
                if target is not None:
                    waiting.append(target)
                elif name.split("/")[0] in OWNERS:
                    shown.add(name)
        return shown


def main(arguments):
    if len(arguments) > 1:
        print(__doc__, file=sys.stderr)
        return 2
    default = pathlib.Path(__file__).parents[2]
    top = pathlib.Path(arguments[0] if arguments else default).resolve()
    check = Check(top)
    if not check.sources:
        print(f"{top}: holds no sources to check")
        return 1
    found = [f"{path}:{line}: {sentence}" for path, line, sentence in check.faults()]
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
