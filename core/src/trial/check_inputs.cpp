// Whether it makes something of whatever it may get.
#include "bench.hpp"

#include <verslag/wire.hpp>

#include <algorithm>

namespace verslag::trial {
namespace {

bool failed_in_words(const Made& made)
{
    const auto& traces = made.outcome.traces;
    return traces && traces->status == VERSLAG_FAILED && traces->errors > 0;
}

// What it printed; empty when nothing.
std::string printed(const Made& made)
{
    for (const auto& w : made.outcome.warnings)
        if (w.code == "exporter-printed") return w.message.str();
    return {};
}

}  // namespace

bool check_real_meeting(Trying& t)
{
    t.made = t.bench.once(t.input);
    if (!t.made.done()) {
        t.fault("real-meeting", phrase("does not export a real meeting: {0}", t.made.outcome.failure),
                phrase("nothing else was tried"));
        return false;
    }
    const auto files = t.made.outcome.files.size();
    t.good("real-meeting", files == 1 ? phrase("exports a real meeting: 1 file, {0} bytes", t.made.bytes())
                                      : phrase("exports a real meeting: {0} files, {1} bytes", files, t.made.bytes()));
    if (const auto words = printed(t.made); !words.empty())
        t.advise("prints", phrase("prints to standard output or standard error, where nobody asked for it: {0}", words),
                 phrase("say it to the user with report(), or not at all"));
    return true;
}

void check_inputs(Trying& t)
{
    std::size_t before = t.findings.size();
    const auto must = [&](const Input& input, const Phrase& what, Phrase hint) {
        const auto made = t.bench.once(input);
        if (!made.done()) t.fault("inputs", phrase("does not export {0}: {1}", what, made.outcome.failure), std::move(hint));
    };
    must(encoded(smallest_meeting()), phrase("the smallest record that is valid"),
         phrase("nothing is certain to be there: no section, no row, no person, no image"));
    must(encoded(many_tongues()), phrase("a record in many scripts, full of signs that mean something somewhere"),
         phrase("escape what has a meaning in the format, and cut text between characters only"));
    const auto empty = t.bench.once(nothing());
    if (!empty.done() && !failed_in_words(empty))
        t.fault("inputs", phrase("does not withstand models with nothing in them: {0}", empty.outcome.failure),
                phrase("make an empty file, or fail with one sentence for the user"));
    if (t.bench.format().collection) {
        must(series(), phrase("a series of meetings, which its manifest offers"),
             phrase("the job is then a collection: there is no document, and the record is empty"));
        const auto none = t.bench.once(empty_series());
        if (!none.done() && !failed_in_words(none))
            t.fault("inputs", phrase("does not withstand a series without meetings: {0}", none.outcome.failure),
                    phrase("make an empty file, or fail with one sentence for the user"));
    }
    if (t.bench.needs(Needs::artefacts)) {
        auto input = t.input;
        input.artefacts = wire::Writer::encode(odd_artefacts());
        must(input, phrase("a run whose other files have odd names and sizes"),
             phrase("escape names where they are shown, and encode them where they are addresses"));
        input.artefacts.clear();
        must(input, phrase("a run in which nothing else was made"), phrase("the list of artefacts may be empty"));
    }
    if (t.findings.size() != before) return;
    t.good("inputs", t.bench.format().collection
                         ? phrase("withstands the smallest record, an empty one, one in many scripts, and a series")
                         : phrase("withstands the smallest record, an empty one, and one in many scripts"));
    if (t.bench.needs(Needs::artefacts))
        t.good("artefacts", phrase("withstands what the other files of the run are called, and that there are none"));
}

void check_unknown_fields(Trying& t)
{
    const Phrase hint =
        phrase("skip fields that you don't know, and read no member beyond the size that you know; the SDK's headers do");
    const auto fields = t.bench.once(with_unknown_fields(t.input));
    if (!t.same(fields))
        return t.fault("unknown-fields",
                       fields.done() ? phrase("makes something else when the models have fields of a later version")
                                     : phrase("does not skip fields of a later version: {0}", fields.outcome.failure),
                       hint);
    const auto structs = t.bench.once(t.input, {.bending = {.newer_host = true}});
    if (!t.same(structs))
        return t.fault("unknown-fields",
                       structs.done()
                           ? phrase("makes something else when the program's structs are longer")
                           : phrase("does not work with a program whose structs are longer: {0}", structs.outcome.failure),
                       hint);
    t.good("unknown-fields", phrase("skips the fields and members of later versions"));
}

}  // namespace verslag::trial
