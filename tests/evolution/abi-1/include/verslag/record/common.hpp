// What all parts of a record share. Element and attribute names are those of
// schemas/meeting-record.xsd, which explains them.
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

// A person, group or organisation that a record refers to: by the id of a participant or an
// organisation, by words, or both. In a narrowed record `words` are empty where the name is withheld.
struct Party {
    std::string words;
    std::string ref;
    PartyKind kind{};
    Visibility visibility{};
    std::uint32_t line = 0;  // of the record's file

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "words", &Party::words), field(2, "ref", &Party::ref), field(3, "kind", &Party::kind),
             field(4, "visibility", &Party::visibility), field(5, "line", &Party::line));
    }
};

struct Contact {
    std::string name, email, phone;
    Visibility visibility = Visibility::internal;

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "name", &Contact::name), field(2, "email", &Contact::email), field(3, "phone", &Contact::phone),
             field(4, "visibility", &Contact::visibility));
    }
};

}  // namespace verslag::record
