// What was withheld, in words.
#pragma once

#include "context.hpp"

namespace verslag::compose {

// "2 alinea’s, 1 naam en 3 contactgegevens"; empty when nothing was.
inline std::string withheld_words(const Context& context)
{
    std::vector<std::string> all;
    for (const auto& w : context.options.withheld) all.push_back(say_count(context.labels, "withheld." + w.part, w.count));
    return enumerate(context.labels, all);
}

}  // namespace verslag::compose
