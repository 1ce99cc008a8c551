// The parts of a record that several others have; see read.hpp.
#pragma once

#include "tree.hpp"

#include <verslag/record/record.hpp>

#include <optional>

namespace verslag::load {

struct Reading {
    const Source& source;
    const Tree& tree;

    std::uint32_t line(pugi::xml_node n) const { return source.line(tree.offset(n)); }

    // read_text.cpp
    std::vector<record::Inline> inlines(pugi::xml_node) const;
    record::Block block(pugi::xml_node) const;
    record::Section section(pugi::xml_node) const;

    // read_people.cpp
    record::Party party(pugi::xml_node) const;
    record::Contact contact(pugi::xml_node) const;
    record::Organisation organisation(pugi::xml_node) const;
    record::Attendance attendance(pugi::xml_node) const;
};

FuzzyDate fuzzy_date(pugi::xml_node);
Date date_of(pugi::xml_node, const char* attribute);
// Runs of white space as one space, none at the ends.
std::string collapsed(std::string_view);
// The collapsed text of an element, or of an attribute.
std::string words_of(pugi::xml_node);
std::string words_of(pugi::xml_node, const char* attribute);
std::optional<std::uint64_t> count_of(pugi::xml_node, const char* attribute);
std::optional<bool> flag_of(pugi::xml_node, const char* attribute);

// Takes over the attribute's word; a missing attribute leaves the default.
template <class E>
void take(E& to, pugi::xml_node n, const char* attribute)
{
    if (const auto word = value_of(n, attribute); !word.empty()) to = enum_of<E>(word);
}

// Calls `f` with each child element and its local name, and removes it: the memory of what has been read
// is free for what is made of it.
template <class F>
void consume(pugi::xml_node parent, F&& f)
{
    for (auto c = parent.first_child(); c;) {
        const auto next = c.next_sibling();
        if (is_element(c)) f(c, local_name(c));
        parent.remove_child(c);
        c = next;
    }
}

// The same for children that all become elements of one vector.
template <class T, class F>
void consume_into(std::vector<T>& to, pugi::xml_node parent, F&& f)
{
    std::size_t n = 0;
    for (const auto c : parent.children()) n += is_element(c);
    to.reserve(n);
    consume(parent, [&](pugi::xml_node c, std::string_view) { to.push_back(f(c)); });
}

}  // namespace verslag::load
