#include "edits.hpp"

#include "load/raw.hpp"

#include <algorithm>
#include <cstring>

namespace verslag::merge {
namespace {

using load::child_of, load::is_element, load::is_space, load::is_text, load::local_name;

std::string escaped(std::string_view words)
{
    std::string out;
    for (const char c : words) {
        if (c == '&') out += "&amp;";
        else if (c == '<') out += "&lt;";
        else if (c == '>') out += "&gt;";
        else out += c;
    }
    return out;
}

// The offset behind the tag of which `at` is within.
std::size_t behind_tag(std::string_view text, std::size_t at)
{
    for (char quote = 0; quote != 0 || text[at] != '>'; ++at) {
        if (quote == 0 && (text[at] == '"' || text[at] == '\'')) quote = text[at];
        else if (text[at] == quote) quote = 0;
    }
    return at + 1;
}

pugi::xml_node last_of(pugi::xml_node parent, std::initializer_list<std::string_view> names)
{
    pugi::xml_node last;
    load::each_element(parent, [&](pugi::xml_node n) {
        if (std::find(names.begin(), names.end(), local_name(n)) != names.end()) last = n;
    });
    return last;
}

}  // namespace

Edits::Edits(std::string_view text, const load::Tree& tree) : text_(text), tree_(tree)
{
    load::each_element(child_of(tree.root(), "followUps"), [&](pugi::xml_node n) {
        if (local_name(n) == "followUp") follow_ups_.emplace(load::value_of(n, "id"), n);
    });
}

pugi::xml_node Edits::follow_up(std::string_view id) const
{
    const auto found = follow_ups_.find(id);
    return found == follow_ups_.end() ? pugi::xml_node() : found->second;
}

std::size_t Edits::behind(pugi::xml_node n) const
{
    const auto inner = load::inner_xml(text_, tree_.offset(n));
    if (!inner.data()) return behind_tag(text_, tree_.offset(n));
    return behind_tag(text_, static_cast<std::size_t>(inner.data() + inner.size() - text_.data()));
}

std::size_t Edits::behind_value(pugi::xml_attribute a) const
{
    return load::Raw(text_, tree_, a).offset(std::strlen(a.value())) + 1;
}

std::string_view Edits::space_before(pugi::xml_node n) const
{
    const auto end = offset(n);
    auto begin = end;
    while (begin > 0 && is_space(text_[begin - 1])) --begin;
    return text_.substr(begin, end - begin);
}

std::string Edits::element(pugi::xml_node follow_up, std::string_view name, std::string_view attributes,
                           std::string_view words) const
{
    const std::string_view whole = follow_up.name();
    const auto colon = whole.find(':');
    const auto tag = std::string(colon == whole.npos ? "" : whole.substr(0, colon + 1)) + std::string(name);
    return "<" + tag + std::string(attributes) + ">" + escaped(words) + "</" + tag + ">";
}

void Edits::insert_behind(pugi::xml_node n, const std::string& element)
{
    const auto at = behind(n);
    edits_.push_back({at, at, std::string(space_before(n)) + element});
}

void Edits::set(pugi::xml_node n, const char* attribute, std::string_view value)
{
    if (const auto a = n.attribute(attribute)) {
        const auto end = behind_value(a);
        auto begin = tree_.offset(a);
        if (value.empty()) {
            while (is_space(text_[begin - 1])) --begin;
            return edits_.push_back({begin, end, {}});
        }
        return edits_.push_back({load::Raw(text_, tree_, a).offset(0), end - 1, std::string(value)});
    }
    if (value.empty()) return;
    const auto status = n.attribute("status");
    const auto at = behind_value(status && std::strcmp(attribute, "priority") == 0 ? status : n.attribute("kind"));
    edits_.push_back({at, at, " " + std::string(attribute) + "=\"" + std::string(value) + "\""});
}

void Edits::set_due(pugi::xml_node n, std::string_view attributes, std::string_view words)
{
    const auto made = element(n, "due", attributes, words);
    if (const auto due = child_of(n, "due")) return edits_.push_back({offset(due), behind(due), made});
    insert_behind(last_of(n, {"text", "owner"}), made);
}

std::vector<pugi::xml_node> Edits::notes(pugi::xml_node n)
{
    std::vector<pugi::xml_node> all;
    load::each_element(n, [&](pugi::xml_node c) {
        if (local_name(c) == "note") all.push_back(c);
    });
    return all;
}

void Edits::append_notes(pugi::xml_node n, const std::vector<std::string>& lines)
{
    const auto last = last_of(n, {"text", "owner", "due", "note"});
    for (const auto& line : lines) insert_behind(last, element(n, "note", {}, line));
}

void Edits::prepend_notes(pugi::xml_node n, const std::vector<std::string>& lines)
{
    const auto first = notes(n).front();
    const auto space = space_before(first);
    std::string made;
    for (const auto& line : lines) made += element(n, "note", {}, line) + std::string(space);
    edits_.push_back({offset(first), offset(first), std::move(made)});
}

bool Edits::only_words(pugi::xml_node note)
{
    const auto children = note.children();
    return std::all_of(children.begin(), children.end(), [](pugi::xml_node c) { return is_text(c); });
}

void Edits::replace_note(pugi::xml_node note, const std::vector<std::string>& lines)
{
    const auto made = element(note, "note", {}, lines.front());
    edits_.push_back({offset(note), behind(note), made});
    for (std::size_t i = 1; i < lines.size(); ++i) insert_behind(note, element(note, "note", {}, lines[i]));
}

void Edits::remove_note(pugi::xml_node note) { edits_.push_back({offset(note) - space_before(note).size(), behind(note), {}}); }

std::vector<Edit> Edits::take()
{
    std::stable_sort(edits_.begin(), edits_.end(), [](const Edit& a, const Edit& b) { return a.begin < b.begin; });
    return std::move(edits_);
}

}  // namespace verslag::merge
