// What the host would give: from the files of this machine.
#pragma once

#include "supply.hpp"

#include <map>
#include <string>

namespace pdf_test {

// "font:Noto Sans/bold" -> the file; as verslag::testing::Run takes them.
const std::map<std::string, std::string>& resources();
verslag::pdf::Supply supply();

}  // namespace pdf_test
