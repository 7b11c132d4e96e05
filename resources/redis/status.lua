-- SPDX-FileCopyrightText: The DNS Tester developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Counts the tasks of a shard.
--
-- KEYS: 1 queue (stream)  2 returned (sorted set)  3 kept (hash)  4 workers (sorted set)
--       5 reclaimed (number)  6 nothing (a string that never exists)
-- ARGV: 1 for how many ms ended tasks are kept  2 width in ms of the buckets of complete.lua
--       3 life of a worker's sign in ms
-- Reply: {pending, active, kept, octets of their results, leases reclaimed,
--         age of the oldest pending task in ms, workers alive, why Redis accepts no changes: its
--         error, or empty}

redis.replicate_commands()

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local leased, last = 0, '0-0'
local groups = redis.pcall('XINFO', 'GROUPS', KEYS[1]) -- an error: there is no queue yet
for _, group in ipairs(groups) do
    for i = 1, #group, 2 do
        if group[i] == 'pending' then leased = group[i + 1] end
        if group[i] == 'last-delivered-id' then last = group[i + 1] end
    end
end
local returned = redis.call('ZCARD', KEYS[2])
local pending = redis.call('XLEN', KEYS[1]) - leased + returned

local age = 0
local function look(entry)
    if entry then
        age = math.max(age, now - string.match(entry, '^%d+'))
    end
end
look(redis.call('ZRANGE', KEYS[2], 0, 0)[1])
local new = redis.call('XRANGE', KEYS[1], '(' .. last, '+', 'COUNT', 1)[1]
look(new and new[1])

local kept, octets = 0, 0
for _, counted in ipairs(redis.call('HVALS', KEYS[3])) do
    local span, tasks, size = string.match(counted, '(%d+) (%d+) (%d+)')
    if (span + 1) * ARGV[2] + ARGV[1] > now then
        kept, octets = kept + tasks, octets + size
    end
end

local workers = redis.call('ZCOUNT', KEYS[4], string.format('%.0f', now - ARGV[3]), '+inf')
local reclaimed = tonumber(redis.call('GET', KEYS[5]) or 0)
-- Changes nothing, but is refused where a change would be.
local change = redis.pcall('SETRANGE', KEYS[6], 0, '')
local refusal = type(change) == 'table' and change.err or ''
return {pending, leased - returned, kept, octets, reclaimed, age, workers, refusal}
