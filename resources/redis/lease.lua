-- SPDX-FileCopyrightText: The DNS Tester developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Gives a worker tasks that wait: those that were handed back, then the oldest others.
--
-- KEYS: 1 queue (stream)  2 returned (sorted set)  3 hungry (string)
-- ARGV: 1 worker  2 most
-- Reply: a list of {entry, id, request, delivery}. Where there are fewer than asked for, the next
--        task wakes the workers.

redis.replicate_commands()

local leases = {}
local most = tonumber(ARGV[2])

local returned = redis.call('ZPOPMIN', KEYS[2], most)
for i = 1, #returned, 2 do
    local entry = returned[i]
    local claimed = redis.call('XCLAIM', KEYS[1], 'workers', ARGV[1], 0, entry)
    if claimed[1] then
        local lease = redis.call('XPENDING', KEYS[1], 'workers', entry, entry, 1)
        local fields = claimed[1][2]
        table.insert(leases, {entry, fields[2], fields[4], lease[1][4]})
    end
end

if #leases < most then
    local read = redis.pcall('XREADGROUP', 'GROUP', 'workers', ARGV[1], 'COUNT', most - #leases,
                             'STREAMS', KEYS[1], '>')
    if read and read.err then
        return read
    end
    if read then
        for _, entry in ipairs(read[1][2]) do
            table.insert(leases, {entry[1], entry[2][2], entry[2][4], 1})
        end
    end
end

if #leases < most then
    redis.call('SET', KEYS[3], '1')
end
return leases
