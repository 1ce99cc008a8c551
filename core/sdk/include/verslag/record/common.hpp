// What all parts of a record share. Element and attribute names are those of schemas/meeting-record.xsd.
//
// The same everywhere in a record:
//   - what is not given is empty: a text, a list, an enumerator `unset`, a Date that is not given(), an optional without value;
//   - texts are UTF-8 as the record has them: they may hold a meaning in your format, so escape them;
//   - an `id` is a name without spaces that is unique within its record; other parts refer to it. What it refers to may have
//     been left out for the audience: look it up, and go on without where it isn't there;
//   - `line` is the line of the record's file that a part begins in, from 1 on, for messages; 0: none;
//   - a `lang` is a BCP 47 tag such as "nl" or "en-GB"; empty: that of the part around it;
//   - a `visibility` tells whom a part is meant for. Nothing has to be left out by it: an export gets only what its audience
//     may see.
#pragma once

#include <verslag/date.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace verslag::record {

// The ladder of audiences: who is on it may see what is meant for a lower rung.
enum class Audience { unset, everyone, participants, internal, confidential };
constexpr auto names(Audience)
{
    return std::array<std::string_view, 5>{"", "public", "participants", "internal", "confidential"};
}
// The lowest audience that may see a part; unset takes over what the part around it has.
using Visibility = Audience;

enum class PartyKind { unset, person, group, organisation };
constexpr auto names(PartyKind) { return std::array<std::string_view, 4>{"", "person", "group", "organisation"}; }

// A person, group or organisation that a record refers to: by the id of a participant or an organisation, by words, or
// both. display_name() of plain_text.hpp says what to write.
struct Party {
    std::string words;  // what to show: "de deelnemers"; empty where there is only a `ref`, or where the name is withheld
    std::string ref;    // id of a Participant or an Organisation of this record; empty: words only, or withheld
    PartyKind kind{};   // what the words stand for; unset: not said, so a person
    Visibility visibility{};
    std::uint32_t line = 0;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "words", &Party::words), field(2, "ref", &Party::ref), field(3, "kind", &Party::kind),
             field(4, "visibility", &Party::visibility), field(5, "line", &Party::line));
    }
};

// How to reach somebody.
struct Contact {
    std::string name;   // "Secretariaat"
    std::string email;  // an address without "mailto:"
    std::string phone;  // as written: "0416 68 34 56"
    Visibility visibility = Visibility::internal;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "name", &Contact::name), field(2, "email", &Contact::email), field(3, "phone", &Contact::phone),
             field(4, "visibility", &Contact::visibility));
    }
};

}  // namespace verslag::record
