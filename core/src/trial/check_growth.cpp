// Time and memory against the size of what there is to export.
#include "bench.hpp"

#include <algorithm>
#include <cmath>

namespace verslag::trial {
namespace {

constexpr unsigned some = 8, many = 32;                // times the real meeting
constexpr double too_steep = 1.6;                      // the power of the size that time grows with
constexpr double worth_telling = 300'000;              // microseconds: below, the clock says nothing
constexpr double worth_counting = 64.0 * 1024 * 1024;  // bytes, likewise

std::string decimal(double v)
{
    const auto tenths = static_cast<std::int64_t>(std::lround(v * 10));
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}
std::string milliseconds(double microseconds) { return decimal(microseconds / 1000) + " ms"; }
std::string megabytes(double bytes) { return decimal(bytes / 1e6) + " MB"; }

struct Size {
    double bytes = 0, time = 0, memory = 0;
};

double power(double less, double more, double size_ratio)
{
    return std::log(std::max(more, 1.0) / std::max(less, 1.0)) / std::log(size_ratio);
}

}  // namespace

void check_growth(Trying& t)
{
    if (t.bench.size_of(t.input) == 0) return;
    const auto few = encoded(repeated(some)), lots = encoded(repeated(many));
    bool works = true;
    const auto measure = [&](const Input& input) {
        const auto made = t.bench.once(input);
        if (works && !made.done())
            t.fault("huge",
                    phrase("does not export a huge record ({0} of models): {1}",
                           megabytes(static_cast<double>(t.bench.size_of(input))), made.outcome.failure),
                    phrase("a council's year is as large as this"));
        works = works && made.done();
        const auto& traces = made.outcome.traces;
        return Size{static_cast<double>(t.bench.size_of(input)), traces ? static_cast<double>(traces->cpu) : 0,
                    traces ? static_cast<double>(traces->peak) : 0};
    };
    auto less = measure(few), more = measure(lots);
    if (!works) return;
    const auto ratio = more.bytes / less.bytes;
    // Whoever shares the processors disturbs the clock: what looks steep is looked at again.
    for (int again = 0; again < 2 && more.time > worth_telling && power(less.time, more.time, ratio) > too_steep; ++again) {
        less.time = std::min(less.time, measure(few).time);
        more.time = std::min(more.time, measure(lots).time);
    }
    const auto sizes = phrase("{0} for {1} of models, {2} for {3}", milliseconds(less.time), megabytes(less.bytes),
                              milliseconds(more.time), megabytes(more.bytes));
    if (more.time > worth_telling && power(less.time, more.time, ratio) > too_steep)
        t.fault(
            "time", phrase("takes ever more time for the same amount of text: {0}", sizes),
            phrase(
                "look for a loop over all blocks or rows within a loop over them, and for text that is copied to be added to"));
    else t.good("time", phrase("takes time in proportion to the text: {0}", sizes));

    const auto base = t.made.outcome.traces ? static_cast<double>(t.made.outcome.traces->peak) : 0;
    const auto first = std::max(less.memory - base, 1.0), second = std::max(more.memory - base, 0.0);
    const auto memory = phrase("{0} for {1} of models", megabytes(more.memory), megabytes(more.bytes));
    if (second > worth_counting && second > 2 * ratio * first)
        t.fault("memory", phrase("takes ever more memory for the same amount of text: {0}", memory),
                phrase("keep what is needed for one block or row, and write as you go"));
    else t.good("memory", phrase("takes memory in proportion to the text: {0}", memory));
}

}  // namespace verslag::trial
