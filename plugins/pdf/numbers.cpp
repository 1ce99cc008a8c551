// Numbers of headings: 1, 1.1, 1.1.1.
#include "composition.hpp"

namespace verslag::pdf {
namespace {

bool begins_with_number(const Block& heading)
{
    const auto words = plain_text(heading.runs);
    return !words.empty() && words.front() >= '0' && words.front() <= '9';
}

}  // namespace

std::unordered_map<const Block*, std::string> heading_numbers(const Document& document, bool wanted, const Warn& warn)
{
    std::unordered_map<const Block*, std::string> out;
    if (!wanted) return out;
    std::size_t own = 0;
    std::vector<unsigned> counts;
    for (const auto& block : document.blocks) {
        if (block.kind != Block::Kind::heading || block.level < 2 || block.role == Role::colophon) continue;
        own += begins_with_number(block);
        counts.resize(block.level - 1);
        ++counts.back();
        auto& number = out[&block];
        for (const auto n : counts) number += (number.empty() ? "" : ".") + std::to_string(n);
    }
    if (own > 1) {
        warn("headings of the record begin with numbers of their own: they are not numbered a second time", 0);
        out.clear();
    }
    return out;
}

}  // namespace verslag::pdf
