#include "common/texts/walk.hpp"

#include "common/uri.hpp"

#include <algorithm>

namespace verslag::texts {
namespace {

bool open_link(Walk& w, const Run& r)
{
    if (!r.href.empty()) {
        w.pen.open_link({}, common::safe_uri(w.text(r.href)));
        return true;
    }
    if (!w.anchors.contains(r.target)) {
        w.sink.warn("the link to '" + r.target + "' leads nowhere: its text stays, without a link");
        return false;
    }
    w.pen.open_link(r.target, {});
    return true;
}

// A source that is named gets a note that tells the whole of it, once a paragraph.
void write_note(Walk& w, Place place, const Run& r)
{
    const auto at = r.href.empty() ? w.references.find(r.target) : w.references.end();
    if (at == w.references.end() || !w.noted.insert(at->first).second) return;
    const Block& told = *at->second;
    place.notes = false;
    place.lang = told.lang;
    w.pen.open_note(told.lang);
    write_runs(w, place, Style::note, told.runs);
    w.pen.close_note();
}

}  // namespace

void write_runs(Walk& w, const Place& place, Style style, const std::vector<Run>& runs)
{
    const bool bold = w.looks.of(style).bold;
    for (std::size_t i = 0; i < runs.size();) {
        const Run& first = runs[i];
        const bool link = !first.href.empty() || !first.target.empty();
        const bool opened = link && open_link(w, first);
        do {
            const Run& r = runs[i];
            if (r.text.empty()) continue;
            const auto clean = w.text(r.text);
            w.pen.words({clean, r.strong, r.emphasis, r.script, r.lang, opened, bold});
        } while (++i < runs.size() && link && runs[i].href == first.href && runs[i].target == first.target);
        if (opened) w.pen.close_link();
        if (opened && place.notes) write_note(w, place, first);
    }
}

std::string plain_text(const std::vector<Run>& runs)
{
    std::string out;
    for (const Run& r : runs) out += r.text;
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
}

}  // namespace verslag::texts
