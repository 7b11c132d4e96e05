# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Redis with a password, that keeps what it has acknowledged also when killed."""

import redisservers

PASSWORD = "a/secret@of:this-test"
ENCODED = "a%2Fsecret%40of%3Athis-test"


class RedisServer(redisservers.RedisServer):
    def __init__(self):
        super().__init__("appendonly yes", "appendfsync always", f"requirepass {PASSWORD}",
                         "unixsocket redis.sock")

    @property
    def url(self):
        return f"redis://:{ENCODED}@127.0.0.1:{self.port}/0"

    @property
    def socket_url(self):
        return f"redis+unix://:{ENCODED}@{self.folder / 'redis.sock'}"

    def connect(self):
        connection = super().connect()
        connection.call("AUTH", PASSWORD)
        return connection
