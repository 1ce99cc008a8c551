// The ids of blocks and rows, as bookmarks that Word accepts.
#pragma once

#include <verslag/document.hpp>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

namespace verslag::docx {

// Word's names are letters, digits and underscores, 40 at most, alike in upper and lower case.
class Bookmarks {
public:
    explicit Bookmarks(const std::vector<Block>&);

    // The bookmark for an id; empty when the document has no such id.
    std::string_view name(std::string_view id) const;
    // Says that the next paragraph is where `id` is; nothing happens for an empty id.
    void expect(std::string_view id);
    // Puts the expected bookmarks into a paragraph.
    void put_into(pugi::xml_node paragraph);

private:
    void collect(const std::vector<Block>&);
    void add(const std::string& id);

    std::map<std::string, std::string, std::less<>> names_;
    std::set<std::string, std::less<>> taken_;  // in lower case
    std::vector<std::string_view> expected_;
    std::set<std::string_view> placed_;
    unsigned put_ = 0;  // how many: their numbers in the file
};

}  // namespace verslag::docx
