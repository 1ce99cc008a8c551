#include "inline.hpp"

#include <verslag/safe_text.hpp>

#include <algorithm>
#include <array>

namespace verslag::html {
namespace {

constexpr std::size_t told_at_most = 5;
constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

// What the models promise of an id. Ids of the page's own have a colon.
bool is_id(std::string_view id)
{
    return !id.empty() && letters.find(id.front()) != letters.npos &&
           id.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-") == id.npos;
}

}  // namespace

std::string escaped(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char c : clean_text(text)) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

bool from_the_right(std::string_view tag)
{
    const auto primary = tag.substr(0, tag.find('-'));
    constexpr std::array<std::string_view, 7> all{"ar", "ckb", "fa", "he", "ps", "ur", "yi"};
    return std::find(all.begin(), all.end(), primary) != all.end();
}

std::string language(std::string_view tag, bool around_from_the_right)
{
    // A primary language of two or three letters, and parts of up to eight letters and digits.
    const auto primary = tag.substr(0, tag.find('-'));
    if (primary.size() < 2 || primary.size() > 3 || primary.find_first_not_of(letters) != primary.npos) return {};
    std::size_t part = 0;
    for (const char c : tag) {
        if (c != '-' && letters.find(c) == letters.npos && (c < '0' || c > '9')) return {};
        part = c == '-' ? 0 : part + 1;
        if (part > 8) return {};
    }
    if (tag.back() == '-' || tag.find("--") != tag.npos) return {};
    const bool own = from_the_right(tag);
    return " lang=\"" + std::string(tag) + (own == around_from_the_right ? "\"" : own ? "\" dir=\"rtl\"" : "\" dir=\"ltr\"");
}

std::string plain(const std::vector<Run>& runs)
{
    std::string out;
    for (const Run& r : runs) out += r.text;
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
}

Inline::Inline(const Document& document, OutputSink& sink)
    : sink_(sink), from_the_right_(html::from_the_right(document.properties.lang))
{
    collect(document.blocks);
}

void Inline::collect(const std::vector<Block>& blocks)
{
    const auto add = [&](const std::string& id) {
        if (is_id(id)) ids_.insert(id);
    };
    for (const Block& block : blocks) {
        add(block.id);
        for (const auto* rows : {&block.table.head, &block.table.rows})
            for (const TableRow& row : *rows) add(row.id);
        for (const ListItem& item : block.items) collect(item.blocks);
        collect(block.blocks);
    }
}

std::string Inline::id(const std::string& id)
{
    if (!is_id(id) || !used_.insert(id).second) return {};
    return " id=\"" + id + '"';
}

std::string Inline::text(std::string_view text, std::uint32_t line)
{
    if (clean_text(text) != text && ++replaced_ <= told_at_most)
        sink_.warn("characters that may not stand in a web page were replaced by U+FFFD", line);
    return escaped(text);
}

void Inline::finish()
{
    if (replaced_ > told_at_most)
        sink_.warn("such characters were replaced in " + std::to_string(replaced_ - told_at_most) + " more places");
}

std::string Inline::opening(const Run& run, std::uint32_t line)
{
    if (run.href.empty() && run.target.empty()) return {};
    if (run.href.empty()) {
        if (ids_.contains(run.target)) return "<a href=\"#" + run.target + "\">";
    } else if (const auto address = web_address(run.href); !address.empty()) {
        return "<a href=\"" + escaped(address) + "\">";
    }
    sink_.warn("a link to '" + clean_text(run.href.empty() ? run.target : run.href) + "' can't be followed: its text stays",
               line);
    return {};
}

std::string Inline::operator()(const std::vector<Run>& runs, std::uint32_t line)
{
    std::string out;
    for (std::size_t i = 0; i < runs.size();) {
        const Run& first = runs[i];
        const auto link = opening(first, line);
        out += link;
        do {
            const Run& run = runs[i];
            if (run.text.empty()) continue;
            std::string_view script = run.script == Script::subscript ? "sub" : run.script == Script::superscript ? "sup" : "";
            const auto language = lang(run.lang);
            if (!language.empty()) out += "<span" + language + ">";
            if (run.strong) out += "<strong>";
            if (run.emphasis) out += "<em>";
            if (!script.empty()) out.append("<").append(script).append(">");
            for (const char c : text(run.text, line)) {
                if (c == '\n') out += "<br>\n";
                else out += c;
            }
            if (!script.empty()) out.append("</").append(script).append(">");
            if (run.emphasis) out += "</em>";
            if (run.strong) out += "</strong>";
            if (!language.empty()) out += "</span>";
        } while (++i < runs.size() && !link.empty() && runs[i].href == first.href && runs[i].target == first.target);
        if (!link.empty()) out += "</a>";
    }
    return out;
}

}  // namespace verslag::html
