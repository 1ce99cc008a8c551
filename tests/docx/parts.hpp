// What a made document holds, part by part.
#pragma once

#include "samples.hpp"

#include <pugixml.hpp>

#include <map>
#include <string>
#include <vector>

namespace verslag::docx::samples {

struct Entry {
    std::string name, bytes;
    unsigned long date = 0, method = 0, extra = 0, comment = 0;
};
// The entries of a ZIP archive in their order; the archive's reader checks sums and sizes.
std::vector<Entry> entries(const std::string& archive);

// The document's text as Word gets it, and whatever else was made.
struct Parts {
    testing::Made made;
    std::map<std::string, std::string> bytes;  // by name, from the package
    pugi::xml_document body;

    explicit Parts(Document, HouseStyle = {}, std::string toc = "auto");
    pugi::xml_document part(const std::string& name) const;
    // The nodes that an XPath finds in the document's text.
    std::vector<pugi::xml_node> all(const char* xpath) const;
    std::string value(const char* xpath) const;  // of the first node or attribute
    std::vector<std::string> values(const char* xpath) const;
    // The warnings, one a line.
    std::string said() const;
};

// The text of a node, with a newline for each forced break.
std::string text_of(pugi::xml_node);

}  // namespace verslag::docx::samples
