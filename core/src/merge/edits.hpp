// Changes of follow-ups, at offsets of the record's text.
#pragma once

#include "load/tree.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace verslag::merge {

// Puts a text in the place of another.
struct Edit {
    std::size_t begin = 0, end = 0;
    std::string text;
};

class Edits {
public:
    // Of a valid record; both must outlive it.
    Edits(std::string_view text, const load::Tree&);

    // A null node when there is none of that id.
    pugi::xml_node follow_up(std::string_view id) const;
    std::size_t offset(pugi::xml_node n) const { return tree_.offset(n) - 1; }

    // An attribute of a follow-up gets a value, or goes when that is empty.
    void set(pugi::xml_node follow_up, const char* attribute, std::string_view value);
    // The date by which it is, as attributes and words.
    void set_due(pugi::xml_node follow_up, std::string_view attributes, std::string_view words);

    static std::vector<pugi::xml_node> notes(pugi::xml_node follow_up);
    // Notes behind or before those that there are.
    void append_notes(pugi::xml_node follow_up, const std::vector<std::string>& lines);
    void prepend_notes(pugi::xml_node follow_up, const std::vector<std::string>& lines);
    // Whether a note holds words only, so that they can be replaced.
    static bool only_words(pugi::xml_node note);
    void replace_note(pugi::xml_node note, const std::vector<std::string>& lines);
    void remove_note(pugi::xml_node note);

    // In the order of the text.
    std::vector<Edit> take();

private:
    std::size_t behind(pugi::xml_node) const;
    std::size_t behind_value(pugi::xml_attribute) const;
    std::string_view space_before(pugi::xml_node) const;
    std::string element(pugi::xml_node follow_up, std::string_view name, std::string_view attributes,
                        std::string_view words) const;
    void insert_behind(pugi::xml_node, const std::string& element);

    std::string_view text_;
    const load::Tree& tree_;
    std::map<std::string, pugi::xml_node, std::less<>> follow_ups_;
    std::vector<Edit> edits_;
};

// The edits, done on the bytes that the text was decoded from, in their encoding. What an encoding doesn't have is written as
// a reference.
std::string edited(std::string_view bytes, std::string_view text, const std::vector<Edit>& in_order);

}  // namespace verslag::merge
