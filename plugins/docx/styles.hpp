// The parts that say how a document looks: as the house style has it, whatever the document.
#pragma once

#include "docx/writer.hpp"

namespace verslag::docx {

std::string styles(const Writer&);
std::string font_table(const HouseStyle&);
std::string settings(const Writer&);

}  // namespace verslag::docx
