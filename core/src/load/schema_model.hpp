// The schema as a model that can be asked: what may stand where, in which order, with which values. It
// serves to explain what is wrong; whether something is wrong, libxml2 says.
#pragma once

#include "vocabulary.hpp"

#include <cstddef>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace verslag::load {

struct SimpleType {
    std::string name;                 // as the schema names it; "date" for xs:date
    std::string base;                 // the built-in type below it: "token"
    std::vector<std::string> values;  // of an enumeration
    std::string pattern;
    std::size_t min_length = 0;
    std::vector<const SimpleType*> members;  // of a union
};

struct AttributeRule {
    std::string name;
    const SimpleType* type = nullptr;
    bool required = false;
};

struct Type;

struct ElementRule {
    std::string name;
    const Type* type = nullptr;
};

constexpr std::size_t unbounded = std::numeric_limits<std::size_t>::max();

// One place in a sequence: an element, or a choice of several.
struct Slot {
    std::vector<ElementRule> elements;  // empty: anything of another namespace
    std::size_t min = 1, max = 1;
};

struct Type {
    std::string name;
    std::vector<Slot> slots;  // in order; of a mixed type one slot that repeats
    std::vector<AttributeRule> attributes;
    const SimpleType* text = nullptr;  // the type of its text, where it is nothing but text
    bool mixed = false;                // text and elements together

    std::vector<std::string> children() const;
    std::vector<std::string> attribute_names() const;
    const ElementRule* child(std::string_view name, std::size_t* slot = nullptr) const;
};

class SchemaModel {
public:
    // Of the embedded schema; built when it is first asked for.
    static const SchemaModel& of(const Vocabulary&);
    // Throws std::logic_error when the schema uses what this model cannot express.
    explicit SchemaModel(std::string_view xsd);

    const ElementRule& root() const { return root_; }
    std::vector<std::string> element_names() const;
    // The names of the elements within which an element of this name may stand.
    std::vector<std::string> parents_of(std::string_view name) const;

private:
    std::map<std::string, SimpleType, std::less<>> simple_;
    std::map<std::string, Type, std::less<>> types_;
    ElementRule root_;
};

// An element as one could write it, with its required attributes: <document type="report" status="draft">.
std::string example_of(const ElementRule&);
std::string example_value(const SimpleType&);

}  // namespace verslag::load
