# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A DNS server on the loopback interface, over UDP, TCP and TLS, that does as a test says."""

import contextlib
import pathlib
import socket
import socketserver
import ssl
import struct
import subprocess
import tempfile
import threading

from daemon import PATIENCE

ANSWER = bytes([192, 0, 2, 1])


def is_query(message):
    """Whether it asks one question; the first octets of QUIC or TLS do not."""
    return len(message) > 16 and not message[2] & 0xf8 and message[4:8] == b"\0\1\0\0"


def end_of_question(message):
    at = 12
    while message[at]:
        at += message[at] + 1
    return at + 5


def question_of(message):
    """The name asked for, and the number of the type."""
    labels, at = [], 12
    while message[at]:
        labels.append(message[at + 1:at + 1 + message[at]].decode())
        at += message[at] + 1
    return ".".join(labels) or ".", struct.unpack_from("!H", message, at + 1)[0]


def reply_to(query, rcode=0):
    """One A record 192.0.2.1 with NOERROR, whatever was asked; none with another rcode."""
    end = end_of_question(query)
    answers = 0 if rcode else 1
    header = query[:2] + bytes([0x80 | query[2] & 1, 0x80 | rcode])
    record = b"\xc0\x0c" + struct.pack("!HHIH", 1, 1, 300, 4) + ANSWER if answers else b""
    return header + struct.pack("!HHHH", 1, answers, 0, 0) + query[12:end] + record


class DnsResponder:
    """Answers at once, until told otherwise."""

    def __init__(self):
        self.rcode = 0
        self.queries = []  # of (transport, name, type), in the order of arrival
        self._arrived = threading.Condition()
        self._open = threading.Event()
        self._open.set()
        self._closed = False
        self._stack = contextlib.ExitStack()
        self._bind()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _bind(self):
        """The same port for UDP and TCP."""
        while True:
            tcp = Server(self, "tcp")
            try:
                self._udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
                self._udp.bind(tcp.server_address)
                break
            except OSError:
                self._udp.close()
                tcp.server_close()
        self.port = tcp.server_address[1]
        self._stack.callback(self._udp.close)
        self._run(tcp)
        threading.Thread(target=self._serve_udp, daemon=True).start()

    def _run(self, server):
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        self._stack.callback(server.server_close)
        self._stack.callback(server.shutdown)

    def listen_tls(self):
        """The port of a listener with a certificate that nobody trusts."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        with tempfile.TemporaryDirectory() as folder:
            key, certificate = pathlib.Path(folder, "key"), pathlib.Path(folder, "certificate")
            subprocess.run(
                ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                 "ec_paramgen_curve:prime256v1", "-nodes", "-subj", "/CN=responder",
                 "-keyout", key, "-out", certificate], check=True, capture_output=True)
            context.load_cert_chain(certificate, key)
        server = Server(self, "tls", context)
        self._run(server)
        return server.server_address[1]

    def target(self, scheme="udp"):
        return f"{scheme}://127.0.0.1:{self.port}"

    def hold(self):
        """Queries from now on are answered after release() only."""
        self._open.clear()

    def release(self):
        self._open.set()

    def wait_for_queries(self, count):
        with self._arrived:
            if not self._arrived.wait_for(lambda: len(self.queries) >= count, PATIENCE):
                raise AssertionError(f"{len(self.queries)} queries came, not {count}")

    def respond(self, transport, query):
        """The reply, once it is due; None where there is none to give."""
        if not is_query(query):
            return None
        with self._arrived:
            self.queries.append((transport, *question_of(query)))
            self._arrived.notify_all()
        self._open.wait()
        return None if self._closed else reply_to(query, self.rcode)

    def _serve_udp(self):
        def answer(query, client):
            if (reply := self.respond("udp", query)) is not None:
                self._udp.sendto(reply, client)

        while not self._closed:
            try:
                query, client = self._udp.recvfrom(65535)
            except OSError:
                return
            if self._open.is_set():
                answer(query, client)
            else:
                threading.Thread(target=answer, args=(query, client), daemon=True).start()

    def close(self):
        self._closed = True
        self._open.set()
        self._stack.close()


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, responder, transport, context=None):
        self.responder, self.transport, self.context = responder, transport, context
        super().__init__(("127.0.0.1", 0), Handler)

    def handle_error(self, *_):
        """A client that went away, or that does not trust the certificate, is none."""


class Handler(socketserver.BaseRequestHandler):
    def handle(self):
        stream = self.request
        if self.server.context:
            stream = self.server.context.wrap_socket(stream, server_side=True)
        with stream, stream.makefile("rb") as reader:
            while len(length := reader.read(2)) == 2:
                query = reader.read(*struct.unpack("!H", length))
                reply = self.server.responder.respond(self.server.transport, query)
                if reply is None:
                    return
                stream.sendall(struct.pack("!H", len(reply)) + reply)
