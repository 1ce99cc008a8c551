// What reading the parts of a style shares: the valid tree, what is said about it, and the style that comes of it.
#pragma once

#include "load/open.hpp"

#include <verslag/house_style.hpp>

#include <filesystem>

namespace verslag::style {

// An attribute that was given, or not.
struct Given {
    pugi::xml_node element;
    pugi::xml_attribute attribute;

    explicit operator bool() const { return static_cast<bool>(attribute); }
    std::string_view value() const { return load::trimmed(attribute.value()); }
};

struct Reading {
    const load::Opened& file;
    load::Report& report;
    std::filesystem::path folder;  // of the style
    HouseStyle style{};

    // By the names of elements from the root on; a null node where one is missing.
    pugi::xml_node part(std::initializer_list<std::string_view> path) const;
    Given given(std::initializer_list<std::string_view> path, const char* attribute) const;

    // About the value of an attribute: "attribute 'size' of <text>: …".
    void error(const Given&, std::string_view code, Phrase what, Phrase hint) const;
    void warning(const Given&, std::string_view code, Phrase what, Phrase hint) const;
    // About an element as a whole.
    void error(pugi::xml_node, std::string_view code, Phrase message, Phrase hint) const;

    // A length within bounds, points; what is out of them is reported in the unit that is `shown`, and left as it was.
    void length(const Given&, double& to, double least, double most, std::string (*shown)(double)) const;

    load::Place place(const Given&) const;
};

void read_page(Reading&);
void read_text(Reading&);  // sizes, and the fonts
void read_colors(Reading&);
void read_tables(Reading&);
void read_logo(Reading&);           // after the page
void read_running_lines(Reading&);  // after the page
// That all text can be told from its ground; after everything else.
void check_contrast(Reading&);

bool is_true(std::string_view boolean);

}  // namespace verslag::style
