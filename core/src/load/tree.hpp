// A record as pugixml reads it, with the way back from each part to its offset in the text.
#pragma once

#include "source.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace verslag::load {

constexpr std::string_view record_namespace = "urn:verslag:meeting-record:1";

// A text to be parsed in place, of which the front can be given back while the rest is still being read.
class Buffer {
public:
    explicit Buffer(std::string_view text);
    ~Buffer();
    Buffer(const Buffer&) = delete;
    Buffer& operator=(const Buffer&) = delete;

    char* data() const { return data_; }
    std::size_t size() const { return size_; }
    // What stands before the offset will not be looked at again.
    void release_before(std::size_t offset);

private:
    char* data_ = nullptr;
    std::size_t size_ = 0, released_ = 0;
};

class Tree {
public:
    // Reads a copy of a well-formed text in place. Comments and instructions are left out, all white space
    // is kept.
    explicit Tree(std::string_view text);
    Tree(const Tree&) = delete;
    Tree& operator=(const Tree&) = delete;

    pugi::xml_node root() const { return document_.document_element(); }
    std::size_t offset(pugi::xml_node n) const { return static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, n.offset_debug())); }
    std::size_t offset(pugi::xml_attribute a) const { return static_cast<std::size_t>(a.name() - text_.data()); }
    // Of a part of a value that the tree itself holds.
    std::size_t offset(std::string_view part) const { return static_cast<std::size_t>(part.data() - text_.data()); }
    // Names and values that stand before this node's are not read again.
    void release_before(pugi::xml_node n) { text_.release_before(offset(n)); }

private:
    Buffer text_;
    pugi::xml_document document_;
};

inline bool is_element(pugi::xml_node n) { return n.type() == pugi::node_element; }
inline bool is_text(pugi::xml_node n) { return n.type() == pugi::node_pcdata || n.type() == pugi::node_cdata; }
inline bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Calls f with each child element. Faster than the ranges of pugixml, whose iterators call into the library at every step.
template <class F>
void each_element(pugi::xml_node parent, F&& f)
{
    for (auto n = parent.first_child(); n; n = n.next_sibling())
        if (is_element(n)) f(n);
}
template <class F>
void each_attribute(pugi::xml_node n, F&& f)
{
    for (auto a = n.first_attribute(); a; a = a.next_attribute()) f(a);
}

// The name without a namespace prefix. In a valid record all elements but those of extensions are the
// record's own, so this is all that reading needs.
std::string_view local_name(pugi::xml_node);
// The namespace of an element, found by going up.
std::string_view namespace_of(pugi::xml_node);
// The text of an element without its markup, white space as it is.
std::string text_of(pugi::xml_node);
// Without white space at its ends.
std::string_view trimmed(std::string_view);
// An attribute's value without white space at its ends; "" when there is none.
std::string_view value_of(pugi::xml_node, const char* attribute);
std::vector<std::string_view> words_in(std::string_view list);
// What stands between the tags of an element, as it is written; `name_at` is the offset of its name in a
// well-formed text.
std::string_view inner_xml(std::string_view text, std::size_t name_at);
// The first child of that local name; a null node when there is none.
pugi::xml_node child_of(pugi::xml_node, std::string_view name);

}  // namespace verslag::load
