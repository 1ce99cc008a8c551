#include "words.hpp"

#include <verslag/core/catalogue.hpp>

#include <algorithm>

namespace verslag::catalogue {

std::vector<std::string_view> split(std::string_view line, char by)
{
    std::vector<std::string_view> cells;
    for (std::size_t at = 0;;) {
        const auto end = line.find(by, at);
        cells.push_back(line.substr(at, end == line.npos ? end : end - at));
        if (end == line.npos) return cells;
        at = end + 1;
    }
}

std::vector<std::string> split_list(std::string_view line, char by)
{
    if (line.empty()) return {};
    const auto cells = split(line, by);
    return {cells.begin(), cells.end()};
}

bool is_clean(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c < 0x20 || c == 0x7F) return false;
        const std::size_t length = c < 0x80                ? 1
                                   : c >= 0xC2 && c < 0xE0 ? 2
                                   : c >= 0xE0 && c < 0xF0 ? 3
                                   : c >= 0xF0 && c < 0xF5 ? 4
                                                           : 0;
        if (length == 0 || length > text.size() - i) return false;
        char32_t point = length == 1 ? c : c & (0x7Fu >> length);
        for (std::size_t k = 1; k < length; ++k) {
            const auto more = static_cast<unsigned char>(text[i + k]);
            if ((more & 0xC0) != 0x80) return false;
            point = point << 6 | (more & 0x3F);
        }
        constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
        const bool surrogate = point >= 0xD800 && point < 0xE000;
        const bool control = point >= 0x80 && point < 0xA0;
        if (point < least[length] || point > 0x10FFFF || surrogate || control) return false;
        i += length;
    }
    return true;
}

std::string in_quotes(std::string_view text)
{
    std::string out = "'";
    out += text;
    out += '\'';
    return out;
}

std::string joined(const std::vector<std::string>& words, std::string_view by)
{
    std::string out;
    for (const auto& w : words) {
        if (&w != &words.front()) out += by;
        out += w;
    }
    return out;
}

}  // namespace verslag::catalogue

namespace verslag {

std::string shell_word(const std::string& path)
{
    const bool plain = std::all_of(path.begin(), path.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("/._-+").find(c) != std::string_view::npos;
    });
    if (plain && !path.empty()) return path;
    std::string out = "'";
    for (const char c : path) out += c == '\'' ? "'\\''" : std::string(1, c);
    return out + '\'';
}

}  // namespace verslag
