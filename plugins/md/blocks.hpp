// Blocks as CommonMark with GitHub's tables.
#pragma once

#include "inline.hpp"

namespace verslag::md {

class Writer {
public:
    // `embed`: pictures are put at the end of the file; else their descriptions stand in their place.
    Writer(const Document&, OutputSink&, bool embed);

    // Hands over the whole text, a part at a time.
    void write(Artefact&);

private:
    // Blocks below one another, without a line end behind the last.
    std::string blocks(const std::vector<Block>&, bool tight = false);
    std::string block(const Block&, char list_mark);
    std::string heading(const Block&);
    std::string paragraph(const Block&);
    std::string list(const Block&, char mark);
    std::string table(const Block&);
    std::string rows(const Table&);
    std::string figure(const Block&);
    // What stands at the beginning of the block; in front of it, where it can't stand within.
    std::string anchored(const Block&, std::string text) const;
    const Resource* picture(const Block&);

    const Document& document_;
    OutputSink& sink_;
    Inline inline_;
    bool embed_;
    std::vector<const Resource*> pictures_;  // shown, in the order of their numbers
};

}  // namespace verslag::md
