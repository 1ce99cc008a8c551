// What is to be said of one person's presence.
#pragma once

#include "context.hpp"

#include <unordered_map>

namespace verslag::compose {

// The participant whom somebody replaced: participant -> the one who came instead.
using Substitutes = std::unordered_map<std::string_view, const record::Participant*>;
Substitutes substitutes(const record::Record&);

// When somebody was there who was not there all the time: "vanaf 20.05 uur, bij de agendapunten 5 en 6".
// An end that is the meeting's own is left out. Empty when nothing is said of it.
std::string presence_words(const Context&, const record::Participant&);

// The agenda items of one presence, "bij de agendapunten 5 en 6", or nothing.
std::string agenda_items_words(const Context&, const record::Presence&);

// Times, agenda items, online, who replaced whom, the reason and the remark.
Runs attendance_note(const Context&, const record::Participant&, const Substitutes&);

}  // namespace verslag::compose
