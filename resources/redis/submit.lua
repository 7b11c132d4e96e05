-- SPDX-FileCopyrightText: The DNS Tester developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Accepts a task. The same id again changes nothing, so that a call may be repeated.
--
-- KEYS: 1 queue (stream)  2 task (hash)  3 end (string)  4 workers (sorted set)  5 hungry (string)
-- ARGV: 1 id  2 request  3 how many tasks may wait  4 life of a worker's sign in ms, 0: do not
--       look whether there is a worker  5 channel that wakes workers  6 message for it
-- Reply: "ok", "full" or "no worker"

redis.replicate_commands() -- Redis 6.2 asks for it, because of TIME; later ones do so anyway

if redis.call('EXISTS', KEYS[2], KEYS[3]) > 0 then
    return 'ok'
end

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local life = tonumber(ARGV[4])
if life > 0 and redis.call('ZCOUNT', KEYS[4], now - life, '+inf') == 0 then
    return 'no worker'
end

local most = tonumber(ARGV[3])
local open = redis.call('XLEN', KEYS[1])
if open >= most then
    local groups = redis.pcall('XINFO', 'GROUPS', KEYS[1])
    local leased = 0
    for _, group in ipairs(groups) do
        for i = 1, #group, 2 do
            if group[i] == 'pending' then leased = group[i + 1] end
        end
    end
    if open - leased >= most then
        return 'full'
    end
end

local entry = redis.call('XADD', KEYS[1], '*', 't', ARGV[1], 'r', ARGV[2])
redis.call('HSET', KEYS[2], 'created', string.format('%.0f', now), 'entry', entry)
if redis.call('DEL', KEYS[5]) == 1 then
    redis.call('PUBLISH', ARGV[5], ARGV[6])
end
return 'ok'
