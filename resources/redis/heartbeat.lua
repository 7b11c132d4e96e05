-- SPDX-FileCopyrightText: The DNS Tester developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A worker's sign of life. Makes the group of workers where it is missing, and clears away workers
-- that are gone and left nothing behind.
--
-- KEYS: 1 queue (stream)  2 workers (sorted set)
-- ARGV: 1 worker  2 life of such a sign in ms
-- Reply: how many workers are alive

redis.replicate_commands()

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.pcall('XGROUP', 'CREATE', KEYS[1], 'workers', '0', 'MKSTREAM') -- an error: it is there
redis.call('ZADD', KEYS[2], string.format('%.0f', now), ARGV[1])

local gone = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', string.format('(%.0f', now - ARGV[2]),
                        'LIMIT', 0, 10)
for _, worker in ipairs(gone) do
    if #redis.call('XPENDING', KEYS[1], 'workers', '-', '+', 1, worker) == 0 then
        redis.call('XGROUP', 'DELCONSUMER', KEYS[1], 'workers', worker)
        redis.call('ZREM', KEYS[2], worker)
    end
end
return redis.call('ZCOUNT', KEYS[2], string.format('%.0f', now - ARGV[2]), '+inf')
