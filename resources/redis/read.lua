-- SPDX-FileCopyrightText: The DNS Tester developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Tells what is known of a task.
--
-- KEYS: 1 queue (stream)  2 task (hash)  3 end (string)
-- ARGV: 1 party to be told when the task ends, empty: none
-- Reply: nil where there is no such task (any more); {"PENDING" or "ACTIVE", created};
--        or the end, as complete.lua writes it

local task = redis.call('HMGET', KEYS[2], 'created', 'entry', 'waiting')
if not task[1] then
    return redis.call('GET', KEYS[3])
end
if ARGV[1] ~= '' then
    local waiting = task[3] or ''
    if not string.find(waiting, ARGV[1], 1, true) then
        redis.call('HSET', KEYS[2], 'waiting', waiting .. ARGV[1] .. ' ')
    end
end
local lease = redis.pcall('XPENDING', KEYS[1], 'workers', task[2], task[2], 1)
local active = not lease.err and #lease > 0 and lease[1][2] ~= '-'
return {active and 'ACTIVE' or 'PENDING', task[1]}
