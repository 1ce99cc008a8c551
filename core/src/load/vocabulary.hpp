// What is said about the files of one schema beside what their schema says: how they are called and how they begin.
#pragma once

#include <verslag/core/phrase.hpp>

#include <optional>
#include <string_view>

namespace verslag::load {

struct SimpleType;
struct Complaint;

struct Vocabulary {
    std::string_view schema;             // its name: "meeting-record"
    std::string_view ns;                 // the namespace of all elements
    std::string_view family;             // what namespaces of other versions begin with, too
    std::string_view root;               // the first element
    std::string_view version_attribute;  // of the first element
    std::string_view opening;            // how the first element may be written: <meetingRecord … >
    Phrase a, the;                       // "a record", "the record"
    Phrase in_full;                      // "a meeting record"
    Phrase to_start;                     // how to get one to start from
    Phrase elsewhere;                    // where elements of other vocabularies may stand; may be empty
    // Its own types: what is wrong with a value that is not of the type; nothing where it has no words for it.
    std::optional<Complaint> (*complain)(const SimpleType&, std::string_view value) = nullptr;
};

const Vocabulary& meeting_record();

}  // namespace verslag::load
