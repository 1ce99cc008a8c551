// What each struct with a visibility is called when it is withheld.
#pragma once

#include "walk.hpp"

#include "count.hpp"

namespace verslag::audience {

// No definition for other types: a struct that gets a visibility must be given a name here, or this does
// not compile.
template <class T>
inline constexpr Part part_of = [] {
    static_assert(sizeof(T) == 0, "a part without a name");
    return Part{};
}();

template <>
inline constexpr Part part_of<record::Section> = Part::section;
template <>
inline constexpr Part part_of<record::Block> = Part::block;
template <>
inline constexpr Part part_of<record::Item> = Part::item;
template <>
inline constexpr Part part_of<record::Row> = Part::row;
template <>
inline constexpr Part part_of<record::Inline> = Part::span;
template <>
inline constexpr Part part_of<record::AgendaItem> = Part::agenda_item;
template <>
inline constexpr Part part_of<record::Organisation> = Part::organisation;
template <>
inline constexpr Part part_of<record::Participant> = Part::participant;
template <>
inline constexpr Part part_of<record::Party> = Part::party;
template <>
inline constexpr Part part_of<record::Represented> = Part::represented;
template <>
inline constexpr Part part_of<record::Contact> = Part::contact;
template <>
inline constexpr Part part_of<record::Link> = Part::link;
template <>
inline constexpr Part part_of<record::Experiment> = Part::experiment;
template <>
inline constexpr Part part_of<record::Decision> = Part::decision;
template <>
inline constexpr Part part_of<record::FollowUp> = Part::follow_up;
template <>
inline constexpr Part part_of<record::Reference> = Part::reference;
template <>
inline constexpr Part part_of<record::Attachment> = Part::attachment;
template <>
inline constexpr Part part_of<record::Extension> = Part::extension;

// The lowest audience that may see a part which says nothing of it itself, inside a part for `around`.
template <class T>
constexpr record::Audience effective(const T& part, record::Audience around)
{
    auto own = part.visibility;
    if constexpr (std::is_same_v<T, record::Contact> || std::is_same_v<T, record::Extension>)
        if (own == record::Audience::unset) own = record::Audience::internal;
    return own < around ? around : own;
}

}  // namespace verslag::audience
