// Text with its looks and links.
#pragma once

#include "docx/writer.hpp"

namespace verslag::docx {

struct RunLook {
    bool bold = false;        // the paragraph's style is bold already
    std::string_view lang{};  // of the block; empty: the document's
};

void write_runs(Writer&, pugi::xml_node paragraph, const std::vector<Run>&, const RunLook&);
// A run without any look, for text that is not of the record's runs. Returns it.
pugi::xml_node write_text(pugi::xml_node parent, const std::string& clean);
std::string plain_text(const std::vector<Run>&);

}  // namespace verslag::docx
