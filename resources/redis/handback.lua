-- SPDX-FileCopyrightText: The DNS Tester developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Takes a task back from its worker, for another to have at once. Counts as no delivery.
--
-- KEYS: 1 queue (stream)  2 returned (sorted set)  3 hungry (string)
-- ARGV: 1 worker  2 entry  3 channel that wakes workers  4 message for it
-- Reply: 1, or 0 where the worker had no lease on it

redis.replicate_commands()

local lease = redis.call('XPENDING', KEYS[1], 'workers', ARGV[2], ARGV[2], 1, ARGV[1])
if #lease == 0 then
    return 0
end
redis.call('XCLAIM', KEYS[1], 'workers', '-', 0, ARGV[2], 'RETRYCOUNT', lease[1][4] - 1, 'JUSTID')
redis.call('ZADD', KEYS[2], 0, ARGV[2])
if redis.call('DEL', KEYS[3]) == 1 then
    redis.call('PUBLISH', ARGV[3], ARGV[4])
end
return 1
