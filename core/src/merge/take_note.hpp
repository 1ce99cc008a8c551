// The note of a follow-up: what was added to it, or that it was written anew.
#pragma once

#include "edits.hpp"
#include "tables/table.hpp"

#include <verslag/core/compose.hpp>
#include <verslag/core/phrase.hpp>

namespace verslag::merge {

struct NoteText {
    std::string words;
    Phrase trouble, hint;  // why they cannot be told
};
// The words of a cell; a day that a program made of typed words is written out.
NoteText note_text(const tables::Cell&, const Labels&);

// "9 juni 2020"; with `until` "uiterlijk 9 juni 2020".
std::string day_words(const Labels&, const Date&, bool until);

struct NoteTaken {
    Phrase done;           // what was changed
    Phrase trouble, hint;  // or why nothing was
};
// `before`: what the exports that this sheet may be of say there; they differ where an audience does not see all.
NoteTaken take_note(Edits&, pugi::xml_node follow_up, const std::string& words, const std::vector<std::string>& before);

}  // namespace verslag::merge
