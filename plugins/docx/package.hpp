// The parts of a Word document, and the two files that can hold them: a ZIP package, and one flat XML file.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

namespace verslag::docx {

// The relationships of one part: what it refers to by "rId1", "rId2", …
class Relationships {
public:
    // `type` is the last step of the relationship's type: "image". Returns the id; the same target has one id.
    std::string to(std::string_view type, std::string_view target);
    std::string to_outside(std::string_view type, std::string_view uri);
    bool empty() const { return all_.empty(); }
    std::string xml() const;

private:
    struct Relationship {
        std::string type, target;
        bool outside = false;
    };
    std::string add(Relationship);
    std::vector<Relationship> all_;
};

struct Part {
    std::string name;  // "/word/document.xml"
    std::string content_type;
    std::string bytes;  // of an XML part: a declaration, then the root element
    bool xml = true;
};

struct Package {
    std::vector<Part> parts;  // in the order in which they are written

    void add_xml(std::string name, std::string content_type, const pugi::xml_document&);
    // The relationships of the part `of`, or of the package for "/". Nothing when there are none.
    void add_relationships(std::string_view of, const Relationships&);
};

// A part's text: the declaration that every part begins with, and the document without needless space.
std::string xml_text(const pugi::xml_document&);

using Out = std::function<void(std::string_view)>;
void write_zip(const Package&, const Out&);
void write_flat(const Package&, const Out&);

}  // namespace verslag::docx
