-- SPDX-FileCopyrightText: The DNS Tester developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Begins a worker's leases anew.
--
-- KEYS: 1 queue (stream)  2... tasks (hashes)
-- ARGV: 1 worker  2... the entries of these tasks
-- Reply: for each task "renewed"; "lost": another has it now; or "gone": it is removed or has ended

redis.replicate_commands()

local replies = {}
for i = 2, #KEYS do
    local entry = ARGV[i]
    local lease = redis.call('XPENDING', KEYS[1], 'workers', entry, entry, 1, ARGV[1])
    if #lease > 0 then
        redis.call('XCLAIM', KEYS[1], 'workers', ARGV[1], 0, entry, 'JUSTID')
        table.insert(replies, 'renewed')
    elseif redis.call('EXISTS', KEYS[i]) == 1 then
        table.insert(replies, 'lost')
    else
        table.insert(replies, 'gone')
    end
end
return replies
