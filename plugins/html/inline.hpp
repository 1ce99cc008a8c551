// Text as HTML.
#pragma once

#include <verslag/exporter.hpp>

#include <set>

namespace verslag::html {

// Text that may stand in an element or between quotes.
std::string escaped(std::string_view);

// Whether a language is written from right to left.
bool from_the_right(std::string_view bcp47);

// The attributes of a language, with the direction of its script where that is another than that around it. With a space
// before them; nothing for an empty tag, or for one that is none.
std::string language(std::string_view bcp47, bool around_from_the_right = false);

// The runs without their looks, as text.
std::string plain(const std::vector<Run>&);

class Inline {
public:
    // Finds out where links may lead.
    Inline(const Document&, OutputSink&);

    std::string operator()(const std::vector<Run>&, std::uint32_t line);
    std::string text(std::string_view, std::uint32_t line);
    // id="…" with a space before it; nothing for an id that is none, or that an element before has.
    std::string id(const std::string&);
    // The attributes of a language within the document.
    std::string lang(std::string_view bcp47) const { return language(bcp47, from_the_right_); }
    // Says what there is left to say.
    void finish();

private:
    void collect(const std::vector<Block>&);
    std::string opening(const Run&, std::uint32_t line);

    OutputSink& sink_;
    bool from_the_right_;
    std::set<std::string, std::less<>> ids_, used_;
    std::size_t replaced_ = 0;
};

}  // namespace verslag::html
