#include "values.hpp"

#include "load/closest.hpp"
#include "load/raw.hpp"
#include "load/report.hpp"
#include "walk.hpp"

#include <verslag/core/municipalities.hpp>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

namespace verslag::normalise {
namespace {

using load::child_of;
using load::in_quotes;

// The letters of a name alone, without marks and in lower case.
icu::UnicodeString letters(std::string_view name)
{
    UErrorCode status = U_ZERO_ERROR;
    const auto* nfd = icu::Normalizer2::getNFDInstance(status);
    const auto all = icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int32_t>(name.size())));
    const auto apart = nfd->normalize(all, status);
    icu::UnicodeString out;
    for (int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1))
        if (u_isalnum(apart.char32At(i))) out.append(apart.char32At(i));
    return out.foldCase();
}

// The name of a municipality that is meant by a spelling that is near it; "" when the spelling is right, or is the name of
// another municipality, or nothing like it.
std::string_view meant(std::string_view spelling, const Municipality& m)
{
    if (m.is_called(spelling)) return {};
    for (const auto name : {m.official_name, m.usual_name})
        if (letters(spelling) == letters(name)) return name;
    if (!municipalities_called(spelling).empty()) return {};
    const std::vector<std::string> names{std::string(m.official_name), std::string(m.usual_name)};
    const auto near = load::closest(spelling, names, spelling.size() < 10 ? 1 : 2);
    return near.empty() ? std::string_view{} : near == m.official_name ? m.official_name : m.usual_name;
}

// The white space with which the line of a tag begins, with the line end before it; "" when the tag is not the first on
// its line.
std::string_view line_begin(std::string_view text, std::size_t tag)
{
    auto begin = text.find_last_not_of(" \t", tag == 0 ? 0 : tag - 1);
    if (begin == text.npos || text[begin] != '\n') return {};
    if (begin != 0 && text[begin - 1] == '\r') --begin;
    return text.substr(begin, tag - begin);
}

// How the source spells a name stays in the record.
std::string as_written(std::string_view text, const load::Tree& tree, pugi::xml_node name, std::string_view spelling)
{
    for (auto n = name.next_sibling(); n; n = n.next_sibling())
        if (load::local_name(n) == "asWritten" && load::trimmed(load::text_of(n)) == load::trimmed(name.child_value())) return {};
    const std::string qualified = name.name();
    const auto tag = qualified.substr(0, qualified.size() - load::local_name(name).size()) + "asWritten";
    return std::string(line_begin(text, tree.offset(name) - 1)) + "<" + tag + ">" + std::string(spelling) + "</" + tag + ">";
}

}  // namespace

void mend_municipality_names(Draft& draft)
{
    const load::Tree tree(draft.text());
    const std::string_view text = draft.text();
    std::vector<Edit> edits;
    each_element(tree, [&](pugi::xml_node n, const load::ElementRule* rule) {
        if (!rule || rule->name != "organisation") return;
        const auto* m = municipality(load::value_of(n, "cbsCode"));
        const auto name = child_of(n, "name");
        const auto words = name ? only_text(name) : pugi::xml_node();
        if (!m || !words || words.type() == pugi::node_cdata) return;
        const std::string_view value = words.value();
        const auto whole = load::trimmed(value);
        const auto spelling = without_gemeente(whole);
        const auto right = meant(spelling, *m);
        if (right.empty()) return;

        load::Raw raw(text, tree, words);
        const auto at = [&](std::string_view part) { return static_cast<std::size_t>(part.data() - value.data()); };
        const auto first = raw.offset(at(whole)), begin = raw.offset(at(spelling));
        const auto end = raw.offset(at(whole) + whole.size());
        draft.changed(begin, "municipality-name",
                      phrase("{0} is now {1}, as the register has it for {2}", in_quotes(spelling), in_quotes(right), m->code));
        edits.push_back({begin, end, std::string(right)});
        const auto behind = text.find('>', end) + 1;
        if (auto more = as_written(text, tree, name, text.substr(first, end - first)); !more.empty())
            edits.push_back({behind, behind, std::move(more)});
    });
    draft.apply(std::move(edits));
}

}  // namespace verslag::normalise
