#include "docx/runs.hpp"

#include "common/uri.hpp"
#include "docx/language.hpp"

#include <algorithm>
#include <array>

namespace verslag::docx {
namespace {

// What Word has an element for, because as a character it is shown wrongly or not at all.
struct Special {
    std::string_view text;
    const char* element;
};
constexpr std::array specials{
    Special{"\r\n", "w:br"},
    Special{"\n", "w:br"},
    Special{"\r", "w:br"},
    Special{"\t", "w:tab"},
    Special{"\xc2\xad", "w:softHyphen"},
    Special{"\xe2\x80\x91", "w:noBreakHyphen"},
};

void add_piece(pugi::xml_node run, std::string_view piece)
{
    if (piece.empty()) return;
    auto t = run.append_child("w:t");
    if (piece.front() == ' ' || piece.back() == ' ') t.append_attribute("xml:space") = "preserve";
    t.append_child(pugi::node_pcdata).set_value(std::string(piece).c_str());
}

void add_text(pugi::xml_node run, std::string_view text)
{
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto s =
            std::find_if(specials.begin(), specials.end(), [&](const Special& x) { return text.substr(at).starts_with(x.text); });
        if (s == specials.end()) {
            ++at;
            continue;
        }
        add_piece(run, text.substr(begin, at - begin));
        run.append_child(s->element);
        begin = at += s->text.size();
    }
    add_piece(run, text.substr(begin));
}

// The elements stand in the order that the schema wants.
void add_look(Writer& w, pugi::xml_node run, const Run& r, const RunLook& look, bool link)
{
    const bool strong = r.strong && !look.bold;  // see parts/styles.xml: bold twice is not bold
    const auto own = r.lang.empty() ? look.lang : std::string_view(r.lang);
    const bool foreign = !own.empty() && own != w.document.properties.lang;
    if (!link && !strong && !r.emphasis && r.script == Script::normal && !foreign) return;
    auto properties = run.append_child("w:rPr");
    const char* style = link ? "Hyperlink" : strong ? "Strong" : r.emphasis ? "Emphasis" : nullptr;
    if (style) add_value(properties, "w:rStyle", style);
    if (strong && link) properties.append_child("w:b"), properties.append_child("w:bCs");
    if (r.emphasis && (link || strong)) properties.append_child("w:i"), properties.append_child("w:iCs");
    if (r.script != Script::normal) add_value(properties, "w:vertAlign", name_of(r.script).data());
    if (foreign && right_to_left(own)) properties.append_child("w:rtl");
    if (foreign) set_language(properties.append_child("w:lang"), w.text(own));
}

// The element that the runs of one link go into; the paragraph itself when the link leads nowhere.
pugi::xml_node begin_link(Writer& w, pugi::xml_node paragraph, const Run& r)
{
    if (!r.href.empty()) {
        auto link = paragraph.append_child("w:hyperlink");
        link.append_attribute("r:id") = w.relationships.to_outside("hyperlink", common::safe_uri(w.text(r.href))).c_str();
        link.append_attribute("w:history") = "1";
        return link;
    }
    const auto bookmark = w.bookmarks.name(r.target);
    if (bookmark.empty()) {
        w.sink.warn("the link to '" + r.target + "' leads nowhere: its text stays, without a link");
        return paragraph;
    }
    auto link = paragraph.append_child("w:hyperlink");
    link.append_attribute("w:anchor") = std::string(bookmark).c_str();
    link.append_attribute("w:history") = "1";
    return link;
}

}  // namespace

void write_runs(Writer& w, pugi::xml_node paragraph, const std::vector<Run>& runs, const RunLook& look)
{
    for (std::size_t i = 0; i < runs.size();) {
        const Run& first = runs[i];
        const bool link = !first.href.empty() || !first.target.empty();
        auto parent = link ? begin_link(w, paragraph, first) : paragraph;
        do {
            const Run& r = runs[i];
            if (r.text.empty()) continue;
            auto run = parent.append_child("w:r");
            add_look(w, run, r, look, parent != paragraph);
            add_text(run, w.text(r.text));
        } while (++i < runs.size() && link && runs[i].href == first.href && runs[i].target == first.target);
    }
}

pugi::xml_node write_text(pugi::xml_node parent, const std::string& clean)
{
    auto run = parent.append_child("w:r");
    add_text(run, clean);
    return run;
}

std::string plain_text(const std::vector<Run>& runs)
{
    std::string out;
    for (const Run& r : runs) out += r.text;
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
}

}  // namespace verslag::docx
