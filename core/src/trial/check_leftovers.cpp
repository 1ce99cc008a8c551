// One worker makes all records of a run: what is left of each adds up, or comes to light in the next.
#include "bench.hpp"

#include <algorithm>

namespace verslag::trial {
namespace {

constexpr std::size_t times = 50;
constexpr std::size_t settled = 10;    // after so many, what is made once has been made
constexpr std::uint64_t a_trace = 16;  // bytes a run

using Series = std::vector<std::uint64_t>;

// How much is left a run, when the least of the later half is more than the most of the earlier one.
std::uint64_t left_each_time(const Series& all)
{
    const auto from = all.begin() + settled, middle = from + (all.end() - from) / 2;
    if (*std::min_element(middle, all.end()) <= *std::max_element(from, middle)) return 0;
    return (all.back() - *from) / static_cast<std::uint64_t>(all.end() - from - 1);
}

}  // namespace

void check_leftovers(Trying& t)
{
    // Another record first: what is kept of it must not come back.
    const auto other = encoded(smallest_meeting());
    std::vector<const Input*> inputs(times, &t.input);
    inputs.insert(inputs.begin(), &other);
    // Freed memory that is kept for later would look like memory that is lost.
    const auto all = t.bench.in_a_row(inputs, {.environment = {{"GLIBC_TUNABLES", "glibc.malloc.tcache_count=0"}}});

    Series heap, descriptors, threads;
    std::string locale = "C";
    for (std::size_t i = 1; i < all.size(); ++i) {
        const auto& one = all[i];
        const auto& traces = one.outcome.traces;
        if (!t.same(one) || !traces)
            return t.fault("repeated",
                           one.done() ? phrase("makes something else when its process exported before (export {0} of {1})", i + 1,
                                               all.size())
                                      : phrase("does not export again in the same process (export {0} of {1}): {2}", i + 1,
                                               all.size(), one.outcome.failure),
                           phrase("keep nothing between two runs: no static or global variable that changes"));
        heap.push_back(traces->heap), descriptors.push_back(traces->descriptors), threads.push_back(traces->threads);
        locale = traces->locale;
    }
    if (t.steady) t.good("repeated", phrase("makes the same bytes {0} times in one process, after another record", times));

    const auto before = t.findings.size();
    // A thread that is left has memory of its own.
    if (const auto bytes = left_each_time(heap); bytes >= a_trace && threads.back() == 1)
        t.fault("heap", phrase("leaves {0} bytes of memory behind with each export", bytes),
                phrase("free what is allocated; valgrind or -fsanitize=address says where that was"));
    if (descriptors.back() > descriptors[settled])
        t.fault("descriptors",
                phrase("leaves files open: {0} in {1} exports", descriptors.back() - descriptors.front(), times - 1),
                phrase("close each; in C++, hold it in an object that does"));
    if (threads.back() > 1)
        t.fault("threads", phrase("leaves threads running: {0} after {1} exports", threads.back() - 1, times),
                phrase("join each thread before run() returns"));
    if (locale != "C")
        t.fault("locale-left", phrase("leaves another locale behind: '{0}'", locale),
                phrase("do not call setlocale(): what is written must not depend on it"));
    if (t.findings.size() == before) t.good("leftovers", phrase("leaves no memory, open file, thread or locale behind"));
}

}  // namespace verslag::trial
