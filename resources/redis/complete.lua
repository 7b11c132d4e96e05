-- SPDX-FileCopyrightText: The DNS Tester developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Ends a task, if it has not ended before.
--
-- KEYS: 1 queue (stream)  2 task (hash)  3 end (string)  4 returned (sorted set)  5 kept (hash)
-- ARGV: 1 id  2 form of what follows  3 result or reason  4 for how many ms it is kept
--       5 width in ms, and 6 number of the buckets in which ended tasks are counted
--       7 what the names of parties' channels begin with
-- Reply: 1 where this ended the task, else 0
--
-- The end is "<form> <created> <ended>\n<result or reason>", with times in ms since 1970.
-- A bucket counts what ended in one span of time: "<span> <tasks> <octets>".

redis.replicate_commands()

local task = redis.call('HMGET', KEYS[2], 'created', 'entry', 'waiting')
if not task[2] then
    return 0
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

redis.call('XACK', KEYS[1], 'workers', task[2])
redis.call('XDEL', KEYS[1], task[2])
redis.call('ZREM', KEYS[4], task[2])
redis.call('DEL', KEYS[2])
local head = string.format('%s %s %.0f\n', ARGV[2], task[1], now)
redis.call('SET', KEYS[3], head .. ARGV[3], 'PX', ARGV[4])

local span = math.floor(now / ARGV[5])
local bucket = string.format('%.0f', span % ARGV[6])
local counted = redis.call('HGET', KEYS[5], bucket) or ''
local of, tasks, octets = string.match(counted, '(%d+) (%d+) (%d+)')
if tonumber(of) ~= span then
    tasks, octets = 0, 0
end
redis.call('HSET', KEYS[5], bucket,
           string.format('%.0f %.0f %.0f', span, tasks + 1, octets + #ARGV[3]))

for party in string.gmatch(task[3] or '', '%S+') do
    redis.call('PUBLISH', ARGV[7] .. party, 'ended ' .. ARGV[1])
end
return 1
