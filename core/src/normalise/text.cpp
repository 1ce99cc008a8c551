#include "text.hpp"

#include "load/encoding.hpp"
#include "load/raw.hpp"
#include "load/report.hpp"
#include "load/symbol_fonts.hpp"
#include "walk.hpp"

#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringoptions.h>

#include <stdexcept>

namespace verslag::normalise {
namespace {

using load::in_quotes;

// As it may stand in a text, or in a value between either quotes.
std::string escaped(std::string_view words, bool cdata)
{
    std::string out;
    for (const char c : words) {
        if (c == '>') out += cdata ? "]]>&gt;<![CDATA[" : "&gt;";
        else if (c == '&' && !cdata) out += "&amp;";
        else if (c == '<' && !cdata) out += "&lt;";
        else out += c;
    }
    return out;
}

std::string code_points(std::string_view text)
{
    std::string all;
    for (std::size_t at = 0; at < text.size();)
        all += (all.empty() ? "" : " ") + load::code_point(load::next_character(text, at));
    return all;
}

void mend_symbols_in(Draft& draft, std::string_view value, load::Raw raw, bool cdata, std::vector<Edit>& edits)
{
    for (auto at = value.find('\xEF'); at < value.size(); at = value.find('\xEF', at)) {
        auto end = at;
        const auto c = load::next_character(value, end);
        if (const auto meant = load::symbol_at(value, at)) {
            std::string now;
            load::append_utf8(now, *meant);
            const auto begin = raw.offset(at);
            draft.changed(begin, "private-use-character",
                          phrase("{0} is now {1} ({2})", load::code_point(c), "'" + now + "'", load::code_point(*meant)));
            edits.push_back({begin, raw.offset(end), escaped(now, cdata)});
        }
        at = end;
    }
}

const icu::Normalizer2& nfc()
{
    UErrorCode status = U_ZERO_ERROR;
    const auto* n = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no data for composing letters");
    return *n;
}

bool is_ascii(std::string_view text)
{
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    return true;
}

void compose_in(Draft& draft, std::string_view value, load::Raw raw, bool cdata, std::vector<Edit>& edits)
{
    if (is_ascii(value)) return;
    const icu::StringPiece piece(value.data(), static_cast<int32_t>(value.size()));
    UErrorCode status = U_ZERO_ERROR;
    if (nfc().isNormalizedUTF8(piece, status)) return;
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    icu::Edits changes;
    nfc().normalizeUTF8(0, piece, sink, &changes, status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU cannot compose a text");
    for (auto c = changes.getFineChangesIterator(); c.next(status);) {
        const auto at = static_cast<std::size_t>(c.sourceIndex());
        const auto before = value.substr(at, static_cast<std::size_t>(c.oldLength()));
        const auto now =
            std::string_view(out).substr(static_cast<std::size_t>(c.destinationIndex()), static_cast<std::size_t>(c.newLength()));
        const auto begin = raw.offset(at);
        draft.changed(
            begin, "decomposed-letter",
            phrase("{0} ({1}) is now {2} ({3})", in_quotes(before), code_points(before), in_quotes(now), code_points(now)));
        edits.push_back({begin, raw.offset(at + before.size()), escaped(now, cdata)});
    }
}

using Mend = void (*)(Draft&, std::string_view value, load::Raw, bool cdata, std::vector<Edit>&);

// Does something to each text, and to the attributes whose rule is asked for.
template <class Wanted>
void in_values(Draft& draft, Mend mend, Wanted wanted)
{
    const load::Tree tree(draft.text());
    std::vector<Edit> edits;
    each_element(tree, [&](pugi::xml_node n, const load::ElementRule* rule) {
        for (const auto a : n.attributes())
            if (wanted(a.name(), rule)) mend(draft, a.value(), {draft.text(), tree, a}, false, edits);
        for (const auto c : n.children())
            if (load::is_text(c)) mend(draft, c.value(), {draft.text(), tree, c}, c.type() == pugi::node_cdata, edits);
    });
    draft.apply(std::move(edits));
}

// Ids and addresses are what they are by the byte: a file is found by them.
bool holds_text(std::string_view attribute, const load::ElementRule* rule)
{
    if (!rule) return false;
    for (const auto& a : rule->type->attributes)
        if (a.name == attribute) return is_of(*a.type, "string") && a.type->pattern.empty();
    return false;
}

}  // namespace

void mend_symbols(Draft& draft)
{
    in_values(draft, mend_symbols_in, [](std::string_view, const load::ElementRule*) { return true; });
}

void compose_letters(Draft& draft) { in_values(draft, compose_in, holds_text); }

}  // namespace verslag::normalise
