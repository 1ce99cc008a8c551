#include "context.hpp"

namespace verslag {

std::string withheld_words(const std::vector<Withheld>& withheld, const Labels& labels)
{
    std::vector<std::string> all;
    for (const auto& w : withheld) all.push_back(compose::say_count(labels, "withheld." + w.part, w.count));
    return compose::enumerate(labels, all);
}

}  // namespace verslag
