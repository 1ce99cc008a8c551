// The ids by which blocks are linked to.
#pragma once

#include <verslag/document.hpp>

#include <map>
#include <set>
#include <string>

namespace verslag::compose {

// Turns ids of a record into ids of blocks, which must match [A-Za-z][A-Za-z0-9._-]* and be unique. While
// blocks are made, a link's target is an id of the record; settle() replaces it at the end, because what is
// linked to may come later, or not at all.
class Anchors {
public:
    // The id for a block that stands for this part of the record. Asked again, it gives another: two blocks
    // cannot have one id, and links go to the first.
    std::string make(std::string_view record_id);
    // Links to this part go to a block that has an id already.
    void alias(std::string_view record_id, const std::string& anchor) { targets_.emplace(record_id, anchor); }

    // Replaces the targets of all runs; a link to what has no block becomes plain text.
    void settle(std::vector<Block>&) const;

private:
    std::map<std::string, std::string, std::less<>> targets_;
    std::set<std::string> taken_;
};

// By what links find the section that treats an agenda item; no id of a record looks like it.
std::string treats(std::string_view agenda_item);

}  // namespace verslag::compose
