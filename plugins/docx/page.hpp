// What stands around the text: headers and footers, and the section's properties.
#pragma once

#include "docx/writer.hpp"

namespace verslag::docx {

inline constexpr PartType page_parts[] = {
    {"/word/header1.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"},  // of the first page
    {"/word/header2.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"},
    {"/word/footer1.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"},
    {"/word/footer2.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"}};

// The section's properties, which end the text; the parts that they name are asked of page().
std::string section(Writer&);
void add_page_parts(Writer&, Package&);

}  // namespace verslag::docx
