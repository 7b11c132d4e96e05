# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Real DNS servers on free loopback ports, for the benchmarks."""

import re
import shutil
import socket
import subprocess
import textwrap
import time
from pathlib import Path

ZONE = """\
$ORIGIN example.com.
@    3600 SOA ns hostmaster 1 3600 900 604800 300
@    3600 NS ns
ns   3600 A 127.0.0.1
www  3600 A 192.0.2.1
*.w  3600 A 192.0.2.2
"""

QUERY = (b"\0\1\1\0\0\1\0\0\0\0\0\0"
         b"\3www\7example\3com\0\0\1\0\1")


def free_port():
    """A port free for both UDP and TCP right now."""
    while True:
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as tcp, \
                socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
            tcp.bind(("127.0.0.1", 0))
            port = tcp.getsockname()[1]
            try:
                udp.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port


class Certificate:
    """A self-made authority and a certificate of it for localhost and 127.0.0.1."""

    def __init__(self, folder: Path):
        self.ca = folder / "ca.pem"
        self.chain = folder / "server.pem"
        self.key = folder / "server.key"
        ca_key = folder / "ca.key"
        request = folder / "server.csr"
        extensions = folder / "extensions"
        extensions.write_text("subjectAltName=DNS:localhost,IP:127.0.0.1\n")
        ec = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
        self._openssl("req", "-x509", *ec, "-keyout", ca_key, "-out", self.ca, "-days", "30",
                      "-subj", "/CN=DNS Tester bench CA")
        self._openssl("req", *ec, "-keyout", self.key, "-out", request, "-subj", "/CN=localhost")
        self._openssl("x509", "-req", "-in", request, "-CA", self.ca, "-CAkey", ca_key,
                      "-CAcreateserial", "-out", self.chain, "-days", "30", "-extfile", extensions)
        self.key.chmod(0o644)

    @staticmethod
    def _openssl(*arguments):
        subprocess.run(["openssl", *map(str, arguments)], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


class Daemon:
    """A server process that lives as long as the with-block."""

    def __init__(self, command, log: Path, port: int):
        self._log = log
        self._output = log.open("wb")
        self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=self._output,
                                         stderr=subprocess.STDOUT)
        self._await_answer(port)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._output.close()

    def _await_answer(self, port):
        deadline = time.monotonic() + 20
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.settimeout(0.1)
            probe.connect(("127.0.0.1", port))
            while time.monotonic() < deadline:
                if self._process.poll() is not None:
                    break
                try:
                    probe.send(QUERY)
                    if probe.recv(512):
                        return
                except OSError:
                    continue
        self.__exit__()
        raise RuntimeError("the server did not answer:\n" + self._log.read_text(errors="replace"))


def knot_version():
    """(3, 2) on Debian 12, (3, 4) on Debian 13."""
    text = subprocess.run(["knotd", "-V"], capture_output=True, text=True, check=True).stdout
    major, minor = re.search(r"(\d+)\.(\d+)", text).groups()
    return int(major), int(minor)


class Knot(Daemon):
    """knotd with one worker per transport; DoT and DoQ where its version has them."""

    def __init__(self, folder: Path, certificate: Certificate):
        home = folder / "knot"
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir()
        self.port, self.tls_port, self.quic_port = free_port(), free_port(), free_port()
        (home / "example.com.zone").write_text(ZONE)
        encrypted = ""
        if knot_version() >= (3, 4):
            encrypted = textwrap.indent(textwrap.dedent(f"""\
                listen-tls: 127.0.0.1@{self.tls_port}
                listen-quic: 127.0.0.1@{self.quic_port}
                quic-max-clients: 1000
                cert-file: {certificate.chain}
                key-file: {certificate.key}
                """), "  ")
        config = home / "knot.conf"
        config.write_text(f"""\
server:
  rundir: {home}
  listen: 127.0.0.1@{self.port}
  udp-workers: 1
  tcp-workers: 1
  background-workers: 1
  tcp-max-clients: 1000
  tcp-idle-timeout: 60
{encrypted}
database:
  storage: {home}
zone:
  - domain: example.com
    storage: {home}
    file: example.com.zone
    zonefile-load: whole
    journal-content: none
""")
        super().__init__(["knotd", "-c", str(config)], home / "log", self.port)


class Unbound(Daemon):
    """unbound with one thread, answering from local data over UDP, TCP, DoT and DoH."""

    def __init__(self, folder: Path, certificate: Certificate):
        home = folder / "unbound"
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir()
        self.port, self.tls_port, self.https_port = free_port(), free_port(), free_port()
        config = home / "unbound.conf"
        config.write_text(f"""\
server:
  num-threads: 1
  do-daemonize: no
  use-syslog: no
  logfile: ""
  username: ""
  chroot: ""
  directory: "{home}"
  pidfile: "{home}/pid"
  module-config: "iterator"
  interface: 127.0.0.1@{self.port}
  interface: 127.0.0.1@{self.tls_port}
  interface: 127.0.0.1@{self.https_port}
  tls-port: {self.tls_port}
  https-port: {self.https_port}
  tls-service-pem: "{certificate.chain}"
  tls-service-key: "{certificate.key}"
  incoming-num-tcp: 2000
  http-max-streams: 1000
  access-control: 127.0.0.0/8 allow
  local-zone: "example.com." static
  local-data: "www.example.com. 3600 A 192.0.2.1"
remote-control:
  control-enable: no
""")
        super().__init__(["unbound", "-d", "-p", "-c", str(config)], home / "log", self.port)
