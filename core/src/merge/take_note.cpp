#include "take_note.hpp"

#include "words.hpp"

#include "load/encoding.hpp"
#include "load/report.hpp"

#include <algorithm>

namespace verslag::merge {
namespace {

using load::in_quotes;

std::vector<std::string> lines_of(std::string_view words)
{
    std::vector<std::string> all;
    for (std::size_t at = 0; at <= words.size();) {
        const auto end = std::min(words.find('\n', at), words.size());
        if (auto line = folded(words.substr(at, end - at)); !line.empty()) all.push_back(std::move(line));
        at = end + 1;
    }
    return all;
}

// Where the words of a text end that begins with others, whatever white space stands in the two; npos when it doesn't.
std::size_t behind(std::string_view text, std::string_view beginning)
{
    std::size_t at = 0;
    for (std::size_t i = 0; i < beginning.size();) {
        const auto skip = [](std::string_view s, std::size_t from) {
            return std::min(s.find_first_not_of(" \t\r\n", from), s.size());
        };
        const auto a = skip(text, at), b = skip(beginning, i);
        if (b == beginning.size()) break;
        if (a == text.size() || text[a] != beginning[b] || (a > at) != (b > i)) return text.npos;
        at = a + 1, i = b + 1;
    }
    return at;
}

bool ends_a_word(char c) { return std::string_view(" \t\r\n.,;:!?)").find(c) != std::string_view::npos; }

// What was written behind the words of before; "" when it is no addition.
std::string_view added_behind(std::string_view words, std::string_view before)
{
    const auto at = behind(words, before);
    if (before.empty() || at == words.npos || at >= words.size()) return {};
    if (!ends_a_word(words[at]) && !ends_a_word(words[at - 1])) return {};
    if (words[at] != ' ' && words[at] != '\n' && words[at] != '\t' && !ends_a_word(words[at - 1])) return {};
    return load::trimmed(words.substr(at));
}

// What was written before them; "" likewise.
std::string_view added_before(std::string_view words, std::string_view before)
{
    const auto whole = load::trimmed(words);
    if (before.empty() || whole.size() <= before.size() || !whole.ends_with(before)) return {};
    const auto added = whole.substr(0, whole.size() - before.size());
    return ends_a_word(added.back()) ? load::trimmed(added) : std::string_view();
}

NoteTaken left(Phrase why)
{
    return {.done = {},
            .trouble = std::move(why),
            .hint = phrase("change it in the record itself, or only add to what stands there")};
}

Phrase quoted(const std::vector<std::string>& lines)
{
    std::vector<std::string> all;
    for (const auto& line : lines) all.push_back(in_quotes(line));
    return Phrase::verbatim(load::joined(all));
}

}  // namespace

NoteText note_text(const tables::Cell& cell, const Labels& labels)
{
    using Kind = tables::Cell::Kind;
    const auto trouble = [](Phrase why) {
        return NoteText{.words = {}, .trouble = std::move(why), .hint = phrase("type it as text")};
    };
    if (cell.kind == Kind::text) {
        const std::string words(unguarded(cell.text));
        if (load::first_flawed(words, 0).kind != load::Flawed::Kind::none)
            return trouble(phrase("it holds characters that no record can hold"));
        return {.words = words, .trouble = {}, .hint = {}};
    }
    if (cell.kind == Kind::empty || (cell.kind == Kind::number && cell.plain))
        return {.words = cell.text, .trouble = {}, .hint = {}};
    if (cell.kind == Kind::day && (cell.text.size() == 10 || cell.text.find("T00:00:00") == 10))
        if (const auto day = Date::parse(cell.text)) return {.words = day_words(labels, *day, false), .trouble = {}, .hint = {}};
    if (cell.kind == Kind::error) return trouble(phrase("its formula comes to an error"));
    if (cell.kind == Kind::unworked) return trouble(phrase("nobody has worked out its formula"));
    return trouble(phrase("{0} is a value of which only the program knows how it is shown", in_quotes(cell.text)));
}

std::string day_words(const Labels& labels, const Date& date, bool until)
{
    const auto fill = [](std::string words, std::string_view place, const std::string& by) {
        const auto at = words.find(place);
        return at == words.npos ? words : words.replace(at, place.size(), by);
    };
    auto words = fill(labels["date.day"], "{day}", std::to_string(date.day));
    words = fill(words, "{month}", labels["month." + std::to_string(date.month)]);
    words = fill(words, "{year}", std::to_string(date.year));
    return until ? fill(labels["date.until"], "{date}", words) : words;
}

NoteTaken take_note(Edits& edits, pugi::xml_node follow_up, const std::string& words, const std::vector<std::string>& before)
{
    const auto lines = lines_of(words);
    const auto notes = Edits::notes(follow_up);
    for (const auto& old : before)
        if (const auto added = lines_of(added_behind(words, old)); !added.empty()) {
            edits.append_notes(follow_up, added);
            return {.done = phrase("a note was added, {0}", quoted(added)), .trouble = {}, .hint = {}};
        }
    for (const auto& old : before)
        if (const auto added = lines_of(added_before(words, old)); !added.empty() && !notes.empty()) {
            edits.prepend_notes(follow_up, added);
            return {.done = phrase("a note was added, {0}", quoted(added)), .trouble = {}, .hint = {}};
        }
    if (before.size() > 1) return left(phrase("the note was changed, and not every audience sees the same one"));
    if (notes.empty()) {
        edits.append_notes(follow_up, lines);
        return {.done = phrase("a note was added, {0}", quoted(lines)), .trouble = {}, .hint = {}};
    }
    std::string all;
    bool plain = true;
    for (const auto& note : notes) {
        plain &= Edits::only_words(note);
        all += (all.empty() ? "" : " ") + folded(load::text_of(note));
    }
    // What is to be replaced must be all that the sheet showed, and no more.
    if (!plain || before.empty() || all != folded(before.front()))
        return left(phrase("the note was changed, but the record's has more to it than words"));
    if (lines.empty()) {
        for (const auto& note : notes) edits.remove_note(note);
        return {.done = phrase("the note {0} was removed", in_quotes(all)), .trouble = {}, .hint = {}};
    }
    if (notes.size() > 1) return left(phrase("the note was changed, and the record has {0} of them", notes.size()));
    edits.replace_note(notes.front(), lines);
    return {.done = phrase("the note was {0} and is now {1}", in_quotes(all), quoted(lines)), .trouble = {}, .hint = {}};
}

}  // namespace verslag::merge
