// Runs of text as CommonMark: looks, links, and every character that would mean something escaped.
#pragma once

#include <verslag/exporter.hpp>

#include <set>

namespace verslag::md {

// Where text stands decides how it breaks a line.
enum class Place { paragraph, heading, cell };

class Inline {
public:
    // Finds out which blocks can be linked to, and which are.
    Inline(const Document&, OutputSink&);

    // One paragraph, heading or cell, without white space at its ends. `line`: of the record, for what there is to say.
    std::string operator()(const std::vector<Run>&, Place, std::uint32_t line, bool strong = false, bool emphasis = false);
    // Text without looks, on one line.
    std::string plain(std::string_view, std::uint32_t line);
    // What makes a block a place to go to; empty where no link leads to it.
    std::string anchor(const std::string& id) const;
    // Says what there is left to say.
    void finish();

private:
    void collect(const std::vector<Block>&);
    void collect(const std::vector<Run>&);
    bool leads_somewhere(const Run&, std::uint32_t line);
    std::string cleaned(std::string_view, std::uint32_t line);

    OutputSink& sink_;
    std::set<std::string, std::less<>> ids_, targets_;
    std::size_t replaced_ = 0;
};

}  // namespace verslag::md
