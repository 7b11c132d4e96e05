-- SPDX-FileCopyrightText: The DNS Tester developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Gives a worker tasks whose leases have run out, and tells which tasks nobody shall have again.
--
-- KEYS: 1 queue (stream)  2 reclaimed (number)
-- ARGV: 1 worker  2 most  3 lease in ms  4 how often a task is delivered at most
-- Reply: {a list as that of lease.lua, ids of the tasks to abandon}. The worker has a lease on the
--        latter too, so that no other is told at the same time.

redis.replicate_commands()

local leases = {}
local abandoned = {}
local most = tonumber(ARGV[2])
local late = redis.call('XPENDING', KEYS[1], 'workers', 'IDLE', ARGV[3], '-', '+', 100)
for _, lease in ipairs(late) do
    local entry, owner, delivery = lease[1], lease[2], lease[4]
    local exhausted = delivery >= tonumber(ARGV[4])
    if owner ~= '-' and (exhausted or #leases < most) then
        local claim = {'XCLAIM', KEYS[1], 'workers', ARGV[1], ARGV[3], entry}
        if exhausted then
            table.insert(claim, 'RETRYCOUNT')
            table.insert(claim, delivery)
        end
        local claimed = redis.call(unpack(claim))
        if claimed[1] then
            redis.call('INCR', KEYS[2])
            local fields = claimed[1][2]
            if exhausted then
                table.insert(abandoned, fields[2])
            else
                table.insert(leases, {entry, fields[2], fields[4], delivery + 1})
            end
        end
    end
end
return {leases, abandoned}
