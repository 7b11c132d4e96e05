// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Preloaded into a redis-server, whose wall clock it sets forward by the milliseconds that the test
// keeps in a shared file. Redis reads that clock with gettimeofday() alone, as far as commands can
// tell; what it measures durations with stays as it is.

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <ctime>

namespace {

using Offset = std::atomic<std::int64_t>;

const Offset *mapOffset()
{
    const char *name = std::getenv("DNSTESTER_SHIFTED_CLOCK");
    const int file = name ? open(name, O_RDONLY | O_CLOEXEC) : -1;
    if (file < 0)
        std::abort();
    void *memory = mmap(nullptr, sizeof(Offset), PROT_READ, MAP_SHARED, file, 0);
    close(file);
    if (memory == MAP_FAILED)
        std::abort();
    return static_cast<const Offset *>(memory);
}

const Offset *const offset = mapOffset(); // null for calls before

} // namespace

extern "C" __attribute__((visibility("default"))) int gettimeofday(timeval *time, void *) noexcept
{
    timespec now = {};
    if (clock_gettime(CLOCK_REALTIME, &now) != 0)
        return -1;
    constexpr std::int64_t milli = 1000;
    constexpr std::int64_t micro = 1000 * milli;
    const std::int64_t microseconds = now.tv_nsec / milli + (offset ? offset->load() : 0) * milli;
    time->tv_sec = static_cast<time_t>(now.tv_sec + microseconds / micro);
    time->tv_usec = static_cast<suseconds_t>(microseconds % micro);
    return 0;
}
