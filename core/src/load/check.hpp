// What a schema cannot say: that references lead somewhere, ranges run forwards and counts agree.
#pragma once

#include "report.hpp"
#include "tree.hpp"

#include <verslag/core/load.hpp>
#include <verslag/record/common.hpp>

#include <cstdint>
#include <optional>

namespace verslag::load {

// Looks at the whole record. It may be invalid: what is wrong by the schema is passed over here. Returns the images that
// its figures name, each once.
std::vector<ImageName> check(const Source&, const Tree&, Report&);

// The parts of it, for one tree.
struct Checked {
    const Source& source;
    const Tree& tree;
    Report& report;
    std::vector<ImageName>& images;

    template <class At>
    Place place(At at) const
    {
        return source.place(tree.offset(at));
    }
    std::uint32_t line(pugi::xml_node n) const { return source.line(tree.offset(n)); }
    // Where an attribute stands, or its element when there is none.
    Place place(pugi::xml_node n, const char* attribute) const
    {
        const auto a = n.attribute(attribute);
        return a ? place(a) : place(n);
    }
};

// Who may see the parts around an element, and which of them narrowed it last.
struct Around {
    record::Audience audience = record::Audience::everyone;
    pugi::xml_node by;
};
// The same for what is in an element with a visibility of its own. Warns where it would be wider.
Around narrowed(const Checked&, pugi::xml_node, pugi::xml_attribute visibility, const Around&);

void check_references(const Checked&);                                          // ids, what refers to them, and who may see it
void check_dates(const Checked&, pugi::xml_node, std::string_view name);        // of one element
void check_date_words(const Checked&, pugi::xml_node);                          // of one element: words against reading
void check_number(const Checked&, pugi::xml_attribute, std::string_view name);  // that it is not absurd
void check_table(const Checked&, pugi::xml_node table);                         // its spans
void check_counts(const Checked&);          // stated against listed, votes, numbers of follow-ups
void check_people(const Checked&);          // presence within the meeting, substitutes
void check_municipalities(const Checked&);  // codes, names, and that they existed
void check_section(const Checked&, pugi::xml_node section);
void check_text(const Checked&);                            // characters that are not what they seem
void check_bullets(const Checked&, pugi::xml_node parent);  // typed ones among its paragraphs
void check_figure(const Checked&, pugi::xml_node figure);

// A whole number as the schema allows it ("+012"); nothing when it is none or larger than 64 bits.
std::optional<std::uint64_t> number_of(std::string_view);
bool is_true(std::string_view boolean);

// The sentence about a record that is larger than allowed.
Phrase too_large(std::uint64_t max_size);

}  // namespace verslag::load
