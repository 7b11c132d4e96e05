# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the built daemon for a test, on a free port of the loopback interface."""

import json
import os
import pathlib
import resource
import signal
import subprocess
import tempfile
import threading

PROGRAM = os.environ["DNSTESTER_PROGRAM"]
PATIENCE = 60  # seconds until a condition that does not come about is a failure


def raise_file_limit(wanted):
    """For this process and the daemons that it starts."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, max(hard, wanted)))


def program_environment(**more):
    """That of this process, without what could set up a daemon."""
    own = {key: value for key, value in os.environ.items()
           if not key.startswith("DNS_TESTER_") and key not in (
               "MAX_WORKERS", "REDIS_URL", "RATE_LIMIT_IP_SOURCE")}
    # Freed memory that is kept to detect its use would count as the daemon's own.
    own["ASAN_OPTIONS"] = own.get("ASAN_OPTIONS", "") + ":quarantine_size_mb=16"
    return {**own, **more}


def dies_with_us(command):
    """The command, of a process that the kernel kills once the thread that started it is gone."""
    return ["setpriv", "--pdeathsig", "KILL", "--", *map(str, command)]


class Process:
    """The program with a verb that runs until it is told to end, and its log. `settings` are those
    of the settings file, as a dictionary."""

    def __init__(self, arguments, settings=None, environment=None):
        self._folder = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self._folder.name)
        self.log = []
        self._logged = threading.Condition()
        self._ended = False
        self._told_to_end = False
        self._killed = False
        self.write_settings(settings or {})
        self._process = subprocess.Popen(
            dies_with_us([PROGRAM, *arguments, "--config", self.folder / "config.yaml"]),
            cwd=self.folder, env=program_environment(**(environment or {})),
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self._reader = threading.Thread(target=self._read_log, daemon=True)
        self._reader.start()
        try:
            self.port = self.wait_for_log("listening")["port"]
        except BaseException:
            self._process.kill()
            self._clean_up()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    @property
    def address(self):
        return ("127.0.0.1", self.port)

    def write_settings(self, settings):
        """Any JSON is YAML."""
        settings = {"rate_limiting": {"requests_per_second": 0}, "logging": {"format": "json"},
                    **settings}
        (self.folder / "config.yaml").write_text(json.dumps(settings), encoding="utf-8")

    def reload(self):
        self._process.send_signal(signal.SIGHUP)

    def terminate(self):
        """Asks it to end, without waiting for that; stop() does. A second time would be too much."""
        self._told_to_end = True
        self._process.terminate()

    def send_signal(self, number):
        self._process.send_signal(number)

    @property
    def is_running(self):
        return self._process.poll() is None

    def kill(self):
        """Ends it without a chance to say so."""
        self._killed = True
        self._process.kill()
        self._process.wait()

    def title(self):
        """What the system shows of its arguments."""
        return pathlib.Path(f"/proc/{self._process.pid}/cmdline").read_bytes()

    def _read_log(self):
        for line in self._process.stderr:
            try:
                entry = json.loads(line)
            except ValueError:
                entry = {"message": "not JSON", "line": line.rstrip("\n")}
            with self._logged:
                self.log.append(entry)
                self._logged.notify_all()
        with self._logged:
            self._ended = True
            self._logged.notify_all()

    def wait_for_log(self, message, **fields):
        """The first entry with this message and these fields."""
        def found():
            for entry in self.log:
                if entry.get("message") == message and fields.items() <= entry.items():
                    return entry
            return self._ended and {}

        with self._logged:
            entry = self._logged.wait_for(found, PATIENCE)
            if not entry:
                raise AssertionError(f"the daemon did not log {message!r} {fields}: {self.log[-20:]}")
            return entry

    def resident_octets(self):
        for line in pathlib.Path(f"/proc/{self._process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
        raise AssertionError("the daemon is gone")

    def stop(self):
        """Ends the daemon in the way that an operator would, and expects a clean end."""
        if not self._told_to_end and not self._killed:
            self.terminate()
        try:
            code = self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            raise AssertionError("the daemon did not end after SIGTERM") from None
        finally:
            self._clean_up()
        complaints = [entry["line"] for entry in self.log if entry.get("message") == "not JSON"]
        if code != 0 and not self._killed or complaints:
            raise AssertionError(f"the daemon ended with {code}: " + "\n".join(complaints))

    def _clean_up(self):
        self._process.wait()
        self._reader.join()
        self._process.stderr.close()
        self._folder.cleanup()


class Daemon(Process):
    """A running daemon."""

    def __init__(self, settings=None, environment=None, arguments=()):
        super().__init__(["server", "--port", "0", *arguments], settings, environment)


class Worker(Process):
    """A running worker, that serves its metrics where a daemon serves everything."""

    def __init__(self, settings=None, environment=None, arguments=()):
        super().__init__(["worker", "--metrics-port", "0", *arguments], settings, environment)
