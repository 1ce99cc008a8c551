// Documents to try the plugin on.
#pragma once

#include <verslag/testing.hpp>

#include <initializer_list>

namespace verslag::docx::samples {

Run run(std::string text);
Block heading(std::uint32_t level, std::string text, std::string id = {}, Role = Role::none);
Block paragraph(std::string text, Role = Role::none);
Block paragraph(std::vector<Run>);
Block list(Marker, std::vector<std::vector<Block>> items, std::uint32_t start = 1);
TableCell cell(std::string text, HeaderOf = HeaderOf::nothing, std::uint32_t columns = 0, std::uint32_t rows = 0);
TableRow row(std::initializer_list<std::string> texts, HeaderOf = HeaderOf::nothing);

// A PNG that can be shown.
std::string png(std::uint32_t width, std::uint32_t height);

// Every kind of block in every role, nested and linked.
Document everything();
// As many agenda items as fill about 100 pages.
Document huge();
// What a document with these blocks is made into.
testing::Made make(Document, std::string format = "docx");
testing::Made make(Document, std::string format, HouseStyle, std::string toc = "auto");
Document with(std::vector<Block>);

}  // namespace verslag::docx::samples
