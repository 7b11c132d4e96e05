-- SPDX-FileCopyrightText: The DNS Tester developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A worker takes no more tasks. Its leases stay; heartbeat.lua clears it away when it has none.
--
-- KEYS: 1 workers (sorted set)
-- ARGV: 1 worker
-- Reply: 1, or 0 where it was no worker

return redis.call('ZADD', KEYS[1], 'XX', 'CH', 0, ARGV[1])
