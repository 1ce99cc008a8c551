#include "references.hpp"

#include "load/decode.hpp"
#include "load/double_encoding.hpp"
#include "load/html_entities.hpp"
#include "load/raw.hpp"

#include <algorithm>
#include <array>

namespace verslag::normalise {
namespace {

using load::in_quotes;

void declare(Draft& draft, std::vector<Edit>& edits)
{
    const auto says = load::declared(draft.text());
    const auto same = [](char a, char b) { return a == (b >= 'a' && b <= 'z' ? static_cast<char>(b - 32) : b); };
    constexpr std::string_view utf8 = "UTF-8";
    if (!says || std::equal(utf8.begin(), utf8.end(), says->name.begin(), says->name.end(), same)) return;
    draft.changed(says->name_at, "encoding-mismatch",
                  phrase("the encoding {0} is now declared as {1}", in_quotes(says->name), in_quotes("UTF-8")));
    edits.push_back({says->end - 1 - says->name.size(), says->end - 1, "UTF-8"});
}

bool is_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == ':' || c == '-' ||
           c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

void mend_reference(Draft& draft, std::size_t at, std::vector<Edit>& edits)
{
    const std::string_view text = draft.text();
    if (load::reference_at(text, at).length != 0) return;
    auto end = at + 1;
    while (end < text.size() && is_name(text[end])) ++end;
    const auto name = text.substr(at + 1, end - at - 1);
    const bool closed = !name.empty() && end < text.size() && text[end] == ';';
    if (!closed && text.substr(at + 1, 1) != "#") {
        draft.changed(at, "stray-ampersand", phrase("{0} is now {1}", "'&'", "'&amp;'"));
        return edits.push_back({at, at + 1, "&amp;"});
    }
    // An entity that nobody knows could mean anything, and so could half a character reference.
    const auto character = closed ? load::html_entity(name) : std::nullopt;
    if (!character) return;
    auto written = load::written(*character);
    draft.changed(at, "unknown-entity", phrase("{0} is now {1}", in_quotes(text.substr(at, end + 1 - at)), in_quotes(written)));
    edits.push_back({at, end + 1, std::move(written)});
}

// Where comments, instructions and CDATA end, if one of them begins at an offset; else the offset.
std::size_t behind_markup(std::string_view text, std::size_t at)
{
    struct Kind {
        std::string_view begin, end;
    };
    constexpr std::array kinds{Kind{"<!--", "-->"}, Kind{"<![CDATA[", "]]>"}, Kind{"<?", "?>"}};
    for (const auto& k : kinds) {
        if (text.substr(at, k.begin.size()) != k.begin) continue;
        const auto end = text.find(k.end, at + k.begin.size());
        return end == text.npos ? text.size() : end + k.end.size();
    }
    return at;
}

}  // namespace

void mend_references(Draft& draft)
{
    const std::string_view text = draft.text();
    std::vector<Edit> edits;
    declare(draft, edits);
    for (auto at = text.find_first_of("<&"); at < text.size(); at = text.find_first_of("<&", at)) {
        if (text[at] == '&') mend_reference(draft, at, edits);
        const auto behind = behind_markup(text, at);
        at = behind == at ? at + 1 : behind;
    }
    for (auto& place : load::encoded_twice(text)) {
        draft.changed(place.offset, "double-encoding",
                      phrase("{0} is now {1}", in_quotes(text.substr(place.offset, place.length)), in_quotes(place.mended)));
        edits.push_back({place.offset, place.offset + place.length, std::move(place.mended)});
    }
    draft.apply(std::move(edits));
}

}  // namespace verslag::normalise
