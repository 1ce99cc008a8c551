// House styles as the messages about them call them.
#pragma once

#include "load/vocabulary.hpp"

namespace verslag::style {

const load::Vocabulary& house_style();

}  // namespace verslag::style
