#include "odt/writer.hpp"

#include "common/uri.hpp"

#include <algorithm>

namespace verslag::odt {
namespace {

std::string look_of(Writer& w, const Run& r, std::string_view block_lang, bool bold)
{
    const bool strong = r.strong && !bold;
    const auto own = r.lang.empty() ? block_lang : std::string_view(r.lang);
    const bool foreign = !r.lang.empty() && own != block_lang && own != w.document.properties.lang;
    const int looks = strong + r.emphasis + (r.script != Script::normal) + foreign;
    if (looks == 0) return {};
    if (looks == 1 && strong) return "Strong_20_Emphasis";
    if (looks == 1 && r.emphasis) return "Emphasis";
    if (looks == 1 && r.script == Script::subscript) return "Subscript";
    if (looks == 1 && r.script == Script::superscript) return "Superscript";
    std::string properties = "<style:text-properties";
    if (r.emphasis && strong)
        properties += " fo:font-style=\"italic\" style:font-style-asian=\"italic\" style:font-style-complex=\"italic\"";
    if (r.script != Script::normal && (strong || r.emphasis))
        properties += r.script == Script::subscript ? " style:text-position=\"sub 66%\"" : " style:text-position=\"super 66%\"";
    if (foreign) add_language(properties, w.text(own));
    const std::string_view parent = strong                            ? "Strong_20_Emphasis"
                                    : r.emphasis                      ? "Emphasis"
                                    : r.script == Script::subscript   ? "Subscript"
                                    : r.script == Script::superscript ? "Superscript"
                                                                      : "";
    return w.automatic.name("text", parent, properties + "/>");
}

bool open_link(Writer& w, const Run& r)
{
    if (r.href.empty() && !w.anchors.contains(r.target)) {
        w.sink.warn("the link to '" + r.target + "' leads nowhere: its text stays, without a link");
        return false;
    }
    w.xml.open("text:a", {{"xlink:type", "simple"},
                          {"xlink:href", r.href.empty() ? "#" + r.target : common::safe_uri(w.text(r.href))},
                          {"text:style-name", "Internet_20_link"},
                          {"text:visited-style-name", "Visited_20_Internet_20_Link"}});
    return true;
}

}  // namespace

void write_words(common::XmlWriter& xml, std::string_view clean, bool& at_space)
{
    std::size_t begin = 0;
    const auto flush = [&](std::size_t end) { xml.text(clean.substr(begin, end - begin)); };
    for (std::size_t at = 0; at < clean.size(); ++at) {
        const char c = clean[at];
        if (c == '\n' || c == '\r' || c == '\t') {
            flush(at);
            if (c == '\r' && at + 1 < clean.size() && clean[at + 1] == '\n') ++at;
            xml.empty(c == '\t' ? "text:tab" : "text:line-break");
            begin = at + 1;
            at_space = false;
        } else if (c == ' ' && at_space) {
            flush(at);
            xml.empty("text:s");
            begin = at + 1;
        } else {
            at_space = c == ' ';
        }
    }
    flush(clean.size());
}

void write_runs(Writer& w, const std::vector<Run>& runs, std::string_view lang, bool bold)
{
    bool at_space = true;
    for (std::size_t i = 0; i < runs.size();) {
        const Run& first = runs[i];
        const bool link = !first.href.empty() || !first.target.empty();
        const bool opened = link && open_link(w, first);
        do {
            const Run& r = runs[i];
            if (r.text.empty()) continue;
            const auto look = look_of(w, r, lang, bold);
            if (!look.empty()) w.xml.open("text:span", {{"text:style-name", look}});
            write_words(w.xml, w.text(r.text), at_space);
            if (!look.empty()) w.xml.close();
        } while (++i < runs.size() && link && runs[i].href == first.href && runs[i].target == first.target);
        if (opened) w.xml.close();
    }
}

std::string plain_text(const std::vector<Run>& runs)
{
    std::string out;
    for (const Run& r : runs) out += r.text;
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
}

}  // namespace verslag::odt
