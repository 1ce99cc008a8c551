// Documents that try every side of the PDF plugin, and running it on them.
#pragma once

#include <verslag/testing.hpp>

#include <string>
#include <vector>

namespace verslag::pdf_test {

// Parts of documents.
Run words(std::string text);
Run strong(std::string text);
Run emphasis(std::string text);
Run linked(std::string text, std::string href);
Run leading_to(std::string text, std::string target);
Block heading(std::uint32_t level, std::string text, std::string id = {});
Block paragraph(std::vector<Run> runs);
Block paragraph(std::string text);
Block bullets(std::vector<std::string> items, Marker marker = Marker::bullet);
TableCell cell(std::string text, HeaderOf header = HeaderOf::nothing);
TableRow row(std::vector<std::string> cells, HeaderOf header = HeaderOf::nothing);
// The first row is the header.
Block table(std::string caption, std::vector<std::vector<std::string>> rows);
Resource image(std::string name, const std::string& file);

// An empty document with its properties and words.
Document blank(std::string title);

// Whole documents.
Document minutes();                   // three pages as they are in life
Document every_block();               // each kind of block, role and inline style, and odd nestings
Document every_script();              // letters from Welsh to Greek, marks, what no font has
Document tables();                    // over pages, with spans, without headers, with rows higher than a page
Document figures();                   // PNG and JPEG, missing, damaged, decoration
Document book(std::size_t sections);  // some 1.2 pages a section
// What is bad, and gets a warning at most.
Document wide_table(std::size_t columns);
Document long_title(std::size_t characters);
Document only_emoji();
Document deep_lists(std::size_t depth);

// A house style that is unlike the default one wherever it can be.
HouseStyle another_style();
// Across, and with a grid.
HouseStyle landscape();

struct Example {
    std::string name;
    Document document;
    std::map<std::string, std::string> options{};
    HouseStyle style{};
};
std::vector<Example> examples();

testing::Made make(const Document& document, const std::map<std::string, std::string>& options = {}, const HouseStyle& style = {},
                   std::uint64_t room = UINT64_MAX, const std::map<std::string, std::string>& fonts = {});
// Runs a program that reads a PDF from a file of the test's own ("{}" in the command); what it printed.
std::string read_with(const std::string& command, const std::string& pdf);

// The bytes; throws std::runtime_error with what was reported when there are none.
std::string make_pdf(const Document& document, const std::map<std::string, std::string>& options = {},
                     const HouseStyle& style = {});
std::string make_pdf(const Example& example);

}  // namespace verslag::pdf_test
