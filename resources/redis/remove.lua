-- SPDX-FileCopyrightText: The DNS Tester developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Forgets a task.
--
-- KEYS: 1 queue (stream)  2 task (hash)  3 end (string)  4 returned (sorted set)  5 kept (hash)
-- ARGV: 1 id  2 width in ms, and 3 number of the buckets of complete.lua
--       4 what the names of parties' channels begin with
-- Reply: nil where there was none; "PENDING" or "ACTIVE"; or the form of its end

redis.replicate_commands()

local task = redis.call('HMGET', KEYS[2], 'entry', 'waiting')
if task[1] then
    local lease = redis.pcall('XPENDING', KEYS[1], 'workers', task[1], task[1], 1)
    local worker = not lease.err and #lease > 0 and lease[1][2] or '-'
    redis.pcall('XACK', KEYS[1], 'workers', task[1])
    redis.call('XDEL', KEYS[1], task[1])
    redis.call('ZREM', KEYS[4], task[1])
    redis.call('DEL', KEYS[2])
    for party in string.gmatch(task[2] or '', '%S+') do
        redis.call('PUBLISH', ARGV[4] .. party, 'ended ' .. ARGV[1])
    end
    if worker == '-' then
        return 'PENDING'
    end
    redis.call('PUBLISH', ARGV[4] .. worker, 'removed ' .. ARGV[1])
    return 'ACTIVE'
end

local head = redis.call('GETRANGE', KEYS[3], 0, 63)
local form, ended = string.match(head, '^(%S+) %d+ (%d+)\n')
if not form then
    return false
end
local size = redis.call('STRLEN', KEYS[3]) - string.find(head, '\n', 1, true)
redis.call('DEL', KEYS[3])
local span = math.floor(ended / ARGV[2])
local bucket = string.format('%.0f', span % ARGV[3])
local counted = redis.call('HGET', KEYS[5], bucket) or ''
local of, tasks, octets = string.match(counted, '(%d+) (%d+) (%d+)')
if tonumber(of) == span then
    redis.call('HSET', KEYS[5], bucket,
               string.format('%.0f %.0f %.0f', span, tasks - 1, octets - size))
end
return form
