// The anchors of blocks and rows, as bookmarks that Word accepts.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace verslag::docx {

// Word's names are letters, digits and underscores, 40 at most, alike in upper and lower case.
class Bookmarks {
public:
    // The bookmark for an anchor: the same each time that it is asked for. Those of the contents are called as Word's own.
    std::string_view name(std::string_view anchor);

private:
    std::string make(std::string_view anchor);
    std::map<std::string, std::string, std::less<>> names_;
    std::set<std::string, std::less<>> taken_;  // in lower case
};

}  // namespace verslag::docx
