// What a format without looks needs: the models' text as plain text, and what to call somebody.
//
// All of it is clean (safe_text.hpp) and stands on one line: a line end becomes a space. What has a meaning in your format is
// still to be escaped.
#pragma once

#include <verslag/document.hpp>
#include <verslag/record/record.hpp>
#include <verslag/safe_text.hpp>

#include <algorithm>

namespace verslag {

// Clean text without a line end.
inline std::string one_line(std::string_view text)
{
    auto line = clean_text(text);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

// The text of a paragraph, a cell or a caption of a Document.
inline std::string plain_text(const std::vector<Run>& runs)
{
    std::string text;
    for (const Run& run : runs) text += one_line(run.text);
    return text;
}

// A date as people said it ("eind juni"); where only its reading is known, the day ("2020-06-30"), or the range in the
// manner of ISO 8601 ("2020-06-21/2020-06-30", "../2020-06-30"). Empty when it is not given().
inline std::string plain_text(const FuzzyDate& date)
{
    if (!date.words.empty()) return one_line(date.words);
    if (date.when.given()) return date.when.iso();
    if (!date.not_before.given() && !date.not_after.given()) return {};
    const auto end = [](const Date& day) { return day.given() ? day.iso() : ".."; };
    return end(date.not_before) + '/' + end(date.not_after);
}

// What to call the participant or the organisation with this id: its name; of somebody whose name is withheld, the function
// with the organisation ("wethouder (Waalwijk)"), where there is a function. Empty when there is nothing to say, and when
// the record has no such id.
inline std::string display_name(std::string_view id, const record::Record& record)
{
    if (id.empty()) return {};
    const auto organisation = [&record](std::string_view wanted) {
        for (const record::Organisation& o : record.organisations)
            if (!wanted.empty() && o.id == wanted) return one_line(o.name);
        return std::string();
    };
    for (const record::Participant& p : record.attendance.participants) {
        if (p.id != id) continue;
        if (!p.name.display.empty() || p.function.empty()) return one_line(p.name.display);
        const auto of = organisation(p.organisation);
        return one_line(p.function) + (of.empty() ? "" : " (" + of + ')');
    }
    return organisation(id);
}

// What to call somebody that a record refers to: by its own words, else by the name of whom it refers to. Empty where the
// name is withheld from this audience.
inline std::string display_name(const record::Party& party, const record::Record& record)
{
    return party.words.empty() ? display_name(party.ref, record) : one_line(party.words);
}

// The text of inline content of a record. What is only referred to is looked up in the record: the name of a mention, the
// title of a cite. `withheld` stands for a name that this audience may not see.
inline std::string plain_text(const std::vector<record::Inline>& content, const record::Record& record,
                              std::string_view withheld = "[…]")
{
    using Kind = record::Inline::Kind;
    std::string text;
    for (const record::Inline& part : content) {
        if (part.kind == Kind::br) text += ' ';
        else if (part.kind == Kind::text) text += one_line(part.text);
        else if (part.kind == Kind::date) text += part.text.empty() ? plain_text(part.date) : one_line(part.text);
        else if (!part.children.empty()) text += plain_text(part.children, record, withheld);
        else if (part.kind == Kind::link) text += one_line(part.href);
        else if (part.kind == Kind::mention) {
            const auto name = display_name(part.ref, record);
            text += name.empty() ? withheld : std::string_view(name);
        } else if (part.kind == Kind::cite) {
            for (const record::Reference& reference : record.references)
                if (!part.ref.empty() && reference.id == part.ref) text += one_line(reference.title);
        }
    }
    return text;
}

}  // namespace verslag
