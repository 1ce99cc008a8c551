// A disk that is full, and a user who wants it to stop.
#include "bench.hpp"

namespace verslag::trial {

void check_disk(Trying& t)
{
    struct Point {
        std::uint64_t room;
        Phrase where;
    };
    const auto all = t.made.bytes();
    std::vector<Point> points;
    if (all > 0) points.push_back({0, phrase("at the first byte")});
    if (all > 2) points.push_back({all / 2, phrase("in the middle")});
    if (all > 1) points.push_back({all - 1, phrase("at the last byte")});
    const auto before = t.findings.size();
    for (const auto& point : points) {
        const auto made = t.bench.once(t.input, {.bending = {.room = point.room}});
        const auto& traces = made.outcome.traces;
        if (!traces)
            t.fault("disk-full", phrase("does not withstand a disk that is full {0}: {1}", point.where, made.outcome.failure),
                    phrase("every write and finish may fail: return VERSLAG_FAILED, or let the exception pass"));
        else if (traces->status == VERSLAG_OK)
            t.fault("disk-full", phrase("says that all went well when the disk is full {0}", point.where),
                    phrase("look at what write, finish and adopt return; catch no exception of theirs"));
        else if (traces->status != VERSLAG_FAILED)
            t.fault("disk-full",
                    phrase("does not say that it failed when the disk is full {0}: it returns {1}", point.where, traces->status),
                    phrase("return VERSLAG_FAILED"));
        else if (traces->errors == 0)
            t.fault("disk-full", phrase("fails without a word when the disk is full {0}", point.where),
                    phrase("say why with report() before returning VERSLAG_FAILED"));
    }
    if (t.findings.size() == before)
        t.good("disk-full", phrase("says so when the disk is full at the first byte, in the middle, and at the last byte"));
}

void check_cancel(Trying& t)
{
    // One that does not ask is killed when its time is up: rude, but nobody else is hurt.
    const auto asked = t.made.outcome.traces ? t.made.outcome.traces->asked : 0;
    if (asked == 0)
        return t.advise("cancel", phrase("never asks whether it should stop"),
                        phrase("call progress() in the loop over blocks or rows; else it is killed when its time is up"));
    for (const auto at : {std::uint64_t{1}, asked}) {
        const auto made = t.bench.once(t.input, {.bending = {.stop_at = at}});
        const auto& traces = made.outcome.traces;
        if (traces && traces->status == VERSLAG_CANCELLED) continue;
        return t.fault("cancel",
                       !traces ? phrase("does not withstand being told to stop: {0}", made.outcome.failure)
                       : traces->status == VERSLAG_OK
                           ? phrase("goes on when it is told to stop, and says that all went well")
                           : phrase("does not say that it stopped when it is told to: it returns {0}", traces->status),
                       phrase("return VERSLAG_CANCELLED when progress() is not 0; in C++, let Cancelled pass"));
    }
    t.good("cancel", asked == 1 ? phrase("stops when it is told to; it asks once in a real meeting")
                                : phrase("stops when it is told to; it asks {0} times in a real meeting", asked));
}

}  // namespace verslag::trial
