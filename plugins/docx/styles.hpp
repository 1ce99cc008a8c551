// The parts that say how a document looks: as the house style has it, whatever the document.
#pragma once

#include "docx/writer.hpp"

namespace verslag::docx {

std::string styles(const Writer&);
std::string theme(const HouseStyle&);
std::string font_table(const HouseStyle&);
std::string settings(const Writer&);

// The name of a family as Word has it; "Calibri" where the house style leaves it to us.
std::string font_name(const FontFamily&);

}  // namespace verslag::docx
