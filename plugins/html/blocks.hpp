// Blocks as HTML.
#pragma once

#include "inline.hpp"

namespace verslag::html {

class Blocks {
public:
    Blocks(const Document&, OutputSink&);

    std::string one(const Block&);
    std::string all(const std::vector<Block>&);
    // A table whose rows are facts, as a list of names and what they name.
    std::string facts(const Block&);
    // What leads to a heading among the document's own blocks: its id, or one that the page gives it.
    const std::string& heading_id(std::size_t block) const { return heading_ids_[block]; }
    Inline& text() { return inline_; }

private:
    std::string heading(const Block&);
    std::string paragraph(const Block&);
    std::string list(const Block&);
    std::string quote(const Block&);
    std::string figure(const Block&);
    std::string table(const Block&);
    void rows(std::string& out, const Table&, const std::vector<TableRow>&, bool head, const std::vector<std::string>& labels);

    Inline inline_;
    const Document& document_;
    OutputSink& sink_;
    std::vector<std::string> heading_ids_;  // a place for each of the document's own blocks
    std::string last_heading_;              // its id: names a table that has no caption
    std::size_t tables_ = 0;
};

// An image as a data: URI.
std::string data_uri(const Resource&);

}  // namespace verslag::html
