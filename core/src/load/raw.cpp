#include "raw.hpp"

#include <array>
#include <charconv>

namespace verslag::load {
namespace {

struct Named {
    std::string_view name;
    char32_t character;
};
constexpr std::array named{Named{"&amp;", U'&'}, Named{"&lt;", U'<'}, Named{"&gt;", U'>'}, Named{"&quot;", U'"'},
                           Named{"&apos;", U'\''}};

std::size_t utf8_length(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

}  // namespace

Raw::Raw(std::string_view text, const Tree& tree, pugi::xml_node of_text)
    : text_(text), at_(tree.offset(of_text)), cdata_(of_text.type() == pugi::node_cdata)
{
}

Raw::Raw(std::string_view text, const Tree& tree, pugi::xml_attribute a)
    : text_(text), at_(text.find_first_of("\"'", tree.offset(a)) + 1)
{
}

std::size_t Raw::offset(std::size_t in_value)
{
    while (value_at_ < in_value && at_ < text_.size()) {
        if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') {
            at_ += 2;
            ++value_at_;
        } else if (const auto r = text_[at_] == '&' && !cdata_ ? reference_at(text_, at_) : Reference{}; r.length != 0) {
            // Within a character that is written as one reference there is no place.
            if (value_at_ + utf8_length(r.character) > in_value) break;
            at_ += r.length;
            value_at_ += utf8_length(r.character);
        } else {
            ++at_;
            ++value_at_;
        }
    }
    return at_;
}

Reference reference_at(std::string_view text, std::size_t at)
{
    text = text.substr(at);
    for (const auto& n : named)
        if (text.substr(0, n.name.size()) == n.name) return {n.name.size(), n.character};
    if (text.substr(0, 2) != "&#") return {};
    const bool hex = text.substr(2, 1) == "x";
    const auto* first = text.data() + (hex ? 3 : 2);
    const auto* last = text.data() + text.size();
    std::uint32_t c = 0;
    const auto [end, bad] = std::from_chars(first, last, c, hex ? 16 : 10);
    if (bad != std::errc{} || end == last || *end != ';' || c > 0x10FFFF) return {};
    return {static_cast<std::size_t>(end + 1 - text.data()), c};
}

}  // namespace verslag::load
